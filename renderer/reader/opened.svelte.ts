/** The article that is open, and what is decided about its statements. One for each article that is opened. */
import type { PlacedStatement, Problem, ReadArticle, StatementDraft, Verdict } from '../../electron/contract'
import { Asked } from '../client/asked.svelte'
import type { Client } from '../client/client'

export class OpenedArticle {
  readonly asked = new Asked<ReadArticle>()
  /** Why the last decision was not saved. */
  problem = $state.raw<Problem>()
  /** What was decided last, to be taken back with one key. */
  last = $state.raw<{ statementId: string; verdict: Verdict | 'undone' }>()
  isSaving = $state(false)
  readonly #client: Client
  readonly #articleId: string
  readonly #onchange: () => void

  /** @param onchange told when a decision is on disk. */
  constructor(client: Client, articleId: string, onchange: () => void) {
    this.#client = client
    this.#articleId = articleId
    this.#onchange = onchange
  }

  get read(): ReadArticle | undefined {
    return this.asked.value
  }

  load(): Promise<void> {
    return this.asked.ask(this.#client.readArticle({ articleId: this.#articleId }))
  }

  find(statementId: string | null): PlacedStatement | undefined {
    const { read } = this
    return [...(read?.statements ?? []), ...(read?.rejected ?? [])].find(({ id }) => id === statementId)
  }

  /** A new id for a statement that the reader adds. */
  newId(): string {
    return `${this.#articleId}.r${crypto.randomUUID().replaceAll('-', '').slice(0, 12)}`
  }

  async decide(statementId: string, verdict: Verdict, draft: StatementDraft | null = null): Promise<boolean> {
    const isSaved = await this.#save(
      this.#client.decideStatement({
        articleId: this.#articleId,
        statementId,
        verdict,
        draft,
        basis: this.find(statementId)?.decisionRevision ?? null,
      }),
    )
    if (isSaved) this.last = { statementId, verdict }
    return isSaved
  }

  async undo(statementId: string): Promise<boolean> {
    const basis = this.find(statementId)?.decisionRevision ?? null
    const isSaved = await this.#save(this.#client.undoDecision({ statementId, basis }))
    if (isSaved) this.last = { statementId, verdict: 'undone' }
    return isSaved
  }

  async #save(asked: ReturnType<Client['undoDecision']>): Promise<boolean> {
    this.isSaving = true
    const outcome = await asked
    this.isSaving = false
    this.problem = outcome.ok ? undefined : outcome.problem
    // The answer is newer than any question about the article that is still on its way.
    if (outcome.ok) await this.asked.ask(Promise.resolve(outcome))
    else if (outcome.problem.code === 'decided-elsewhere') await this.load()
    if (outcome.ok) this.#onchange()
    return outcome.ok
  }
}
