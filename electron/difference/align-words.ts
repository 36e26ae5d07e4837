/**
 * Pairs the words of two stretches in order. Equal ends first; then, in long stretches, words that each side has once
 * cut them into short ones; a short one is aligned for the most worth, and for few breaks among equals. Where no such
 * word is left, the longest common subsequence tells where to cut. Nothing gives up, however long or different.
 */
import { cutOf } from './common-subsequence'
import { pair, type Block, type Matching } from './matching'
import { worthOf } from './worth'

/** In pairs of words; up to this it is quicker to ask first whether any is one of the same word. */
const quickArea = 24
/** In cells of the table; up to this the table is as quick as looking for words to cut at. */
const shortArea = 600
/** A stretch without a word to cut at is cut by its subsequence when it is larger than this. */
const tableArea = 1 << 16

export function alignWords(matching: Matching, block: Block): void {
  const inner = withoutEqualEnds(matching, block)
  const height = inner.l1 - inner.l0
  const width = inner.r1 - inner.r0
  if (height === 0 || width === 0) return
  const area = height * width
  if ((height === 1 || width === 1 || area <= quickArea) && !haveCommon(matching, inner)) return
  if (area <= shortArea) return alignByTable(matching, inner)
  const anchors = anchorsOf(matching, inner)
  if (anchors.length > 0) return alignBetween(matching, inner, anchors)
  if (area <= tableArea) return alignByTable(matching, inner)
  alignHalves(matching, inner)
}

/** For two stretches of few words, as most replacements are. */
function haveCommon({ left, right }: Matching, { l0, l1, r0, r1 }: Block): boolean {
  for (let l = l0; l < l1; l += 1)
    for (let r = r0; r < r1; r += 1) if (left.ids[l] === right.ids[r]) return true
  return false
}

function withoutEqualEnds(matching: Matching, { l0, l1, r0, r1 }: Block): Block {
  const left = matching.left.ids
  const right = matching.right.ids
  while (l0 < l1 && r0 < r1 && left[l0] === right[r0]) pair(matching, l0++, r0++)
  while (l0 < l1 && r0 < r1 && left[l1 - 1] === right[r1 - 1]) pair(matching, --l1, --r1)
  return { l0, l1, r0, r1 }
}

/** Two places in one number, so that a list of them needs no objects. */
const base = 1 << 26

/** Words of weight that each side has once, as many as keep one order on both sides. */
function anchorsOf(matching: Matching, { l0, l1, r0, r1 }: Block): number[] {
  const { countsLeft, countsRight, placesRight, worths } = matching
  const left = matching.left.ids
  const right = matching.right.ids
  for (let at = l0; at < l1; at += 1) countsLeft[left[at]!]! += 1
  for (let at = r0; at < r1; at += 1) {
    countsRight[right[at]!]! += 1
    placesRight[right[at]!] = at
  }
  const places: number[] = []
  let isRising = true
  let last = -1
  for (let at = l0; at < l1; at += 1) {
    const id = left[at]!
    if (countsLeft[id] !== 1 || countsRight[id] !== 1 || worths[id] !== worthOf.word) continue
    const place = placesRight[id]!
    places.push(at * base + place)
    isRising &&= place > last
    last = place
  }
  for (let at = l0; at < l1; at += 1) countsLeft[left[at]!] = 0
  for (let at = r0; at < r1; at += 1) countsRight[right[at]!] = 0
  return isRising ? places : longestRising(places)
}

/** The longest part of the list whose right places rise; the left ones do already. */
function longestRising(places: readonly number[]): number[] {
  const tails: number[] = []
  const before: number[] = []
  places.forEach((place, at) => {
    const value = place % base
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (places[tails[middle]!]! % base < value) low = middle + 1
      else high = middle
    }
    before[at] = low > 0 ? tails[low - 1]! : -1
    tails[low] = at
  })
  const rising: number[] = []
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at]!) rising.push(places[at]!)
  return rising.reverse()
}

