/**
 * Which sentences of one text are another wording of which of the other: by likeness, wherever they stand. One may have
 * become two, or two one. What keeps its order is the backbone; what does not has moved.
 */
import { diffArrays } from 'diff'
import { bagLikeness, type Block, type Matching } from './matching'
import { candidatesOf, type Candidate } from './sentence-candidates'

/** A stretch of whole sentences on each side, as indexes of sentences, ends excluded. */
export interface Group extends Block {
  likeness: number
}

export interface SentenceAlignment {
  /** In order on both sides. */
  backbone: Group[]
  /** One sentence each side, out of order. */
  moved: Group[]
}

/** A move is only worth telling when it is plain that it is the same sentence, and no short one. */
const moveFloor = 0.6
const shortestMove = 6
/** How much likelier a group must become by a further sentence for that one to belong to it. */
const gainFloor = 0.04
/**
 * The package looks for unchanged sentences only while few have changed, as in two editions of one article: its time
 * grows with the square of what differs. Otherwise they are found by their turn, and what is not in order has moved.
 */
const editLimit = 100

export function alignSentences(
  matching: Matching,
  bounds: { left: readonly number[]; right: readonly number[] },
): SentenceAlignment {
  const blockOf = sentenceBlocks(bounds)
  const same = unchanged(matching, bounds)
  const isTakenLeft = new Set(same.map(({ l0 }) => l0))
  const isTakenRight = new Set(same.map(({ r0 }) => r0))
  const free = candidatesOf(matching, bounds, isTakenLeft, isTakenRight)
  const pairs = [...same, ...pairedGreedily(free, isTakenLeft, isTakenRight)].sort((a, b) => a.l0 - b.l0)
  const { backbone, rest } = inOrder(pairs, (group) => wordsIn(blockOf(group)))
  const moved = rest.filter(
    (group) => group.likeness >= moveFloor && wordsIn(blockOf(group)) >= 2 * shortestMove,
  )
  const grown = withNeighbours(matching, backbone, moved, bounds, blockOf)
  return { backbone: grown, moved }
}

/** From indexes of sentences to atoms. */
export function sentenceBlocks(bounds: { left: readonly number[]; right: readonly number[] }) {
  return ({ l0, l1, r0, r1 }: Block): Block => ({
    l0: bounds.left[l0] ?? 0,
    l1: bounds.left[l1] ?? 0,
    r0: bounds.right[r0] ?? 0,
    r1: bounds.right[r1] ?? 0,
  })
}

function wordsIn({ l0, l1, r0, r1 }: Block): number {
  return l1 - l0 + r1 - r0
}

function unchanged(
  matching: Matching,
  bounds: { left: readonly number[]; right: readonly number[] },
): Group[] {
  const left = fingerprints(matching.left.ids, bounds.left)
  const right = fingerprints(matching.right.ids, bounds.right)
  const changes = diffArrays(left, right, { maxEditLength: editLimit })
  if (!changes) return saidAgain(left, right)
  const groups: Group[] = []
  let atLeft = 0
  let atRight = 0
  for (const { count, added, removed } of changes) {
    if (!added && !removed)
      for (let at = 0; at < count; at += 1)
        groups.push({
          l0: atLeft + at,
          l1: atLeft + at + 1,
          r0: atRight + at,
          r1: atRight + at + 1,
          likeness: 1,
        })
    if (!added) atLeft += count
    if (!removed) atRight += count
  }
  return groups
}

/** The first saying of a sentence with the first of the same one on the other side, the second with the second. */
function saidAgain(left: readonly string[], right: readonly string[]): Group[] {
  const places = new Map<string, number[]>()
  right.forEach((sentence, at) => {
    const known = places.get(sentence)
    if (known) known.push(at)
    else places.set(sentence, [at])
  })
  const turns = new Map<string, number>()
  return left.flatMap((sentence, at) => {
    const turn = turns.get(sentence) ?? 0
    turns.set(sentence, turn + 1)
    const place = places.get(sentence)?.[turn]
    return place === undefined ? [] : [{ l0: at, l1: at + 1, r0: place, r1: place + 1, likeness: 1 }]
  })
}

