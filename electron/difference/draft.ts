/**
 * The difference before it is numbered: rows of pieces on atoms. The same whichever text is called left, so that two
 * swapped texts give the mirrored answer.
 */
import { sentenceBlocks, type SentenceAlignment } from './align-sentences'
import { alignWords } from './align-words'
import { type Block, type Matching } from './matching'
import { fewestWords, findMovedClauses } from './moves'
import { tidyHunks } from './tidy'

export interface DraftMove {
  block: Block
  hunks: Block[]
}

export interface DraftRow {
  kind: 'aligned' | 'apart' | 'moved-from' | 'moved-to'
  block: Block
  /** Where the sides differ; in a row apart, its sentences one by one. */
  hunks: Block[]
  /** For a row that has moved as a whole. */
  move: DraftMove | undefined
}

export interface Draft {
  rows: DraftRow[]
  /** For each atom the move that it stands in as a part of a row, or undefined. */
  moves: { left: (DraftMove | undefined)[]; right: (DraftMove | undefined)[] }
}

export interface Bounds {
  left: readonly number[]
  right: readonly number[]
}

export function draftOf(matching: Matching, alignment: SentenceAlignment, bounds: Bounds): Draft {
  const blockOf = sentenceBlocks(bounds)
  for (const group of [...alignment.backbone, ...alignment.moved]) alignWords(matching, blockOf(group))
  const sentenceMoves: SentenceMoves = { left: new Map(), right: new Map() }
  for (const group of alignment.moved) {
    const move = { block: blockOf(group), hunks: tidyHunks(matching, blockOf(group)) }
    sentenceMoves.left.set(group.l0, move)
    sentenceMoves.right.set(group.r0, move)
  }
  const rows: DraftRow[] = []
  let left = 0
  let right = 0
  const gapTo = (leftEnd: number, rightEnd: number): void => {
    const gap = { l0: left, l1: leftEnd, r0: right, r1: rightEnd }
    if (leftEnd > left || rightEnd > right) rows.push(...rowsApart(gap, sentenceMoves, blockOf))
  }
  for (const group of alignment.backbone) {
    gapTo(group.l0, group.r0)
    const block = blockOf(group)
    rows.push({ kind: 'aligned', block, hunks: tidyHunks(matching, block), move: undefined })
    left = group.l1
    right = group.r1
  }
  gapTo(bounds.left.length - 1, bounds.right.length - 1)
  return { rows, moves: clauseMoves(matching, rows) }
}

/** By the index of the sentence on each side. */
interface SentenceMoves {
  left: Map<number, DraftMove>
  right: Map<number, DraftMove>
}

/** Sentences that nothing is aligned with: what has moved stands in a row of its own, all else side by side. */
function rowsApart(gap: Block, moves: SentenceMoves, blockOf: (sentences: Block) => Block): DraftRow[] {
  const lefts = stretches(gap.l0, gap.l1, (at) => moves.left.get(at))
  const rights = stretches(gap.r0, gap.r1, (at) => moves.right.get(at))
  const rows: DraftRow[] = []
  let atLeft = gap.l0
  let atRight = gap.r0
  while (lefts.length > 0 || rights.length > 0) {
    const isMoved = lefts[0]?.move ? 'moved-from' : rights[0]?.move ? 'moved-to' : undefined
    const left = isMoved === 'moved-to' ? undefined : lefts.shift()
    const right = isMoved === 'moved-from' ? undefined : rights.shift()
    const leftEnd = left?.end ?? atLeft
    const rightEnd = right?.end ?? atRight
    const block = blockOf({ l0: atLeft, l1: leftEnd, r0: atRight, r1: rightEnd })
    const move = left?.move ?? right?.move
    if (isMoved && move) rows.push({ kind: isMoved, block, hunks: [], move })
    else
      rows.push({
        kind: 'apart',
        block,
        hunks: sentenceHunks(atLeft, leftEnd, atRight, rightEnd, blockOf),
        move: undefined,
      })
    atLeft = leftEnd
    atRight = rightEnd
  }
  return rows
}

/** Neighbours that have not moved together; one that has moved, alone. */
function stretches(
  start: number,
  end: number,
  moveAt: (at: number) => DraftMove | undefined,
): { end: number; move: DraftMove | undefined }[] {
  const found: { end: number; move: DraftMove | undefined }[] = []
  for (let at = start; at < end; at += 1) {
    const move = moveAt(at)
    const last = found.at(-1)
    if (last && !last.move && !move) last.end = at + 1
    else found.push({ end: at + 1, move })
  }
  return found
}

/** Each removed sentence is a change, then each added one; the other side has no place for it but its start. */
function sentenceHunks(
  l0: number,
  l1: number,
  r0: number,
  r1: number,
  blockOf: (sentences: Block) => Block,
): Block[] {
  const hunks: Block[] = []
  for (let at = l0; at < l1; at += 1) hunks.push(blockOf({ l0: at, l1: at + 1, r0, r1: r0 }))
  for (let at = r0; at < r1; at += 1) hunks.push(blockOf({ l0, l1: l0, r0: at, r1: at + 1 }))
  return hunks
}

/** Clauses that one row lost and another, or the same one elsewhere, gained. */
function clauseMoves(matching: Matching, rows: readonly DraftRow[]): Draft['moves'] {
  const moves: Draft['moves'] = { left: [], right: [] }
  const hunks = rows.length === 1 ? rows[0]!.hunks : rows.flatMap((row) => row.hunks)
  if (
    !hunks.some(({ l0, l1 }) => l1 - l0 >= fewestWords) ||
    !hunks.some(({ r0, r1 }) => r1 - r0 >= fewestWords)
  )
    return moves
  const changed = {
    left: new Int32Array(matching.left.count).fill(-1),
    right: new Int32Array(matching.right.count).fill(-1),
  }
  hunks.forEach((hunk, at) => {
    for (let left = hunk.l0; left < hunk.l1; left += 1) if (matching.mates[left]! < 0) changed.left[left] = at
    for (let right = hunk.r0; right < hunk.r1; right += 1)
      if (matching.isMated[right] === 0) changed.right[right] = at
  })
  for (const block of findMovedClauses(matching, changed)) {
    alignWords(matching, block)
    const move = { block, hunks: tidyHunks(matching, block) }
    moves.left.length = Math.max(moves.left.length, block.l1)
    moves.right.length = Math.max(moves.right.length, block.r1)
    moves.left.fill(move, block.l0, block.l1)
    moves.right.fill(move, block.r0, block.r1)
  }
  return moves
}
