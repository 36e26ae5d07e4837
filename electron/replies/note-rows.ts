/** What the view sees of a note, and what a note may hang on. */
import { quoteOf } from '../anchors/anchor'
import type { NoteRow } from '../contract'
import type { Library } from '../library/library'
import type { Note, NoteTarget } from '../notes/note'
import { placeNote } from '../notes/note-place'
import { done, failed, type Outcome } from '../problem'
import { getArticle } from './existing'

export function noteRow(library: Library, note: Note): NoteRow {
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

/** The target with all that is recorded of a passage, or why there is nothing for a note to hang on. */
export function completeTarget(library: Library, target: NoteTarget): Outcome<NoteTarget> {
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
