/** Which atom of one text stands for which of the other; filled in by the stages one after another. */
import type { Atoms } from './atoms'
import type { Scratch, Vocabulary } from './vocabulary'

/** A stretch of atoms on each side, ends excluded. */
export interface Block {
  l0: number
  l1: number
  r0: number
  r1: number
}

/** The two texts, read. */
export interface Sides {
  vocabulary: Vocabulary
  left: Atoms
  right: Atoms
  /** By id: what keeping the word is worth. */
  worths: number[]
}

export interface Matching extends Sides {
  /** For each left atom the right one that it is, or -1; within a row, or within a move, these never cross. */
  mates: number[]
  /** For each right atom whether a left one is it. */
  isMated: number[]
  /** By id, all noughts between two uses. */
  countsLeft: number[]
  countsRight: number[]
  placesRight: number[]
  scratch: Scratch
}

export function matchingOf(left: Atoms, right: Atoms, vocabulary: Vocabulary): Matching {
  return {
    vocabulary,
    left,
    right,
    // Plain lists: for a statement, making a typed one takes longer than using it.
    mates: new Array<number>(left.count).fill(-1),
    isMated: new Array<number>(right.count).fill(0),
    worths: vocabulary.worths,
    countsLeft: vocabulary.countsLeft,
    countsRight: vocabulary.countsRight,
    placesRight: vocabulary.placesRight,
    scratch: vocabulary.scratch,
  }
}

export function pair(matching: Matching, left: number, right: number): void {
  matching.mates[left] = right
  matching.isMated[right] = 1
}

export function part(matching: Matching, left: number): void {
  const right = matching.mates[left] ?? -1
  if (right >= 0) matching.isMated[right] = 0
  matching.mates[left] = -1
}

/** Below this two wordings are different statements, and a list of their changes would only be noise. */
export const likenessFloor = 0.4

/** Share of the words that both blocks have, in whatever order: no alignment of theirs can keep more. */
export function bagLikeness(matching: Matching, { l0, l1, r0, r1 }: Block): number {
  const { left, right, countsLeft: counts } = matching
  const weights = matching.vocabulary.likenessWeights
  let all = 0
  let shared = 0
  for (let at = l0; at < l1; at += 1) {
    const id = left.ids[at]!
    counts[id]! += 1
    all += weights[id]!
  }
  for (let at = r0; at < r1; at += 1) {
    const id = right.ids[at]!
    const weight = weights[id]!
    all += weight
    if (counts[id]! > 0) {
      counts[id]! -= 1
      shared += weight
    }
  }
  for (let at = l0; at < l1; at += 1) counts[left.ids[at]!] = 0
  return all === 0 ? 1 : (2 * shared) / all
}

/** Share of the words that are kept or moved. */
export function keptLikeness({ left, right, vocabulary, mates }: Matching): number {
  const weights = vocabulary.likenessWeights
  let all = 0
  let kept = 0
  for (let at = 0; at < left.count; at += 1) {
    const weight = weights[left.ids[at]!]!
    all += weight
    if (mates[at]! >= 0) kept += weight
  }
  for (let at = 0; at < right.count; at += 1) all += weights[right.ids[at]!]!
  return all === 0 ? 1 : (2 * kept) / all
}
