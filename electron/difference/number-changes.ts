/** Pieces into the answer: runs with the words of both texts, changes numbered in order of reading, weighed and counted. */
import type { Atoms } from './atoms'
import { afterSpace } from './atoms'
import type { Sides } from './matching'
import type { DraftChange, Piece } from './pieces'
import type { Change, ProseDiff, Run, Span, Tally, TrivialChange } from './prose-diff'
import { flagsOf } from './weigh'
import type { NameReader } from './weigh-names'

type Numbered = Pick<ProseDiff, 'changes' | 'trivial'> & { runs: Run[][] }

export function numberChanges(sides: Sides, rows: readonly Piece[][], names: NameReader): Numbered {
  const lists: Lists = { changes: [], trivial: [] }
  for (const pieces of rows)
    for (const { move, change } of pieces) {
      if (move && move.number === 0) number(move, lists)
      if (change && change.number === 0) number(change, lists)
    }
  const { changes, trivial } = lists
  return {
    runs: rows.map((pieces) => pieces.map((piece) => toRun(sides, piece))),
    changes: changes.map((draft) => toChange(sides, draft, names)),
    trivial: trivial.map((draft) => toTrivial(sides, draft)),
  }
}

interface Lists {
  changes: DraftChange[]
  trivial: DraftChange[]
}

function number(draft: DraftChange, lists: Lists): void {
  const list = draft.kind === 'trivial' ? lists.trivial : lists.changes
  draft.number = list.push(draft)
  // A move and what changed within it stand together in the list, wherever they are drawn.
  for (const { change } of draft.pieces) if (change && change.number === 0) number(change, lists)
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

function toRun({ left, right }: Sides, { kind, block, change, move }: Piece): Run {
  const { l0, l1, r0, r1 } = block
  return {
    kind,
    left: left.text.slice(left.starts[l0], left.starts[l1]),
    right: right.text.slice(right.starts[r0], right.starts[r1]),
    change: change ? change.number : 0,
    move: move ? move.number : 0,
  }
}

function toTrivial({ left, right }: Sides, { number, block, leftRow, rightRow }: DraftChange): TrivialChange {
  const before = spanOf(left, block.l0, block.l1)
  const after = spanOf(right, block.r0, block.r1)
  return {
    number,
    before: left.text.slice(before.start, before.end),
    after: right.text.slice(after.start, after.end),
    left: before,
    right: after,
    leftRow,
    rightRow,
  }
}

function toChange(sides: Sides, draft: DraftChange, names: NameReader): Change {
  const { left, right } = sides
  const { kind, block, number, inside, pieces, leftRow, rightRow } = draft
  // Where it stands alone says nothing of a move; what changed within it is weighed by itself.
  const flags = kind === 'moved' ? [] : flagsOf(sides, block, names)
  const before = spanOf(left, block.l0, block.l1)
  const after = spanOf(right, block.r0, block.r1)
  // Each field by itself: copying them from a trivial change takes a fifth of the time of a whole difference.
  return {
    number,
    kind: kind === 'trivial' ? 'replaced' : kind,
    weight: flags.length > 0 ? 'substance' : 'wording',
    flags,
    before: left.text.slice(before.start, before.end),
    after: right.text.slice(after.start, after.end),
    left: before,
    right: after,
    leftRow,
    rightRow,
    insideMove: inside ? inside.number : 0,
    runs: pieces.length === 0 ? [] : pieces.map((piece) => toRun(sides, piece)),
  }
}

/** Without the white space around it. */
export function spanOf({ text, starts, ends, count }: Atoms, from: number, to: number): Span {
  const start = from < count ? afterSpace(text, starts[from] ?? 0) : text.length
  return { start, end: to > from ? (ends[to - 1] ?? start) : start }
}
