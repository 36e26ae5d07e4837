/** Pieces into the answer: runs with the words of both texts, changes numbered in order of reading, weighed and counted. */
import type { Atoms } from './atoms'
import { afterSpace } from './atoms'
import type { Matching } from './matching'
import type { DraftChange, Piece } from './pieces'
import type { Change, ProseDiff, Run, Span, Tally, TrivialChange } from './prose-diff'
import { flagsOf } from './weigh'
import type { NameReader } from './weigh-names'

type Numbered = Pick<ProseDiff, 'changes' | 'trivial' | 'tally'> & { runs: Run[][] }

export function numberChanges(matching: Matching, rows: readonly Piece[][], names: NameReader): Numbered {
  const numbers = new Map<DraftChange, number>()
  const changes: DraftChange[] = []
  const trivial: DraftChange[] = []
  const number = (draft: DraftChange | undefined): void => {
    if (!draft || numbers.has(draft)) return
    const list = draft.kind === 'trivial' ? trivial : changes
    list.push(draft)
    numbers.set(draft, list.length)
    // A move and what changed within it stand together in the list, wherever they are drawn.
    for (const { change } of draft.pieces) number(change)
  }
  for (const pieces of rows)
    for (const { move, change } of pieces) {
      number(move)
      number(change)
    }
  const runOf = (piece: Piece): Run => toRun(matching, piece, numbers)
  return {
    runs: rows.map((pieces) => pieces.map(runOf)),
    changes: changes.map((draft) => toChange(matching, draft, numbers, names)),
    trivial: trivial.map((draft) => toTrivial(matching, draft, numbers)),
    tally: noChanges,
  }
}

export const noChanges: Tally = {
  substance: 0,
  wording: 0,
  trivial: 0,
  added: 0,
  removed: 0,
  replaced: 0,
  moved: 0,
}

export function tallyOf(changes: readonly Change[], trivial: readonly TrivialChange[]): Tally {
  const tally = { ...noChanges, trivial: trivial.length }
  for (const { kind, weight } of changes) {
    tally[kind] += 1
    tally[weight] += 1
  }
  return tally
}

function toRun({ left, right }: Matching, piece: Piece, numbers: ReadonlyMap<DraftChange, number>): Run {
  const { l0, l1, r0, r1 } = piece.block
  return {
    kind: piece.kind,
    left: left.text.slice(left.starts[l0], left.starts[l1]),
    right: right.text.slice(right.starts[r0], right.starts[r1]),
    change: piece.change ? (numbers.get(piece.change) ?? 0) : 0,
    move: piece.move ? (numbers.get(piece.move) ?? 0) : 0,
  }
}

function toTrivial(matching: Matching, draft: DraftChange, numbers: ReadonlyMap<DraftChange, number>): TrivialChange {
  const { l0, l1, r0, r1 } = draft.block
  const left = spanOf(matching.left, l0, l1)
  const right = spanOf(matching.right, r0, r1)
  return {
    number: numbers.get(draft) ?? 0,
    before: matching.left.text.slice(left.start, left.end),
    after: matching.right.text.slice(right.start, right.end),
    left,
    right,
    leftRow: draft.leftRow,
    rightRow: draft.rightRow,
  }
}

function toChange(
  matching: Matching,
  draft: DraftChange,
  numbers: ReadonlyMap<DraftChange, number>,
  names: NameReader,
): Change {
  const kind = draft.kind === 'trivial' ? 'replaced' : draft.kind
  // Where it stands alone says nothing of a move; what changed within it is weighed by itself.
  const flags = kind === 'moved' ? [] : flagsOf(matching, draft.block, names)
  return {
    ...toTrivial(matching, draft, numbers),
    kind,
    weight: flags.length > 0 ? 'substance' : 'wording',
    flags,
    insideMove: draft.inside ? (numbers.get(draft.inside) ?? 0) : 0,
    runs: draft.pieces.map((piece) => toRun(matching, piece, numbers)),
  }
}

/** Without the white space around it. */
export function spanOf({ text, starts, ends, count }: Atoms, from: number, to: number): Span {
  const start = from < count ? afterSpace(text, starts[from] ?? 0) : text.length
  return { start, end: to > from ? (ends[to - 1] ?? start) : start }
}
