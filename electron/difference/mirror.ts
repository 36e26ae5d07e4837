/** The same difference with the sides swapped; what was removed is still read before what was added. */
import type { DraftRow } from './draft'
import type { Block, Matching } from './matching'
import { inReadingOrder, type DraftChange, type Piece } from './pieces'

export function mirrored(
  matching: Matching,
  rows: readonly DraftRow[],
  pieces: readonly Piece[][],
): { matching: Matching; rows: DraftRow[]; pieces: Piece[][] } {
  const swapped = new Map<DraftChange, DraftChange>()
  return {
    matching: swappedMatching(matching),
    rows: rows.map((row) => ({ ...row, kind: opposite[row.kind], block: swappedBlock(row.block) })),
    pieces: pieces.map((row) => inReadingOrder(row.map((piece) => swappedPiece(piece, swapped)))),
  }
}

const opposite = {
  kept: 'kept',
  trivial: 'trivial',
  aligned: 'aligned',
  apart: 'apart',
  moved: 'moved',
  replaced: 'replaced',
  removed: 'added',
  added: 'removed',
  'moved-from': 'moved-to',
  'moved-to': 'moved-from',
} as const

function swappedMatching(matching: Matching): Matching {
  const { left, right, mates, isMated } = matching
  const backwards = new Int32Array(right.count).fill(-1)
  mates.forEach((mate, at) => {
    if (mate >= 0) backwards[mate] = at
  })
  const isLeftMated = Uint8Array.from(mates, (mate) => (mate >= 0 ? 1 : 0))
  return { ...matching, left: right, right: left, mates: backwards, isMated: isMated && isLeftMated }
}

function swappedBlock({ l0, l1, r0, r1 }: Block): Block {
  return { l0: r0, l1: r1, r0: l0, r1: l1 }
}

function swappedPiece(piece: Piece, swapped: Map<DraftChange, DraftChange>): Piece {
  return {
    kind: opposite[piece.kind],
    block: swappedBlock(piece.block),
    change: piece.change && swappedChange(piece.change, swapped),
    move: piece.move && swappedChange(piece.move, swapped),
  }
}

function swappedChange(draft: DraftChange, swapped: Map<DraftChange, DraftChange>): DraftChange {
  const known = swapped.get(draft)
  if (known) return known
  const other: DraftChange = {
    kind: opposite[draft.kind],
    block: swappedBlock(draft.block),
    leftRow: draft.rightRow,
    rightRow: draft.leftRow,
    inside: undefined,
    pieces: [],
  }
  // Known before its parts are asked for, which point back at it.
  swapped.set(draft, other)
  other.inside = draft.inside && swappedChange(draft.inside, swapped)
  other.pieces = inReadingOrder(draft.pieces.map((piece) => swappedPiece(piece, swapped)))
  return other
}
