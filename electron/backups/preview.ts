/** What a restore would change, and where a good copy of a damaged file is. */
import { join } from 'node:path'
import { done, type Outcome } from '../problem'
import { decodeRecord, type RecordKind } from '../storage/record-kind'
import { readBytes } from '../storage/whole-file'
import * as v from 'valibot'
import { filesIn, sha256Of, type BackupStore } from './backup-store'
import { momentOf } from './manifest'

export interface PreviewFile {
  /** From the library's folder, such as `notes/5d….json`. */
  path: string
  /** Its first words as the back-up has them, or as it stands now where the back-up has none; may be empty. */
  words: string
}

export interface BackupPreview {
  id: string
  /** In the back-up and not in the library now. */
  added: PreviewFile[]
  /** In the library now and not in the back-up; a restore of all takes it away. */
  removed: PreviewFile[]
  changed: PreviewFile[]
}

export interface GoodCopy {
  path: string
  backupId: string
  /** When it was made, in milliseconds. */
  moment: number
  words: string
}

export async function previewBackup(
  library: string,
  store: BackupStore,
  id: string,
): Promise<Outcome<BackupPreview>> {
  const manifest = await store.read(id)
  if (!manifest.ok) return manifest
  const preview: BackupPreview = { id, added: [], removed: [], changed: [] }
  const present = new Set((await filesIn(library)).map(({ path }) => path))
  for (const { path, sha256 } of manifest.value.files) {
    const bytes = present.has(path) ? await readBytes(join(library, path)).catch(() => null) : null
    if (bytes && sha256Of(bytes) === sha256) continue
    preview[present.has(path) ? 'changed' : 'added'].push({ path, words: wordsOf(await store.get(sha256)) })
  }
  const held = new Set(manifest.value.files.map(({ path }) => path))
  for (const path of present) {
    if (held.has(path)) continue
    const bytes = await readBytes(join(library, path)).catch(() => null)
    preview.removed.push({ path, words: wordsOf(bytes) })
  }
  return done(preview)
}

/** The newest good copy of each of these files, where there is one. */
export async function findGoodCopies(store: BackupStore, paths: readonly string[]): Promise<GoodCopy[]> {
  const { manifests } = await store.list()
  const found = new Map<string, GoodCopy>()
  for (const manifest of manifests) {
    for (const { path, sha256 } of manifest.files) {
      if (!paths.includes(path) || found.has(path)) continue
      const bytes = await store.get(sha256)
      if (!isGoodCopy(path, bytes)) continue
      const { id: backupId } = manifest
      found.set(path, { path, backupId, moment: momentOf(manifest), words: wordsOf(bytes) })
    }
  }
  return [...found.values()]
}

/** Whole by its own checksum, and the record that its name says. */
function isGoodCopy(path: string, bytes: Buffer | null): boolean {
  const record = bytes && recordOf(path, bytes)
  return isObject(record) && path.endsWith(`${String(record['id'])}.json`)
}

function recordOf(path: string, bytes: Buffer): unknown {
  const text = bytes.toString('utf8')
  try {
    const { format, version } = JSON.parse(text) as { format: string; version: number }
    const anyKind: RecordKind<unknown> = { format, version, schema: v.unknown() }
    const decoded = decodeRecord(anyKind, path, text)
    return decoded.ok ? decoded.value : null
  } catch {
    return null
  }
}

function wordsOf(bytes: Buffer | null): string {
  const record = bytes && recordOf('', bytes)
  if (!isObject(record)) return ''
  const { text, headline } = record
  const words = isObject(headline) ? headline['text'] : text
  return typeof words === 'string' ? words.trim().split(/\s+/).slice(0, 8).join(' ') : ''
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
