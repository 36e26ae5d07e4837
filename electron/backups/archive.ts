/**
 * A whole library as one file: a ZIP with every file as it is on the disk, and `manifest.json`, which names each with its
 * checksum. The same library gives the same bytes but for the moment that the manifest says.
 */
import { lstat, rename, rm, rmdir } from 'node:fs/promises'
import { randomBytes } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate'
import { done, failed, type Outcome } from '../problem'
import { decodeRecord, encodeRecord } from '../storage/record-kind'
import { errorCode, flushFolder, makeFolder, readBytes, writeWhole } from '../storage/whole-file'
import { filesIn, sha256Of } from './backup-store'
import { manifestKind, type Manifest, type StoredFile } from './manifest'

/** So much may come out of an archive; more than any library is, and less than would fill a disk. */
const inflatedLimit = 2 * 1024 ** 3
const manifestName = 'manifest.json'
const inside = 'library/'
/** ZIP knows no earlier year; the day itself would make the same library another file. */
const mtime = '1980-01-01T00:00:00'

export async function packLibrary(
  library: string,
  now: number,
): Promise<Outcome<{ bytes: Uint8Array; fileCount: number }>> {
  const files: StoredFile[] = []
  const entries: Zippable = {}
  try {
    for (const { path } of await filesIn(library)) {
      const bytes = await readBytes(join(library, path))
      if (!bytes) continue
      files.push({ path, sha256: sha256Of(bytes), size: bytes.length, changedMs: 0 })
      entries[inside + path] = [bytes, { mtime, level: 6 }]
    }
  } catch (error) {
    return failed(
      'backup-failed',
      `A file of the library cannot be read (${errorCode(error) ?? String(error)}), so there is no complete back-up.`,
      '`check` tells which; nothing was written.',
    )
  }
  const manifest = encodeRecord(manifestKind, { id: String(now), files })
  const bytes = zipSync({ [manifestName]: [strToU8(manifest), { mtime }], ...entries })
  return done({ bytes, fileCount: files.length })
}

interface Unpacked {
  manifest: Manifest
  files: Map<string, Uint8Array>
}

/** Nothing of it is believed before every checksum fits. */
export function unpackArchive(bytes: Uint8Array): Outcome<Unpacked> {
  let total = 0
  let entries: Record<string, Uint8Array>
  try {
    entries = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        total += originalSize
        if (total > inflatedLimit) throw new Error('too large')
        return true
      },
    })
  } catch (error) {
    return notSound(`it is no whole ZIP file (${error instanceof Error ? error.message : String(error)})`)
  }
  const manifestBytes = entries[manifestName]
  if (!manifestBytes) return notSound('it has no manifest.json')
  const manifest = decodeRecord(manifestKind, manifestName, strFromU8(manifestBytes))
  if (!manifest.ok) return notSound(manifest.problem.what.replace(/\.$/, ''))
  const files = new Map<string, Uint8Array>()
  for (const { path, sha256 } of manifest.value.files) {
    const found = entries[inside + path]
    if (!found || sha256Of(found) !== sha256)
      return notSound(`its ${path} is missing or not as it was written`)
    files.set(path, found)
  }
  return done({ manifest: manifest.value, files })
}

/** Begins a library from an archive: written beside its place and renamed, so that it is there whole or not at all. */
export async function unpackLibrary(archive: Uint8Array, library: string): Promise<Outcome<number>> {
  const unpacked = unpackArchive(archive)
  if (!unpacked.ok) return unpacked
  const beside = join(dirname(library), `.${basename(library)}.${randomBytes(6).toString('hex')}.restoring`)
  try {
    if (!(await isFree(library))) return taken(library)
    await makeFolder(beside)
    for (const [path, bytes] of unpacked.value.files) {
      await makeFolder(dirname(join(beside, path)))
      await writeWhole(join(beside, path), bytes)
    }
    await rmdir(library).catch(() => undefined)
    await rename(beside, library)
    await flushFolder(dirname(library))
    return done(unpacked.value.files.size)
  } catch (error) {
    await rm(beside, { recursive: true, force: true }).catch(() => undefined)
    return failed(
      'not-restored',
      `${library} was not restored (${errorCode(error) ?? String(error)}).`,
      'Nothing was changed. See whether there is room, and whether you may write there.',
    )
  }
}

async function isFree(library: string): Promise<boolean> {
  const found = await lstat(library).catch(() => null)
  if (!found) return true
  if (!found.isDirectory()) return false
  // Whether it is empty is told by the system, at the moment of asking.
  return rmdir(library).then(
    () => true,
    () => false,
  )
}

function taken(library: string): Outcome<never> {
  return failed(
    'library-present',
    `${library} is there already and is not empty.`,
    'Nothing was changed. Name a folder that is not there yet; two libraries are not mixed.',
  )
}

function notSound(reason: string): Outcome<never> {
  return failed(
    'archive-damaged',
    `This back-up is damaged or none: ${reason}.`,
    'Nothing was restored. Use another copy of it.',
  )
}
