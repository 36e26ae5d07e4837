/** The contract's methods over one open library. */
import { noAnalyst, type Analyst } from './analysis/analyst'
import { writerAtHand, type BriefWriter } from './briefs/writer'
import { whyReadOnly } from './replies/access'
import { articleRow, dossierRow, readArticle } from './replies/article-rows'
import { getArticle, getDossier, getStatement } from './replies/existing'
import { completeTarget, noteRow } from './replies/note-rows'
import type { Restoring } from './backups/backups'
import { createBackupServices, noRestoring } from './replies/backup-services'
import { createCitationServices } from './replies/citation-services'
import { createComparisonServices } from './replies/comparison-services'
import { createImportServices } from './replies/import-services'
import { noOpener, type FileOpener } from './import/importing'
import { createExportServices } from './replies/export-services'
import { LibrarySearch } from './replies/library-search'
import { createSearchServices } from './replies/search-services'
import { createStatementServices } from './replies/statement-services'
import { lostStatements, missingArticles } from './replies/what-is-wrong'
import type { Contract, WrittenNote } from './contract'
import { namesOf } from './codebooks/names'
import { diffProse } from './difference/diff-prose'
import type { Library } from './library/library'
import type { Note } from './notes/note'
import { done, failed } from './problem'

/** Who does the long work, off the main thread. Where one is not given, what it would do is done at hand or not at all. */
export interface Workers {
  /** Looks for statements. */
  analyst: Analyst
  /** Makes files of briefs. */
  writer: BriefWriter
  /** Reads files that are imported. */
  opener: FileOpener
  /** Looks things up. */
  search: LibrarySearch
  /** Shuts the library, restores, and opens it again. */
  restoring: Restoring
}

/** @param now the time, in ISO 8601; given from outside so that nothing in here reads a clock. */
export function createServices(
  library: Library,
  now: () => string,
  {
    analyst = noAnalyst,
    writer = writerAtHand,
    opener = noOpener,
    search = new LibrarySearch(library),
    restoring = noRestoring,
  }: Partial<Workers> = {},
): Contract {
  const statements = createStatementServices(library, now, analyst)
  /** Who wrote a note last, so that a page which writes faster than it is answered is not taken for another. */
  const lastWriterById = new Map<string, string>()
  const removedById = new Map<string, Note>()
  /** Whether somebody else has changed the note since the state that the writer knows. */
  const isOthers = (known: Note, { basis, writer }: Pick<WrittenNote, 'basis' | 'writer'>): boolean =>
    known.revision !== basis && lastWriterById.get(known.id) !== writer

  return {
    async readOverview() {
      const { folder, settings } = library
      return done({
        readOnly: whyReadOnly(library),
        problems: [...library.unreadable, ...missingArticles(library), ...lostStatements(library)],
        dossiers: library.listDossiers().map((dossier) => dossierRow(library, dossier)),
        settings,
        folder,
      })
    },

    async listArticles({ dossierId }) {
      const dossier = getDossier(library, dossierId)
      if (!dossier.ok) return dossier
      return done(
        library
          .listArticles(dossier.value)
          .map((article) => articleRow(library, dossier.value.codebook, article)),
      )
    },

    async readArticle({ articleId }) {
      const article = getArticle(library, articleId)
      if (!article.ok) return article
      return done(readArticle(library, article.value))
    },

    async diffStatements({ leftId, rightId }) {
      const left = getStatement(library, leftId)
      if (!left.ok) return left
      const right = getStatement(library, rightId)
      if (!right.ok) return right
      return done({
        left: left.value,
        right: right.value,
        diff: diffProse(left.value.exact, right.value.exact, {
          names: [left.value, right.value].flatMap(({ articleId }) => namesIn(library, articleId)),
        }),
      })
    },

    async listNotes() {
      const notes = library.listNotes().toSorted((a, b) => b.changedAt.localeCompare(a.changedAt))
      return done(notes.map((note) => noteRow(library, note)))
    },

    async saveNote({ id, target, text, basis, writer }) {
      const saved = await library.changeNote(id, (known) => {
        if (known && isOthers(known, { basis, writer }) && known.text !== text) return changedElsewhere()
        lastWriterById.set(id, writer)
        const changedAt = now()
        // A note keeps the place it was written at; only its text changes.
        if (known) return done({ ...known, text, changedAt, revision: known.revision + 1 })
        const place = completeTarget(library, target)
        if (!place.ok) return place
        return done({
          id,
          target: place.value,
          text,
          revision: (basis ?? 0) + 1,
          createdAt: changedAt,
          changedAt,
        })
      })
      if (!saved.ok) return saved
      return done(noteRow(library, saved.value))
    },

    async removeNote({ id, basis, writer }) {
      let last: Note | undefined
      const removed = await library.removeNote(id, (known) => {
        if (isOthers(known, { basis, writer })) return changedElsewhere()
        last = known
        return done(known)
      })
      if (removed.ok && last) removedById.set(id, last)
      return removed
    },

    async bringBackNote({ id }) {
      const removed = removedById.get(id)
      if (!removed)
        return failed('note-gone', 'This note was not removed in this session.', 'Nothing was changed.')
      const saved = await library.changeNote(id, (known) => done(known ?? removed))
      if (!saved.ok) return saved
      removedById.delete(id)
      return done(noteRow(library, saved.value))
    },

    async saveSettings({ settings }) {
      return library.saveSettings(settings)
    },

    ...statements,
    ...createImportServices({
      library,
      now,
      opener,
      analyse: (articleIds) => statements.analyse({ articleIds }),
    }),
    ...createComparisonServices(library),
    ...createExportServices(library, writer),
    ...createCitationServices(library),
    ...createSearchServices(library, search),
    ...createBackupServices(library, restoring),

    async saveSummary({ id, cell, text, statementIds, basis }) {
      if (text.trim() === '') return library.removeSummary(id)
      return library.changeSummary(id, (known) =>
        known && known.revision !== basis
          ? summaryElsewhere()
          : done({ id, cell, text, statementIds, revision: (basis ?? 0) + 1, changedAt: now() }),
      )
    },
  }
}

function namesIn(library: Library, articleId: string): string[] {
  const article = library.findArticle(articleId)
  return article ? library.codebookOf(article).parties.flatMap(namesOf) : []
}

function summaryElsewhere() {
  return failed(
    'summary-changed-elsewhere',
    'This summary was changed in another window meanwhile.',
    'Copy your text, open the table again and look at both.',
  )
}

function changedElsewhere() {
  return failed(
    'note-changed-elsewhere',
    'This note was changed in another window meanwhile.',
    'Look at both texts and choose.',
  )
}
