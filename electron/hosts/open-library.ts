/** Opens a library and puts the contract's door before it. The one way in for all hosts. */
import { join } from 'node:path'
import { BackupStore, backupsBeside } from '../backups/backup-store'
import type { Restore, Restoring } from '../backups/backups'
import { finishRestore, restoreBackup, type Restored } from '../backups/restore'
import type { Contract } from '../contract'
import { createDispatch, type Dispatch } from '../dispatch'
import { Library } from '../library/library'
import { done, type Outcome } from '../problem'
import { LibrarySearch } from '../replies/library-search'
import { createServices } from '../services'
import { claimOwnership } from '../storage/owner'
import { isThere } from '../storage/whole-file'
import { createAnalysisThread } from './analysis-thread'
import { keepBackups, type BackupKeeper } from './backup-keeper'
import { createExportThread } from './export-thread'
import { createImportThread } from './import-thread'
import { starterDossiers } from './paths'
import { createSearchThread } from './search-thread'

/** After a restore, library, search and services are others: ask for them each time, or go through `dispatch`. */
export interface OpenLibrary {
  readonly library: Library
  readonly search: LibrarySearch
  readonly services: Contract
  dispatch: Dispatch
  /** Stops what is being read or exported, waits for what is on its way to the disk, and lets others write. */
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
  const opened = await openOnce(options, restoreInTurn)
  if (!opened.ok) return opened
  let present = opened.value
  let restoring: Promise<unknown> | undefined
  return done({
    get library() {
      return present.library
    },
    get search() {
      return present.search
    },
    get services() {
      return present.services
    },
    dispatch: async (method, question) => {
      // Who asks while a library is restored is answered from what it is afterwards.
      while (restoring) await restoring
      return present.dispatch(method, question)
    },
    close: async () => {
      while (restoring) await restoring
      await present.close()
    },
  })

  /** One after the other: what it would shut may be being restored. */
  async function restoreInTurn(wanted: Restore): Promise<Outcome<Restored>> {
    while (restoring) await restoring
    const work = restore(wanted).finally(() => (restoring = undefined))
    restoring = work.catch(() => undefined)
    return work
  }

  /** It is shut, claimed again, and opened as another; whoever came between keeps it, and it opens for reading. */
  async function restore({ id, paths }: Restore): Promise<Outcome<Restored>> {
    await present.close()
    const outcome = await withClaim(folder, () =>
      restoreBackup(folder, store, { id, paths, now: Date.now() }),
    )
    const again = await openOnce(options, restoreInTurn)
    if (!again.ok) return again
    present = again.value
    return outcome
  }
}

async function openOnce(
  { folder, wantsToWrite, begins, keepsBackups, articlesFolder, weightsFolder }: OpenOptions,
  restoring: Restoring,
): Promise<Outcome<OpenLibrary>> {
  const starters = await starterDossiers(articlesFolder)
  const library = await Library.open({ folder, wantsToWrite, begins, starters })
  if (!library.ok) return library
  const isOwner = library.value.access.mode === 'owner'
  const keeper: BackupKeeper | null =
    keepsBackups && isOwner ? keepBackups(folder, backupsBeside(folder)) : null
  const search = new LibrarySearch(library.value, createSearchThread(folder))
  const services = createServices(library.value, () => new Date().toISOString(), {
    analyst: createAnalysisThread(weightsFolder),
    writer: createExportThread(),
    opener: createImportThread(),
    search,
    restoring,
  })
  const dispatch = createDispatch(services, reportMistake)
  return done({
    library: library.value,
    search,
    services,
    dispatch: async (method, question) => {
      const answer = await dispatch(method, question)
      // The index is opened behind the first screen, never before it.
      if (method === 'listArticles') setImmediate(() => void search.open())
      return answer
    },
    close: async () => {
      await services.stopImport()
      await services.stopAnalysis()
      await services.stopExport()
      await search.close()
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
