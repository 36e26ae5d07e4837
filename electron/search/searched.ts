/** Articles, statements and notes as the texts that search looks through. */
import type { Article } from '../articles/article'
import { extentOf } from '../articles/days'
import type { Note } from '../notes/note'
import type { PlacedStatement } from '../statements/statement'
import { mark } from './marks'
import { printOf } from './print'
import { noDay, type SearchedText, type SearchedUnit } from './segment'

export interface SearchedArticle {
  article: SearchedUnit
  statements: SearchedUnit
}

/** @param statements those that stand and those that were rejected, in order of the text */
export function searchedArticle(article: Article, statements: readonly PlacedStatement[]): SearchedArticle {
  const of = [mark('dossier', article.dossierId), mark('kind', 'article'), ...outletMark(article)]
  const shown = statements.filter(({ verdict }) => verdict !== 'rejected')
  const text: SearchedText = {
    key: article.id,
    title: article.headline.text,
    text: article.text,
    marks: [...of, ...shown.flatMap(marksOf)],
    ...daysOf(article.published.on),
  }
  const texts = statements.map((statement) => searchedStatement(article, statement))
  const print = printOf(contentOf([text, ...texts]))
  return {
    article: { id: article.id, print, texts: [text] },
    statements: { id: article.id, print, texts },
  }
}

function searchedStatement(article: Article, statement: PlacedStatement): SearchedText {
  return {
    key: statement.id,
    title: '',
    text: statement.exact,
    marks: [
      mark('dossier', article.dossierId),
      mark('kind', 'statement'),
      ...outletMark(article),
      ...marksOf(statement),
    ],
    ...daysOf(statement.saidOn),
  }
}

/** @param statement the one that the note hangs on, if any */
export function searchedNote(
  note: Note,
  article: Article | undefined,
  statement: PlacedStatement | undefined,
): SearchedUnit {
  const { target } = note
  const cell = target.kind === 'cell' ? [mark('party', target.partyId), mark('topic', target.topicId)] : []
  const text: SearchedText = {
    key: note.id,
    title: '',
    text: note.text,
    marks: [
      ...(article ? [mark('dossier', article.dossierId), ...outletMark(article)] : []),
      mark('kind', 'note'),
      ...cell,
      ...(statement ? marksOf(statement) : []),
    ],
    ...daysOf(note.changedAt.slice(0, 10)),
  }
  return { id: note.id, print: printOf(contentOf([text])), texts: [text] }
}

function marksOf(statement: PlacedStatement): string[] {
  const { partyId, topicIds, speakerName, stance, directness, voice, origin, verdict } = statement
  const decided = {
    accepted: ['confirmed'],
    corrected: ['confirmed', 'corrected'],
    added: ['confirmed', 'added'],
  }
  const cameAbout = verdict === null ? [origin] : verdict === 'rejected' ? ['rejected'] : decided[verdict]
  return [
    mark('party', partyId),
    ...topicIds.map((id) => mark('topic', id)),
    ...(speakerName === null ? [] : [mark('speaker', speakerName)]),
    mark('stance', stance),
    ...[directness, voice, ...cameAbout].map((each) => mark('is', each)),
  ]
}

function outletMark({ outlet }: Article): string[] {
  return outlet.name === null ? [] : [mark('outlet', outlet.name)]
}

function daysOf(date: string | null): Pick<SearchedText, 'firstDay' | 'lastDay'> {
  const extent = extentOf(date)
  return { firstDay: extent?.first ?? noDay, lastDay: extent?.last ?? noDay }
}

function* contentOf(texts: readonly SearchedText[]): Generator<string> {
  for (const { key, title, text, marks, firstDay, lastDay } of texts)
    yield* [key, title, text, ...marks, `${firstDay} ${lastDay}`]
}
