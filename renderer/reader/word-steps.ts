/** The ends of a span moved by whole words, for those who draw it without a mouse. */
import type { Span } from '../../electron/contract'

const wordStart = /(?<![^\s])\S/gu
const wordEnd = /\S(?![^\s])/gu

/** @param by 1 takes a word off, -1 takes one more; unchanged where there is none, or where nothing would be left. */
export function stepStart(text: string, span: Span, by: 1 | -1): Span {
  const from = Math.max(0, span.start - reach)
  const starts = [...text.slice(from, span.end).matchAll(wordStart)].map(({ index }) => from + index)
  const start = by === 1 ? starts.find((at) => at > span.start) : starts.findLast((at) => at < span.start)
  return start === undefined ? span : { ...span, start }
}

/** @param by 1 takes one more word, -1 takes a word off. */
export function stepEnd(text: string, span: Span, by: 1 | -1): Span {
  const ends = [...text.slice(span.start, span.end + reach).matchAll(wordEnd)].map(
    ({ index }) => span.start + index + 1,
  )
  const end = by === 1 ? ends.find((at) => at > span.end) : ends.findLast((at) => at < span.end)
  return end === undefined ? span : { ...span, end }
}

/** Longer than any word. */
const reach = 400
