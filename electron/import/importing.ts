/** Files read one after another into articles of the library: how far it is, what became of each, and a way to stop. */
import type { Article } from '../articles/article'
import { dayOfIso } from '../articles/days'
import type { Zone } from '../articles/zone'
import { failed, type Outcome, type Problem } from '../problem'
import { articleIdFor } from './article-id'
import type { ArticleReport, FileReport, ImportState } from './import-state'
import type { ImportedArticle, ReadFile, SourceFile } from './imported'
import { Likenesses, sketchOf } from './likeness'

/** Who turns a file into articles: off the main thread in the hosts, at hand in tests. One file at a time. */
export interface FileOpener {
  open(file: SourceFile): Promise<Outcome<ReadFile>>
  /** Ends the reading that is under way: it answers with the problem `import-stopped`. Gives back what it holds. */
  stop(): Promise<void>
}

export const importStopped = (): { ok: false; problem: Problem } =>
  failed('import-stopped', 'The import was stopped.', 'What was imported before stays.')

/** For hosts that only look. */
export const noOpener: FileOpener = {
  open: async () => failed('import-absent', 'Nobody here reads files.', 'Open the library in the reader.'),
  stop: async () => {},
}

/** Where articles go. */
export interface ImportShelf {
  /** All that are there, for what is like a new one. */
  listArticles(): Article[]
  zonesOf(article: Article): readonly Zone[]
  findImported(sha256: string): Article[]
  isTaken(articleId: string): boolean
  addArticle(article: Article): Promise<Outcome<Article>>
  /** Called now and then, and at the end: those added so far are listed by their dossier. */
  listAdded(dossierId: string): Promise<Outcome<unknown>>
}

export interface Wanted {
  dossierId: string
  /** As the report names it; null for pasted words. */
  name: string | null
  /** How much of it is in memory while it waits. */
  waitingBytes: number
  /** Asked for when its turn comes, so that one file at a time need be in memory. */
  read: () => Promise<Outcome<SourceFile>>
}

/** After so many articles the dossier's list is written; at each it would cost a batch the square of its size. */
const listedAfter = 100
const unsavable = ['disk-full', 'not-writable', 'not-saved', 'read-only', 'library-closed']

const idle: ImportState = {
  state: 'idle',
  run: 0,
  total: 0,
  done: 0,
  fileName: null,
  startedAt: null,
  wasStopped: false,
  problems: [],
}

export interface ImportingOptions {
  shelf: ImportShelf
  opener: FileOpener
  now: () => string
  /** Lets others have a turn, in long work. */
  pause?: () => Promise<void>
  /** Told of each file when it is through. */
  tell?: (report: FileReport) => void
  /** Told once at the end of a run, with the new articles. */
  ended?: (articleIds: string[]) => void
}

export class Importing {
  readonly #options: ImportingOptions
  #state: ImportState = idle
  #queue: Wanted[] = []
  #reports: FileReport[] = []
  #added: string[] = []
  #unlisted = new Map<string, number>()
  #likenesses: Likenesses | undefined
  #run: Promise<void> = Promise.resolve()

  constructor(options: ImportingOptions) {
    this.#options = options
  }

  get state(): ImportState {
    return this.#state
  }

  /** Of the files of the present or last run, in order, from one of them on. */
  reports(from = 0): FileReport[] {
    return this.#reports.slice(from)
  }

  /** Bytes that wait to be read. */
  get waitingBytes(): number {
    return this.#queue.reduce((sum, { waitingBytes }) => sum + waitingBytes, 0)
  }

