/** A difference as one line of reading: what came is drawn beside what went, and what moved where it now stands. */
import type { Change, ProseDiff, Run } from '../../electron/contract'

export interface InlinePiece {
  kind: 'kept' | 'added' | 'removed' | 'replaced' | 'moved'
  weight: Change['weight'] | 'none'
  /** What went; empty for what was added, kept or moved. */
  removed: string
  /** What stands now; empty for what was removed, and for a move, whose words are `within`. */
  added: string
  /** White space behind it, under which no line is drawn. */
  space: string
  /** Of a move: its words, with what changed in them. */
  within: InlinePiece[]
  /** Of a move: whether it stood further down before. */
  cameUp: boolean
}

export function inlineOf({ rows, changes }: ProseDiff): InlinePiece[] {
  const byNumber = new Map(changes.map((change) => [change.number, change]))
  const drawn = new Set<number>()
  const pieces = rows.flatMap(({ runs }) =>
    runs.flatMap((run, at) => {
      const move = moveOf(run)
      if (move === 0) return piecesAt(runs, at, byNumber)
      const change = byNumber.get(move)
      if (run.kind !== 'moved-to' || !change || drawn.has(move)) return []
      drawn.add(move)
      return [movePiece(change, byNumber)]
    }),
  )
  return pieces.map((piece, at) => spaced(piece, pieces[at + 1]))
}

function moveOf({ kind, change, move }: Run): number {
  return move > 0 ? move : kind === 'moved-from' || kind === 'moved-to' ? change : 0
}

/** None for the second half of a replacement, which is drawn with the first. */
function piecesAt(runs: readonly Run[], at: number, byNumber: ReadonlyMap<number, Change>): InlinePiece[] {
  const run = runs[at] as Run
  if (isReplacement(runs[at - 1], run)) return []
  const next = runs[at + 1]
  const weight = byNumber.get(run.change)?.weight ?? 'none'
  if (isReplacement(run, next)) return [pieceOf('replaced', weight, run.left, next?.right ?? '')]
  if (run.kind === 'removed') return [pieceOf('removed', weight, run.left, '')]
  if (run.kind === 'added') return [pieceOf('added', weight, '', run.right)]
  // Where only one side goes on behind kept words, the white space between is that side's.
  const space = spaceAfter(run.right) || spaceAfter(run.left)
  return [{ ...pieceOf('kept', 'none', '', run.right || run.left), space }]
}

function isReplacement(run: Run | undefined, next: Run | undefined): boolean {
  return run?.kind === 'removed' && next?.kind === 'added' && run.change === next.change
}

function pieceOf(
  kind: InlinePiece['kind'],
  weight: InlinePiece['weight'],
  removed: string,
  added: string,
): InlinePiece {
  const space = spaceAfter(added) || spaceAfter(removed)
  return {
    kind,
    weight,
    removed: removed.trimEnd(),
    added: added.trimEnd(),
    space,
    within: [],
    cameUp: false,
  }
}

function movePiece(change: Change, byNumber: ReadonlyMap<number, Change>): InlinePiece {
  const { runs, weight } = change
  const within = runs.flatMap((_run, at) => piecesAt(runs, at, byNumber))
  const last = within.length - 1
  return {
    ...pieceOf('moved', weight, '', ''),
    within: within.map((piece, at) => (at < last ? spaced(piece, within[at + 1]) : { ...piece, space: '' })),
    space: within[last]?.space ?? '',
    cameUp: change.leftRow > change.rightRow || change.left.start > change.right.start,
  }
}

/** Words of two sides that never stood beside one another are kept apart. */
function spaced(piece: InlinePiece, next: InlinePiece | undefined): InlinePiece {
  const areKept = piece.kind === 'kept' && next?.kind === 'kept'
  const areWords = /[\p{L}\p{N},.;:!?]$/u.test(lastOf(piece)) && /[\p{L}\p{N}]/u.test(firstOf(next))
  const isGlued = piece.space === '' && !areKept && areWords
  return isGlued ? { ...piece, space: ' ' } : piece
}

function firstOf(piece: InlinePiece | undefined): string {
  const words = piece?.within[0] ?? piece
  return [...(words?.removed || words?.added || '')][0] ?? ''
}

function lastOf(piece: InlinePiece): string {
  const words = piece.within.at(-1) ?? piece
  return words.added || words.removed
}

function spaceAfter(text: string): string {
  return text.slice(text.trimEnd().length)
}
