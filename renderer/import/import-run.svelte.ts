/** Files on their way into the library: handed over, read, told about. One for the whole view: it goes on while one reads. */
import type { FileReport, ImportProgress, Problem } from '../../electron/contract'
import type { Client } from '../client/client'
import type { NamedFile } from './dropped-files'
import { piecesOf } from './pieces'

const askAgainMs = 150
/** Below this a bar would only flicker. */
const longAfterMs = 500
/** The program holds no more than it can; what is beyond waits here for its turn. */
const atOnce = { bytes: 128 * 1024 * 1024, files: 500 }

export interface ImportItem extends NamedFile {
  id: string
  /** Null until it is through. */
  report: FileReport | null
}

type Asks = Pick<Client, 'giveFile' | 'importFiles' | 'readImport' | 'stopImport'>

export class ImportRun {
  items = $state.raw<ImportItem[]>([])
  state = $state<'idle' | 'handing-over' | 'reading' | 'stopping' | 'ended'>('idle')
  isLong = $state(false)
  wasStopped = $state(false)
  dossierId = $state<string | null>(null)
  /** Of the run as a whole, such as a full disk. */
  problems = $state.raw<Problem[]>([])
  tookMs = $state(0)
  /** On the page's own clock. */
  beganAt = 0
  readonly #client: Asks
  /** Told when new articles may be there. */
  readonly #onend: () => void

  constructor(client: Asks, onend: () => void) {
    this.#client = client
    this.#onend = onend
  }

  get isRunning(): boolean {
    return this.state !== 'idle' && this.state !== 'ended'
  }

  get done(): number {
    return this.items.filter(({ report }) => report).length
  }

  /** Files that come while others are read are refused: their report would get mixed with that of those. */
  async begin(files: readonly NamedFile[], dossierId: string | null): Promise<void> {
    if (this.isRunning || files.length === 0) return
    this.items = files.map((file) => ({ ...file, id: crypto.randomUUID(), report: null }))
    Object.assign(this, { state: 'handing-over', dossierId, wasStopped: false, problems: [], tookMs: 0 })
    this.beganAt = performance.now()
    const timer = setTimeout(() => (this.isLong = true), longAfterMs)
    for (const batch of batchesOf(this.items)) {
      if (this.wasStopped) break
      await this.#importBatch(batch)
    }
    this.#closeBooks()
    clearTimeout(timer)
    this.tookMs = performance.now() - this.beganAt
    this.isLong = false
    this.state = 'ended'
    this.#onend()
  }

  async stop(): Promise<void> {
    if (!this.isRunning || this.wasStopped) return
    const wasReading = this.state === 'reading'
    this.wasStopped = true
    this.state = 'stopping'
    if (wasReading) await this.#client.stopImport()
  }

  /** Closes the report. */
  putAway(): void {
    if (this.isRunning) return
    this.items = []
    this.state = 'idle'
  }

  async #importBatch(batch: readonly ImportItem[]): Promise<void> {
    this.#goTo('handing-over')
    const given: ImportItem[] = []
    for (const item of batch) {
      if (this.wasStopped) return
      if (await this.#give(item)) given.push(item)
    }
    if (this.wasStopped || given.length === 0) return
    const begun = await this.#client.importFiles({
      dossierId: this.dossierId,
      files: given.map(({ id, name }) => ({ id, name: name?.slice(0, 1000) ?? null })),
    })
    if (!begun.ok) {
      for (const item of given) this.#report(item, failure(item, begun.problem))
      return
    }
    this.#goTo('reading')
    if (this.wasStopped) await this.#client.stopImport()
    await this.#follow(given, begun.value)
  }

  async #give(item: ImportItem): Promise<boolean> {
    try {
      for await (const piece of piecesOf(item.file)) {
        if (this.wasStopped) return false
        const taken = await this.#client.giveFile({ id: item.id, ...piece })
        if (taken.ok) continue
        this.#report(item, failure(item, taken.problem))
        return false
      }
      return true
    } catch {
      // The browser may no longer read what it once offered: moved, removed, or not allowed.
      this.#report(item, failure(item, unreadable(item)))
      return false
    }
  }

  /** Another page may have files in the same run; ours are those that were added last. */
  async #follow(given: readonly ImportItem[], begun: ImportProgress): Promise<void> {
    const first = begun.total - given.length
    let told = 0
    for (;;) {
      const asked = await this.#client.readImport({ from: first + told })
      if (!asked.ok) {
        for (const item of given.slice(told)) this.#report(item, failure(item, asked.problem))
        return
      }
      if (asked.value.run !== begun.run) return
      for (const report of asked.value.reports.slice(0, given.length - told)) {
        const item = given[told++]
        if (item) this.#report(item, report)
      }
      this.problems = asked.value.problems
      // Until it is idle the new articles are not listed yet.
      if (asked.value.state === 'idle') return
      await new Promise((resolve) => setTimeout(resolve, askAgainMs))
    }
  }

  #goTo(state: 'handing-over' | 'reading'): void {
    if (!this.wasStopped) this.state = state
  }

  #report(item: ImportItem, report: FileReport): void {
    this.items = this.items.map((each) => (each.id === item.id ? { ...each, report } : each))
  }

  /** Every file has an end in the report. */
  #closeBooks(): void {
    const problem = this.wasStopped ? stopped : lostSight
    for (const item of this.items) {
      if (item.report) continue
      const outcome = this.wasStopped ? 'stopped' : 'failed'
      this.#report(item, { ...failure(item, problem), outcome })
    }
  }
}

const stopped: Problem = {
  code: 'import-stopped',
  what: 'The import was stopped.',
  next: 'What was imported before stays.',
}
const lostSight: Problem = {
  code: 'import-out-of-sight',
  what: 'What became of this file is not known: another import began meanwhile.',
  next: 'Look for it in the library, or choose it again; nothing comes in twice.',
}

function unreadable({ name }: ImportItem): Problem {
  return {
    code: 'file-unreadable',
    what: `${name ?? 'The pasted text'} could not be read from its place.`,
    next: 'See whether it is still there and may be read, then choose it again.',
  }
}

function failure({ name }: ImportItem, problem: Problem): FileReport {
  return { name, outcome: 'failed', format: null, articles: [], problem, tookMs: 0 }
}

export function batchesOf<T extends { file: { size: number } }>(items: readonly T[], most = atOnce): T[][] {
  const batches: T[][] = []
  let bytes = 0
  for (const item of items) {
    const last = batches.at(-1)
    const fits = last && last.length < most.files && bytes + item.file.size <= most.bytes
    bytes = fits ? bytes + item.file.size : item.file.size
    if (fits) last.push(item)
    else batches.push([item])
  }
  return batches
}
