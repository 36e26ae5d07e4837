/** Words that differ by a slip of the fingers: a letter more, less, another one, or two that changed places. */

/** How many slips are forgiven. None where a digit stands: 2019 is not a slip for 2018. */
export function slipsAllowed(word: string): 0 | 1 | 2 {
  if (word.length < 4 || /\p{N}/u.test(word)) return 0
  return word.length < 8 ? 1 : 2
}

/** Which letters a word holds, as bits. One slip changes at most two of them, so most words are told apart by this alone. */
export function shapeOf(word: Letters, start: number, end: number): number {
  let shape = 0
  for (let at = start; at < end; at += 1) shape |= 1 << ((word[at] ?? 0) & 31)
  return shape >>> 0
}

export type Letters = ArrayLike<number>

export function lettersOf(word: string): Uint16Array {
  return Uint16Array.from({ length: word.length }, (_, at) => word.charCodeAt(at))
}

export function isNearShape(one: number, other: number, slips: number): boolean {
  let bits = (one ^ other) >>> 0
  let count = 0
  while (bits !== 0) {
    bits &= bits - 1
    count += 1
  }
  return count <= 2 * slips
}

/** Whether `word` becomes the other letters by at most so many slips. */
export function isNear(word: Letters, other: Letters, start: number, end: number, slips: number): boolean {
  return canMend(word, 0, word.length, other, start, end, slips)
}

/** Goes on to the first difference and tries what could have happened there. */
function canMend(
  a: Letters,
  aStart: number,
  aEnd: number,
  b: Letters,
  bStart: number,
  bEnd: number,
  slips: number,
): boolean {
  let i = aStart
  let j = bStart
  while (i < aEnd && j < bEnd && a[i] === b[j]) {
    i += 1
    j += 1
  }
  const aLeft = aEnd - i
  const bLeft = bEnd - j
  if (aLeft === 0 || bLeft === 0) return aLeft + bLeft <= slips
  if (slips === 0 || Math.abs(aLeft - bLeft) > slips) return false
  const left = slips - 1
  return (
    canMend(a, i + 1, aEnd, b, j + 1, bEnd, left) ||
    canMend(a, i + 1, aEnd, b, j, bEnd, left) ||
    canMend(a, i, aEnd, b, j + 1, bEnd, left) ||
    (aLeft > 1 &&
      bLeft > 1 &&
      a[i] === b[j + 1] &&
      a[i + 1] === b[j] &&
      canMend(a, i + 2, aEnd, b, j + 2, bEnd, left))
  )
}
