/**
 * Whether words found again in a changed text only look like the ones that were meant: the same letters, but with
 * another name, number or negation beside them in their sentence ("will [attack]" and "will not [attack]").
 */
import type { Quote } from './anchor'

/** @param start where the quote's words stand in the text now. */
export function isLookAlike(text: string, { exact, prefix, suffix }: Quote, start: number): boolean {
  const end = start + exact.length
  return (
    (prefix !== undefined && differsBefore(prefix, text.slice(Math.max(0, start - reach), start))) ||
    (suffix !== undefined && differsBehind(suffix, text.slice(end, end + reach)))
  )
}

/** Wider than a quote's context, so that a word which was pushed out of it is still seen. */
const reach = 64

function differsBefore(known: string, present: string): boolean {
  return differ(wordsBefore(known), wordsBefore(present))
}

function differsBehind(known: string, present: string): boolean {
  return differ(wordsBehind(known), wordsBehind(present))
}

/** The nearest first. The outermost word of a context may be cut in two, so it does not count. */
function differ(known: string[], present: string[]): boolean {
  const near = known.slice(0, -1)
  const weighty = (words: string[]): string[] => words.filter((one) => name.test(one) || other.test(one))
  const among = (words: string[], all: string[]): boolean => words.every((word) => all.includes(word))
  // A few words more are looked at on the other side, for words that moved a little further off.
  return (
    !among(weighty(near), present.slice(0, near.length + 4)) ||
    !among(weighty(present.slice(0, near.length)), [...near, ...known.slice(-1)])
  )
}

/** A name: a capital anywhere but at a sentence's start. */
const name = /^\p{Lu}/u
/** A number or a negation. */
const other = /\p{N}|^(?:no|not|never|neither|nor|none|nobody|nothing|without|cannot|hardly|barely)$|n['’]t$/iu

const sentenceEnd = /[.!?]["”’)]*\s|\n/gu
const word = /[\p{L}\p{M}\p{N}]+(?:[.,'’-][\p{L}\p{M}\p{N}]+)*/gu

function wordsBefore(context: string): string[] {
  const last = [...context.matchAll(sentenceEnd)].at(-1)
  const words = (last ? context.slice(last.index + last[0].length) : context).match(word) ?? []
  // The word at the sentence's start has its capital from there.
  return (last ? words.slice(1) : words).toReversed()
}

function wordsBehind(context: string): string[] {
  const first = context.matchAll(sentenceEnd).next().value
  return (first ? context.slice(0, first.index) : context).match(word) ?? []
}
