/** Where things lie: what comes with the program, and where a reader's library is when no folder is named. */
import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

/** The folder that holds `out/`; inside a package, the archive. The build decides how deep below it this code lies. */
export const programFolder = folderWithPackage(import.meta.dirname)
export const rendererFolder = join(programFolder, 'out/renderer')
export const preloadFile = join(programFolder, 'out/preload/preload.cjs')

/** The dossiers that a new library begins with. @param articlesFolder packages keep it outside the archive. */
export async function starterDossiers(articlesFolder = join(programFolder, 'articles')): Promise<string[]> {
  // A program whose bundled dossiers were taken out opens all the same; a new library then begins empty.
  const entries = await readdir(articlesFolder, { withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(articlesFolder, entry.name))
    .toSorted()
}

/** The same for all hosts, so that the window and the browser show the same notes. */
export function defaultLibraryFolder(env: NodeJS.ProcessEnv = process.env): string {
  if (env['STANDPOINT_LIBRARY']) return resolve(env['STANDPOINT_LIBRARY'])
  if (process.platform === 'win32')
    return join(env['APPDATA'] ?? join(homedir(), 'AppData/Roaming'), 'Standpoint/Library')
  if (process.platform === 'darwin') return join(homedir(), 'Library/Application Support/Standpoint/Library')
  return join(env['XDG_DATA_HOME'] || join(homedir(), '.local/share'), 'standpoint/library')
}

function folderWithPackage(folder: string): string {
  return existsSync(join(folder, 'package.json')) || dirname(folder) === folder
    ? folder
    : folderWithPackage(dirname(folder))
}
