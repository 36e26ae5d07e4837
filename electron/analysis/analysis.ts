/** Articles read one after another for statements: how far it is, and a way to stop. What was found is kept as it comes. */
import type { Article } from '../articles/article'
import type { Codebook } from '../codebooks/codebook'
import { done, failed, type Outcome, type Problem } from '../problem'
import { textHashOf } from '../statements/text-hash'
import type { AnalysisState } from './analysis-state'
import type { Analyst } from './analyst'
import { extractorVersion, type Findings } from './findings'
import { takeFindings, type KnownPlace } from './take-findings'

/** Where articles come from and findings go. */
export interface Shelf {
  findArticle(id: string): Article | undefined
  codebookFor(article: Article): Codebook
  /** With their places in the text as it is now, as far as they are found there. */
  placedFindings(article: Article): KnownPlace[]
  saveFindings(findings: Findings): Promise<Outcome<Findings>>
}

/** The extractor knows English; of other languages it would find little, and wrongly. */
export function isReadable(article: Article): boolean {
  return /^en\b/.test(article.language.tag)
}

const unsavable = ['disk-full', 'not-writable', 'not-saved', 'read-only', 'library-closed']

const idle: AnalysisState = {
  state: 'idle',
  total: 0,
  done: 0,
  leftOut: 0,
  found: 0,
  articleId: null,
  startedAt: null,
  wasStopped: false,
  problems: [],
}

export class Analysis {
  readonly #shelf: Shelf
  readonly #analyst: Analyst
  readonly #now: () => string
  #state: AnalysisState = idle
  #queue: string[] = []
  #run: Promise<void> = Promise.resolve()

  constructor(shelf: Shelf, analyst: Analyst, now: () => string) {
    this.#shelf = shelf
    this.#analyst = analyst
    this.#now = now
  }

  get state(): AnalysisState {
    return this.#state
  }

  /** Begins to read, or adds to what is being read. Those that wait already are not read twice. */
  begin(articleIds: readonly string[]): AnalysisState {
    const isRunning = this.#state.state === 'running'
    const fresh = articleIds.filter((id) => !this.#queue.includes(id) && this.#state.articleId !== id)
    if (fresh.length === 0 || this.#state.state === 'stopping') return this.#state
    this.#queue.push(...fresh)
    if (isRunning) this.#change({ total: this.#state.total + fresh.length })
    else {
      this.#state = { ...idle, state: 'running', total: fresh.length, startedAt: this.#now() }
      this.#run = this.#readAll()
    }
    return this.#state
  }

  /** Resolves when nothing is read any more. */
  async stop(): Promise<AnalysisState> {
    if (this.#state.state === 'running') {
      this.#queue = []
      this.#change({ state: 'stopping', wasStopped: true })
      await this.#analyst.stop()
    }
    await this.#run
    return this.#state
  }

  /** Resolves when the present run has ended. */
  async settle(): Promise<AnalysisState> {
    await this.#run
    return this.#state
  }

  async #readAll(): Promise<void> {
    for (let id = this.#queue.shift(); id !== undefined; id = this.#queue.shift()) {
      this.#change({ articleId: id })
      const outcome = await this.#readOne(id)
      if (this.#state.state === 'stopping') break
      if (!outcome.ok) {
        this.#tell(outcome.problem)
        // A disk that takes nothing would fail for every article that follows.
        if (unsavable.includes(outcome.problem.code)) this.#queue = []
      }
      this.#change({ done: this.#state.done + 1 })
    }
    this.#change({ state: 'idle', articleId: null })
    // Its thread holds a language model in memory, which nobody needs until the next run.
    await this.#analyst.stop()
  }

  async #readOne(id: string): Promise<Outcome<Findings | null>> {
    const article = this.#shelf.findArticle(id)
    if (!article)
      return failed('article-missing', `The library has no article "${id}".`, 'Nothing was changed.')
    if (!isReadable(article)) {
      this.#change({ leftOut: this.#state.leftOut + 1 })
      return done(null)
    }
    const { text, published, zones } = article
    const codebook = this.#shelf.codebookFor(article)
    const answer = await this.#analyst.analyse({ text, zones, codebook, publishedOn: published.on })
    if (!answer.ok) return answer
    const { statements, withoutWeights } = answer.value
    if (withoutWeights) this.#tell(withoutWeights)
    const saved = await this.#shelf.saveFindings({
      id,
      extractorVersion,
      hasWeights: withoutWeights === null,
      textHash: textHashOf(text),
      analysedAt: this.#now(),
      statements: takeFindings(article, codebook, statements, this.#shelf.placedFindings(article)),
    })
    if (saved.ok) this.#change({ found: this.#state.found + saved.value.statements.length })
    return saved
  }

  #tell(problem: Problem): void {
    const isTold = this.#state.problems.some(({ what }) => what === problem.what)
    if (!isTold) this.#change({ problems: [...this.#state.problems, problem] })
  }

  #change(change: Partial<AnalysisState>): void {
    this.#state = { ...this.#state, ...change }
  }
}
