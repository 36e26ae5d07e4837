/** Opens a library and puts the contract's door before it. The one way in for all hosts. */
import type { Contract } from '../contract'
import { createDispatch, type Dispatch } from '../dispatch'
import { Library } from '../library/library'
import { done, type Outcome } from '../problem'
import { createServices } from '../services'
import { LibrarySearch } from '../replies/library-search'
import { createAnalysisThread } from './analysis-thread'
import { createExportThread } from './export-thread'
import { createImportThread } from './import-thread'
import { createSearchThread } from './search-thread'
import { starterDossiers } from './paths'

export interface OpenLibrary {
  library: Library
  search: LibrarySearch
  services: Contract
  dispatch: Dispatch
  /** Stops what is being read or exported, waits for what is on its way to the disk, and lets others write. */
  close(): Promise<void>
}

export interface OpenOptions {
  folder: string
  wantsToWrite: boolean
  begins: boolean
  articlesFolder?: string | undefined
  weightsFolder?: string | undefined
}

export async function openLibrary({
  folder,
  wantsToWrite,
  begins,
  articlesFolder,
  weightsFolder,
}: OpenOptions): Promise<Outcome<OpenLibrary>> {
  const starters = await starterDossiers(articlesFolder)
  const library = await Library.open({ folder, wantsToWrite, begins, starters })
  if (!library.ok) return library
  const search = new LibrarySearch(library.value, createSearchThread(folder))
  const services = createServices(library.value, () => new Date().toISOString(), {
    analyst: createAnalysisThread(weightsFolder),
    writer: createExportThread(),
    opener: createImportThread(),
    search,
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
      await library.value.close()
    },
  })
}

/** A mistake of ours: its stack goes to standard error, once. Neither questions nor notes are ever printed. */
function reportMistake(mistake: unknown): void {
  process.stderr.write(
    `${mistake instanceof Error ? (mistake.stack ?? mistake.message) : 'unknown mistake'}\n`,
  )
}
