/** The search of one library: its indexes are opened or made behind the first answer and follow every change. */
import type { Article } from '../articles/article'
import type { Library, LibraryChange } from '../library/library'
import { plainIndexer, smallSegment, type Indexer, type IndexJob } from '../search/indexer'
import type { KnownNames } from '../search/field-meaning'
import { markValues } from '../search/marks'
import { isSamePrint } from '../search/print'
import { find, newIndexes, type Found, type Indexes, type Sought } from '../search/search'
import { searchedArticle, searchedNote, type SearchedArticle } from '../search/searched'
import type { SearchedUnit } from '../search/segment'

/** So many articles are looked at before others get their turn: some milliseconds. */
const sliceSize = 16
/** So many changes are taken in while somebody waits; more are left to the thread. */
const atOnce = 40
/** Above so many words a new segment is begun, so that the making of one needs no more than some 100 MB. */
const longestSegment = 8_000_000

export class LibrarySearch {
  readonly indexes: Indexes = newIndexes()
  readonly #library: Library
  readonly #indexer: Indexer
  readonly #changedArticles = new Set<string>()
  readonly #changedNotes = new Set<string>()
  #opening: Promise<void> | undefined
  #work: Promise<void> = Promise.resolve()
  #underway: { done: number; all: number } | null = { done: 0, all: 0 }
  #isOpen = false
  #isKept = true
  #isStopped = false

