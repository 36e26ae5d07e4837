/**
 * What differs between two wordings, word by word. Alone knows the diff library. Two texts in, runs out:
 * the kept and removed runs give the left text back letter for letter, the kept and added runs the right one.
 */
import { diffArrays } from 'diff'
import { atomsOf, isLittleWord, type Atom } from './atoms'

export interface Run {
  kind: 'kept' | 'removed' | 'added'
  /** The words in the left text; empty for an added run. */
  left: string
  /** The words in the right text; empty for a removed run. In a kept run it differs in signs and capitals at most. */
  right: string
  /** Which change it belongs to, from 1; the two runs of a replacement share one. 0 for a kept run. */
  change: number
}

export interface WordDiff {
  runs: Run[]
  /** Places where something was added, removed, or replaced (a removed run with an added one behind it). */
  changeCount: { added: number; removed: number; replaced: number }
  /** Kept words and signs that differ only in quotation marks, dashes, capitals, or by a sign that came or went. */
  trivialCount: number
  /** False when the texts are too long and too different to be compared word by word; then one is replaced by the other. */
  isWordByWord: boolean
  /** Share of the content words of both texts that are kept, 0 to 1; 1 for two texts without any. */
  likeness: number
}

/** Mirrored inputs give mirrored answers: Myers' algorithm breaks ties by side, so one side is always taken first. */
export function wordDiff(left: string, right: string): WordDiff {
  return left <= right ? diffInOrder(left, right) : mirror(diffInOrder(right, left))
}

interface Piece {
  kind: Run['kind']
  left: Atom[]
  right: Atom[]
}

function diffInOrder(left: string, right: string): WordDiff {
  const aligned = align(atomsOf(left), atomsOf(right))
  const pieces = withoutIslands(signsFolded(aligned.pieces))
  const runs = numbered(
    pieces.map(({ kind, left, right }) => ({ kind, left: textOf(left), right: textOf(right) })),
  )
  return {
    runs,
    changeCount: countChanges(runs),
    isWordByWord: aligned.isWordByWord,
    trivialCount: pieces.reduce((total, piece) => total + trivialIn(piece), 0),
    likeness: likenessOf(pieces),
  }
}

/**
 * Myers' algorithm takes time with the square of what differs: 1,000 changed words a side take a fraction of a second,
 * 6,000 take a dozen. Beyond this the comparison gives up and says so, and the program stays awake.
 */
const editLimit = 2000

function align(left: Atom[], right: Atom[]): { pieces: Piece[]; isWordByWord: boolean } {
  const changes = diffArrays(left, right, { comparator: (a, b) => a.key === b.key, maxEditLength: editLimit })
  if (!changes) {
    const pieces: Piece[] = [
      { kind: 'removed', left, right: [] },
      { kind: 'added', left: [], right },
    ]
    return { pieces, isWordByWord: false }
  }
  const pieces: Piece[] = []
  let atLeft = 0
  let atRight = 0
  // The library gives back one side's atoms for a kept run; the other side's are taken by count.
  for (const { count, added, removed } of changes) {
    const kind = added ? 'added' : removed ? 'removed' : 'kept'
    const leftEnd = kind === 'added' ? atLeft : atLeft + count
    const rightEnd = kind === 'removed' ? atRight : atRight + count
    pieces.push({ kind, left: left.slice(atLeft, leftEnd), right: right.slice(atRight, rightEnd) })
    atLeft = leftEnd
    atRight = rightEnd
  }
  return { pieces, isWordByWord: true }
}

/**
 * Signs that come or go by themselves (a quotation mark, a comma) change no word: they are kept as trivial, each side
 * with its own. Beside changed words they go with them.
 */
function signsFolded(pieces: Piece[]): Piece[] {
  const isBeside = (index: number): boolean =>
    [pieces[index - 1], pieces[index + 1]].some(
      (piece) => piece !== undefined && piece.kind !== 'kept' && !isAllSigns(piece),
    )
  return pieces.map((piece, index) =>
    piece.kind !== 'kept' && isAllSigns(piece) && !isBeside(index) ? { ...piece, kind: 'kept' } : piece,
  )
}

