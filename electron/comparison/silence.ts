/**
 * Why a party is not heard in a cell. Five silences are told apart; several may hold at once, since a row can take in
 * several articles. Nothing is said of a cell in which the party is heard in its own voice.
 */
import type { PlacedStatement } from '../statements/statement'
import type { Dimension } from './filter'
import type { Sifted } from './tally'

export type Silence =
  /** These articles quote the party, but not on what was asked. */
  | { kind: 'nothing-on-topic'; articleCount: number; onOtherTopics: number }
  /** These articles do not quote the party at all. */
  | { kind: 'not-quoted'; articleCount: number }
  /** Each dimension with how many of them it hides; one statement may be hidden by several. */
  | { kind: 'hidden'; count: number; by: Partial<Record<Dimension, number>> }
  /** By the reader. */
  | { kind: 'rejected'; count: number; statementIds: string[] }
  /** Nothing in its own voice; others tell of these, shown or hidden. */
  | { kind: 'reported-by-others'; count: number; statementIds: string[] }

/** What is known of a cell. */
export interface CellContent<S extends PlacedStatement> {
  /** What stands in the cell, shown or hidden, rejected or not; in order of time. */
  sifted: Sifted<S>[]
  /** What is shown of it. */
  shown: Sifted<S>[]
  /** Articles of the row. */
  articleCount: number
  /** Those among them that quote the party in its own voice, on anything. */
  quotingCount: number
  /** What the party says in them in its own voice, on anything. */
  heardCount: number
}

export function silencesOf<S extends PlacedStatement>(content: CellContent<S>): Silence[] {
  if (content.shown.some(({ statement }) => statement.voice === 'own')) return []
  if (content.sifted.length === 0) return absencesOf(content)
  const kept = content.sifted.filter(({ statement }) => statement.verdict !== 'rejected')
  const own = kept.filter(({ statement }) => statement.voice === 'own')
  return [
    ...(own.length === 0 ? absencesOf(content) : []),
    ...hiddenAmong(kept),
    ...named('rejected', content.sifted.filter(isRejectedAndHidden)),
    ...(own.length === 0 ? named('reported-by-others', kept) : []),
  ]
}

/** With the reader asking to see what was rejected, it is there to be seen and needs no reason. */
function isRejectedAndHidden({ statement, hiddenBy }: Sifted<PlacedStatement>): boolean {
  return statement.verdict === 'rejected' && hiddenBy.length > 0
}

/** Where nothing is heard on what was asked, all that is heard is on other topics. */
function absencesOf<S extends PlacedStatement>(content: CellContent<S>): Silence[] {
  const { articleCount, quotingCount, heardCount } = content
  const silences: Silence[] = []
  if (quotingCount > 0) {
    silences.push({ kind: 'nothing-on-topic', articleCount: quotingCount, onOtherTopics: heardCount })
  }
  // In a dossier without articles nobody is quoted in none of them: that is an answer too.
  if (articleCount > quotingCount || articleCount === 0) {
    silences.push({ kind: 'not-quoted', articleCount: articleCount - quotingCount })
  }
  return silences
}

function hiddenAmong(kept: readonly Sifted<PlacedStatement>[]): Silence[] {
  const hidden = kept.filter(({ hiddenBy }) => hiddenBy.length > 0)
  if (hidden.length === 0) return []
  return [{ kind: 'hidden', count: hidden.length, by: countBy(hidden) }]
}

export function countBy(hidden: readonly Sifted<PlacedStatement>[]): Partial<Record<Dimension, number>> {
  const by: Partial<Record<Dimension, number>> = {}
  for (const { hiddenBy } of hidden) {
    for (const dimension of hiddenBy) by[dimension] = (by[dimension] ?? 0) + 1
  }
  return by
}

function named(
  kind: 'rejected' | 'reported-by-others',
  sifted: readonly Sifted<PlacedStatement>[],
): Silence[] {
  if (sifted.length === 0) return []
  return [{ kind, count: sifted.length, statementIds: sifted.map(({ statement }) => statement.id) }]
}
