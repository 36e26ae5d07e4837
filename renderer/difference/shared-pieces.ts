/** Two different statements with the phrases that both use: each text cut where a phrase begins or ends. */
import type { ProseDiff, Span } from '../../electron/contract'

export interface SharedPiece {
  text: string
  /** The number of the phrase, the same on both sides; 0 for words that only this text has. */
  phrase: number
}

/** In the order in which the left text has them, so that the numbers are read in order there. */
export function phrasesInOrder({ shared }: ProseDiff) {
  return (shared?.phrases ?? []).toSorted((a, b) => a.left.start - b.left.start)
}

export function sharedPieces(diff: ProseDiff, side: 'left' | 'right'): SharedPiece[] {
  const text = diff.rows.flatMap(({ runs }) => runs.map((run) => run[side])).join('')
  const spans = phrasesInOrder(diff).map((phrase, index) => ({ ...phrase[side], phrase: index + 1 }))
  return cutAt(text, spans)
}

function cutAt(text: string, spans: readonly (Span & { phrase: number })[]): SharedPiece[] {
  const pieces: SharedPiece[] = []
  let at = 0
  for (const { start, end, phrase } of spans.toSorted((a, b) => a.start - b.start)) {
    // A phrase that stands within another one on this side is told by that one.
    if (start < at) continue
    pieces.push({ text: text.slice(at, start), phrase: 0 }, { text: text.slice(start, end), phrase })
    at = end
  }
  return [...pieces, { text: text.slice(at), phrase: 0 }].filter((piece) => piece.text !== '')
}