function isAllSigns({ left, right }: Piece): boolean {
  return [...left, ...right].every((atom) => atom.kind === 'sign')
}

/** So short a kept run between two changes is a coincidence ("of the"), and reads better as part of the change. */
const islandLimit = 2

/**
 * Joins changes that only a coincidence keeps apart, and puts what was removed before what was added.
 * Example: `[old → new] of the [bridge → road]` becomes `[old of the bridge → new of the road]`.
 */
function withoutIslands(pieces: Piece[]): Piece[] {
  const joined: Piece[] = []
  let removed: Atom[] = []
  let added: Atom[] = []
  const flush = (): void => {
    if (removed.length > 0) joined.push({ kind: 'removed', left: removed, right: [] })
    if (added.length > 0) joined.push({ kind: 'added', left: [], right: added })
    removed = []
    added = []
  }
  pieces.forEach((piece, index) => {
    const changesAgain = (pieces[index + 1]?.kind ?? 'kept') !== 'kept'
    const betweenReplacements = removed.length > 0 && added.length > 0 && changesAgain
    if (piece.kind === 'kept' && !(betweenReplacements && isIsland(piece))) {
      flush()
      joined.push(piece)
    } else {
      removed = [...removed, ...piece.left]
      added = [...added, ...piece.right]
    }
  })
  flush()
  return joined
}

function isIsland({ left, right }: Piece): boolean {
  return (
    left.length === right.length &&
    left.length <= islandLimit &&
    left.every((atom) => atom.kind === 'sign' || isLittleWord(atom.key))
  )
}

function numbered(runs: Omit<Run, 'change'>[]): Run[] {
  let change = 0
  return runs.map((run, index) => {
    const completesReplacement = run.kind === 'added' && runs[index - 1]?.kind === 'removed'
    if (run.kind !== 'kept' && !completesReplacement) change += 1
    return { ...run, change: run.kind === 'kept' ? 0 : change }
  })
}

function countChanges(runs: Run[]): WordDiff['changeCount'] {
  const count = { added: 0, removed: 0, replaced: 0 }
  runs.forEach((run, index) => {
    if (run.kind === 'removed') count[runs[index + 1]?.kind === 'added' ? 'replaced' : 'removed'] += 1
    if (run.kind === 'added' && runs[index - 1]?.kind !== 'removed') count.added += 1
  })
  return count
}

function trivialIn({ kind, left, right }: Piece): number {
  if (kind !== 'kept') return 0
  const longer = left.length >= right.length ? left : right
  return longer.filter((_atom, index) => left[index]?.text.trim() !== right[index]?.text.trim()).length
}

function likenessOf(pieces: Piece[]): number {
  const weight = (atoms: Atom[]): number =>
    atoms.filter((atom) => atom.kind !== 'sign' && !isLittleWord(atom.key)).length
  const kept = pieces
    .filter(({ kind }) => kind === 'kept')
    .reduce((total, { left }) => total + weight(left), 0)
  const all = pieces.reduce((total, { left, right }) => total + weight(left) + weight(right), 0)
  return all === 0 ? 1 : (2 * kept) / all
}

function textOf(atoms: Atom[]): string {
  return atoms.map((atom) => atom.text).join('')
}

function mirror(diff: WordDiff): WordDiff {
  const runs = inReadingOrder(
    diff.runs.map(({ kind, left, right, change }) => ({
      kind: opposite[kind],
      left: right,
      right: left,
      change,
    })),
  )
  const { added, removed, replaced } = diff.changeCount
  return { ...diff, runs, changeCount: { added: removed, removed: added, replaced } }
}

const opposite = { kept: 'kept', removed: 'added', added: 'removed' } as const

function inReadingOrder(runs: Run[]): Run[] {
  const ordered: Run[] = []
  for (const run of runs) {
    const before = ordered.at(-1)
    if (run.kind === 'removed' && before?.kind === 'added') ordered.splice(-1, 1, run, before)
    else ordered.push(run)
  }
  return ordered
}
