/** The back-ups of one library, as the screen for them asks. */
import { done, type Outcome, type Problem } from '../problem'
import { BackupStore } from './backup-store'
import { momentOf } from './manifest'
import { findGoodCopies, previewBackup, type BackupPreview, type GoodCopy } from './preview'
import type { Restored } from './restore'

export interface BackupRow {
  id: string
  /** When it was made, in milliseconds. */
  moment: number
  fileCount: number
  /** All its files together, those that it shares with others too. */
  bytes: number
}

export interface BackupList {
  folder: string
  /** The newest first. */
  backups: BackupRow[]
  /** Damaged files of the library of which a back-up has a good copy. */
  goodCopies: GoodCopy[]
  /** Back-ups that cannot be read. */
  problems: Problem[]
}

export interface Restore {
  id: string
  /** Files of the back-up; null for the whole library as it was. */
  paths: string[] | null
}

/** Closes the library, restores, and opens it again. */
export type Restoring = (restore: Restore) => Promise<Outcome<Restored>>

export async function listBackups(
  folder: string,
  unreadable: readonly Problem[],
): Promise<Outcome<BackupList>> {
  const store = new BackupStore(folder)
  const { manifests, unreadable: problems } = await store.list()
  const paths = new Set(manifests.flatMap(({ files }) => files.map(({ path }) => path)))
  const damaged = [...paths].filter((path) => unreadable.some(({ what }) => what.startsWith(`${path} `)))
  return done({
    folder,
    backups: manifests.map((manifest) => ({
      id: manifest.id,
      moment: momentOf(manifest),
      fileCount: manifest.files.length,
      bytes: manifest.files.reduce((total, { size }) => total + size, 0),
    })),
    goodCopies: damaged.length > 0 ? await findGoodCopies(store, damaged) : [],
    problems,
  })
}

export async function previewOf(
  library: string,
  folder: string,
  id: string,
): Promise<Outcome<BackupPreview>> {
  return previewBackup(library, new BackupStore(folder), id)
}
