/**
 * Clauses that stand elsewhere: stretches that one side lost and the other gained, word for word but for a slip.
 * Whole sentences have been found by alignment before.
 */
import { worthOf, type Block, type Matching } from './matching'

/** A shorter stretch stands twice by chance. */
const fewestWords = 6
const fewestLetters = 28
const fewestOfWeight = 3
const seedLength = 4
/** So many words may differ within, when as many agree behind them. */
const longestSlip = 2
const agreementBehind = 3

/** `canMove` tells of an atom that it stands for none of the other side, and in no move yet. */
export function findMovedClauses(
  matching: Matching,
  canMove: { left: (at: number) => boolean; right: (at: number) => boolean },
): Block[] {
  const seeds = seedsOf(matching.left.ids, canMove.left)
  if (seeds.size === 0) return []
  const blocks: Block[] = []
  const isUsedLeft = new Uint8Array(matching.left.count)
  const free = {
    left: (at: number) => canMove.left(at) && isUsedLeft[at] === 0,
    right: canMove.right,
  }
  for (let at = 0; at + seedLength <= matching.right.count; at += 1) {
    const start = seedAt(matching.right.ids, at, canMove.right)
    const places = start === undefined ? undefined : seeds.get(start)
    if (places === undefined) continue
    const block = grown(matching, places, at, free)
    if (!isWorthTelling(matching, block)) continue
    blocks.push(block)
    isUsedLeft.fill(1, block.l0, block.l1)
    at = block.r1 - 1
  }
  return blocks
}

function seedsOf(ids: readonly number[], isFree: (at: number) => boolean): Map<number, number> {
  const seeds = new Map<number, number>()
  for (let at = 0; at + seedLength <= ids.length; at += 1) {
    const seed = seedAt(ids, at, isFree)
    if (seed !== undefined && !seeds.has(seed)) seeds.set(seed, at)
  }
  return seeds
}

/** Four words in one number; two fours that share one are told apart when the stretch is grown. */
function seedAt(ids: readonly number[], at: number, isFree: (at: number) => boolean): number | undefined {
  let seed = 0
  for (let step = 0; step < seedLength; step += 1) {
    if (!isFree(at + step)) return undefined
    seed = (Math.imul(seed, 0x01000193) ^ ids[at + step]!) | 0
  }
  return seed
}

interface Free {
  left: (at: number) => boolean
  right: (at: number) => boolean
}

function grown(matching: Matching, left: number, right: number, free: Free): Block {
  const agrees = (l: number, r: number): boolean =>
    l >= 0 &&
    r >= 0 &&
    l < matching.left.count &&
    r < matching.right.count &&
    matching.left.ids[l] === matching.right.ids[r] &&
    free.left(l) &&
    free.right(r)
  if (!agrees(left, right)) return { l0: left, l1: left, r0: right, r1: right }
  const ahead = reach(left, right, 1, agrees, free)
  const back = reach(left - 1, right - 1, -1, agrees, free)
  return { l0: back.left + 1, l1: ahead.left, r0: back.right + 1, r1: ahead.right }
}

/** The first place on each side, in the given direction, that is no longer of the stretch. */
function reach(
  left: number,
  right: number,
  step: 1 | -1,
  agrees: (l: number, r: number) => boolean,
  free: Free,
): { left: number; right: number } {
  for (;;) {
    while (agrees(left, right)) {
      left += step
      right += step
    }
    const slip = slipAt(left, right, step, agrees, free)
    if (!slip) return { left, right }
    left += step * slip.left
    right += step * slip.right
  }
}

function slipAt(
  left: number,
  right: number,
  step: 1 | -1,
  agrees: (l: number, r: number) => boolean,
  free: Free,
): { left: number; right: number } | undefined {
  for (let skipped = 1; skipped <= 2 * longestSlip; skipped += 1)
    for (let skipLeft = Math.max(0, skipped - longestSlip); skipLeft <= Math.min(skipped, longestSlip); skipLeft += 1) {
      const skipRight = skipped - skipLeft
      const isFree =
        [...Array(skipLeft).keys()].every((at) => free.left(left + step * at)) &&
        [...Array(skipRight).keys()].every((at) => free.right(right + step * at))
      const isAgreed = [...Array(agreementBehind).keys()].every((at) =>
        agrees(left + step * (skipLeft + at), right + step * (skipRight + at)),
      )
      if (isFree && isAgreed) return { left: skipLeft, right: skipRight }
    }
  return undefined
}

function isWorthTelling({ left, worths }: Matching, { l0, l1 }: Block): boolean {
  let words = 0
  let ofWeight = 0
  for (let at = l0; at < l1; at += 1) {
    const worth = worths[left.ids[at]!]!
    if (worth > worthOf.sign) words += 1
    if (worth === worthOf.word) ofWeight += 1
  }
  const letters = (left.starts[l1] ?? 0) - (left.starts[l0] ?? 0)
  return words >= fewestWords && letters >= fewestLetters && ofWeight >= fewestOfWeight
}
