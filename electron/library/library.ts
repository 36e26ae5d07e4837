/** A data folder opened: its dossiers, articles, statements, notes and settings, and what could not be read. */
import { join } from 'node:path'
import * as v from 'valibot'
import { idSchema, type Article } from '../articles/article'
import type { Correction } from '../articles/correction'
import type { Findings } from '../analysis/findings'
import type { Codebook } from '../codebooks/codebook'
import type { Decision } from '../decisions/decision'
import type { StandingStatements } from '../decisions/standing'
import { withProposals } from '../dossiers/proposals'
import { dossierSchema, type Dossier } from '../dossiers/dossier'
import type { DossierContent } from '../dossiers/dossier-file'
import { standInDossier } from '../dossiers/stand-in'
import { readDossierFolder } from '../dossiers/dossier-folder'
import { noteSchema, type Note } from '../notes/note'
import { summarySchema, type Summary } from '../summaries/summary'
import { done, failed, type Outcome, type Problem } from '../problem'
import type { Ownership } from '../storage/owner'
import { readRecord, writeRecord } from '../storage/record-file'
import { RecordFolder } from '../storage/record-folder'
import type { RecordKind } from '../storage/record-kind'
import { sweepTemporaryFiles } from '../storage/whole-file'
import { compareDates } from '../articles/dates'
import { ArticleShelf } from './article-shelf'
import {
  canBegin,
  decideAccess,
  isEmpty,
  prepareFolder,
  type Access,
  type LibraryOptions,
} from './library-folder'
import { defaultSettings, settingsSchema, type Settings } from './settings'
import { StatementShelf } from './statement-shelf'

const kinds = {
  library: {
    format: 'standpoint/library',
    version: 1,
    schema: v.strictObject({ id: v.literal('library'), startedWith: v.array(idSchema) }),
  },
  dossier: { format: 'standpoint/dossier', version: 1, schema: dossierSchema },
  summary: { format: 'standpoint/summary', version: 1, schema: summarySchema },
  note: { format: 'standpoint/note', version: 1, schema: noteSchema },
  settings: { format: 'standpoint/settings', version: 1, schema: settingsSchema },
} satisfies Record<string, RecordKind<unknown>>

interface Folders {
  dossiers: RecordFolder<Dossier>
  notes: RecordFolder<Note>
  summaries: RecordFolder<Summary>
}

/** What is another than before, or gone. An article changes with its statements. */
export interface LibraryChange {
  kind: 'article' | 'note'
  id: string
}

export class Library {
  readonly folder: string
  readonly access: Access
  readonly #folders: Folders
  readonly #articles: ArticleShelf
  readonly #shelf: StatementShelf
  readonly #ownership: Ownership | null
  readonly #unreadable: Problem[]
  /** For dossiers whose own file cannot be read: their articles and statements are shown all the same. */
  readonly #standIns = new Map<string, Dossier>()
  /** Dossiers with the parties that were only proposed so far; made anew when statements change. */
  readonly #withProposals = new Map<string, Dossier>()
  /** What is on its way to the disk. */
  readonly #work = new Set<Promise<unknown>>()
  readonly #listeners = new Set<(change: LibraryChange) => void>()
  /** The newest save of the settings, so that the last choice is the one that stands. */
  #settingsTurn: Promise<unknown> = Promise.resolve()
  #settingsProblem: Problem | undefined
  #isClosed = false
  #settings: Settings = defaultSettings

  private constructor(
    folder: string,
    access: Access,
    ownership: Ownership | null,
    folders: Folders,
    articles: ArticleShelf,
    shelf: StatementShelf,
    unreadable: Problem[],
  ) {
    this.folder = folder
    this.access = access
    this.#ownership = ownership
    this.#folders = folders
    this.#articles = articles
    this.#shelf = shelf
    this.#unreadable = unreadable
  }

