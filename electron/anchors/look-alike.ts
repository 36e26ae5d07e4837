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
  return differ(before(known), before(present))
}

function differsBehind(known: string, present: string): boolean {
  return differ(behind(known), behind(present))
}

/** What of its sentence stands on one side of the words, the nearest first. */
interface Side {
  words: string[]
  /** Whether it reaches to the sentence's end on that side; otherwise its outermost word may be cut in two. */
  isWhole: boolean
}

function differ(known: Side, present: Side): boolean {
  const near = known.isWhole ? known.words : known.words.slice(0, -1)
  const facing = known.isWhole ? present.words : present.words.slice(0, near.length)
  // A few words more are looked at on the other side, for words that moved a little further off.
  return !has(present.words.slice(0, near.length + 4), weighty(near)) || !has(known.words, weighty(facing))
}

function has(all: string[], words: string[]): boolean {
  return words.every((one) => all.includes(one))
}

function weighty(words: string[]): string[] {
  return words.filter((one) => name.test(one) || numberOrNegation.test(one))
}

/** A capital anywhere but at a sentence's start. */
const name = /^\p{Lu}/u
const numberOrNegation =
  /\p{N}|^(?:no|not|never|neither|nor|none|nobody|nothing|without|cannot|hardly|barely)$|n['’]t$/iu

const sentenceEnd = /[.!?]["”’)]*(?:\s|$)|\n/gu
const word = /[\p{L}\p{M}\p{N}]+(?:[.,'’-][\p{L}\p{M}\p{N}]+)*/gu

function before(context: string): Side {
  const last = [...context.matchAll(sentenceEnd)].at(-1)
  const words = (last ? context.slice(last.index + last[0].length) : context).match(word) ?? []
  // The word at the sentence's start has its capital from there.
  return { words: (last ? words.slice(1) : words).toReversed(), isWhole: last !== undefined }
}

function behind(context: string): Side {
  const first = context.matchAll(sentenceEnd).next().value
  const words = (first ? context.slice(0, first.index) : context).match(word) ?? []
  return { words, isWhole: first !== undefined }
}
