/** The contract's methods over one open library. */
import { noAnalyst, type Analyst } from './analysis/analyst'
import { whyReadOnly } from './answers/access'
import { articleRow, dossierRow, readArticle } from './answers/article-rows'
import { getArticle, getDossier, getStatement } from './answers/existing'
import { completeTarget, noteRow } from './answers/note-rows'
import { createStatementServices } from './answers/statement-services'
import { lostStatements, missingArticles } from './answers/what-is-wrong'
import { compare } from './comparison/comparison'
import { wordDiff } from './comparison/word-diff'
import type { Contract, WrittenNote } from './contract'
import type { Library } from './library/library'
import type { Note } from './notes/note'
import { done, failed } from './problem'

/**
 * @param now the time, in ISO 8601; given from outside so that nothing in here reads a clock.
 * @param analyst who looks for statements; where there is none, nothing is found.
 */
export function createServices(library: Library, now: () => string, analyst: Analyst = noAnalyst): Contract {
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

    async compareTopic({ dossierId, topicId }) {
      const dossier = getDossier(library, dossierId)
      if (!dossier.ok) return dossier
      const { codebook } = dossier.value
      if (!codebook.topics.some(({ id }) => id === topicId)) {
        return failed(
          'topic-missing',
          `The codebook of "${codebook.title}" has no topic "${topicId}".`,
          'Choose another topic.',
        )
      }
      const articles = library.listArticles(dossier.value)
      const comparison = compare({
        parties: codebook.parties,
        topicIds: [topicId],
        articles: articles.map((article) => ({
          article,
          statements: library.statementsOf(article).statements,
        })),
      })
      return done({
        ...comparison,
        dossierId,
        topicId,
        articles: articles.map((article) => articleRow(library, codebook, article)),
      })
    },

    async diffStatements({ leftId, rightId }) {
      const left = getStatement(library, leftId)
      if (!left.ok) return left
      const right = getStatement(library, rightId)
      if (!right.ok) return right
      return done({
        left: left.value,
        right: right.value,
        diff: wordDiff(left.value.exact, right.value.exact),
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
  }
}

function changedElsewhere() {
  return failed(
    'note-changed-elsewhere',
    'This note was changed in another window meanwhile.',
    'Look at both texts and choose.',
  )
}