  static async open(options: LibraryOptions): Promise<Outcome<Library>> {
    const { folder } = options
    const ready = await prepareFolder(options)
    if (!ready.ok) return ready
    const mark = await readRecord({ root: folder, path: join(folder, 'library.json') }, kinds.library)
    const isUnmarked = mark.ok && mark.value === null
    const isNew = isUnmarked && (await isEmpty(join(folder, 'dossiers')))
    if (isNew) {
      const mayBegin = await canBegin(options)
      if (!mayBegin.ok) return mayBegin
    }
    const { access, ownership } = await decideAccess(folder, options.wantsToWrite || isNew, mark)
    const isOwner = access.mode === 'owner'
    if (isOwner) await sweepTemporaryFiles(folder)
    const folders: Folders = {
      dossiers: await RecordFolder.open(folder, 'dossiers', kinds.dossier, isOwner),
      notes: await RecordFolder.open(folder, 'notes', kinds.note, isOwner),
      summaries: await RecordFolder.open(folder, 'summaries', kinds.summary, isOwner),
    }
    const articles = await ArticleShelf.open(folder, isOwner)
    const shelf = await StatementShelf.open(folder, isOwner)
    const library = new Library(
      folder,
      access,
      ownership,
      folders,
      articles,
      shelf,
      mark.ok ? [] : [mark.problem],
    )
    await library.#readSettings()
    for (const id of folders.dossiers.unreadableIds) {
      if (articles.list().some(({ dossierId }) => dossierId === id))
        library.#standIns.set(id, library.#standInFor(id))
    }
    // Its mark is written last, so a beginning that broke off is completed. A dossier that is there but cannot be
    // read may be one of the starters, which must not take its place.
    if (isUnmarked && isOwner && folders.dossiers.unreadable.length === 0) {
      const begun = await library.#begin(options.starters)
      if (!begun.ok && isNew) {
        await library.close()
        return begun
      }
      if (!begun.ok) library.#unreadable.push(begun.problem)
    }
    return done(library)
  }

  /** For whoever keeps something that is made of the library's content. */
  listen(hear: (change: LibraryChange) => void): void {
    this.#listeners.add(hear)
  }

  #tell(kind: LibraryChange['kind'], id: string): void {
    for (const hear of this.#listeners) hear({ kind, id })
  }

