/**
 * Puts right what can be: a damaged file is set aside and its newest good copy brought back from the back-ups; a record
 * under a wrong name gets its own. Nothing is deleted. Files of a newer Standpoint are left alone.
 */
import { readdir, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { done, failed, type Outcome } from '../problem'
import { setAside } from '../storage/record-file'
import { errorCode, flushFolder, isThere, writeWhole } from '../storage/whole-file'
import type { BackupStore } from './backup-store'
import { findGoodCopies } from './preview'

export interface Damaged {
  code: string
  /** The problem's sentence, which names the file. */
  what: string
}

/** The library must be claimed and not open. @returns what was done, a sentence each. */
export async function repairLibrary(
  library: string,
  store: BackupStore,
  damaged: readonly Damaged[],
  timeOf: (moment: number) => string,
): Promise<Outcome<string[]>> {
  const told: string[] = []
  try {
    for (const path of await damagedPaths(library, damaged)) {
      const renamed = await giveOwnName(library, path, damaged)
      if (renamed !== undefined) {
        told.push(`${path} was renamed to ${renamed}, as the record in it says.`)
        continue
      }
      const [copy] = await findGoodCopies(store, [path])
      const shelved = await setAside({ root: library, path: join(library, path) })
      const bytes = copy && (await contentOf(store, copy.backupId, path))
      if (bytes) await writeWhole(join(library, path), bytes)
      const aside = `The damaged file is in ${shelved.slice(library.length + 1).replaceAll('\\', '/')}.`
      told.push(
        bytes && copy
          ? `${path} was brought back from the back-up of ${timeOf(copy.moment)}. ${aside}`
          : `${path} was set aside; no back-up has a good copy. ${aside}`,
      )
    }
    return done(told)
  } catch (error) {
    return failed(
      'not-repaired',
      `The library could not be put right (${errorCode(error) ?? String(error)}).`,
      [...told, 'Nothing was deleted. Try again when the disk is well.'].join(' '),
    )
  }
}

const mendable = ['file-empty', 'file-torn', 'file-foreign', 'file-damaged', 'file-wrong', 'file-misnamed']

async function damagedPaths(library: string, damaged: readonly Damaged[]): Promise<string[]> {
  const told = damaged.filter(({ code }) => mendable.includes(code))
  const paths: string[] = []
  for (const name of await readdir(library, { recursive: true })) {
    const path = name.replaceAll('\\', '/')
    if (told.some(({ what }) => what.startsWith(`${path} `)) && (await isThere(join(library, path))))
      paths.push(path)
  }
  return paths
}

async function giveOwnName(
  library: string,
  path: string,
  damaged: readonly Damaged[],
): Promise<string | undefined> {
  const problem = damaged.find(({ code, what }) => code === 'file-misnamed' && what.startsWith(`${path} `))
  const id = problem?.what.match(/holds the record "([\w.-]+)"/)?.[1]
  if (id === undefined || id.startsWith('.')) return undefined
  const own = `${dirname(path)}/${id}.json`
  if (await isThere(join(library, own))) return undefined
  await rename(join(library, path), join(library, own))
  await flushFolder(dirname(join(library, path)))
  return own
}

async function contentOf(store: BackupStore, backupId: string, path: string): Promise<Buffer | null> {
  const manifest = await store.read(backupId)
  const file = manifest.ok ? manifest.value.files.find((one) => one.path === path) : undefined
  return file ? store.get(file.sha256) : null
}
