import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** The top of the repository. */
export const root = resolve(import.meta.dirname, '../..')

/** A real folder of its own, and the way to be rid of it. */
export function temporaryFolder(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'standpoint-'))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
