/** The contract's methods over one open library. */
import { quoteOf } from './anchors/anchor'
import type { Article } from './articles/article'
import { wordCount } from './articles/article'
import { compare } from './comparison/comparison'
import { excerptOf } from './comparison/excerpt'
import type { ArticleRow, Contract, DossierRow, NoteRow, WrittenNote } from './contract'
import type { Codebook } from './codebooks/codebook'
import { diffProse } from './difference/diff-prose'
import type { Dossier } from './dossiers/dossier'
import type { Library } from './library/library'
import type { Note, NoteTarget } from './notes/note'
import { placeNote } from './notes/note-place'
import { done, failed, type Outcome, type Problem } from './problem'
import type { PlacedStatement } from './statements/statement'

/** @param now the time, in ISO 8601; given from outside so that nothing in here reads a clock. */
export function createServices(library: Library, now: () => string): Contract {
  /** Who wrote a note last, so that a page which writes faster than it is answered is not taken for another. */
  const lastWriterById = new Map<string, string>()
  const removedById = new Map<string, Note>()
  /** Whether somebody else has changed the note since the state that the writer knows. */
  const isOthers = (known: Note, { basis, writer }: Pick<WrittenNote, 'basis' | 'writer'>): boolean =>
    known.revision !== basis && lastWriterById.get(known.id) !== writer

  return {
    async readOverview() {
      const { access, folder, settings } = library
      return done({
        readOnly: access.mode === 'owner' ? null : (access.reason ?? openedForReading),
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
      const row = articleRow(library, library.codebookOf(article.value), article.value)
      return done({ article: article.value, row, ...library.statementsOf(article.value) })
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
  }
}

const openedForReading: Problem = {
  code: 'read-only',
  what: 'This library was opened for reading only.',
  next: 'Open it again to write.',
}

function getDossier(library: Library, id: string): Outcome<Dossier> {
  const dossier = library.findDossier(id)
  return dossier
    ? done(dossier)
    : failed('dossier-missing', `The library has no dossier "${id}".`, 'Choose another one.')
}

function getArticle(library: Library, id: string): Outcome<Article> {
  const article = library.findArticle(id)
  return article
    ? done(article)
    : failed(
        'article-missing',
        `The library has no article "${id}" that can be read.`,
        'Choose another one in the Library.',
      )
}

/** Of all parties of the codebook that an article is coded by, with their other names and their people. */
function namesIn(library: Library, articleId: string): string[] {
  const article = library.findArticle(articleId)
  if (!article) return []
  return library
    .codebookOf(article)
    .parties.flatMap((party) => [
      party.name,
      ...party.aliases,
      ...party.people.flatMap(({ name, aliases }) => [name, ...aliases]),
    ])
}

function getStatement(library: Library, id: string) {
  for (const dossier of library.listDossiers()) {
    for (const article of library.listArticles(dossier)) {
      const statement = library.statementsOf(article).statements.find((candidate) => candidate.id === id)
      if (statement) return done({ ...statement, excerpt: excerptOf(article.text, statement) })
    }
  }
  return failed(
    'statement-missing',
    `The library has no statement "${id}" with a place in its article.`,
    'Choose another one.',
  )
}

function dossierRow(library: Library, dossier: Dossier): DossierRow {
  const { codebook } = dossier
  const articles = library.listArticles(dossier)
  const statements = articles.flatMap((article) => library.statementsOf(article).statements)
  return {
    id: dossier.id,
    codebook,
    articleIds: articles.map(({ id }) => id),
    statementCountByTopicId: Object.fromEntries(
      codebook.topics.map(({ id }) => [
        id,
        countByParty(
          codebook,
          statements.filter(({ topicIds }) => topicIds.includes(id)),
        ),
      ]),
    ),
  }
}

/** A number for every party, so that none is looked for in vain. */
function countByParty(codebook: Codebook, statements: readonly PlacedStatement[]): Record<string, number> {
  return Object.fromEntries(
    codebook.parties.map(({ id }) => [id, statements.filter(({ partyId }) => partyId === id).length]),
  )
}

function articleRow(library: Library, codebook: Codebook, article: Article): ArticleRow {
  const { text, ...about } = article
  const { statements } = library.statementsOf(article)
  return {
    ...about,
    wordCount: wordCount(text),
    statementCount: statements.length,
    statementCountByPartyId: countByParty(codebook, statements),
    noteCount: library.listNotes().filter((note) => note.target.articleId === article.id).length,
  }
}

function missingArticles(library: Library): Problem[] {
  return library.listDossiers().flatMap((dossier) =>
    dossier.articleIds
      // A file that cannot be read is told of already, with its reason.
      .filter((id) => !library.findArticle(id) && !library.isUnreadableArticle(id))
      .map((id) => ({
        code: 'article-missing',
        what: `The article "${id}" of "${dossier.codebook.title}" is not there.`,
        next: `Put its file articles/${id}.json back from a copy; the other articles are not affected.`,
      })),
  )
}

function lostStatements(library: Library): Problem[] {
  return library
    .listDossiers()
    .flatMap((dossier) =>
      library.listArticles(dossier).flatMap((article) => library.statementsOf(article).lost),
    )
}

function noteRow(library: Library, note: Note): NoteRow {
  const { target } = note
  const article = library.findArticle(target.articleId)
  const statements = article ? library.statementsOf(article).statements : []
  const statement =
    target.kind === 'statement' ? statements.find(({ id }) => id === target.statementId) : undefined
  return {
    note,
    dossierId: article?.dossierId ?? null,
    place: placeNote(target, article, statements),
    headline: article?.headline.text ?? null,
    partyId: target.kind === 'cell' ? target.partyId : (statement?.partyId ?? null),
    topicId: target.kind === 'cell' ? target.topicId : null,
    speakerName: statement?.speakerName ?? null,
  }
}

function changedElsewhere() {
  return failed(
    'note-changed-elsewhere',
    'This note was changed in another window meanwhile.',
    'Look at both texts and choose.',
  )
}

/** The target with all that is recorded of a passage, or why there is nothing for a note to hang on. */
function completeTarget(library: Library, target: NoteTarget): Outcome<NoteTarget> {
  const article = getArticle(library, target.articleId)
  if (!article.ok) return article
  const { statements } = library.statementsOf(article.value)
  const place = placeNote(target, article.value, statements)
  if (place.state === 'lost') {
    return failed(
      'place-missing',
      'What the note is to hang on is not in the article.',
      'Choose the words or the statement again.',
    )
  }
  if (target.kind === 'passage' && place.passage) {
    return done({ ...target, quote: quoteOf(article.value.text, place.passage) })
  }
  if (target.kind !== 'cell') return done(target)
  const book = library.findDossier(article.value.dossierId)?.codebook
  const isKnown =
    book?.topics.some(({ id }) => id === target.topicId) &&
    book.parties.some(({ id }) => id === target.partyId)
  return isKnown
    ? done(target)
    : failed('place-missing', 'The codebook has no such party or topic.', 'Choose another cell.')
}
