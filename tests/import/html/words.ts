/** How much of one text is in another, word by word, however often and in whatever order. */
export interface Share {
  /** Of the words that should be there, how many are. */
  kept: number
  /** Of the words that are there, how many should not be. */
  clutter: number
  f1: number
}

export function shareOf(expected: string, found: string): Share {
  const left = counted(expected)
  const words = wordsIn(found)
  const common = words.filter((word) => take(left, word)).length
  const kept = common / Math.max(1, wordsIn(expected).length)
  const right = words.length === 0 ? 0 : common / words.length
  return { kept, clutter: 1 - right, f1: kept + right === 0 ? 0 : (2 * kept * right) / (kept + right) }
}

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
}

function counted(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of wordsIn(text)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

function take(counts: Map<string, number>, word: string): boolean {
  const left = counts.get(word) ?? 0
  if (left > 0) counts.set(word, left - 1)
  return left > 0
}
