/** One file in the making, which can be stopped; what takes long says so, and what does not comes and goes unseen. */
import type { ExportedFile, Problem, Question } from '../../electron/contract'
import { Asked } from '../client/asked.svelte'
import type { Client } from '../client/client'

/** Below this a way to stop would only flicker. */
const longAfterMs = 500

export class Making {
  isLong = $state(false)
  readonly #asked = new Asked<ExportedFile>()
  readonly #client: Pick<Client, 'exportBrief' | 'stopExport'>

  constructor(client: Pick<Client, 'exportBrief' | 'stopExport'>) {
    this.#client = client
  }

  get isWaiting(): boolean {
    return this.#asked.isWaiting
  }

  get file(): ExportedFile | undefined {
    return this.#asked.value
  }

  get isStopped(): boolean {
    return this.#asked.problem?.code === 'export-stopped'
  }

  /** Undefined too where the reader stopped it: that is no failure. */
  get problem(): Problem | undefined {
    return this.isStopped ? undefined : this.#asked.problem
  }

  async make(question: Question<'exportBrief'>): Promise<void> {
    this.#asked.value = undefined
    const timer = setTimeout(() => (this.isLong = true), longAfterMs)
    await this.#asked.ask(this.#client.exportBrief(question))
    clearTimeout(timer)
    this.isLong = false
  }

  async stop(): Promise<void> {
    if (this.isWaiting) await this.#client.stopExport()
  }
}
