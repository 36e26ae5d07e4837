/**
 * Two articles whole, beside each other, with the statements that belong together aligned; and several versions, each
 * against a chosen base. Pairs never depend on what else is laid beside them, so that a third version reshuffles nothing.
 */
import type { Article } from '../articles/article'
import { contentKeys, likenessOfWords, sharedKeys } from './content-words'
import type { PlacedStatement } from '../statements/statement'
import type { CodedArticle } from './tally'
import { wordingOf } from './wording'

export interface SideBySide<S> {
  left: Article
  right: Article
  /** In the order of the left text. */
  pairs: StatementLink<S>[]
  /** Top to bottom: each statement of either side once, in the order of its own text. */
  rows: SideRow<S>[]
}

export interface StatementLink<S> {
  left: S
  right: S
  /** Share of content words in common, 0 to 1. */
  likeness: number
  /** Whether it crosses a pair that is aligned; it is linked then, and each of the two stays in its own place. */
  crosses: boolean
}

export interface SideRow<S> {
  left: S | null
  right: S | null
}

export function laySideBySide<S extends PlacedStatement>(
  left: CodedArticle<S>,
  right: CodedArticle<S>,
): SideBySide<S> {
  const [lefts, rights] = [inTextOrder(left.statements), inTextOrder(right.statements)]
  const links = pairUp(lefts, rights)
  const straight = heaviestInOrder(links)
  return {
    left: left.article,
    right: right.article,
    pairs: links.map(({ at, to, likeness }) => ({
      left: lefts[at] as S,
      right: rights[to] as S,
      likeness,
      crosses: !straight.some((link) => link.at === at),
    })),
    rows: rowsAround(lefts, rights, straight),
  }
}

function inTextOrder<S extends PlacedStatement>(statements: readonly S[]): S[] {
  return statements
    .filter(({ verdict }) => verdict !== 'rejected')
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
}

interface Link {
  at: number
  to: number
  likeness: number
}

/** Below this two statements of one party on one topic have hardly more in common than party and topic. */
const leastLikeness = 0.25
const leastShared = 2

/** Pairs of one party and topic, the likest first, each statement once; in the order of the left text. */
function pairUp(lefts: readonly PlacedStatement[], rights: readonly PlacedStatement[]): Link[] {
  const keysOfLeft = lefts.map((statement) => contentKeys(wordingOf(statement)))
  const keysOfRight = rights.map((statement) => contentKeys(wordingOf(statement)))
  const candidates: Link[] = []
  for (const [at, left] of lefts.entries()) {
    for (const [to, right] of rights.entries()) {
      if (!canBelongTogether(left, right)) continue
      const [a, b] = [keysOfLeft[at] as Set<string>, keysOfRight[to] as Set<string>]
      const [likeness, shared] = [likenessOfWords(a, b), sharedKeys(a, b).length]
      const isWhole = shared === a.size && shared === b.size
      if (isWhole || (likeness >= leastLikeness && shared >= leastShared))
        candidates.push({ at, to, likeness })
    }
  }
  // Of two that are equally like, those that stand at like depth, then the upper ones: the same from either side.
  candidates.sort(
    (a, b) =>
      b.likeness - a.likeness ||
      Math.abs(a.at - a.to) - Math.abs(b.at - b.to) ||
      Math.min(a.at, a.to) - Math.min(b.at, b.to) ||
      a.at + a.to - (b.at + b.to),
  )
  const [takenLeft, takenRight] = [new Set<number>(), new Set<number>()]
  const chosen = candidates.filter(({ at, to }) => {
    if (takenLeft.has(at) || takenRight.has(to)) return false
    takenLeft.add(at)
    takenRight.add(to)
    return true
  })
  return chosen.sort((a, b) => a.at - b.at)
}

function canBelongTogether(left: PlacedStatement, right: PlacedStatement): boolean {
  return left.partyId === right.partyId && left.topicIds.some((id) => right.topicIds.includes(id))
}

/** Of links in order of the left, those that keep the order of the right too, with the greatest sum of likeness. */
function heaviestInOrder(links: readonly Link[]): Link[] {
  const best: { sum: number; chain: Link[] }[] = []
  let heaviest: { sum: number; chain: Link[] } = { sum: 0, chain: [] }
  for (const link of links) {
    let before: { sum: number; chain: Link[] } = { sum: 0, chain: [] }
    for (const known of best) {
      if ((known.chain.at(-1)?.to ?? 0) < link.to && known.sum > before.sum) before = known
    }
    const chain = { sum: before.sum + link.likeness, chain: [...before.chain, link] }
    best.push(chain)
    if (chain.sum > heaviest.sum) heaviest = chain
  }
  return heaviest.chain
}

function rowsAround<S>(lefts: readonly S[], rights: readonly S[], straight: readonly Link[]): SideRow<S>[] {
  const rows: SideRow<S>[] = []
  let [at, to] = [0, 0]
  const upTo = (leftEnd: number, rightEnd: number): void => {
    for (; at < leftEnd; at += 1) rows.push({ left: lefts[at] as S, right: null })
    for (; to < rightEnd; to += 1) rows.push({ left: null, right: rights[to] as S })
  }
  for (const link of straight) {
    upTo(link.at, link.to)
    rows.push({ left: lefts[at++] as S, right: rights[to++] as S })
  }
  upTo(lefts.length, rights.length)
  return rows
}

export interface AgainstBase<S> {
  base: Article
  versions: SideBySide<S>[]
  /** For each statement of the base, in order: its counterpart in each version, or null. */
  rows: { base: S; versions: (S | null)[] }[]
}

export function layAgainstBase<S extends PlacedStatement>(
  base: CodedArticle<S>,
  others: readonly CodedArticle<S>[],
): AgainstBase<S> {
  const versions = others.map((other) => laySideBySide(base, other))
  return {
    base: base.article,
    versions,
    rows: inTextOrder(base.statements).map((statement) => ({
      base: statement,
      versions: versions.map(({ pairs }) => pairs.find(({ left }) => left === statement)?.right ?? null),
    })),
  }
}
