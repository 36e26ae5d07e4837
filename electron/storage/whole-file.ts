/**
 * Files that are written whole or not at all, and are on disk when the call returns: written beside their place,
 * flushed, renamed, and the folder flushed. lowdb's own adapter neither flushes nor names its temporary file
 * uniquely, so a power cut empties it and two programs tear it.
 */
import { randomBytes } from 'node:crypto'
import { open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** Only these are ever swept away, and only by the owner of the folder. */
const temporaryName = /^\..+\.[0-9a-f]{12}\.tmp$/

/** The text, or null when there is no such file. Throws what the disk throws. */
export async function readWhole(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  }
}

/**
 * Resolves when the content would survive a power cut. On any failure the old file stands and the error is thrown.
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
  await flushFolder(folder)
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
