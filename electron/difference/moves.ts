/**
 * Clauses that stand elsewhere: stretches that one side lost and the other gained, word for word but for a slip.
 * Whole sentences have been found by alignment before.
 */
import type { Block, Matching } from './matching'
import { worthOf } from './worth'

/** A shorter stretch stands twice by chance. */
export const fewestWords = 6
const fewestLetters = 28
const fewestOfWeight = 3
const seedLength = 4
/** So many words may differ within, when as many agree behind them. */
const longestSlip = 2
const agreementBehind = 3

/** For each atom the change that it is in, by number; -1 for one that stands for an atom of the other side. */
export interface Changed {
  left: Int32Array
  right: Int32Array
}

/** Each lies within one change on either side. Atoms that are given to a move are taken out of `changed`. */
export function findMovedClauses(matching: Matching, changed: Changed): Block[] {
  const seeds = seedsOf(matching.left.ids, changed.left)
  if (seeds.size === 0) return []
  const blocks: Block[] = []
  for (let at = 0; at + seedLength <= matching.right.count; at += 1) {
    const seed = seedAt(matching.right.ids, at, changed.right)
    const place = seed === undefined ? undefined : seeds.get(seed)
    if (place === undefined) continue
    const block = grown(matching, place, at, changed)
    if (!isWorthTelling(matching, block)) continue
    blocks.push(block)
    changed.left.fill(-1, block.l0, block.l1)
    changed.right.fill(-1, block.r0, block.r1)
    at = block.r1 - 1
  }
  return blocks
}

function seedsOf(ids: readonly number[], changed: Int32Array): Map<number, number> {
  const seeds = new Map<number, number>()
  for (let at = 0; at + seedLength <= ids.length; at += 1) {
    const seed = seedAt(ids, at, changed)
    if (seed !== undefined && !seeds.has(seed)) seeds.set(seed, at)
  }
  return seeds
}

/** Four words in one number; two fours that share one are told apart when the stretch is grown. */
function seedAt(ids: readonly number[], at: number, changed: Int32Array): number | undefined {
  const own = changed[at]!
  if (own < 0 || changed[at + seedLength - 1] !== own) return undefined
  let seed = 0
  for (let step = 0; step < seedLength; step += 1) seed = (Math.imul(seed, 0x01000193) ^ ids[at + step]!) | 0
  return seed
}

interface Free {
  left: (at: number) => boolean
  right: (at: number) => boolean
}

function grown(matching: Matching, left: number, right: number, changed: Changed): Block {
  const ownLeft = changed.left[left]!
  const ownRight = changed.right[right]!
  const free: Free = {
    left: (at) => ownLeft >= 0 && changed.left[at] === ownLeft,
    right: (at) => changed.right[at] === ownRight,
  }
  const agrees = (l: number, r: number): boolean =>
    matching.left.ids[l] === matching.right.ids[r] && free.left(l) && free.right(r)
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
    for (
      let skipLeft = Math.max(0, skipped - longestSlip);
      skipLeft <= Math.min(skipped, longestSlip);
      skipLeft += 1
    ) {
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