  /** Everything in the folder that could not be read, each with what to do. */
  get unreadable(): Problem[] {
    return [
      ...this.#unreadable,
      ...Object.values(this.#folders).flatMap((folder: RecordFolder<{ id: string }>) => folder.unreadable),
      ...this.#articles.unreadable,
      ...this.#shelf.unreadable,
    ]
  }

  get settings(): Settings {
    return this.#settings
  }

  /** Their codebooks hold, behind their own parties, those that statements name and that nobody has coded. */
  listDossiers(): Dossier[] {
    return [...this.#folders.dossiers.list(), ...this.#standIns.values()]
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      .map((dossier) => this.#complete(dossier))
  }

  findDossier(id: string): Dossier | undefined {
    const dossier = this.#storedDossier(id)
    return dossier && this.#complete(dossier)
  }

  /** The codebook as it was coded: what an article is analysed by. */
  ownCodebookOf(article: Article): Codebook {
    return (this.#storedDossier(article.dossierId) ?? this.#standInFor(article.dossierId)).codebook
  }

  #storedDossier(id: string): Dossier | undefined {
    return this.#folders.dossiers.find(id) ?? this.#standIns.get(id)
  }

  #complete(dossier: Dossier): Dossier {
    const known = this.#withProposals.get(dossier.id)
    if (known) return known
    const complete = withProposals(
      dossier,
      this.listArticles(dossier).flatMap((article) => this.#shelf.shownProposals(article)),
    )
    this.#withProposals.set(dossier.id, complete)
    return complete
  }

  /** The codebook by which an article is read; one made from its statements where its dossier is gone. */
  codebookOf(article: Article): Codebook {
    const dossier = this.#storedDossier(article.dossierId) ?? this.#standInFor(article.dossierId)
    return this.#complete(dossier).codebook
  }

  #standInFor(dossierId: string): Dossier {
    const articles = this.#articles.list().filter((article) => article.dossierId === dossierId)
    return standInDossier(
      dossierId,
      articles.map(({ id }) => id),
      articles.flatMap(({ id }) => this.#shelf.codedOf(id)),
    )
  }

  /** The articles of a dossier that can be read, in order of time; those without a date come last. */
  listArticles(dossier: Dossier): Article[] {
    return [...dossier.articleIds, ...this.#articles.unlistedOf(dossier)]
      .flatMap((id) => this.#articles.find(id) ?? [])
      .toSorted((a, b) => compareDates(a.published.on, b.published.on) || (a.id < b.id ? -1 : 1))
  }

  /** Whether the article is there but cannot be read; the reason is among `unreadable`. */
  isUnreadableArticle(id: string): boolean {
    return this.#articles.unreadableIds.includes(id)
  }

  get articleCount(): number {
    return this.#articles.count
  }

  findArticle(id: string): Article | undefined {
    return this.#articles.find(id)
  }

  /** As it came in, without what the reader put right. */
  findAsItCame(id: string): Article | undefined {
    return this.#articles.findAsItCame(id)
  }

  findCorrection(articleId: string): Correction | undefined {
    return this.#articles.findCorrection(articleId)
  }

  /** Those that came from a file with these bytes. */
  findImported(sha256: string): Article[] {
    return this.#articles.findImported(sha256)
  }

  alikeIdsOf(articleId: string): string[] {
    return this.#articles.alikeIdsOf(articleId)
  }

  listAllArticles(): Article[] {
    return this.#articles.list()
  }

  /** Makes the new correction from the present one, and saves it; changes of one follow one another. */
  async changeCorrection(
    id: string,
    make: (present: Correction | undefined) => Outcome<Correction>,
  ): Promise<Outcome<Correction>> {
    const saved = await this.#asOwner(() => this.#articles.changeCorrection(id, make))
    if (saved.ok) this.#tell('article', id)
    return saved
  }

  /** What was coded, found and decided in each article; to be read from. Saving goes through the library. */
  get shelf(): Omit<StatementShelf, 'saveSheet' | 'saveFindings' | 'changeDecision'> {
    return this.#shelf
  }

  /** The statements of an article with their places, in order of the text; those rejected, and those that are lost. */
  statementsOf(article: Article): StandingStatements {
    return this.#shelf.standingOf(article)
  }

  async saveFindings(findings: Findings): Promise<Outcome<Findings>> {
    const saved = await this.#asOwner(() => this.#shelf.saveFindings(findings))
    this.#withProposals.clear()
    this.#tell('article', findings.id)
    return saved
  }

  /** Makes the new decision from the present one, and saves it; changes of one decision follow one another. */
  async changeDecision(
    id: string,
    make: (present: Decision | undefined) => Outcome<Decision>,
  ): Promise<Outcome<Decision>> {
    const saved = await this.#asOwner(() => this.#shelf.changeDecision(id, make))
    this.#withProposals.clear()
    if (saved.ok) this.#tell('article', saved.value.articleId)
    return saved
  }

  listNotes(): Note[] {
    return this.#folders.notes.list()
  }

  findNote(id: string): Note | undefined {
    return this.#folders.notes.find(id)
  }

  /** Makes the new note from the present one, and saves it; changes of one note follow one another. */
  async changeNote(id: string, make: (present: Note | undefined) => Outcome<Note>): Promise<Outcome<Note>> {
    const saved = await this.#asOwner(() => this.#folders.notes.change(id, make))
    this.#tell('note', id)
    return saved
  }

  /** @param check sees the note as it is when its turn comes; what it refuses stays. */
  async removeNote(id: string, check?: (present: Note) => Outcome<unknown>): Promise<Outcome<null>> {
    const removed = await this.#asOwner(() => this.#folders.notes.remove(id, check))
    this.#tell('note', id)
    return removed
  }

  listSummaries(): Summary[] {
    return this.#folders.summaries.list()
  }

  async changeSummary(
    id: string,
    make: (present: Summary | undefined) => Outcome<Summary>,
  ): Promise<Outcome<Summary>> {
    return this.#asOwner(() => this.#folders.summaries.change(id, make))
  }

  async removeSummary(id: string): Promise<Outcome<null>> {
    return this.#asOwner(() => this.#folders.summaries.remove(id))
  }

  /** Refused while a file that cannot be read stands in the place of the settings: it is the reader's to mend. */
  async saveSettings(settings: Settings): Promise<Outcome<Settings>> {
    if (this.#settingsProblem) return { ok: false, problem: this.#settingsProblem }
    return this.#asOwner(() => {
      const place = { root: this.folder, path: join(this.folder, 'settings.json') }
      const turn = this.#settingsTurn.then(async () => {
        const saved = await writeRecord(place, kinds.settings, settings)
        if (saved.ok) this.#settings = saved.value
        return saved
      })
      this.#settingsTurn = turn
      return turn
    })
  }

  /**
   * Adds a dossier with all that belongs to it. The dossier itself is written last: until it stands, a broken-off
   * addition is invisible, and adding again completes it.
   */
  async addDossier({ dossier, articles, sheets }: DossierContent): Promise<Outcome<Dossier>> {
    return this.#asOwner(async () => {
      if (this.#storedDossier(dossier.id)) {
        return failed(
          'dossier-present',
          `The library already has a dossier "${dossier.id}".`,
          'Give the new one another id.',
        )
      }
      for (const article of articles) {
        const saved = await this.#articles.save(article)
        if (!saved.ok) return saved
      }
      for (const sheet of sheets) {
        const saved = await this.#shelf.saveSheet(sheet)
        if (!saved.ok) return saved
      }
      this.#withProposals.clear()
      const saved = await this.#folders.dossiers.save(dossier)
      for (const { id } of articles) this.#tell('article', id)
      return saved
    })
  }

