/** The folder of a library: whether one may be opened or begun there, and who may write. */
import { mkdir, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { done, failed, type Outcome, type Problem } from '../problem'
import { claimOwnership, type Ownership } from '../storage/owner'
import { errorCode } from '../storage/whole-file'

export interface LibraryOptions {
  folder: string
  /** Dossier folders that a new library begins with. */
  starters: string[]
  /** Whether to write if nobody else does. */
  wantsToWrite: boolean
  /** Whether to begin a new library where there is none. */
  begins: boolean
}

/** Who may write. A reader is told why. */
export type Access = { mode: 'owner' } | { mode: 'reader'; reason: Problem | null }

export async function prepareFolder({ folder, begins }: LibraryOptions): Promise<Outcome<null>> {
  try {
    if (begins) await mkdir(folder, { recursive: true, mode: 0o700 })
    if ((await stat(folder)).isDirectory()) return done(null)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return noLibrary(folder)
    return failed(
      'library-folder',
      `${folder} cannot be used as a library folder (${errorCode(error) ?? String(error)}).`,
      'Name a folder that you may write to.',
    )
  }
  return failed('library-folder', `${folder} is not a folder.`, 'Name a folder for the library.')
}

/** A library is begun in an empty folder, or where a beginning broke off; never among somebody's other files. */
export async function canBegin({ folder, begins }: LibraryOptions): Promise<Outcome<null>> {
  if (!begins) return noLibrary(folder)
  // The mark may have come meanwhile, from another start at the same moment.
  const begun = [
    'about',
    'articles',
    'decisions',
    'dossiers',
    'findings',
    'library.json',
    'notes',
    'owners',
    'statements',
    'summaries',
  ]
  const others = (await readdir(folder).catch(() => [])).filter(
    (name) => !name.startsWith('.') && !begun.includes(name),
  )
  if (others.length === 0 && (await isEmpty(join(folder, 'notes')))) return done(null)
  return failed(
    'not-a-library',
    `${folder} holds other files and no library.`,
    'Name an empty folder, or one that is not there yet.',
  )
}

function noLibrary(folder: string): { ok: false; problem: Problem } {
  return failed(
    'library-missing',
    `There is no library in ${folder}.`,
    'Name the folder of one, or begin one by opening it in the reader.',
  )
}

export async function isEmpty(folder: string): Promise<boolean> {
  try {
    return (await readdir(folder)).every((name) => name.startsWith('.'))
  } catch (error) {
    // What cannot be looked into may hold something.
    return errorCode(error) === 'ENOENT'
  }
}

/** A library of a newer Standpoint may be laid out in a way that this one does not know, so it is only read. */
export async function decideAccess(
  folder: string,
  wantsToWrite: boolean,
  mark: Outcome<unknown>,
): Promise<{ access: Access; ownership: Ownership | null }> {
  if (!mark.ok && mark.problem.code === 'file-newer') {
    return { access: { mode: 'reader', reason: mark.problem }, ownership: null }
  }
  if (!wantsToWrite) return { access: { mode: 'reader', reason: null }, ownership: null }
  const claim = await claimOwnership(folder)
  return claim.ok
    ? { access: { mode: 'owner' }, ownership: claim.value }
    : { access: { mode: 'reader', reason: claim.problem }, ownership: null }
}
