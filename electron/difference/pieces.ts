/** A draft as pieces in order of reading, each with the change it belongs to; both texts can be read off them. */
import { bodyOf } from './atoms'
import type { Draft, DraftMove, DraftRow } from './draft'
import type { Block, Matching } from './matching'
import type { Run } from './prose-diff'
import { isTrivial } from './weigh'

/** One change, before it has a number. */
export interface DraftChange {
  kind: 'added' | 'removed' | 'replaced' | 'moved' | 'trivial'
  block: Block
  leftRow: number
  rightRow: number
  inside: DraftChange | undefined
  /** 0 until it is numbered. */
  number: number
  /** For a move, and for a replacement with little words that both sides have. */
  pieces: Piece[]
}

export interface Piece {
  kind: Run['kind']
  block: Block
  change: DraftChange | undefined
  move: DraftChange | undefined
}

/** What the pieces of all rows have in common. */
interface Scene {
  matching: Matching
  moves: Draft['moves']
  changeOf: Map<DraftMove, DraftChange>
}

export function piecesOf(matching: Matching, { rows, moves }: Draft): Piece[][] {
  const scene: Scene = { matching, moves, changeOf: new Map() }
  return rows.map((row, at) => inReadingOrder(rowPieces(scene, row, at)))
}

function rowPieces(scene: Scene, row: DraftRow, at: number): Piece[] {
  if (row.move)
    return row.kind === 'moved-from' ? leaving(scene, row.move, at) : arriving(scene, row.move, at)
  if (row.kind === 'apart') return row.hunks.flatMap((hunk) => hunkPieces(scene, hunk, at))
  const pieces: Piece[] = []
  let { l0, r0 } = row.block
  for (const hunk of row.hunks) {
    addKept(scene, pieces, { l0, l1: hunk.l0, r0, r1: hunk.r0 }, at)
    addHunk(scene, pieces, hunk, at)
    l0 = hunk.l1
    r0 = hunk.r1
  }
  addKept(scene, pieces, { l0, l1: row.block.l1, r0, r1: row.block.r1 }, at)
  return pieces
}

/** Pairs one by one where they differ in letters; all together where they do not. */
function addKept({ matching }: Scene, pieces: Piece[], block: Block, row: number): void {
  const { left, right } = matching
  const { l0, l1, r0, r1 } = block
  if (l0 === l1) return
  if (
    left.text.slice(left.starts[l0], left.starts[l1]) === right.text.slice(right.starts[r0], right.starts[r1])
  ) {
    pieces.push(keptPiece(block))
    return
  }
  const kept = (from: number, to: number): Piece =>
    keptPiece({ l0: l0 + from, l1: l0 + to, r0: r0 + from, r1: r0 + to })
  let from = 0
  for (let at = 0; at < l1 - l0; at += 1) {
    const one = left.text.slice(left.starts[l0 + at], left.ends[l0 + at])
    const other = right.text.slice(right.starts[r0 + at], right.ends[r0 + at])
    if (one === other || one.trim() === other.trim()) continue
    if (at > from) pieces.push(kept(from, at))
    const { block } = kept(at, at + 1)
    pieces.push({ kind: 'trivial', block, change: change('trivial', block, row), move: undefined })
    from = at + 1
  }
  if (l1 - l0 > from) pieces.push(kept(from, l1 - l0))
}

function keptPiece(block: Block): Piece {
  return { kind: 'kept', block, change: undefined, move: undefined }
}

function change(kind: DraftChange['kind'], block: Block, row: number): DraftChange {
  return { kind, block, leftRow: row, rightRow: row, inside: undefined, number: 0, pieces: [] }
}

/** A stretch of one side that is part of a move, or of none. */
interface Stretch {
  start: number
  end: number
  move: DraftMove | undefined
}

function addHunk(scene: Scene, pieces: Piece[], hunk: Block, row: number): void {
  // Where nothing has moved, as nearly everywhere, a hunk is one change.
  if (scene.moves.left.length === 0) addChange(scene, pieces, hunk, row)
  else for (const piece of hunkPieces(scene, hunk, row)) pieces.push(piece)
}

function hunkPieces(scene: Scene, hunk: Block, row: number): Piece[] {
  const lefts = stretchesOf(scene.moves.left, hunk.l0, hunk.l1)
  const rights = stretchesOf(scene.moves.right, hunk.r0, hunk.r1)
  const isWhole = [...lefts, ...rights].every(({ move }) => move === undefined)
  if (isWhole) return changePieces(scene, hunk, row)
  const pieces: Piece[] = []
  const alone = rights.filter(({ move }) => !move)
  const partner = lefts.some(({ move }) => !move) ? alone[0] : undefined
  let partnerIsDrawn = false
  for (const { start, end, move } of lefts) {
    if (move) pieces.push(...leaving(scene, move, row))
    else if (partner && !partnerIsDrawn) {
      partnerIsDrawn = true
      pieces.push(...changePieces(scene, { l0: start, l1: end, r0: partner.start, r1: partner.end }, row))
    } else pieces.push(...changePieces(scene, { l0: start, l1: end, r0: hunk.r0, r1: hunk.r0 }, row))
  }
  const behind = rights.flatMap((stretch) => {
    if (stretch.move) return arriving(scene, stretch.move, row)
    if (stretch === partner) return []
    return changePieces(scene, { l0: hunk.l0, l1: hunk.l0, r0: stretch.start, r1: stretch.end }, row)
  })
  return [...pieces, ...behind]
}

