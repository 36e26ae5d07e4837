/**
 * What a stored file holds: an envelope that names its format and version and carries a checksum, and the record.
 * Text in, record or problem out; the disk is elsewhere.
 */
import { createHash } from 'node:crypto'
import * as v from 'valibot'
import { describeIssue } from '../text/issue'
import { done, failed, type Outcome } from '../problem'

export interface RecordKind<T> {
  /** Such as `standpoint/note`. */
  format: string
  version: number
  schema: v.GenericSchema<unknown, T>
  /**
   * By version: a record of that version as the next one has it. What is no such record is given back as it is, for the
   * schema to refuse. Files are read through them and never rewritten for it.
   */
  upgrades?: Record<number, (record: unknown) => unknown>
}

const keep =
  'It was left as it is. Put a good copy in its place, or move it out of the folder, and start again.'

export function encodeRecord<T>(kind: RecordKind<T>, record: T): string {
  const { format, version } = kind
  return `${JSON.stringify({ format, version, sha256: checksum(record), record }, null, 1)}\n`
}

/** @param name how the messages call the file, such as `notes/5d….json`. */
export function decodeRecord<T>(kind: RecordKind<T>, name: string, text: string): Outcome<T> {
  if (text.trim() === '') return failed('file-empty', `${name} is empty.`, keep)
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return failed('file-torn', `${name} is damaged: it is not whole JSON.`, keep)
  }
  if (!isObject(value) || value['format'] !== kind.format) {
    return failed('file-foreign', `${name} is not a file of this kind (${kind.format}).`, keep)
  }
  const version = value['version']
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return failed('file-damaged', `${name} is damaged: it does not say which version it is of.`, keep)
  }
  if (version > kind.version) {
    return failed(
      'file-newer',
      `${name} was written by a newer Standpoint (version ${version} of its format; this one reads ${kind.version}).`,
      'It was left as it is. Update Standpoint to read it.',
    )
  }
  if (value['sha256'] !== checksum(value['record'])) {
    return failed('file-damaged', `${name} is damaged: its checksum does not fit what it holds.`, keep)
  }
  const checked = v.safeParse(kind.schema, upgraded(kind, version, value['record']))
  if (checked.success) return done(checked.output)
  return failed('file-wrong', `${name} cannot be read: ${describeIssue(checked.issues[0])}.`, keep)
}

/** Step by step, so that each version needs to know only the next. */
function upgraded<T>({ version, upgrades }: RecordKind<T>, from: number, record: unknown): unknown {
  let current = record
  for (let step = from; step < version; step += 1) current = upgrades?.[step]?.(current) ?? current
  return current
}

function checksum(record: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(record) ?? '')
    .digest('hex')
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
