/** Opens a library and puts the contract's door before it. The one way in for all hosts. */
import { join } from 'node:path'
import { BackupStore, backupsBeside } from '../backups/backup-store'
import type { Restore } from '../backups/backups'
import { finishRestore, restoreBackup, type Restored } from '../backups/restore'
import { createDispatch, type Dispatch } from '../dispatch'
import { Library } from '../library/library'
import { done, type Outcome } from '../problem'
import { createServices } from '../services'
import { claimOwnership } from '../storage/owner'
import { isThere } from '../storage/whole-file'
import { createAnalysisThread } from './analysis-thread'
import { keepBackups, type BackupKeeper } from './backup-keeper'
import { starterDossiers } from './paths'

export interface OpenLibrary {
  /** After a restore it is another. */
  readonly library: Library
  dispatch: Dispatch
  /** Stops what is being read, waits for what is on its way to the disk, and lets others write. */
  close(): Promise<void>
}

export interface OpenOptions {
  folder: string
  wantsToWrite: boolean
  begins: boolean
  /** Whether back-ups are made while it is open. */
  keepsBackups?: boolean
  articlesFolder?: string | undefined
  weightsFolder?: string | undefined
}

export async function openLibrary(options: OpenOptions): Promise<Outcome<OpenLibrary>> {
  const { folder, wantsToWrite } = options
  const store = new BackupStore(backupsBeside(folder))
  if (wantsToWrite) {
    const finished = await finishBrokenRestore(folder, store)
    if (!finished.ok) return finished
  }
  let present = await openOnce(options, restore)
  if (!present.ok) return present
  let { library, dispatch, close } = present.value
  return done({
    get library() {
      return library
    },
    dispatch: (method, question) => dispatch(method, question),
    close: () => close(),
  })

  /** Nobody else may come between: it is claimed from the moment it is shut. */
  async function restore({ id, paths }: Restore): Promise<Outcome<Restored>> {
    await close()
    const restored = await withClaim(folder, () =>
      restoreBackup(folder, store, { id, paths, now: Date.now() }),
    )
    present = await openOnce(options, restore)
    if (!present.ok) return present
    ;({ library, dispatch, close } = present.value)
    return restored
  }
}

async function openOnce(
  { folder, wantsToWrite, begins, keepsBackups, articlesFolder, weightsFolder }: OpenOptions,
  restore: (restore: Restore) => Promise<Outcome<Restored>>,
): Promise<Outcome<{ library: Library; dispatch: Dispatch; close: () => Promise<void> }>> {
  const starters = await starterDossiers(articlesFolder)
  const library = await Library.open({ folder, wantsToWrite, begins, starters })
  if (!library.ok) return library
  const isOwner = library.value.access.mode === 'owner'
  const keeper: BackupKeeper | null =
    keepsBackups && isOwner ? keepBackups(folder, backupsBeside(folder)) : null
  const services = createServices(
    library.value,
    () => new Date().toISOString(),
    createAnalysisThread(weightsFolder),
    restore,
  )
  return done({
    library: library.value,
    dispatch: createDispatch(services, reportMistake),
    close: async () => {
      await services.stopAnalysis()
      await keeper?.stop()
      await library.value.close()
    },
  })
}

/** A restore that a crash broke off is completed before anybody looks. */
async function finishBrokenRestore(folder: string, store: BackupStore): Promise<Outcome<unknown>> {
  if (!(await isThere(join(store.folder, 'restoring.json')).catch(() => false))) return done(null)
  return withClaim(folder, () => finishRestore(folder, store))
}

async function withClaim<T>(folder: string, work: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  const claim = await claimOwnership(folder)
  if (!claim.ok) return claim
  try {
    return await work()
  } finally {
    await claim.value.release()
  }
}

/** A mistake of ours: its stack goes to standard error, once. Neither questions nor notes are ever printed. */
function reportMistake(mistake: unknown): void {
  process.stderr.write(
    `${mistake instanceof Error ? (mistake.stack ?? mistake.message) : 'unknown mistake'}\n`,
  )
}