function stretchesOf(moves: readonly (DraftMove | undefined)[], start: number, end: number): Stretch[] {
  const stretches: Stretch[] = []
  for (let at = start; at < end; at += 1) {
    const last = stretches.at(-1)
    if (last?.move === moves[at] && last) last.end = at + 1
    else stretches.push({ start: at, end: at + 1, move: moves[at] })
  }
  return stretches
}

function changePieces(scene: Scene, block: Block, row: number): Piece[] {
  const pieces: Piece[] = []
  addChange(scene, pieces, block, row)
  return pieces
}

function addChange({ matching }: Scene, pieces: Piece[], block: Block, row: number): void {
  const { l0, l1, r0, r1 } = block
  if (isTrivial(matching, block)) {
    pieces.push({ kind: 'trivial', block, change: change('trivial', block, row), move: undefined })
    return
  }
  const draft = change(l0 === l1 ? 'added' : r0 === r1 ? 'removed' : 'replaced', block, row)
  draft.pieces = withinPieces(matching, block)
  if (l1 > l0) pieces.push({ kind: 'removed', block: { l0, l1, r0, r1: r0 }, change: draft, move: undefined })
  if (r1 > r0) pieces.push({ kind: 'added', block: { l0: l1, l1, r0, r1 }, change: draft, move: undefined })
}

/** The words of a replacement as they were aligned, where both sides have little words in common; else nothing. */
function withinPieces(matching: Matching, { l0, l1, r0, r1 }: Block): Piece[] {
  if (!hasMates(matching, l0, l1, r0, r1)) return []
  const pieces: Piece[] = []
  let left = l0
  let right = r0
  const add = (kind: Piece['kind'], block: Block): void => {
    if (block.l1 > block.l0 || block.r1 > block.r0)
      pieces.push({ kind, block, change: undefined, move: undefined })
  }
  const changedTo = (leftEnd: number, rightEnd: number): void => {
    add('removed', { l0: left, l1: leftEnd, r0: right, r1: right })
    add('added', { l0: leftEnd, l1: leftEnd, r0: right, r1: rightEnd })
  }
  for (let at = l0; at < l1; at += 1) {
    const mate = matching.mates[at]!
    if (mate < right || mate >= r1) continue
    changedTo(at, mate)
    const isSame = bodyOf(matching.left, at) === bodyOf(matching.right, mate)
    add(isSame ? 'kept' : 'trivial', { l0: at, l1: at + 1, r0: mate, r1: mate + 1 })
    left = at + 1
    right = mate + 1
  }
  changedTo(l1, r1)
  return pieces
}

function hasMates({ mates }: Matching, l0: number, l1: number, r0: number, r1: number): boolean {
  for (let at = l0; at < l1; at += 1) if (mates[at]! >= r0 && mates[at]! < r1) return true
  return false
}

/** The change that a move is, the same one at both of its places. */
function moveChange(scene: Scene, move: DraftMove): DraftChange {
  const known = scene.changeOf.get(move)
  if (known) return known
  const draft = change('moved', move.block, -1)
  const bare: Scene = { ...scene, moves: { left: [], right: [] } }
  draft.pieces = rowPieces(
    bare,
    { kind: 'aligned', block: move.block, hunks: move.hunks, move: undefined },
    -1,
  )
  for (const piece of draft.pieces) {
    piece.move = draft
    if (piece.change) piece.change.inside = draft
  }
  scene.changeOf.set(move, draft)
  return draft
}

function leaving(scene: Scene, move: DraftMove, row: number): Piece[] {
  const draft = moveChange(scene, move)
  draft.leftRow = row
  for (const { change: inner } of draft.pieces) if (inner) inner.leftRow = row
  return draft.pieces.flatMap((piece): Piece[] => {
    const { l0, l1, r0 } = piece.block
    if (l0 === l1) return []
    const block = { l0, l1, r0, r1: r0 }
    return [
      piece.kind === 'removed'
        ? { ...piece, block }
        : { kind: 'moved-from', block, change: draft, move: draft },
    ]
  })
}

function arriving(scene: Scene, move: DraftMove, row: number): Piece[] {
  const draft = moveChange(scene, move)
  draft.rightRow = row
  for (const { change: inner } of draft.pieces) if (inner) inner.rightRow = row
  return draft.pieces.flatMap((piece): Piece[] => {
    const { l0, r0, r1 } = piece.block
    if (r0 === r1) return []
    const block = { l0, l1: l0, r0, r1 }
    return [
      piece.kind === 'added' ? { ...piece, block } : { kind: 'moved-to', block, change: draft, move: draft },
    ]
  })
}

/** Between two stretches that both sides have, first what only the left one has; each side in its own order. */
export function inReadingOrder(pieces: readonly Piece[]): Piece[] {
  const ordered: Piece[] = []
  const lefts: Piece[] = []
  const rights: Piece[] = []
  const flush = (): void => {
    if (lefts.length > 1) lefts.sort((a, b) => a.block.l0 - b.block.l0)
    if (rights.length > 1) rights.sort((a, b) => a.block.r0 - b.block.r0)
    for (const piece of lefts) ordered.push(piece)
    for (const piece of rights) ordered.push(piece)
    lefts.length = rights.length = 0
  }
  for (const piece of pieces) {
    if (piece.kind === 'removed' || piece.kind === 'moved-from') lefts.push(piece)
    else if (piece.kind === 'added' || piece.kind === 'moved-to') rights.push(piece)
    else {
      flush()
      ordered.push(piece)
    }
  }
  flush()
  return ordered
}
