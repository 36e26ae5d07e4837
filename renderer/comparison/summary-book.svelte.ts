/* eslint svelte/prefer-svelte-reactivity: off -- the map is replaced as a whole */
/** The reader's own summaries of cells, as they are written. One for the whole view: unsaved words outlive a change of place. */
import type { Problem, Summary, SummaryCell } from '../../electron/contract'
import type { Client } from '../client/client'

export type SummarySaving =
  | { state: 'new' }
  | { state: 'unsaved' }
  | { state: 'saving' }
  | { state: 'saved'; at: string }
  | { state: 'failed'; problem: Problem }

/** After so long without a key, what was typed is saved. */
const pauseMs = 400

export const cellKeyOf = ({ dossierId, row, partyId, topicIds }: SummaryCell): string =>
  JSON.stringify([dossierId, row.by, row.key, partyId, topicIds])

export class SummaryDraft {
  readonly cell: SummaryCell
  text = $state('')
  saving = $state.raw<SummarySaving>({ state: 'new' })
  /** As the disk holds it, as far as is known. */
  saved = $state.raw<Summary>()
  /** As another window wrote it meanwhile. */
  other = $state.raw<Summary>()
  readonly #client: Client
  #id: string = crypto.randomUUID()
  #statementIds: string[] = []
  #timer: ReturnType<typeof setTimeout> | undefined
  #flight: Promise<void> | undefined

  constructor(client: Client, cell: SummaryCell) {
    this.#client = client
    this.cell = cell
  }

  get isUnsaved(): boolean {
    return ['unsaved', 'saving', 'failed'].includes(this.saving.state)
  }

  /** @param statementIds what stands in the cell while it is written */
  type(text: string, statementIds: readonly string[]): void {
    this.text = text
    this.#statementIds = [...statementIds]
    this.saving = { state: 'unsaved' }
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.flush(), pauseMs)
  }

  /** One save is under way at a time, so none overtakes another. */
  flush(): Promise<void> {
    clearTimeout(this.#timer)
    this.#flight ??= this.#saveUntilSame().finally(() => (this.#flight = undefined))
    return this.#flight
  }

  /** What the library holds now; words that are not saved yet are never written over. */
  follow(summary: Summary): void {
    if (summary.revision <= (this.saved?.revision ?? 0)) return
    if (this.isUnsaved && summary.text !== this.text) this.other = summary
    else this.giveWay(summary)
  }

  giveWay(summary: Summary): void {
    clearTimeout(this.#timer)
    this.#id = summary.id
    this.saved = summary
    this.other = undefined
    this.text = summary.text
    this.saving = { state: 'saved', at: summary.changedAt }
  }

  insist(summary: Summary): Promise<void> {
    this.#id = summary.id
    this.saved = summary
    this.other = undefined
    return this.flush()
  }

  async #saveUntilSame(): Promise<void> {
    while (this.text.trim() !== (this.saved?.text ?? '').trim()) {
      const { text } = this
      this.saving = { state: 'saving' }
      const outcome = await this.#client.saveSummary({
        id: this.#id,
        cell: this.cell,
        text,
        statementIds: this.#statementIds,
        basis: this.saved?.revision ?? null,
      })
      if (!outcome.ok) {
        this.saving = { state: 'failed', problem: outcome.problem }
        return
      }
      this.saved = outcome.value ?? undefined
      if (this.text === text) this.#settle()
    }
    if (this.isUnsaved) this.#settle()
  }

  #settle(): void {
    this.saving = this.saved ? { state: 'saved', at: this.saved.changedAt } : { state: 'new' }
  }
}

export class SummaryBook {
  readonly #client: Client
  #drafts = $state.raw<ReadonlyMap<string, SummaryDraft>>(new Map())

  constructor(client: Client) {
    this.#client = client
  }

  get unsaved(): SummaryDraft[] {
    return [...this.#drafts.values()].filter((draft) => draft.isUnsaved)
  }

  find(cell: SummaryCell): SummaryDraft | undefined {
    return this.#drafts.get(cellKeyOf(cell))
  }

  begin(cell: SummaryCell): SummaryDraft {
    return this.find(cell) ?? this.#keep(new SummaryDraft(this.#client, cell))
  }

  /** Lets go of a field in which nothing was written. */
  close(draft: SummaryDraft): void {
    if (draft.isUnsaved || draft.saved) return
    this.#drafts = new Map([...this.#drafts].filter(([, one]) => one !== draft))
  }

  /** Takes what the library holds. */
  follow(summaries: readonly Summary[]): void {
    for (const summary of summaries) this.begin(summary.cell).follow(summary)
  }

  async flush(): Promise<void> {
    await Promise.all(this.unsaved.map((draft) => draft.flush()))
  }

  #keep(draft: SummaryDraft): SummaryDraft {
    this.#drafts = new Map(this.#drafts).set(cellKeyOf(draft.cell), draft)
    return draft
  }
}
