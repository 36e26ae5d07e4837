/**
 * A folder of back-ups: `objects/`, each file's bytes once under their checksum, and `manifests/`, one small file a
 * back-up. Bytes are taken as they are on the disk, so what is encrypted there stays so. It lies beside the library, not
 * in it: who loses the folder keeps the back-ups, and a file-sync engine does not carry them along.
 */
import { createHash } from 'node:crypto'
import { lstat, readdir, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { done, failed, type Outcome, type Problem } from '../problem'
import { readRecord, writeRecord } from '../storage/record-file'
import {
  errorCode,
  flushFolder,
  isThere,
  makeFolder,
  readBytes,
  sweepTemporaryFiles,
  writeWhole,
} from '../storage/whole-file'
import { manifestKind, momentOf, type Manifest } from './manifest'

export function backupsBeside(library: string): string {
  return join(dirname(library), `${basename(library)}-backups`)
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

export class BackupStore {
  readonly folder: string

  constructor(folder: string) {
    this.folder = folder
  }

  async prepare(): Promise<void> {
    await makeFolder(join(this.folder, 'objects'))
    await makeFolder(join(this.folder, 'manifests'))
    await sweepTemporaryFiles(join(this.folder, 'manifests'))
  }

  /** The newest first; a damaged one hides no other. */
  async list(): Promise<{ manifests: Manifest[]; unreadable: Problem[] }> {
    const manifests: Manifest[] = []
    const unreadable: Problem[] = []
    for (const moment of await this.moments()) {
      const read = await this.read(String(moment))
      if (read.ok) manifests.push(read.value)
      else unreadable.push(read.problem)
    }
    return { manifests, unreadable }
  }

  /** Of all back-ups, damaged ones too, the newest first. */
  async moments(): Promise<number[]> {
    const names = await namesIn(join(this.folder, 'manifests'))
    return names
      .filter((name) => /^\d{1,16}\.json$/.test(name))
      .map((name) => Number.parseInt(name, 10))
      .toSorted((a, b) => b - a)
  }

  async read(id: string): Promise<Outcome<Manifest>> {
    const read = await readRecord(this.#placeOf(id), manifestKind)
    if (!read.ok) return read
    return read.value?.id === id
      ? done(read.value)
      : failed('backup-missing', `There is no back-up ${id}.`, 'Look at the list of back-ups again.')
  }

  async write(manifest: Manifest): Promise<Outcome<Manifest>> {
    const written = await writeRecord(this.#placeOf(manifest.id), manifestKind, manifest)
    return written.ok ? this.read(manifest.id) : written
  }

  /** Puts bytes under their checksum, and reads them again. */
  async put(bytes: Uint8Array): Promise<string> {
    const sha256 = sha256Of(bytes)
    if (await this.get(sha256)) return sha256
    const path = this.#objectOf(sha256)
    await makeFolder(dirname(path))
    await writeWhole(path, bytes)
    if (!(await this.get(sha256))) throw Object.assign(new Error('not as written'), { code: 'EIO' })
    return sha256
  }

  async has(sha256: string): Promise<boolean> {
    return isThere(this.#objectOf(sha256))
  }

  /** The bytes, if they are there and whole. */
  async get(sha256: string): Promise<Buffer | null> {
    const bytes = await readBytes(this.#objectOf(sha256)).catch(() => null)
    return bytes && sha256Of(bytes) === sha256 ? bytes : null
  }

  async drop(moments: readonly number[]): Promise<void> {
    for (const moment of moments) await rm(this.#placeOf(String(moment)).path, { force: true })
    if (moments.length > 0) await flushFolder(join(this.folder, 'manifests'))
  }

  /** Removes the bytes that no back-up names any more. While one cannot be read, nobody knows what it names. */
  async sweep(): Promise<void> {
    const { manifests, unreadable } = await this.list()
    if (unreadable.length > 0) return
    const named = new Set(manifests.flatMap(({ files }) => files.map(({ sha256 }) => sha256)))
    const objects = join(this.folder, 'objects')
    for (const shelf of await namesIn(objects)) {
      for (const name of await namesIn(join(objects, shelf))) {
        if (!named.has(name)) await rm(join(objects, shelf, name), { force: true })
      }
    }
  }

  #placeOf(id: string): { root: string; path: string } {
    return { root: this.folder, path: join(this.folder, 'manifests', `${id}.json`) }
  }

  #objectOf(sha256: string): string {
    return join(this.folder, 'objects', sha256.slice(0, 2), sha256)
  }
}

/** Claims of owners are of the moment, and the search index is made anew from the articles. */
const notKept = ['owners', 'index']

/** Every file of a library that must be kept and is not half written, in order; what is no file is left out. */
export async function filesIn(
  library: string,
  below = '',
): Promise<{ path: string; size: number; changedMs: number }[]> {
  const files: { path: string; size: number; changedMs: number }[] = []
  for (const name of (await namesIn(join(library, below))).toSorted()) {
    const path = below === '' ? name : `${below}/${name}`
    if (name.startsWith('.') || notKept.includes(path)) continue
    const found = await lstat(join(library, path)).catch(() => null)
    if (found?.isDirectory()) files.push(...(await filesIn(library, path)))
    else if (found?.isFile()) files.push({ path, size: found.size, changedMs: found.ctimeMs })
  }
  return files
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return []
    throw error
  }
}

/** The newest first. */
export function byMoment(manifests: readonly Manifest[]): Manifest[] {
  return manifests.toSorted((a, b) => momentOf(b) - momentOf(a))
}
