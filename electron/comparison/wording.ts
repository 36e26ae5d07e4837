/**
 * The words of a statement as they are compared, and the one door to the difference of two wordings: whatever draws
 * differences stands behind `differenceOf`.
 */
import { diffProse } from '../difference/diff-prose'
import type { ProseDiff } from '../difference/prose-diff'
import type { PlacedStatement } from '../statements/statement'

export type Difference = ProseDiff

export function differenceOf(left: string, right: string): Difference {
  return diffProse(left, right)
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

/** The readings of an apparatus, in order of the text; null when the report has its own words throughout. */
export function readingsOf(lemma: string, report: string): Reading[] | null {
  const { isSameStatement, changes } = differenceOf(lemma, report)
  if (!isSameStatement) return null
  return changes.map(({ before, after }) => ({ lemma: before, reading: after }))
}
