/** Files and folders that a person names, as sources of an import: all that is in them, and what was not taken and why. */
import { open, readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { called } from '../import/called'
import { tooLarge } from '../import/refusals'
import { importLimits, type SourceFile } from '../import/imported'
import { done, failed, type Outcome, type Problem } from '../problem'
import { errorCode } from '../storage/whole-file'

export interface FoundFiles {
  /** In the order of their names, folder by folder. */
  paths: string[]
  /** What was left out, such as hidden files; nothing is wrong with it. */
  leftOut: string[]
  problems: Problem[]
}

/** Folders are searched all the way down; what a link leads to within one is not. */
export async function findSourceFiles(paths: readonly string[]): Promise<FoundFiles> {
  const found: FoundFiles = { paths: [], leftOut: [], problems: [] }
  for (const path of paths) {
    const kind = await kindOf(path)
    if (!kind.ok) found.problems.push(kind.problem)
    else if (kind.value === 'folder') await search(path, found)
    else found.paths.push(path)
  }
  return found
}

async function kindOf(path: string): Promise<Outcome<'file' | 'folder'>> {
  try {
    const { isDirectory, isFile } = kinds(await stat(path))
    if (isDirectory || isFile) return done(isDirectory ? 'folder' : 'file')
    return failed('not-a-file', `“${path}” is neither a file nor a folder.`, 'Name a file or a folder.')
  } catch (error) {
    return unreadable(path, error)
  }
}

function kinds(entry: { isDirectory(): boolean; isFile(): boolean }): {
  isDirectory: boolean
  isFile: boolean
} {
  return { isDirectory: entry.isDirectory(), isFile: entry.isFile() }
}

async function search(folder: string, found: FoundFiles): Promise<void> {
  try {
    const entries = await readdir(folder, { withFileTypes: true })
    for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(folder, entry.name)
      const { isDirectory, isFile } = kinds(entry)
      if (entry.name.startsWith('.')) found.leftOut.push(`${path} (hidden)`)
      else if (isDirectory) await search(path, found)
      else if (isFile) found.paths.push(path)
      else found.leftOut.push(`${path} (${entry.isSymbolicLink() ? 'a link' : 'no ordinary file'})`)
    }
  } catch (error) {
    found.problems.push(unreadable(folder, error).problem)
  }
}

/** Whole, and refused when it changed meanwhile: half of the old and half of the new is neither. */
export async function readSourceFile(path: string): Promise<Outcome<SourceFile>> {
  const name = basename(path)
  try {
    const file = await open(path, 'r')
    try {
      const before = await file.stat()
      if (!before.isFile())
        return failed('not-a-file', `“${path}” is no ordinary file.`, 'Name a file or a folder.')
      if (before.size > importLimits.fileBytes) return tooLarge({ name })
      const bytes = await file.readFile()
      const after = await file.stat()
      if (before.size !== after.size || before.mtimeMs !== after.mtimeMs || bytes.length !== after.size)
        return failed(
          'file-changed',
          `${called({ name })} was changed while it was read.`,
          'Nothing was imported from it. Import it again when it is complete.',
        )
      return done({ name, bytes })
    } finally {
      await file.close()
    }
  } catch (error) {
    return unreadable(path, error)
  }
}

function unreadable(path: string, error: unknown): { ok: false; problem: Problem } {
  const code = errorCode(error)
  if (code === 'ENOENT')
    return failed('file-missing', `There is no file or folder “${path}”.`, 'See whether its name is right.')
  const reason = code === 'EACCES' || code === 'EPERM' ? 'you may not read it' : (code ?? String(error))
  return failed(
    'file-unreadable',
    `“${path}” cannot be read (${reason}).`,
    'Change its rights, and import it again.',
  )
}
