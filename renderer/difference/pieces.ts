/** The runs of a difference as the pieces that are drawn: one side of it, or both in one line of reading. */
import type { Change, ProseDiff, Run } from '../../electron/contract'
import type { Fold } from './fold'

export type Show = 'left' | 'right' | 'both'

export type Piece =
  | { kind: 'kept'; text: string }
  | { kind: 'fold'; key: number; words: number }
  /** What differs in nothing that matters, when the reader asks for it. */
  | { kind: 'trivial'; before: string; after: string }
  | {
      kind: 'change'
      number: number
      isOfSubstance: boolean
      /** Its words are drawn in third ink and without a number. */
      isQuiet: boolean
      /** Both halves are in half-brackets, wherever they stand. */
      isReplaced: boolean
      before: string
      after: string
    }
  | {
      kind: 'move'
      number: number
      isQuiet: boolean
      end: 'from' | 'to'
      /** Where the other end stands. */
      toward: 'up' | 'down'
      pieces: Piece[]
    }
  /** In one line of reading moved words are drawn once, where they arrived; here they left. */
  | { kind: 'left-behind'; number: number; isQuiet: boolean; toward: 'up' | 'down' }

export interface Scene {
  diff: ProseDiff
  showsTrivial: boolean
  /** Changes of wording are quiet. */
  substanceOnly: boolean
}

export function piecesOf(runs: readonly (Run | Fold)[], show: Show, scene: Scene): Piece[] {
  const pieces: Piece[] = []
  for (let at = 0; at < runs.length;) {
    const run = runs[at] as Run | Fold
    const group = groupAt(runs, at)
    pieces.push(...piecesOfGroup(run, group, show, scene, runs[at + group.length]))
    at += group.length
  }
  return joined(pieces)
}

/** The runs that are drawn as one: an end of a move, or the halves of a replacement that stand together. */
function groupAt(runs: readonly (Run | Fold)[], at: number): Run[] {
  const run = runs[at] as Run
  if (run.move > 0) {
    const isOfEnd = (other: Run): boolean => other.move === run.move && isLeaving(other) === isLeaving(run)
    const end = runs.findIndex((other, index) => index > at && !isOfEnd(other as Run))
    return runs.slice(at, end < 0 ? runs.length : end) as Run[]
  }
  const next = runs[at + 1] as Run | undefined
  const isPair = run.kind === 'removed' && next?.kind === 'added' && next.change === run.change
  return isPair && next.move === 0 && run.change > 0 ? [run, next] : [run]
}

const isLeaving = ({ kind }: Run): boolean => kind === 'moved-from' || kind === 'removed'

function piecesOfGroup(
  run: Run | Fold,
  group: readonly Run[],
  show: Show,
  scene: Scene,
  next: Run | Fold | undefined,
): Piece[] {
  if (run.kind === 'fold') {
    const words = (show === 'left' ? run.left : run.right).match(/\S+/g)?.length ?? 0
    return [{ kind: 'fold', key: run.key, words }, kept(' ')]
  }
  if (run.move > 0) return moved(group, show, scene)
  if (run.kind === 'kept') return [kept(keptIn(run, show, scene, next))]
  if (run.kind === 'trivial') return trivial(run, show, scene)
  // Two statements without a word in common, each in one piece.
  if (run.change === 0) return [kept((show === 'right' ? '' : run.left) + (show === 'left' ? '' : run.right))]
  return changed(run, group, show, scene)
}

const kept = (text: string): Piece => ({ kind: 'kept', text })
const bare = (text: string): string => text.trim()
const spaceBefore = (text: string): string => text.slice(0, text.length - text.trimStart().length)
const spaceBehind = (text: string): string => text.slice(text.trimEnd().length)

/** In one line of reading the white space behind kept words is that of the side that goes on. */
function keptIn(run: Run, show: Show, { showsTrivial }: Scene, next: Run | Fold | undefined): string {
  if (show !== 'both') return run[show]
  const isDrawn = next !== undefined && next.kind !== 'kept' && (next.kind !== 'trivial' || showsTrivial)
  const goesOnLeft = isDrawn && next.left !== '' && next.kind !== 'fold'
  return goesOnLeft ? run.right.trimEnd() + spaceBehind(run.left) : run.right
}

