/** One stored record: read, checked, saved whole. A file that cannot be read is never written over. */
import { rename } from 'node:fs/promises'
import { basename, dirname, join, relative } from 'node:path'
import { Low, type Adapter } from 'lowdb'
import { done, failed, type Outcome, type Problem } from '../problem'
import { decodeRecord, encodeRecord, type RecordKind } from './record-kind'
import { errorCode, flushFolder, isThere, makeFolder, readWhole, Unconfirmed, writeWhole } from './whole-file'

export interface RecordPlace {
  /** The data folder, from which the messages name the file. */
  root: string
  path: string
}

/** What lowdb reads and writes through: one record in its envelope. */
class RecordAdapter<T> implements Adapter<T> {
  readonly #place: RecordPlace
  readonly #kind: RecordKind<T>

  constructor(place: RecordPlace, kind: RecordKind<T>) {
    this.#place = place
    this.#kind = kind
  }

  async read(): Promise<T | null> {
    const text = await readWhole(this.#place.path)
    if (text === null) return null
    const decoded = decodeRecord(this.#kind, nameOf(this.#place), text)
    if (!decoded.ok) throw new UnreadableRecord(decoded.problem)
    return decoded.value
  }

  async write(record: T): Promise<void> {
    await writeWhole(this.#place.path, encodeRecord(this.#kind, record))
  }
}

/** lowdb hands on only what is thrown; this carries the sentence through it. */
class UnreadableRecord extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.what)
    this.problem = problem
  }
}

/** Null when there is no such file. */
export async function readRecord<T>(place: RecordPlace, kind: RecordKind<T>): Promise<Outcome<T | null>> {
  const file = new Low<T | null>(new RecordAdapter<T | null>(place, kind as RecordKind<T | null>), null)
  try {
    await file.read()
    return done(file.data)
  } catch (error) {
    if (error instanceof UnreadableRecord) return { ok: false, problem: error.problem }
    return failed(
      'file-unreadable',
      `${nameOf(place)} cannot be read (${errorCode(error) ?? String(error)}).`,
      'See whether you may read it, and start again.',
    )
  }
}

/**
 * Resolves to done only when the record is on disk; with the problem `not-confirmed` it stands there, but may be gone
 * after a power cut. If a damaged file or another record stands in the way, it is
 * first moved to `set-aside/`. A file of a newer Standpoint, and one that the disk does not give out, is left where it
 * is and the save is refused.
 */
export async function writeRecord<T extends { id: string }>(
  place: RecordPlace,
  kind: RecordKind<T>,
  record: T,
): Promise<Outcome<T>> {
  try {
    const present = await readRecord(place, kind)
    if (!present.ok && present.problem.code === 'file-newer') return present
    if (!present.ok && present.problem.code === 'file-unreadable') {
      // It may be whole: a disk that fails for a moment must not cost the old record its place.
      return failed(
        'not-saved',
        `${nameOf(place)} was not saved: what stands in its place cannot be read.`,
        'What was there before still stands. See whether you may read it, and try again.',
      )
    }
    if (!present.ok || (present.value !== null && present.value.id !== record.id)) await setAside(place)
    await new Low(new RecordAdapter(place, kind), record).write()
    return done(record)
  } catch (error) {
    return writeFailure(nameOf(place), error)
  }
}

/** Moves what stands in a record's place to `set-aside/`, where nothing is ever written over. */
export async function setAside({ root, path }: RecordPlace): Promise<string> {
  const shelf = join(root, 'set-aside')
  await makeFolder(shelf)
  for (let copy = 1; ; copy += 1) {
    const target = join(shelf, `${basename(path)}.${copy}`)
    if (await isThere(target)) continue
    await rename(path, target)
    await flushFolder(shelf)
    await flushFolder(dirname(path))
    return target
  }
}

function nameOf({ root, path }: RecordPlace): string {
  return relative(root, path).replaceAll('\\', '/')
}

/** @param change what was asked for: the record was to be `saved` or `removed`. */
export function writeFailure(
  name: string,
  error: unknown,
  change: 'saved' | 'removed' = 'saved',
): { ok: false; problem: Problem } {
  const code = errorCode(error)
  if (error instanceof Unconfirmed) {
    return failed(
      'not-confirmed',
      `${name} was ${change}, but the disk did not confirm it (${error.code}): after a power cut it may be as before.`,
      'Try again, and see whether the disk is well.',
    )
  }
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return failed(
      'disk-full',
      `${name} was not ${change}: the disk is full.`,
      'What was there before still stands. Make room and try again.',
    )
  }
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return failed(
      'not-writable',
      `${name} was not ${change}: this folder may not be written to.`,
      'What was there before still stands. Change the rights of the folder and try again.',
    )
  }
  return failed(
    'not-saved',
    `${name} was not ${change} (${code ?? String(error)}).`,
    'What was there before still stands. Try again.',
  )
}
