import { createContext } from 'svelte'
import type { AnalysisWatch } from './analysis.svelte'
import type { Client } from './client/client'
import type { SummaryBook } from './comparison/summary-book.svelte'
import type { ImportRun } from './import/import-run.svelte'
import type { Notebook } from './notes/notebook.svelte'
import type { View } from './view.svelte'

/** What every part of the view may reach without being handed it. */
export interface Surroundings {
  client: Client
  view: View
  notebook: Notebook
  summaries: SummaryBook
  analysis: AnalysisWatch
  imports: ImportRun
}

export const [surroundings, setSurroundings] = createContext<Surroundings>()