function fingerprints(ids: readonly number[], bounds: readonly number[]): string[] {
  return bounds.slice(0, -1).map((start, at) => ids.slice(start, bounds[at + 1]).join(' '))
}

/** The likeliest pair first; each sentence once. */
function pairedGreedily(
  candidates: Candidate[],
  isTakenLeft: ReadonlySet<number>,
  isTakenRight: ReadonlySet<number>,
): Group[] {
  const lefts = new Set(isTakenLeft)
  const rights = new Set(isTakenRight)
  const groups: Group[] = []
  for (const { left, right, likeness } of candidates) {
    if (lefts.has(left) || rights.has(right)) continue
    lefts.add(left)
    rights.add(right)
    groups.push({ l0: left, l1: left + 1, r0: right, r1: right + 1, likeness })
  }
  return groups
}

/** The heaviest part of the pairs that keeps one order on both sides. */
function inOrder(
  pairs: readonly Group[],
  wordsOf: (group: Group) => number,
): { backbone: Group[]; rest: Group[] } {
  const weights = pairs.map((group) => group.likeness * wordsOf(group))
  const best: number[] = []
  const before: number[] = []
  pairs.forEach((group, at) => {
    let weight = 0
    let from = -1
    for (let other = at - 1; other >= 0; other -= 1)
      if (pairs[other]!.r0 < group.r0 && best[other]! > weight) {
        weight = best[other]!
        from = other
      }
    best.push(weight + weights[at]!)
    before.push(from)
  })
  const isBackbone = new Set<number>()
  let heaviest = -1
  best.forEach((weight, at) => {
    if (heaviest < 0 || weight > best[heaviest]!) heaviest = at
  })
  for (let at = heaviest; at >= 0; at = before[at]!) isBackbone.add(at)
  return {
    backbone: pairs.filter((_group, at) => isBackbone.has(at)),
    rest: pairs.filter((_group, at) => !isBackbone.has(at)),
  }
}

/** One sentence that became two, two that became one: a neighbour without a pair joins where that makes both more alike. */
function withNeighbours(
  matching: Matching,
  backbone: readonly Group[],
  moved: readonly Group[],
  bounds: { left: readonly number[]; right: readonly number[] },
  blockOf: (group: Block) => Block,
): Group[] {
  const takenLeft = new Set(moved.map(({ l0 }) => l0))
  const takenRight = new Set(moved.map(({ r0 }) => r0))
  const groups = backbone.map((group) => ({ ...group }))
  groups.forEach((group, at) => {
    if (group.likeness === 1) return
    const before = groups[at - 1]
    const behind = groups[at + 1]
    const canGrow: Record<keyof Block, () => boolean> = {
      l0: () => group.l0 > (before?.l1 ?? 0) && !takenLeft.has(group.l0 - 1),
      l1: () => group.l1 < (behind?.l0 ?? bounds.left.length - 1) && !takenLeft.has(group.l1),
      r0: () => group.r0 > (before?.r1 ?? 0) && !takenRight.has(group.r0 - 1),
      r1: () => group.r1 < (behind?.r0 ?? bounds.right.length - 1) && !takenRight.has(group.r1),
    }
    for (let hasGrown = true; hasGrown;) {
      hasGrown = false
      for (const side of ['l0', 'l1', 'r0', 'r1'] as const) {
        if (!canGrow[side]()) continue
        const grown = { ...group, [side]: group[side] + (side.endsWith('0') ? -1 : 1) }
        const likeness = bagLikeness(matching, blockOf(grown))
        if (likeness < group.likeness + gainFloor) continue
        Object.assign(group, grown, { likeness })
        hasGrown = true
      }
    }
  })
  return groups
}
