/** The table that is looked at: asked for anew when its question changes; the one before stays until the next is there. */
import type { Grouping, Outcome, PositionMatrix, StatementFilter } from '../../electron/contract'
import { Asked } from '../client/asked.svelte'
import type { Client } from '../client/client'
import { tableOf } from './sent-table'
import type { StatementShelf } from './statement-shelf.svelte'
import type { SummaryBook } from './summary-book.svelte'
import type { Narrowing } from './table-choice'

export interface TableQuestion {
  dossierId: string
  by: Grouping
  turned: boolean
  filter: StatementFilter
}

export interface Table {
  matrix: PositionMatrix
  filter: Narrowing
  /** The same for tables that differ in their filters only. */
  layout: string
}

export class OpenTable extends Asked<Table> {
  readonly #client: Client
  readonly #shelf: StatementShelf
  readonly #summaries: SummaryBook

  constructor(client: Client, shelf: StatementShelf, summaries: SummaryBook) {
    super()
    this.#client = client
    this.#shelf = shelf
    this.#summaries = summaries
  }

  read(question: TableQuestion): Promise<void> {
    return this.ask(this.#read(question))
  }

  async #read(question: TableQuestion): Promise<Outcome<Table>> {
    const outcome = await this.#client.readMatrix(question)
    if (!outcome.ok) return outcome
    const { dossierId, by, turned, filter } = question
    const matrix = tableOf(outcome.value)
    this.#summaries.follow(matrix.summaries)
    this.#shelf.take(matrix.firstWords)
    const layout = JSON.stringify([dossierId, by, turned, filter.topicIds])
    return { ok: true, value: { matrix, filter, layout } }
  }
}
