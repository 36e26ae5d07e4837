/**
 * Quotes and their places. A quote is kept as W3C's Web Annotation model has it: the words, a little of what
 * stands around them, and where they began. Text and quote in, span or the reason out; nothing is read or stored.
 */
import * as v from 'valibot'

const place = v.pipe(v.number(), v.integer(), v.minValue(0))

/** Start and end in an article's text, in UTF-16 units, end excluded. */
export const spanSchema = v.strictObject({ start: place, end: place })
export type Span = v.InferOutput<typeof spanSchema>

/** A span with its words: always `text.slice(start, end) === exact`. */
export const passageSchema = v.strictObject({ start: place, end: place, exact: v.string() })
export type Passage = v.InferOutput<typeof passageSchema>

export const quoteSchema = v.strictObject({
  exact: v.pipe(v.string(), v.minLength(1)),
  /** Up to 32 characters before and after. Absent: not known, and any context will do. */
  prefix: v.optional(v.string()),
  suffix: v.optional(v.string()),
  /** Where the words began when the quote was taken. Absent: anywhere. */
  start: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
})
export type Quote = v.InferOutput<typeof quoteSchema>

export type Placing =
  { found: true; passage: Passage; how: 'exact' | 'shifted' } | { found: false; why: 'missing' | 'ambiguous' }

export const contextLength = 32

/** The quote of a span, with its context; throws nothing, but the span must lie within the text. */
export function quoteOf(text: string, span: Span): Required<Quote> {
  return {
    exact: text.slice(span.start, span.end),
    prefix: text.slice(Math.max(0, span.start - contextLength), span.start),
    suffix: text.slice(span.end, span.end + contextLength),
    start: span.start,
  }
}

/**
 * Finds a quote letter for letter. The recorded position wins when the words still stand there. Otherwise the one
 * place whose context agrees, or the only place there is. A look-alike is never taken: words that differ in a
 * single letter are missing, and two places that fit alike are ambiguous.
 */
export function placeQuote(text: string, quote: Quote): Placing {
  if (
    quote.start !== undefined &&
    text.startsWith(quote.exact, quote.start) &&
    contextAgrees(text, quote, quote.start)
  ) {
    return { found: true, passage: passageAt(quote.start, quote.exact), how: 'exact' }
  }
  const places = occurrences(text, quote.exact)
  if (places.length === 0) return { found: false, why: 'missing' }
  const agreeing = places.filter((start) => contextAgrees(text, quote, start))
  const hasContext = quote.prefix !== undefined || quote.suffix !== undefined
  // Without its context a lone occurrence is still the same words; among several, guessing would be a lie.
  const alike = places.filter((start) => isCutAlike(text, quote, start))
  const [only, another] = hasContext ? firstOf(agreeing, alike) : firstOf(alike, places)
  if (only === undefined) return { found: false, why: 'missing' }
  if (another !== undefined) return { found: false, why: 'ambiguous' }
  return { found: true, passage: passageAt(only, quote.exact), how: 'shifted' }
}

/**
 * As `placeQuote`, but of several places that fit it takes the one nearest to any of `pieces`. For the words that name
 * a speaker or report a saying ("he", "said"), which stand close to what is said, and seldom within it: in "he said
 * that [he would]" it is the first "he".
 */
export function placeQuoteNear(text: string, quote: Quote, pieces: readonly Span[]): Placing {
  const placing = placeQuote(text, quote)
  if (placing.found || placing.why === 'missing') return placing
  const gaps = (start: number): number[] =>
    pieces.map((piece) => Math.max(piece.start - (start + quote.exact.length), start - piece.end))
  const distance = (start: number): number => {
    const nearest = Math.min(...gaps(start))
    return nearest < 0 ? text.length : nearest
  }
  const agreeing = occurrences(text, quote.exact).filter((start) => contextAgrees(text, quote, start))
  const alike = agreeing.filter((start) => isCutAlike(text, quote, start))
  const nearest = firstOf(alike, agreeing).toSorted((a, b) => distance(a) - distance(b) || a - b)[0]
  if (nearest === undefined) return { found: false, why: 'ambiguous' }
  return { found: true, passage: passageAt(nearest, quote.exact), how: 'shifted' }
}

function passageAt(start: number, exact: string): Passage {
  return { start, end: start + exact.length, exact }
}

function firstOf(starts: number[], otherwise: number[]): number[] {
  return starts.length > 0 ? starts : otherwise
}

function occurrences(text: string, words: string): number[] {
  const starts: number[] = []
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) starts.push(at)
  return starts
}

const withinWord = /[\p{L}\p{M}\p{N}]\0[\p{L}\p{M}\p{N}]|\p{N}[.,]\0\p{N}|\p{N}\0[.,]\p{N}/u

/**
 * Whether the words begin and end as the quote's did: "acceptable" is not in "unacceptable", nor "10" in "10,993".
 * Where the quote does not say what stood around it, whole words are meant.
 */
function isCutAlike(text: string, { exact, prefix = '', suffix = '' }: Quote, start: number): boolean {
  const end = start + exact.length
  const isWithin = (before: string, after: string): boolean =>
    withinWord.test(`${before.slice(-3)}\0${after.slice(0, 3)}`)
  return (
    isWithin(prefix, exact) === isWithin(text.slice(Math.max(0, start - 3), start), exact) &&
    isWithin(exact, suffix) === isWithin(exact, text.slice(end, end + 3))
  )
}

function contextAgrees(text: string, quote: Quote, start: number): boolean {
  const before = quote.prefix ?? ''
  const after = quote.suffix ?? ''
  return (
    text.slice(Math.max(0, start - before.length), start) === before &&
    text.startsWith(after, start + quote.exact.length)
  )
}
