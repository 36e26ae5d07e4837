/** Pieces of a page into lines: what shares a baseline and has no gap between as wide as between columns. */
import type { Line, Piece } from './page-text'

/** In sizes of the letters. Justified text stretches spaces to about one. */
const columnGap = 1.4
const wordGap = 0.18

export function linesOf(pieces: readonly Piece[]): Line[] {
  return rowsOf(pieces.filter(({ isSideways, size }) => !isSideways && size > 0)).flatMap(linesInRow)
}

/** From the top; a raised or lowered figure belongs to the row it touches. */
function rowsOf(pieces: readonly Piece[]): Piece[][] {
  const sorted = [...pieces].sort((a, b) => b.y - a.y || a.x - b.x)
  const rows: Piece[][] = []
  for (const piece of sorted) {
    const row = rows.at(-1)
    const first = row?.[0]
    const isNear = first !== undefined && first.y - piece.y < 0.45 * Math.max(first.size, piece.size)
    if (row && isNear) row.push(piece)
    else rows.push([piece])
  }
  return rows
}

function linesInRow(row: Piece[]): Line[] {
  const sorted = row.filter(({ text }) => text.trim() !== '').sort((a, b) => a.x - b.x)
  const parts: Piece[][] = []
  for (const piece of sorted) {
    const last = parts.at(-1)?.at(-1)
    const gap = last ? piece.x - (last.x + last.width) : Infinity
    if (last && gap < columnGap * Math.max(piece.size, last.size)) parts.at(-1)?.push(piece)
    else parts.push([piece])
  }
  return parts.map(lineOf)
}

function lineOf(pieces: Piece[]): Line {
  const isRightToLeft = letters(pieces, true) > letters(pieces, false)
  // The file draws from left to right; its readers do not.
  const inOrder = isRightToLeft ? pieces.toReversed() : pieces
  const main = pieces.reduce((a, b) => (b.text.length > a.text.length ? b : a))
  const ends = pieces.map(({ x, width }) => x + width)
  return {
    text: inOrder.reduce((text, piece, index) => text + between(inOrder[index - 1], piece) + piece.text, ''),
    left: pieces[0]?.x ?? 0,
    right: Math.max(...ends),
    y: main.y,
    size: main.size,
    isRightToLeft,
  }
}

function between(before: Piece | undefined, piece: Piece): string {
  if (!before || /\s$/.test(before.text) || /^\s/.test(piece.text)) return ''
  const [first, second] = before.x <= piece.x ? [before, piece] : [piece, before]
  return second.x - (first.x + first.width) > wordGap * Math.min(piece.size, before.size) ? ' ' : ''
}

function letters(pieces: Piece[], isRightToLeft: boolean): number {
  const own = pieces.filter((piece) => piece.isRightToLeft === isRightToLeft)
  return own.reduce((sum, { text }) => sum + (text.match(/\p{L}/gu)?.length ?? 0), 0)
}
