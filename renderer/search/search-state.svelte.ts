/** What is sought, kept while the program runs and nowhere else: it may repeat what stands in a note. */
import type { SearchAnswer, SearchHit, SearchKind, SearchValues } from '../../electron/contract'
import { Asked } from '../client/asked.svelte'
import type { Client } from '../client/client'

export const kindNames = { statement: 'Statements', article: 'Articles', note: 'Notes' } as const
export const kindOrder = ['statement', 'article', 'note'] as const satisfies SearchKind[]

/** Of each kind, and when one kind is chosen. */
const few = 6
const many = 200
/** How long to wait before a question is put again while the index is being made. */
const againAfterMs = 400

export class SearchState {
  text = $state('')
  kind = $state<SearchKind | null>(null)
  isWhole = $state(false)
  isOpen = $state(false)
  /** The number of the hit that Enter goes to. */
  current = $state(0)
  readonly asked = new Asked<SearchAnswer>()
  readonly values = new Asked<SearchValues>()
  readonly #client: Client

  constructor(client: Client) {
    this.#client = client
  }

  readonly groups = $derived(
    kindOrder.flatMap((kind) => this.asked.value?.groups.find((group) => group.kind === kind) ?? []),
  )
  readonly hits: SearchHit[] = $derived(this.groups.flatMap(({ hits }) => hits))
  readonly count = $derived(this.groups.reduce((sum, { count }) => sum + count, 0))

  async ask(dossierId: string | null): Promise<void> {
    const { text, kind } = this
    await this.asked.ask(
      this.#client.search({
        text,
        kinds: kind ? [kind] : [...kindOrder],
        dossierId: this.isWhole ? null : dossierId,
        limit: kind ? many : few,
      }),
    )
    if (this.text !== text || !this.isOpen || !this.asked.value?.underway) return
    await new Promise((resolve) => setTimeout(resolve, againAfterMs))
    if (this.isOpen && this.text === text && this.kind === kind) await this.ask(dossierId)
  }

  step(by: number): void {
    const { length } = this.hits
    if (length > 0) this.current = (this.current + by + length) % length
  }
}