  begin(wanted: readonly Wanted[]): ImportState {
    if (wanted.length === 0 || this.#state.state === 'stopping') return this.#state
    this.#queue.push(...wanted)
    if (this.#state.state === 'running') this.#change({ total: this.#state.total + wanted.length })
    else {
      const run = this.#state.run + 1
      this.#reports = []
      this.#added = []
      this.#state = { ...idle, state: 'running', run, total: wanted.length, startedAt: this.#options.now() }
      this.#run = this.#readAll()
    }
    return this.#state
  }

  /** Resolves when nothing is read any more. What was imported stays. */
  async stop(): Promise<ImportState> {
    if (this.#state.state === 'running') {
      this.#change({ state: 'stopping', wasStopped: true })
      await this.#options.opener.stop()
    }
    await this.#run
    return this.#state
  }

  /** Resolves when the present run has ended. */
  async settle(): Promise<ImportState> {
    await this.#run
    return this.#state
  }

  async #readAll(): Promise<void> {
    for (let wanted = this.#queue.shift(); wanted; wanted = this.#queue.shift()) {
      this.#change({ fileName: wanted.name })
      const report =
        this.#state.state === 'stopping' ? leftOut(wanted, importStopped()) : await this.#readOne(wanted)
      this.#reports.push(report)
      this.#options.tell?.(report)
      this.#change({ done: this.#state.done + 1 })
      if (report.problem && unsavable.includes(report.problem.code)) this.#giveUp(report.problem)
    }
    for (const dossierId of this.#unlisted.keys()) await this.#list(dossierId)
    // Both hold memory that nobody needs until the next run.
    this.#likenesses = undefined
    await this.#options.opener.stop()
    this.#change({ state: 'idle', fileName: null })
    if (this.#added.length > 0) this.#options.ended?.(this.#added)
  }

  /** A disk that takes nothing would fail for every file that follows; each is told all the same. */
  #giveUp(problem: Problem): void {
    this.#tell(problem)
    for (const wanted of this.#queue.splice(0)) {
      const report = leftOut(wanted, { problem })
      this.#reports.push(report)
      this.#options.tell?.(report)
      this.#change({ done: this.#state.done + 1 })
    }
  }

  async #readOne(wanted: Wanted): Promise<FileReport> {
    const { dossierId, name } = wanted
    const began = this.#options.now()
    const took = (): number => Math.max(0, millisecondsBetween(began, this.#options.now()))
    const file = await wanted.read()
    const read = file.ok ? await this.#options.opener.open(file.value) : file
    if (!read.ok) return { ...leftOut(wanted, read), tookMs: took() }
    const { format, sha256, articles } = read.value
    const present = this.#options.shelf.findImported(sha256).filter((known) => known.dossierId === dossierId)
    // A file of which only some articles were saved before is taken up where it broke off.
    const missing = articles
      .map((article, part) => ({ article, part }))
      .filter(({ part }) => !present.some(({ imported }) => imported?.part === part))
    const report: FileReport = {
      name,
      outcome: 'kept',
      format,
      articles: [],
      problem: null,
      tookMs: 0,
    }
    if (missing.length === 0)
      return { ...report, outcome: 'already-there', articles: present.map(articleReport), tookMs: took() }
    for (const { article, part } of missing) {
      const added = await this.#add(article, { dossierId, fileName: name, format, sha256, part })
      if (!added.ok) {
        const outcome = report.articles.length > 0 ? 'partly' : 'failed'
        return { ...report, outcome, problem: added.problem, tookMs: took() }
      }
      report.articles.push(articleReport(added.value))
      this.#added.push(added.value.id)
    }
    return { ...report, tookMs: took() }
  }

  async #add(
    read: ImportedArticle,
    from: { dossierId: string; fileName: string | null; format: string; sha256: string; part: number },
  ): Promise<Outcome<Article>> {
    const { shelf, now } = this.#options
    const { dossierId, fileName, ...origin } = from
    const likenesses = await this.#likenessesOfAll()
    const added = await shelf.addArticle({
      id: articleIdFor(dossierId, read, shelf.isTaken),
      dossierId,
      ...read.about,
      imported: {
        fileName: fileName?.slice(0, 1000) ?? null,
        ...origin,
        importedAt: now(),
        remarks: read.remarks,
        dropped: read.dropped,
        alike: likenesses.likeTo(read.sketch),
      },
      zones: read.zones,
      text: read.text,
    })
    if (!added.ok) return added
    likenesses.add(added.value.id, read.sketch)
    const unlisted = (this.#unlisted.get(dossierId) ?? 0) + 1
    this.#unlisted.set(dossierId, unlisted)
    if (unlisted >= listedAfter) await this.#list(dossierId)
    return added
  }

  async #list(dossierId: string): Promise<void> {
    const listed = await this.#options.shelf.listAdded(dossierId)
    if (listed.ok) this.#unlisted.delete(dossierId)
    else this.#tell(listed.problem)
  }

  async #likenessesOfAll(): Promise<Likenesses> {
    if (this.#likenesses) return this.#likenesses
    const likenesses = new Likenesses()
    for (const [index, article] of this.#options.shelf.listArticles().entries()) {
      likenesses.add(article.id, sketchOf(article.text, this.#options.shelf.zonesOf(article)))
      if (index % 50 === 49) await this.#options.pause?.()
    }
    this.#likenesses = likenesses
    return likenesses
  }

  #tell(problem: Problem): void {
    if (this.#state.problems.some(({ what }) => what === problem.what)) return
    this.#change({ problems: [...this.#state.problems, problem] })
  }

  #change(change: Partial<ImportState>): void {
    this.#state = { ...this.#state, ...change }
  }
}

function leftOut({ name }: Wanted, { problem }: { problem: Problem }): FileReport {
  const outcome = problem.code === 'import-stopped' ? 'stopped' : 'failed'
  return { name, outcome, format: null, articles: [], problem, tookMs: 0 }
}

function articleReport({ id, headline, published, text, imported }: Article): ArticleReport {
  const { remarks = [], dropped = [], alike = [] } = imported ?? {}
  return { id, headline, published, letters: text.length, remarks, dropped, alike }
}

/** Of two moments in ISO 8601; without a clock. */
function millisecondsBetween(from: string, to: string): number {
  return momentOf(to) - momentOf(from)
}

function momentOf(iso: string): number {
  const [, day = '', hours = '0', minutes = '0', seconds = '0'] =
    /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2}):([\d.]+)Z$/.exec(iso) ?? []
  const days = dayOfIso(day) ?? 0
  return Math.round(((days * 24 + Number(hours)) * 60 + Number(minutes)) * 60_000 + Number(seconds) * 1000)
}
