/**
 * BM25 (Robertson and Zaragoza 2009). A word with its beginnings and slips counts as one word whose frequencies are
 * added up: otherwise a rare slip would outweigh the word itself.
 */

const k1 = 1.2
const b = 0.75

/** What one occurrence counts: as sought, by its beginning, by a slip. Powers of two, so that sums are exact. */
export const exactWeight = 4
export const prefixWeight = 2
export const nearWeight = 1

/** @param weight the sum of what the occurrences count */
export function bm25(weight: number, length: number, meanLength: number, found: number, all: number): number {
  const frequency = weight / exactWeight
  const rarity = Math.log(1 + (all - found + 0.5) / (found + 0.5))
  return (rarity * frequency * (k1 + 1)) / (frequency + k1 * (1 - b + (b * length) / Math.max(meanLength, 1)))
}