  /** An imported article; its dossier shows it at once and lists it after `listAdded`. Never takes another one's place. */
  async addArticle(article: Article): Promise<Outcome<Article>> {
    return this.#asOwner(async () => {
      if (this.#articles.findAsItCame(article.id) || this.#articles.unreadableIds.includes(article.id))
        return failed(
          'article-present',
          `The library already has an article "${article.id}".`,
          'Nothing was changed.',
        )
      const saved = await this.#articles.save(article)
      if (saved.ok) this.#tell('article', article.id)
      return saved
    })
  }

  /**
   * Writes into a dossier which articles it has, after some were added. A program that ends before it loses nothing:
   * an imported article that no dossier lists is shown with its own.
   */
  async listAdded(dossierId: string): Promise<Outcome<Dossier>> {
    return this.#asOwner(async () => {
      this.#withProposals.delete(dossierId)
      return this.#folders.dossiers.change(dossierId, (present) =>
        present
          ? done({ ...present, articleIds: [...present.articleIds, ...this.#articles.unlistedOf(present)] })
          : failed('dossier-missing', `The library has no dossier "${dossierId}".`, 'Choose another one.'),
      )
    })
  }

  /** Waits for what is on its way to the disk and lets others write. Whatever is asked for later is refused. */
  async close(): Promise<void> {
    this.#isClosed = true
    await Promise.allSettled(this.#work)
    await this.#ownership?.release()
  }

  async #begin(starters: string[]): Promise<Outcome<null>> {
    const startedWith: string[] = []
    for (const starter of starters) {
      const content = await readDossierFolder(starter)
      if (!content.ok) return content
      const { id } = content.value.dossier
      startedWith.push(id)
      if (this.#storedDossier(id)) continue
      const added = await this.addDossier(content.value)
      if (!added.ok) return added
    }
    const place = { root: this.folder, path: join(this.folder, 'library.json') }
    const marked = await writeRecord(place, kinds.library, { id: 'library', startedWith })
    return marked.ok ? done(null) : marked
  }

  async #readSettings(): Promise<void> {
    const read = await readRecord(
      { root: this.folder, path: join(this.folder, 'settings.json') },
      kinds.settings,
    )
    if (!read.ok) {
      this.#settingsProblem = read.problem
      this.#unreadable.push(read.problem)
    } else if (read.value) this.#settings = read.value
  }

  async #asOwner<T>(work: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
    if (this.access.mode === 'reader') {
      const { reason } = this.access
      return failed(
        'read-only',
        reason?.what ?? 'This library was opened for reading only.',
        reason?.next ?? 'Open it again to write.',
      )
    }
    if (this.#isClosed) return failed('library-closed', 'This library was closed.', 'Open it again to write.')
    const turn = work()
    this.#work.add(turn)
    try {
      return await turn
    } finally {
      this.#work.delete(turn)
    }
  }
}
