/** How far the program is with reading articles for statements, asked again while it reads. One for the whole view. */
import type { AnalysisState, Problem } from '../electron/contract'
import type { Client } from './client/client'

/** Often enough to look alive, seldom enough to cost nothing. */
const askAgainMs = 400

export class AnalysisWatch {
  state = $state.raw<AnalysisState>()
  problem = $state.raw<Problem>()
  /** A run has ended in this session and its outcome was not put away yet. */
  isNews = $state(false)
  readonly #client: Client
  /** Told when an article was read, so that what is shown can be read anew. */
  readonly #onread: () => void
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(client: Client, onread: () => void) {
    this.#client = client
    this.#onread = onread
  }

  get isRunning(): boolean {
    return this.state !== undefined && this.state.state !== 'idle'
  }

  isReading(articleId: string): boolean {
    return this.isRunning && this.state?.articleId === articleId
  }

  async begin(articleIds: string[] | 'new'): Promise<void> {
    await this.#take(this.#client.analyse({ articleIds }))
  }

  /** Takes notice of what the program began by itself, as after an import. */
  async look(): Promise<void> {
    await this.#take(this.#client.readAnalysis())
  }

  async stop(): Promise<void> {
    await this.#take(this.#client.stopAnalysis())
  }

  putAway(): void {
    this.isNews = false
    this.problem = undefined
  }

  async #take(asked: ReturnType<Client['readAnalysis']>): Promise<void> {
    clearTimeout(this.#timer)
    const outcome = await asked
    if (!outcome.ok) {
      this.problem = outcome.problem
      return
    }
    const before = this.state
    const now = (this.state = outcome.value)
    const isSameRun = before?.startedAt === now.startedAt
    if (now.done > (isSameRun ? (before?.done ?? 0) : 0)) this.#onread()
    if (now.state === 'idle') this.isNews ||= now.total > 0 && (!isSameRun || before?.state !== 'idle')
    else {
      clearTimeout(this.#timer)
      this.#timer = setTimeout(() => void this.#take(this.#client.readAnalysis()), askAgainMs)
    }
  }
}

/** Seconds until the end at the present pace; undefined while nothing can be said. */
export function secondsLeft({ done, total, startedAt }: AnalysisState, nowMs: number): number | undefined {
  if (done === 0 || startedAt === null) return undefined
  const passed = (nowMs - Date.parse(startedAt)) / 1000
  return Math.max(1, Math.round((passed / done) * (total - done)))
}
