/** Who answers whom on a topic: statements that name another party after what it said, and stances that oppose each other. */
import { extentOf } from '../articles/days'
import type { PlacedStatement } from '../statements/statement'
import type { FindNamings, Naming } from './named-parties'
import { areOpposed } from './same-saying'
import { sliceOf, wordsOf } from './said-words'
import { wordingOf } from './wording'

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

export interface Told {
  statement: PlacedStatement
  /** Content words besides the names of parties, which everybody shares; by key, as written. */
  words: Map<string, string>
  namings: Naming[]
}

export function tellOf(
  statement: PlacedStatement,
  nameKeys: ReadonlySet<string>,
  findNamings: FindNamings,
): Told {
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

export function answersAmong(told: readonly Told[], isTopical: (key: string) => boolean): MeetingAnswer[] {
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
function isNested(inner: PlacedStatement, outer: PlacedStatement): boolean {
  return inner.articleId === outer.articleId && inner.start < outer.end && outer.start < inner.end
}

function orderOf(one: PlacedStatement, other: PlacedStatement): 'before' | 'same' | 'after' | 'unknown' {
  const [a, b] = [extentOf(one.saidOn), extentOf(other.saidOn)]
  if (!a || !b) return 'unknown'
  if (a.last < b.first) return 'before'
  return b.last < a.first ? 'after' : 'same'
}

/** Pairs of two parties with opposed stances that share two words or name each other, those nearest in words first. */
export function oppositionsAmong(told: readonly Told[]): Opposition[] {
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
