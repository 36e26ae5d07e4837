/**
 * The words of a statement as they are compared, and the one door to the difference of two wordings: whatever draws
 * differences stands behind `differenceOf`.
 */
import type { PlacedStatement } from '../statements/statement'
import { wordDiff, type WordDiff } from './word-diff'

export type Difference = WordDiff

export function differenceOf(left: string, right: string): Difference {
  return wordDiff(left, right)
}

/** What is said, without the reporter's words that split it. */
export function wordingOf({ content }: Pick<PlacedStatement, 'content'>): string {
  return content.map(({ exact }) => exact).join(' … ')
}

/** One place at which a report departs from the wording it is compared with; either side may be empty. */
export interface Reading {
  lemma: string
  reading: string
}

/** Below this share of kept content words a report is in its own words, and single readings would be noise. */
const leastLikeness = 0.4

/** The readings of an apparatus, in order of the text; null when the report has its own words throughout. */
export function readingsOf(lemma: string, report: string): Reading[] | null {
  const { runs, likeness } = differenceOf(lemma, report)
  if (likeness < leastLikeness) return null
  const byChange = new Map<number, Reading>()
  for (const { kind, left, right, change } of runs) {
    if (kind === 'kept') continue
    const known = byChange.get(change) ?? { lemma: '', reading: '' }
    byChange.set(change, { lemma: known.lemma + left.trim(), reading: known.reading + right.trim() })
  }
  return [...byChange.values()]
}
