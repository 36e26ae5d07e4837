/** Which texts hold a word, as it was sought, by its beginning, or by a slip. */
import { bm25, exactWeight, nearWeight, prefixWeight } from './bm25'
import { roomFor, cut, type Hits } from './hits'
import type { LiveIndex, LiveSegment } from './live-index'
import { isNear, isNearShape, lettersOf, shapeOf, slipsAllowed } from './near'
import type { Segment } from './segment'
import { endOfPrefix, indexIn, lowerBound, sizeOf } from './string-table'

export function findWord(index: LiveIndex, term: string, isPrefix: boolean): Hits {
  const weights = new Uint32Array(index.size)
  const tiers = new Uint8Array(index.size)
  for (const live of index.segments) {
    // The better way to be found comes later and has the last word on the tier.
    const { exact, prefix, near } = termsFor(live.segment, term, isPrefix)
    for (const number of near) addPostings(live, number, nearWeight, 2, weights, tiers)
    for (let number = prefix.from; number < prefix.to; number += 1)
      if (number !== exact) addPostings(live, number, prefixWeight, 1, weights, tiers)
    if (exact !== undefined) addPostings(live, exact, exactWeight, 0, weights, tiers)
  }
  return scored(index, weights, tiers)
}

export interface Terms {
  exact: number | undefined
  prefix: { from: number; to: number }
  near: number[]
}

export function termsFor(segment: Segment, term: string, isPrefix: boolean): Terms {
  const exact = indexIn(segment.terms, term)
  const from = isPrefix ? lowerBound(segment.terms, term) : 0
  const to = isPrefix ? endOfPrefix(segment.terms, term, from) : 0
  const near = nearTerms(segment, term).filter(
    (number) => number !== exact && !(number >= from && number < to),
  )
  return { exact, prefix: { from, to }, near }
}

/** All words of the vocabulary within the slips allowed; the word itself among them. */
function nearTerms({ terms, shapes, markCount }: Segment, term: string): number[] {
  const slips = slipsAllowed(term)
  if (slips === 0) return []
  const word = lettersOf(term)
  const shape = shapeOf(word, 0, word.length)
  const { letters, starts } = terms
  const near: number[] = []
  const [shortest, longest] = [word.length - slips, word.length + slips]
  let start = starts[markCount] ?? 0
  for (let number = markCount, count = sizeOf(terms); number < count; number += 1) {
    const end = starts[number + 1] ?? 0
    const length = end - start
    if (
      length >= shortest &&
      length <= longest &&
      isNearShape(shape, shapes[number] ?? 0, slips) &&
      isNear(word, letters, start, end, slips)
    )
      near.push(number)
    start = end
  }
  return near
}

function addPostings(
  { segment, base, isDead }: LiveSegment,
  term: number,
  weight: number,
  tier: number,
  weights: Uint32Array,
  tiers: Uint8Array,
): void {
  const { postings, postingStarts } = segment
  const end = postingStarts[term + 1] ?? 0
  for (let at = postingStarts[term] ?? 0; at < end; at += 1) {
    const posting = postings[at] ?? 0
    const text = posting >>> 8
    if (isDead[text] !== 0) continue
    const place = base + text
    weights[place] = (weights[place] ?? 0) + (posting & 255) * weight
    tiers[place] = tier
  }
}

/** @param weights for each text what the occurrences in it count; nought for those that do not hold it */
export function scored(index: LiveIndex, weights: Uint32Array, tiers: Uint8Array): Hits {
  let found = 0
  for (let text = 0; text < weights.length; text += 1) if (weights[text] !== 0) found += 1
  const hits = roomFor(found)
  let count = 0
  for (const { segment, base } of index.segments) {
    for (let local = 0; local < segment.lengths.length; local += 1) {
      const weight = weights[base + local] ?? 0
      if (weight === 0) continue
      hits.texts[count] = base + local
      hits.scores[count] = bm25(weight, segment.lengths[local] ?? 0, index.meanLength, found, index.count)
      hits.tiers[count] = tiers[base + local] ?? 0
      count += 1
    }
  }
  return cut(hits, count)
}
