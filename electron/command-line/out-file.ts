/** A file that a command was told to write: whole, or not at all. */
import { realpath, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { done, failed, type Outcome } from '../problem'
import { errorCode, writeWhole } from '../storage/whole-file'

/** @param isPrivate whether its owner alone may read it; else it is as readable as other files of theirs. */
export async function writeOut(path: string, bytes: Uint8Array, isPrivate: boolean): Promise<Outcome<null>> {
  try {
    // A rename would put a file in the place of a device or a pipe.
    if (await isNoFile(path)) return refused(path, 'is there already and is no file')
    // What a link leads to is replaced, not the link.
    await writeWhole(await realpath(path).catch(() => path), bytes, isPrivate ? 0o600 : 0o666)
    return done(null)
  } catch (error) {
    return refused(path, reasonOf(path, errorCode(error) ?? String(error)))
  }
}

async function isNoFile(path: string): Promise<boolean> {
  try {
    return !(await stat(path)).isFile()
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false
    throw error
  }
}

function reasonOf(path: string, code: string): string {
  switch (code) {
    case 'ENOENT':
      return `cannot be written: there is no folder ${dirname(path)}`
    case 'ENOTDIR':
      return `cannot be written: ${dirname(path)} is no folder`
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return `cannot be written: you have no right to write in ${dirname(path)}`
    case 'ENOSPC':
      return 'cannot be written: the disk is full'
    default:
      return `cannot be written (${code})`
  }
}

function refused(path: string, reason: string): Outcome<never> {
  return failed('out-file', `${path} ${reason}.`, 'Name another file; what was there before is as it was.')
}
