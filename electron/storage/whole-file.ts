/**
 * Files that are written whole or not at all, and are on disk when the call returns: written beside their place,
 * flushed, renamed, and the folder flushed. lowdb's own adapter neither flushes nor names its temporary file
 * uniquely, so a power cut empties it and two programs tear it.
 */
import { randomBytes } from 'node:crypto'
import { constants } from 'node:fs'
import { lstat, mkdir, open, readdir, rename, rm, type FileHandle } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** Only these are ever swept away, and only by the owner of the folder. */
const temporaryName = /^\..+\.[0-9a-f]{12}\.tmp$/

/** No record is near as large; more would fill the memory before anybody could say what is wrong. */
export const sizeLimit = 256 * 1024 * 1024

/**
 * The text, or null when there is no such file. Throws what the disk throws, and for what is no file: a pipe that
 * somebody put there would be waited for without end, and a link that leads nowhere is not nothing.
 */
export async function readWhole(path: string): Promise<string | null> {
  const bytes = await readBytes(path)
  return bytes === null ? null : bytes.toString('utf8')
}

export async function readBytes(path: string): Promise<Buffer | null> {
  let file: FileHandle
  try {
    file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK)
  } catch (error) {
    if (errorCode(error) === 'ENOENT' && !(await isThere(path))) return null
    throw error
  }
  try {
    const { size, ...found } = await file.stat()
    if (!isFile(found.mode)) throw coded(isFolder(found.mode) ? 'EISDIR' : 'it is no file')
    if (size > sizeLimit) throw coded('it is too large')
    return await file.readFile()
  } finally {
    await file.close()
  }
}

const isFile = (mode: number): boolean => (mode & constants.S_IFMT) === constants.S_IFREG
const isFolder = (mode: number): boolean => (mode & constants.S_IFMT) === constants.S_IFDIR

/** Whether anything bears this name, even a link that leads nowhere. */
export async function isThere(path: string): Promise<boolean> {
  try {
    await lstat(path)
    return true
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false
    throw error
  }
}

function coded(code: string): Error {
  return Object.assign(new Error(code), { code })
}

/** What was asked for stands on the disk, but the disk did not confirm that it would after a power cut. */
export class Unconfirmed extends Error {
  readonly code: string

  constructor(cause: unknown) {
    super('The disk did not confirm it.', { cause })
    this.code = errorCode(cause) ?? String(cause)
  }
}

/** @throws {Unconfirmed} A failed flush is not tried again: after the first, a disk may say yes to what it has dropped. */
export async function confirmFolder(folder: string): Promise<void> {
  try {
    await flushFolder(folder)
  } catch (error) {
    throw new Unconfirmed(error)
  }
}

/** Makes a folder, and those above it, so that they would survive a power cut. */
export async function makeFolder(path: string): Promise<void> {
  const first = await mkdir(path, { recursive: true, mode: 0o700 })
  if (first === undefined) return
  for (let made = path; made.length >= first.length; made = dirname(made)) await flushFolder(dirname(made))
}

/**
 * Resolves when the content would survive a power cut. On any failure the old file stands and the error is thrown, but
 * for `Unconfirmed`: then the new one stands, and may be gone after a power cut.
 * @param mode of the file; readable by its owner alone unless another is given.
 */
export async function writeWhole(path: string, content: string | Uint8Array, mode = 0o600): Promise<void> {
  const folder = dirname(path)
  const beside = join(folder, `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`)
  try {
    const file = await open(beside, 'wx', mode)
    try {
      await file.writeFile(content, 'utf8')
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(beside, path)
  } catch (error) {
    // The first failure is the one to tell; a leftover is swept at the next start.
    await rm(beside, { force: true }).catch(() => undefined)
    throw error
  }
  await confirmFolder(folder)
}

/** Makes the names in a folder durable. Windows has no such call and does not need it for a rename. */
export async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Removes what a killed program left half written. Only the owner of the folder may call it. */
export async function sweepTemporaryFiles(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    // A leftover that will not go harms nobody; it must not keep the library shut.
    if (temporaryName.test(name)) await rm(join(folder, name), { force: true }).catch(() => undefined)
  }
}

export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}