  constructor(library: Library, indexer: Indexer = plainIndexer) {
    this.#library = library
    this.#indexer = indexer
    library.listen((change) => this.#hear(change))
  }

  /** How far the index is; null when it holds everything. */
  get underway(): { done: number; all: number } | null {
    return this.#underway
  }

  /** Opens what was kept and makes what is missing. Asked again, it is the same opening; after `close` it is none. */
  open(): Promise<void> {
    return (this.#opening ??= this.#isStopped ? Promise.resolve() : this.#open())
  }

  find(sought: Sought): Found {
    void this.open()
    this.#takeIn()
    // What was kept may be older than the library; until that is known nothing of it is shown.
    const indexes = this.#isOpen ? this.indexes : { ...newIndexes(), note: this.indexes.note }
    return find(indexes, sought, this.#namesFor(sought.dossierId))
  }

  values(dossierId: string | null): { speakers: string[]; outlets: string[] } {
    const { statement, article } = this.indexes
    const own = dossierId === null ? null : this.#library.findDossier(dossierId)
    if (!own) return { speakers: markValues(statement, 'speaker'), outlets: markValues(article, 'outlet') }
    const articles = this.#library.listArticles(own)
    const speakers = articles.flatMap((each) =>
      this.#library.statementsOf(each).statements.flatMap(({ speakerName }) => speakerName ?? []),
    )
    const outlets = articles.flatMap(({ outlet }) => outlet.name ?? [])
    return { speakers: [...new Set(speakers)], outlets: [...new Set(outlets)] }
  }

  /** Ends what is underway and keeps what was made, for the next opening. */
  async close(): Promise<void> {
    this.#isStopped = true
    await this.#opening
    await this.#work
    if (this.#underway === null) this.#takeIn()
    await this.#keep()
    await this.#indexer.stop()
  }

  async #open(): Promise<void> {
    await this.#addNotes(this.#library.listNotes().map(({ id }) => id))
    const kept = await this.#indexer.read()
    for (const segment of kept?.articles ?? []) this.indexes.article.add(segment)
    for (const segment of kept?.statements ?? []) this.indexes.statement.add(segment)
    const articles = this.#library.listDossiers().flatMap((dossier) => this.#library.listArticles(dossier))
    const ids = articles.map(({ id }) => id).toSorted()
    const present = new Set(ids)
    for (const id of [...this.indexes.article.unitIds]) if (!present.has(id)) this.#forgetArticle(id)
    await this.#addArticles(ids)
    if (this.#isStopped) return
    this.#isOpen = true
    this.#underway = null
    await this.#keep()
  }

  /** Those that are not in the index as they are. */
  async #addArticles(ids: readonly string[]): Promise<void> {
    this.#underway = { done: 0, all: ids.length }
    let jobs = this.#beginJobs()
    for (let at = 0; at < ids.length && !this.#isStopped; at += sliceSize) {
      const slice = ids.slice(at, at + sliceSize).flatMap((id) => this.#changed(id) ?? [])
      await Promise.all([
        jobs.article.add(slice.map(({ article }) => article)),
        jobs.statement.add(slice.map(({ statements }) => statements)),
      ])
      jobs.words += slice.reduce((sum, { article }) => sum + (article.texts[0]?.text.length ?? 0) / 6, 0)
      this.#underway = { done: Math.min(ids.length, at + sliceSize), all: ids.length }
      if (jobs.words < longestSegment) continue
      await this.#finish(jobs)
      jobs = this.#beginJobs()
    }
    await this.#finish(jobs)
  }

  #beginJobs(): Jobs {
    return { article: this.#indexer.begin(), statement: this.#indexer.begin(), words: 0 }
  }

  async #finish(jobs: Jobs): Promise<void> {
    const [article, statement] = await Promise.all([jobs.article.finish(), jobs.statement.finish()])
    if (!article || !statement || article.unitStarts.length < 2) return
    this.indexes.article.add(article)
    this.indexes.statement.add(statement)
    this.#isKept = false
  }

  async #addNotes(ids: readonly string[]): Promise<void> {
    const job = this.#indexer.begin()
    const inOrder = ids.toSorted()
    for (let at = 0; at < inOrder.length && !this.#isStopped; at += 200)
      await job.add(inOrder.slice(at, at + 200).flatMap((id) => this.#note(id) ?? []))
    const segment = await job.finish()
    if (segment) this.indexes.note.add(segment)
  }

  #hear({ kind, id }: LibraryChange): void {
    if (kind === 'note') {
      this.#changedNotes.add(id)
      return
    }
    this.#changedArticles.add(id)
    // What a note is marked with comes from the statement that it hangs on.
    for (const { id: noteId, target } of this.#library.listNotes())
      if (target.articleId === id) this.#changedNotes.add(noteId)
  }

  /** What changed since the last question, unless the index is still being made: then it is done behind that. */
  #takeIn(): void {
    if (this.#underway !== null) return
    const notes = taken(this.#changedNotes, Infinity)
    const noteUnits = notes.flatMap((id) => this.#note(id) ?? [])
    for (const id of notes) if (!noteUnits.some((unit) => unit.id === id)) this.indexes.note.remove(id)
    if (noteUnits.length > 0) this.indexes.note.add(smallSegment(noteUnits))
    if (this.#changedArticles.size > atOnce) {
      this.#inBackground(taken(this.#changedArticles, Infinity))
      return
    }
    const articles = taken(this.#changedArticles, atOnce)
    const changed = articles.flatMap((id) => this.#changed(id) ?? [])
    for (const id of articles) if (!this.#findArticle(id)) this.#forgetArticle(id)
    if (changed.length > 0) {
      this.indexes.article.add(smallSegment(changed.map(({ article }) => article)))
      this.indexes.statement.add(smallSegment(changed.map(({ statements }) => statements)))
      this.#isKept = false
    }
    this.#join()
  }

  #inBackground(ids: readonly string[]): void {
    for (const id of ids) if (!this.#findArticle(id)) this.#forgetArticle(id)
    this.#underway = { done: 0, all: ids.length }
    this.#work = this.#work.then(async () => {
      await this.#addArticles(ids.toSorted())
      if (!this.#isStopped) this.#underway = null
    })
  }

  /** Many small segments into one, so that a long session does not slow down. */
  #join(): void {
    const notes = this.indexes.note.unitsToJoin
    if (notes.length > 0) this.indexes.note.add(smallSegment(notes.flatMap((id) => this.#note(id) ?? [])))
    for (const kind of ['article', 'statement'] as const) {
      const ids = this.indexes[kind].unitsToJoin
      if (ids.length === 0) continue
      const units = ids.flatMap((id) => this.#searched(id) ?? [])
      this.indexes[kind].add(
        smallSegment(units.map((unit) => (kind === 'article' ? unit.article : unit.statements))),
      )
    }
  }

  #forgetArticle(id: string): void {
    this.indexes.article.remove(id)
    this.indexes.statement.remove(id)
    this.#isKept = false
  }

  #changed(id: string): SearchedArticle | undefined {
    const searched = this.#searched(id)
    const { article, statement } = this.indexes
    return searched &&
      isSamePrint(article.printOf(id), searched.article.print) &&
      isSamePrint(statement.printOf(id), searched.article.print)
      ? undefined
      : searched
  }

  #searched(id: string): SearchedArticle | undefined {
    const article = this.#findArticle(id)
    if (!article) return undefined
    const { statements, rejected } = this.#library.statementsOf(article)
    return searchedArticle(article, [...statements, ...rejected])
  }

  #findArticle(id: string): Article | undefined {
    const article = this.#library.findArticle(id)
    return article && this.#library.findDossier(article.dossierId) ? article : undefined
  }

  #note(id: string): SearchedUnit | undefined {
    const note = this.#library.findNote(id)
    if (!note) return undefined
    const { target } = note
    const article = this.#library.findArticle(target.articleId)
    const statement =
      article && target.kind === 'statement'
        ? this.#library.statementsOf(article).statements.find(({ id: known }) => known === target.statementId)
        : undefined
    return searchedNote(note, article, statement)
  }

  #namesFor(dossierId: string | null): KnownNames {
    const dossiers = this.#library.listDossiers().filter(({ id }) => dossierId === null || id === dossierId)
    return {
      parties: dossiers.flatMap(({ codebook }) =>
        codebook.parties.map(({ id, name, aliases }) => ({ id, names: [name, ...aliases] })),
      ),
      topics: dossiers.flatMap(({ codebook }) =>
        codebook.topics.map(({ id, name }) => ({ id, names: [name] })),
      ),
      speakers: markValues(this.indexes.statement, 'speaker'),
      outlets: markValues(this.indexes.article, 'outlet'),
      noted: this.#noted(),
    }
  }

  #noted(): Map<string, string> {
    const noted = new Map<string, string>()
    for (const { target } of this.#library.listNotes()) {
      noted.set(target.articleId, target.articleId)
      if (target.kind === 'statement') noted.set(target.statementId, target.articleId)
    }
    return noted
  }

  /** Notes are not in it: their words are private, and 5,000 of them are indexed in a moment. */
  async #keep(): Promise<void> {
    if (this.#isKept || this.#underway !== null || this.#library.access.mode !== 'owner') return
    this.#isKept = true
    const { article, statement } = this.indexes
    if (article.isWorn) return
    await this.#indexer.write({
      articles: article.segments.map(({ segment }) => segment),
      statements: statement.segments.map(({ segment }) => segment),
    })
  }
}

interface Jobs {
  article: IndexJob
  statement: IndexJob
  /** About how many there are in the articles so far. */
  words: number
}

function taken(ids: Set<string>, limit: number): string[] {
  const some = [...ids].slice(0, limit)
  for (const id of some) ids.delete(id)
  return some
}
