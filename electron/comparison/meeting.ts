/**
 * Who meets whom on a topic: phrases that several parties use, the topic's words by party, who names whom after what
 * the other said, and stances that oppose each other. Words and passages only; nobody is counted against anybody.
 */
import { extentOf } from '../articles/days'
import type { Party, Topic } from '../codebooks/codebook'
import { contentKeys, sharedKeys } from './content-words'
import { noFilter, type StatementFilter } from './filter'
import type { MatrixStatement } from './matrix-statement'
import { namesOf, namingsIn, type FindNamings, type Naming } from './named-parties'
import { areOpposed } from './same-saying'
import { keysOf, sliceOf, wordsOf } from './said-words'
import { sharedPhrases, type SharedPhrase } from './shared-phrases'
import { sift, type CodedArticle } from './tally'
import { wordingOf } from './wording'

export interface MeetingQuestion<S extends MatrixStatement> {
  parties: readonly Party[]
  topic: Topic
  articles: readonly CodedArticle<S>[]
  /** Its topics are not looked at. */
  filter?: StatementFilter
}

export interface Meeting<S> {
  topicId: string
  /** All that the rest names, in order of the saying. */
  statements: S[]
  /** The longest first. */
  phrases: SharedPhrase[]
  /** The terms of the codebook, and who uses them; parties in their order, also where it is only one. */
  terms: TermUse[]
  /** In order of the saying. */
  answers: MeetingAnswer[]
  oppositions: Opposition[]
}

export interface TermUse {
  term: string
  uses: { partyId: string; statementIds: string[] }[]
}

/** A statement that names another party. */
export interface MeetingAnswer {
  statementId: string
  toPartyId: string
  namedAs: string
  /** What the named party had said on the topic that it may answer, the nearest in words first; may be none. */
  earlier: EarlierSaying[]
}

export interface EarlierSaying {
  statementId: string
  /** Content words in both, as the answer writes them. */
  shared: string[]
  stancesOppose: boolean
  /** The dates do not tell which came first. */
  isSameDate: boolean
}

export interface Opposition {
  /** The one said first, as far as the dates tell. */
  leftId: string
  rightId: string
  /** Content words in both, as the left one writes them. */
  shared: string[]
  /** Whether one of them names the party of the other. */
  isNamed: boolean
}

export function buildMeeting<S extends MatrixStatement>(question: MeetingQuestion<S>): Meeting<S> {
  const { parties, topic, articles, filter = noFilter } = question
  const sifted = sift(articles, { ...filter, topicIds: [topic.id] })
  const statements = sifted.filter(({ hiddenBy }) => hiddenBy.length === 0).map(({ statement }) => statement)
  const nameKeys = contentKeys(parties.flatMap(namesOf).join('. '))
  const findNamings = namingsIn(parties)
  const told = statements.map((statement) => tellOf(statement, nameKeys, findNamings))
  const termKeys = contentKeys(topic.terms.join('. '))
  const isTopical = (key: string): boolean => termKeys.has(key)
  return {
    topicId: topic.id,
    statements,
    phrases: sharedPhrases(statements, nameKeys),
    terms: termsOf(topic, parties, statements),
    answers: answersAmong(told, isTopical),
    oppositions: oppositionsAmong(told),
  }
}

interface Told {
  statement: MatrixStatement
  /** Content words besides the names of parties, which everybody shares; by key, as written. */
  words: Map<string, string>
  namings: Naming[]
}

function tellOf(statement: MatrixStatement, nameKeys: ReadonlySet<string>, findNamings: FindNamings): Told {
  const words = new Map<string, string>()
  for (const { key, start, end } of wordsOf(statement)) {
    if (!nameKeys.has(key) && !words.has(key)) words.set(key, sliceOf(statement, start, end))
  }
  const namings = findNamings(wordingOf(statement)).filter(({ partyId }) => partyId !== statement.partyId)
  return { statement, words, namings }
}

/** Keys of the words of both. */
function sharedOf(one: Told, other: Told): string[] {
  return [...one.words.keys()].filter((key) => other.words.has(key))
}

function writtenBy({ words }: Told, keys: readonly string[]): string[] {
  return keys.map((key) => words.get(key) ?? key)
}

