/** A data folder opened: its dossiers, articles, statements, notes and settings, and what could not be read. */
import { mkdir, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { articleSchema, idSchema, type Article } from '../articles/article'
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
import { claimOwnership, type Ownership } from '../storage/owner'
import { readRecord, writeRecord } from '../storage/record-file'
import { RecordFolder } from '../storage/record-folder'
import type { RecordKind } from '../storage/record-kind'
import { errorCode, sweepTemporaryFiles } from '../storage/whole-file'
import { compareDates } from '../articles/dates'
import { defaultSettings, settingsSchema, type Settings } from './settings'
import { StatementShelf } from './statement-shelf'

const kinds = {
  library: {
    format: 'standpoint/library',
    version: 1,
    schema: v.strictObject({ id: v.literal('library'), startedWith: v.array(idSchema) }),
  },
  dossier: { format: 'standpoint/dossier', version: 1, schema: dossierSchema },
  article: { format: 'standpoint/article', version: 1, schema: articleSchema },
  summary: { format: 'standpoint/summary', version: 1, schema: summarySchema },
  note: { format: 'standpoint/note', version: 1, schema: noteSchema },
  settings: { format: 'standpoint/settings', version: 1, schema: settingsSchema },
} satisfies Record<string, RecordKind<unknown>>

export interface LibraryOptions {
  folder: string
  /** Dossier folders that a new library begins with. */
  starters: string[]
  /** Whether to write if nobody else does. */
  wantsToWrite: boolean
  /** Whether to begin a new library where there is none. */
  begins: boolean
}

/** Who may write. A reader is told why. */
export type Access = { mode: 'owner' } | { mode: 'reader'; reason: Problem | null }

interface Folders {
  dossiers: RecordFolder<Dossier>
  articles: RecordFolder<Article>
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
    shelf: StatementShelf,
    unreadable: Problem[],
  ) {
    this.folder = folder
    this.access = access
    this.#ownership = ownership
    this.#folders = folders
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
      articles: await RecordFolder.open(folder, 'articles', kinds.article, isOwner),
      notes: await RecordFolder.open(folder, 'notes', kinds.note, isOwner),
      summaries: await RecordFolder.open(folder, 'summaries', kinds.summary, isOwner),
    }
    const shelf = await StatementShelf.open(folder, isOwner)
    const library = new Library(folder, access, ownership, folders, shelf, mark.ok ? [] : [mark.problem])
    await library.#readSettings()
    for (const id of folders.dossiers.unreadableIds) {
      if (folders.articles.list().some(({ dossierId }) => dossierId === id))
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
    const articles = this.#folders.articles.list().filter((article) => article.dossierId === dossierId)
    return standInDossier(
      dossierId,
      articles.map(({ id }) => id),
      articles.flatMap(({ id }) => this.#shelf.codedOf(id)),
    )
  }

  /** The articles of a dossier that can be read, in order of time; those without a date come last. */
  listArticles(dossier: Dossier): Article[] {
    return dossier.articleIds
      .flatMap((id) => this.#folders.articles.find(id) ?? [])
      .toSorted((a, b) => compareDates(a.published.on, b.published.on) || (a.id < b.id ? -1 : 1))
  }

  /** Whether the article is there but cannot be read; the reason is among `unreadable`. */
  isUnreadableArticle(id: string): boolean {
    return this.#folders.articles.unreadableIds.includes(id)
  }

  get articleCount(): number {
    return this.#folders.articles.list().length
  }

  findArticle(id: string): Article | undefined {
    return this.#folders.articles.find(id)
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
        const saved = await this.#folders.articles.save(article)
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

async function prepareFolder({ folder, begins }: LibraryOptions): Promise<Outcome<null>> {
  try {
    if (begins) await mkdir(folder, { recursive: true, mode: 0o700 })
    if ((await stat(folder)).isDirectory()) return done(null)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return noLibrary(folder)
    return failed(
      'library-folder',
      `${folder} cannot be used as a library folder (${errorCode(error) ?? String(error)}).`,
      'Name a folder that you may write to.',
    )
  }
  return failed('library-folder', `${folder} is not a folder.`, 'Name a folder for the library.')
}

/** A library is begun in an empty folder, or where a beginning broke off; never among somebody's other files. */
async function canBegin({ folder, begins }: LibraryOptions): Promise<Outcome<null>> {
  if (!begins) return noLibrary(folder)
  // The mark may have come meanwhile, from another start at the same moment.
  const begun = [
    'articles',
    'decisions',
    'dossiers',
    'findings',
    'library.json',
    'notes',
    'owners',
    'statements',
    'summaries',
  ]
  const others = (await readdir(folder).catch(() => [])).filter(
    (name) => !name.startsWith('.') && !begun.includes(name),
  )
  if (others.length === 0 && (await isEmpty(join(folder, 'notes')))) return done(null)
  return failed(
    'not-a-library',
    `${folder} holds other files and no library.`,
    'Name an empty folder, or one that is not there yet.',
  )
}

function noLibrary(folder: string): { ok: false; problem: Problem } {
  return failed(
    'library-missing',
    `There is no library in ${folder}.`,
    'Name the folder of one, or begin one by opening it in the reader.',
  )
}

async function isEmpty(folder: string): Promise<boolean> {
  try {
    return (await readdir(folder)).every((name) => name.startsWith('.'))
  } catch (error) {
    // What cannot be looked into may hold something.
    return errorCode(error) === 'ENOENT'
  }
}

/** A library of a newer Standpoint may be laid out in a way that this one does not know, so it is only read. */
async function decideAccess(
  folder: string,
  wantsToWrite: boolean,
  mark: Outcome<unknown>,
): Promise<{ access: Access; ownership: Ownership | null }> {
  if (!mark.ok && mark.problem.code === 'file-newer') {
    return { access: { mode: 'reader', reason: mark.problem }, ownership: null }
  }
  if (!wantsToWrite) return { access: { mode: 'reader', reason: null }, ownership: null }
  const claim = await claimOwnership(folder)
  return claim.ok
    ? { access: { mode: 'owner' }, ownership: claim.value }
    : { access: { mode: 'reader', reason: claim.problem }, ownership: null }
}
