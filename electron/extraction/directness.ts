/** How much of a statement stands within quotation marks: all, some, none. */
import type { Span } from '../anchors/anchor'
import type { Directness } from '../statements/statement'

const quoteMarks = /[“”„«»"]/

export function directnessOf(text: string, content: readonly Span[]): Directness {
  let quoted = 0
  let words = 0
  for (const { start, end } of content) {
    let isInside = opensBefore(text, start)
    for (const piece of text.slice(start, end).matchAll(/[“”„«»"]|[\p{L}\p{N}]+/gu)) {
      if (quoteMarks.test(piece[0])) isInside = piece[0] === '"' ? !isInside : /[“„«]/.test(piece[0])
      else {
        words += 1
        if (isInside) quoted += 1
      }
    }
  }
  if (quoted === 0) return 'indirect'
  return quoted >= words * 0.9 ? 'direct' : 'mixed'
}

/** A paragraph longer than this is looked at in its last part only, so that it costs no more. */
const reach = 4000

/** Whether a quotation mark stands open at a place of its paragraph. */
export function opensBefore(text: string, place: number): boolean {
  const paragraph = text.slice(Math.max(text.lastIndexOf('\n', place - 1) + 1, place - reach), place)
  const last = paragraph.match(/[“”„«»]/g)?.at(-1)
  if (last !== undefined) return /[“„«]/.test(last)
  return (paragraph.match(/"/g)?.length ?? 0) % 2 === 1
}
