/** Phrases that two or more parties use on a topic, the longest first, and each place where they do. */
import type { PlacedStatement } from '../statements/statement'
import type { ContentWord } from './content-words'
import { runsOf } from './phrases'
import { sliceOf, wordsOf } from './said-words'

export interface SharedPhrase {
  /** As it is written in the first use. */
  words: string
  /** Of content words. */
  length: number
  /** Of two parties at least; in the order of the statements. */
  uses: PhraseUse[]
}

export interface PhraseUse {
  partyId: string
  statementId: string
  articleId: string
  words: string
  /** In the article. */
  start: number
  end: number
}

/** Longer common runs are told as runs of this length that follow one another. */
const longest = 8

/**
 * A phrase within a longer one is told only where it also stands alone.
 * @param nameKeys words of names; a phrase of these alone is a name, which everybody uses.
 */
export function sharedPhrases(
  statements: readonly PlacedStatement[],
  nameKeys: ReadonlySet<string> = new Set(),
): SharedPhrase[] {
  const worded = statements.map((statement) => ({ statement, words: wordsOf(statement) }))
  const phrases: SharedPhrase[] = []
  const covered = new Map<string, { start: number; end: number }[]>()
  for (let length = longest; length >= 2; length -= 1) {
    const found: SharedPhrase[] = []
    for (const uses of usesByKey(worded, length, nameKeys).values()) {
      const own = withoutNested(uses)
      if (new Set(own.map(({ partyId }) => partyId)).size < 2) continue
      if (own.every((use) => isCovered(covered, use))) continue
      found.push({ words: own[0]?.words ?? '', length, uses: own })
    }
    for (const { uses } of found) for (const use of uses) cover(covered, use)
    phrases.push(...found)
  }
  return phrases
}

interface Worded {
  statement: PlacedStatement
  words: ContentWord[]
}

interface OpenUse extends PhraseUse {
  /** Length of the statement it stands in. */
  room: number
}

function usesByKey(
  worded: readonly Worded[],
  length: number,
  nameKeys: ReadonlySet<string>,
): Map<string, OpenUse[]> {
  const uses = new Map<string, OpenUse[]>()
  for (const { statement, words } of worded) {
    for (const run of runsOf(words, length)) {
      if (words.slice(run.start, run.end).every(({ key }) => nameKeys.has(key))) continue
      const [start, end] = [words[run.start]?.start ?? 0, words[run.end - 1]?.end ?? 0]
      const { partyId, id: statementId, articleId } = statement
      const room = statement.end - statement.start
      const use = { partyId, statementId, articleId, words: sliceOf(statement, start, end), start, end, room }
      const known = uses.get(run.key)
      if (known) known.push(use)
      else uses.set(run.key, [use])
    }
  }
  return uses
}

/**
 * When one party tells what another says, the same letters belong to two statements. They are not used by two parties:
 * they are the words of the shorter statement, which is told within the longer one.
 */
function withoutNested(uses: readonly OpenUse[]): PhraseUse[] {
  const isElsewhere = (use: PhraseUse, room: number): boolean =>
    uses.some(
      (other) =>
        other.partyId !== use.partyId &&
        other.articleId === use.articleId &&
        other.start === use.start &&
        other.room < room,
    )
  return uses.filter((use) => !isElsewhere(use, use.room)).map(closed)
}

function closed({ partyId, statementId, articleId, words, start, end }: OpenUse): PhraseUse {
  return { partyId, statementId, articleId, words, start, end }
}

function isCovered(covered: Map<string, { start: number; end: number }[]>, use: PhraseUse): boolean {
  return (covered.get(use.statementId) ?? []).some(({ start, end }) => start <= use.start && use.end <= end)
}

function cover(covered: Map<string, { start: number; end: number }[]>, use: PhraseUse): void {
  covered.set(use.statementId, [...(covered.get(use.statementId) ?? []), { start: use.start, end: use.end }])
}
