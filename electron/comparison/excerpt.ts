/** A statement as it is shown away from its article: the exact words, and as much around them as makes them readable. */
import type { PlacedStatement } from '../statements/statement'

/** Pieces of the article's text, in order; joined they are one unbroken stretch of it. */
export interface ExcerptPart {
  text: string
  /** `said`: what is said. `around`: the reporter's words and the quotation marks, which frame it. */
  kind: 'said' | 'around'
}

/** A longer way from the speaker to the words is left out: the cell is narrow, and the head names the speaker. */
const longestLead = 70

export function excerptOf(text: string, statement: PlacedStatement): ExcerptPart[] {
  const parts: ExcerptPart[] = []
  let at = leadStart(text, statement)
  for (const piece of statement.content) {
    if (piece.start > at) parts.push({ text: text.slice(at, piece.start), kind: 'around' })
    parts.push({ text: piece.exact, kind: 'said' })
    at = piece.end
  }
  const closing = /^[,.?!…]?[”’»"]/.exec(text.slice(at, at + 2))?.[0]
  if (closing) parts.push({ text: closing, kind: 'around' })
  return parts
}

function leadStart(text: string, { speaker, cue, start }: PlacedStatement): number {
  const named = [speaker?.start, cue?.start].filter((place) => place !== undefined && place < start)
  const from = Math.min(start, ...(named as number[]))
  const isShown = from < start && start - from <= longestLead && !text.slice(from, start).includes('\n')
  if (isShown) return from
  return /[“‘«"]/.test(text.charAt(start - 1)) ? start - 1 : start
}