function alignBetween(matching: Matching, { l0, l1, r0, r1 }: Block, anchors: readonly number[]): void {
  let left = l0
  let right = r0
  for (const anchor of anchors) {
    const atLeft = Math.floor(anchor / base)
    const atRight = anchor % base
    // Words equal to their neighbours have been paired from the anchor before, up to here and beyond.
    if (atLeft < left || atRight < right) continue
    pair(matching, atLeft, atRight)
    // Most anchors stand beside the one before.
    if (atLeft > left && atRight > right)
      alignWords(matching, { l0: left, l1: atLeft, r0: right, r1: atRight })
    left = atLeft + 1
    right = atRight + 1
  }
  alignWords(matching, { l0: left, l1, r0: right, r1 })
}

function alignHalves(matching: Matching, { l0, l1, r0, r1 }: Block): void {
  const cut = cutOf(matching.left.ids.slice(l0, l1), matching.right.ids.slice(r0, r1))
  alignWords(matching, { l0, l1: l0 + cut.left, r0, r1: r0 + cut.right })
  alignWords(matching, { l0: l0 + cut.left, l1, r0: r0 + cut.right, r1 })
}

/** What a break between two kept words costs; a little word that only makes two changes of one is not worth it. */
export const breakCost = 2

/** Bits of a cell: how its best ways end and where they come from. */
const skipsLeft = 1
const fromPair = 2
const pairFromPair = 4

/**
 * The most worth that can be kept, less what the breaks cost. Two tables: the best way that ends with a pair here, and
 * the best that ends with a word of one side alone.
 */
function alignByTable(matching: Matching, { l0, l1, r0, r1 }: Block): void {
  const height = l1 - l0
  const width = r1 - r0
  const left = matching.left.ids
  const right = matching.right.ids
  const { worths } = matching
  const none = -1e9
  const { ways, paired, alone } = matching.scratch
  // One row each, overwritten from left to right.
  for (let j = 0; j <= width; j += 1) {
    ways[j] = 0
    paired[j] = none
    alone[j] = -breakCost
  }
  // What is kept before the stretch is a pair that nothing has broken yet.
  paired[0] = 0
  alone[0] = none
  for (let i = 1; i <= height; i += 1) {
    const id = left[l0 + i - 1]!
    let pairedBefore = paired[0]!
    let aloneBefore = alone[0]!
    paired[0] = none
    alone[0] = -breakCost
    ways[i * (width + 1)] = skipsLeft
    for (let j = 1; j <= width; j += 1) {
      const pairedUp = paired[j]!
      const aloneUp = alone[j]!
      let way = 0
      if (right[r0 + j - 1] === id) {
        if (pairedBefore >= aloneBefore) way = pairFromPair
        paired[j] = worths[id]! + (pairedBefore >= aloneBefore ? pairedBefore : aloneBefore)
      } else paired[j] = none
      const up = pairedUp - breakCost > aloneUp ? pairedUp - breakCost : aloneUp
      const back = paired[j - 1]! - breakCost > alone[j - 1]! ? paired[j - 1]! - breakCost : alone[j - 1]!
      if (up >= back) {
        way |= skipsLeft
        if (pairedUp - breakCost > aloneUp) way |= fromPair
        alone[j] = up
      } else {
        if (paired[j - 1]! - breakCost > alone[j - 1]!) way |= fromPair
        alone[j] = back
      }
      ways[i * (width + 1) + j] = way
      pairedBefore = pairedUp
      aloneBefore = aloneUp
    }
  }
  // A pair that ends the stretch goes on into what is kept behind it; anything else has paid for its break already.
  let isPair = paired[width]! >= alone[width]!
  for (let i = height, j = width; i > 0 && j > 0;) {
    const way = ways[i * (width + 1) + j]!
    if (isPair) {
      pair(matching, l0 + i - 1, r0 + j - 1)
      isPair = (way & pairFromPair) !== 0
      i -= 1
      j -= 1
    } else {
      isPair = (way & fromPair) !== 0
      if ((way & skipsLeft) !== 0) i -= 1
      else j -= 1
    }
  }
}
