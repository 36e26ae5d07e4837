/** Spans that may overlap into flat runs of text, each knowing which spans cover it. Drawn from left to right. */
import type { Span } from '../../electron/contract'

export interface Marked {
  id: string
  spans: readonly Span[]
}

export interface MarkRun extends Span {
  text: string
  /** The marks that cover the run, the longest first, so that the innermost stands last. */
  ids: string[]
}

export interface Paragraph extends Span {
  runs: MarkRun[]
}

// Lines that hold more than white space: a line that looks blank is blank.
const paragraphPattern = /[^\n]*\S[^\n]*(?:\n[^\n]*\S[^\n]*)*/g

/** The paragraphs of a text (separated by blank lines), each cut where a mark begins or ends. */
export function paragraphsOf(text: string, marks: readonly Marked[]): Paragraph[] {
  const paragraphs: Paragraph[] = []
  for (const { 0: words, index } of text.matchAll(paragraphPattern)) {
    const span = { start: index, end: index + words.length }
    paragraphs.push({ ...span, runs: runsWithin(text, span, marks) })
  }
  return paragraphs
}

function runsWithin(text: string, within: Span, marks: readonly Marked[]): MarkRun[] {
  const pieces = marks.flatMap(({ id, spans }) =>
    spans
      .filter((span) => span.start < within.end && span.end > within.start)
      .map((span) => ({
        id,
        length: span.end - span.start,
        start: Math.max(span.start, within.start),
        end: Math.min(span.end, within.end),
      })),
  )
  const cuts = [
    ...new Set([within.start, within.end, ...pieces.flatMap(({ start, end }) => [start, end])]),
  ].toSorted((a, b) => a - b)
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? within.end
    const covering = pieces
      .filter((piece) => piece.start <= start && piece.end >= end)
      .toSorted((a, b) => b.length - a.length)
    return { start, end, text: text.slice(start, end), ids: [...new Set(covering.map(({ id }) => id))] }
  })
}