function termsOf(topic: Topic, parties: readonly Party[], statements: readonly MatrixStatement[]): TermUse[] {
  const worded = statements.map((statement) => ({ statement, keys: keysOf(wordsOf(statement)) }))
  // "ceasefire" and "cease-fire" are one word.
  const byKeys = new Map(topic.terms.toReversed().map((term) => [[...contentKeys(term)].join(' '), term]))
  return topic.terms
    .filter((term) => [...byKeys.values()].includes(term))
    .map((term) => {
      const wanted = contentKeys(term)
      const having = worded.filter(
        ({ keys }) => wanted.size > 0 && sharedKeys(wanted, keys).length === wanted.size,
      )
      const uses = parties.map(({ id }) => ({
        partyId: id,
        statementIds: having
          .filter(({ statement }) => statement.partyId === id)
          .map((one) => one.statement.id),
      }))
      return { term, uses: uses.filter(({ statementIds }) => statementIds.length > 0) }
    })
}

function answersAmong(told: readonly Told[], isTopical: (key: string) => boolean): MeetingAnswer[] {
  return told.flatMap((one) =>
    one.namings.map(({ partyId, namedAs }) => ({
      statementId: one.statement.id,
      toPartyId: partyId,
      namedAs,
      earlier: earlierOf(one, told, partyId, isTopical),
    })),
  )
}

/** More would bury the one that is answered. */
const mostEarlier = 3

function earlierOf(
  one: Told,
  told: readonly Told[],
  partyId: string,
  isTopical: (key: string) => boolean,
): EarlierSaying[] {
  return told
    .filter(({ statement }) => statement.partyId === partyId && !isNested(statement, one.statement))
    .flatMap((other) => {
      const order = orderOf(other.statement, one.statement)
      if (order === 'after' || order === 'unknown') return []
      const shared = sharedOf(one, other)
      const stancesOppose = areOpposed(one.statement.stance, other.statement.stance)
      // A word of the topic alone is shared by all who speak on it.
      const isNear = stancesOppose || shared.length > 1 || shared.some((key) => !isTopical(key))
      if (!isNear) return []
      const { id: statementId } = other.statement
      return [{ statementId, shared: writtenBy(one, shared), stancesOppose, isSameDate: order === 'same' }]
    })
    .toReversed()
    .toSorted((a, b) => nearnessOf(b) - nearnessOf(a))
    .slice(0, mostEarlier)
}

/** An opposed stance weighs as much as two words in common. */
function nearnessOf({ shared, stancesOppose }: EarlierSaying): number {
  return shared.length + (stancesOppose ? 2 : 0)
}

/** A position that is told within a statement is its subject; it is not answered by itself. */
function isNested(inner: MatrixStatement, outer: MatrixStatement): boolean {
  return inner.articleId === outer.articleId && inner.start < outer.end && outer.start < inner.end
}

function orderOf(one: MatrixStatement, other: MatrixStatement): 'before' | 'same' | 'after' | 'unknown' {
  const [a, b] = [extentOf(one.saidOn), extentOf(other.saidOn)]
  if (!a || !b) return 'unknown'
  if (a.last < b.first) return 'before'
  return b.last < a.first ? 'after' : 'same'
}

/** Pairs of two parties with opposed stances that share two words or name each other, those nearest in words first. */
function oppositionsAmong(told: readonly Told[]): Opposition[] {
  const pairs = told.flatMap((left, index) =>
    told.slice(index + 1).flatMap((right) => {
      const [a, b] = [left.statement, right.statement]
      if (a.partyId === b.partyId || !areOpposed(a.stance, b.stance)) return []
      const shared = sharedOf(left, right)
      const isNamed = names(left, right) || names(right, left)
      if (shared.length < 2 && !isNamed) return []
      return [{ leftId: a.id, rightId: b.id, shared: writtenBy(left, shared), isNamed }]
    }),
  )
  return pairs.toSorted((a, b) => b.shared.length - a.shared.length)
}

function names({ namings }: Told, { statement }: Told): boolean {
  return namings.some(({ partyId }) => partyId === statement.partyId)
}