function trivial(run: Run, show: Show, { showsTrivial }: Scene): Piece[] {
  const before = show === 'right' ? '' : run.left
  const after = show === 'left' ? '' : run.right
  if (!showsTrivial) return [kept(show === 'left' ? run.left : run.right)]
  if (bare(before + after) === '') return [kept(before + after)]
  const space = spaceBehind(after) || spaceBehind(before)
  return [{ kind: 'trivial', before: bare(before), after: bare(after) }, kept(space)]
}

function changed(run: Run, group: readonly Run[], show: Show, scene: Scene): Piece[] {
  const change = changeOf(scene.diff, run.change)
  const before = show === 'right' ? '' : group.map(({ left }) => left).join('')
  const after = show === 'left' ? '' : group.map(({ right }) => right).join('')
  if (before + after === '') return []
  const piece: Piece = {
    kind: 'change',
    number: run.change,
    isOfSubstance: change?.weight === 'substance',
    isQuiet: isQuiet(change, scene),
    isReplaced: change?.kind === 'replaced',
    before: bare(before),
    after: bare(after),
  }
  return [kept(spaceBefore(before || after)), piece, kept(spaceBehind(after) || spaceBehind(before))]
}

function moved(group: readonly Run[], show: Show, scene: Scene): Piece[] {
  const [first] = group
  if (!first) return []
  const end = isLeaving(first) ? 'from' : 'to'
  if ((end === 'from' && show === 'right') || (end === 'to' && show === 'left')) return []
  const change = changeOf(scene.diff, first.move)
  const about = {
    number: first.move,
    isQuiet: isQuiet(change, scene),
    toward: towardOther(scene.diff, first.move, end),
  }
  if (show === 'both' && end === 'from') return [{ kind: 'left-behind', ...about }, kept(' ')]
  // Drawn once, with what changed within it; on one side alone, with that side's words.
  const runs = show === 'both' ? (change?.runs ?? []) : group
  const inner = piecesOf(
    runs.map((run) => asStanding(run)),
    show,
    scene,
  )
  const last = inner.at(-1)
  const space = last?.kind === 'kept' ? spaceBehind(last.text) : ''
  if (last?.kind === 'kept') last.text = last.text.trimEnd()
  return [
    {
      kind: 'move',
      ...about,
      end,
      pieces: inner.filter((piece) => piece.kind !== 'kept' || piece.text !== ''),
    },
    kept(space),
  ]
}

/** Within the drawing of a move its words are kept words. */
function asStanding(run: Run): Run {
  const isMoved = run.kind === 'moved-from' || run.kind === 'moved-to'
  return { ...run, move: 0, kind: isMoved ? 'kept' : run.kind }
}

const changeOf = ({ changes }: ProseDiff, number: number): Change | undefined => changes[number - 1]
const isQuiet = (change: Change | undefined, { substanceOnly }: Scene): boolean =>
  substanceOnly && change?.weight === 'wording'

/** Where the other end of a move stands, seen from this one. */
export function towardOther({ rows }: ProseDiff, move: number, end: 'from' | 'to'): 'up' | 'down' {
  const runs = rows.flatMap((row) => row.runs)
  const from = runs.findIndex((run) => run.move === move && isLeaving(run))
  const to = runs.findIndex((run) => run.move === move && !isLeaving(run))
  return from < to === (end === 'from') ? 'down' : 'up'
}

/** Kept words that follow one another stand in one piece; empty ones are left out. */
function joined(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = []
  for (const piece of pieces) {
    const last = result.at(-1)
    if (piece.kind === 'kept' && piece.text === '') continue
    if (piece.kind === 'kept' && last?.kind === 'kept') last.text += piece.text
    else result.push({ ...piece })
  }
  return result
}
