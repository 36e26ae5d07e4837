/**
 * Where to cut two long stretches so that their longest common subsequence is cut too: Hirschberg's halving, with the
 * lengths counted 32 at a time (Crochemore and others, 2001). Time is the product of the lengths over 32, whatever the
 * texts are, and memory a line of bits for each word that both have.
 */

export function lengthOfCommon(left: readonly number[], right: readonly number[]): number {
  const lengths = commonLengths(left, right)
  return lengths[right.length] ?? 0
}

/** How much of the right stretch goes with the first half of the left one. */
export function cutOf(left: readonly number[], right: readonly number[]): { left: number; right: number } {
  const half = left.length >> 1
  const before = commonLengths(left.slice(0, half), right)
  const behind = commonLengths(left.slice(half).reverse(), right.toReversed())
  let best = -1
  let cut = 0
  // Of several equally good ones the cut nearest to the proportion, so that neither half stays long.
  const wanted = right.length / 2
  for (let at = 0; at <= right.length; at += 1) {
    const length = (before[at] ?? 0) + (behind[right.length - at] ?? 0)
    if (length > best || (length === best && Math.abs(at - wanted) < Math.abs(cut - wanted))) {
      best = length
      cut = at
    }
  }
  return { left: half, right: cut }
}

/** For each length of the right stretch, how long its longest common subsequence with the whole left one is. */
function commonLengths(left: readonly number[], right: readonly number[]): Int32Array {
  const lines = (right.length + 31) >>> 5
  const places = placesOf(left, right, lines)
  // A nought stands where the subsequence grows by one.
  const row = new Int32Array(lines).fill(-1)
  for (const id of left) {
    const hits = places.get(id)
    if (hits) addInto(row, hits)
  }
  const lengths = new Int32Array(right.length + 1)
  for (let at = 0; at < right.length; at += 1)
    lengths[at + 1] = lengths[at]! + (((row[at >>> 5]! >>> (at & 31)) & 1) ^ 1)
  return lengths
}

function addInto(row: Int32Array, hits: Int32Array): void {
  let carry = 0
  for (let line = 0; line < row.length; line += 1) {
    const bits = row[line]!
    const hit = hits[line]!
    const sum = (bits >>> 0) + ((bits & hit) >>> 0) + carry
    carry = sum > 0xffffffff ? 1 : 0
    row[line] = sum | 0 | (bits & ~hit)
  }
}

function placesOf(left: readonly number[], right: readonly number[], lines: number): Map<number, Int32Array> {
  const wanted = new Set(left)
  const places = new Map<number, Int32Array>()
  right.forEach((id, at) => {
    if (!wanted.has(id)) return
    let line = places.get(id)
    if (!line) places.set(id, (line = new Int32Array(lines)))
    line[at >>> 5]! |= 1 << (at & 31)
  })
  return places
}
