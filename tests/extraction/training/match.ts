// Is a candidate right? The definition of the scorer: contents' Jaccard index at least one half, sources share a word.

import { holds, sizeOf, type Candidate } from '../../../electron/extraction/attribution/candidate'
import type { Gold } from './corpus'

export function isMatch(candidate: Candidate, gold: Gold): boolean {
  const source = candidate.source
  const sourceRight =
    gold.source.length === 0
      ? source === null
      : source !== null && gold.source.some((i) => holds([source], i))
  if (!sourceRight) return false
  const shared = gold.content.filter((i) => holds(candidate.content, i)).length
  return shared * 2 >= gold.content.length + sizeOf(candidate.content) - shared
}

export const isRight = (candidate: Candidate, gold: readonly Gold[]): boolean =>
  gold.some((one) => isMatch(candidate, one))
