// A text as the two models see it: tokens, sentences, quotations, and for every word the number that may stand
// for it in a feature. Names have no word number of their own, only that of their shape: the weights learnt from
// articles of one year must not know its candidates.

import { hashWord } from './hashing'
import { findQuotations, type Quotation } from './quotations'
import { readTokens, type Token } from './tokens'
import { COMMON_CAPITALS, isDate, NOUNS, SPEECH, THOUGHT } from './words'

export interface Reading {
  text: string
  tokens: Token[]
  quotations: Quotation[]
  /** Token index → index of the quotation around it, its marks included; -1 outside. */
  quotationAt: Int32Array
  /** Word number: the lower-case word, or the shape of a name, a number, a date. */
  word: Int32Array
  /** The same for the dictionary form. */
  lemma: Int32Array
  pos: Int32Array
  /** 1 where the word number stands for a shape, so that no feature may look at the letters. */
  isShape: Uint8Array
  /** Class of a reporting word: 0 none, 1 speech, 2 thought, 3 noun. */
  reporting: Uint8Array
  /** Whether the first paragraph is a headline: a text may also come without one. */
  hasTitle: boolean
  /** Per sentence its first token; one more entry at the end. */
  sentenceStart: Int32Array
  /** Per paragraph its first token; one more entry at the end. */
  paragraphStart: Int32Array
}

export function readText(text: string): Reading {
  const tokens = readTokens(text)
  const quotations = findQuotations(text, tokens)
  const size = tokens.length
  const reading: Reading = {
    text,
    tokens,
    quotations,
    quotationAt: new Int32Array(size).fill(-1),
    word: new Int32Array(size),
    lemma: new Int32Array(size),
    pos: new Int32Array(size),
    isShape: new Uint8Array(size),
    reporting: new Uint8Array(size),
    hasTitle: startsWithTitle(tokens),
    sentenceStart: starts(tokens, (token) => token.sentence),
    paragraphStart: starts(tokens, (token) => token.paragraph),
  }
  quotations.forEach((quotation, q) => reading.quotationAt.fill(q, quotation.first, quotation.last + 1))
  const names = nameWords(tokens)
  const known = new Map<string, number>()
  const number = (key: string): number => {
    const hash = known.get(key) ?? hashWord(key)
    known.set(key, hash)
    return hash
  }
  tokens.forEach((token, i) => {
    const shape = shapeOf(token, names, i > 0 && tokens[i - 1]?.sentence === token.sentence)
    reading.word[i] = number(shape ?? token.lower)
    reading.lemma[i] = number(shape ?? token.lemma)
    reading.isShape[i] = shape === undefined ? 0 : 1
    reading.pos[i] = number(token.pos)
    reading.reporting[i] = reportingClass(token)
  })
  return reading
}

/** Headlines are short and have no full stop. */
function startsWithTitle(tokens: readonly Token[]): boolean {
  const body = tokens.findIndex((token) => token.paragraph > 0)
  const end = body === -1 ? tokens.length : body
  const words = tokens.slice(0, end).filter((token) => token.word !== '"')
  return words.length > 0 && words.length <= 40 && words.at(-1)?.word !== '.'
}

export const inTitle = (reading: Reading, i: number): boolean =>
  reading.hasTitle && reading.tokens[i]?.paragraph === 0

function starts(tokens: readonly Token[], unit: (token: Token) => number): Int32Array {
  const found: number[] = []
  tokens.forEach((token, i) => {
    while (found.length <= unit(token)) found.push(i)
  })
  found.push(tokens.length)
  return Int32Array.from(found)
}

/** Words written with a capital inside sentences, and never small: names, also where one begins a sentence. */
function nameWords(tokens: readonly Token[]): Set<string> {
  const capital = new Set<string>()
  const small = new Set<string>()
  tokens.forEach((token, i) => {
    if (!/^\p{L}/u.test(token.word)) return
    if (token.word === token.lower) small.add(token.lower)
    else if (tokens[i - 1]?.sentence === token.sentence && tokens[i - 1]?.word !== '"')
      capital.add(token.lower)
  })
  for (const word of small) capital.delete(word)
  return capital
}

/** Undefined when a feature may hold the word itself. */
function shapeOf(token: Token, names: ReadonlySet<string>, isInside: boolean): string | undefined {
  if (/\d/.test(token.word))
    return token.word.startsWith('$') ? '$0' : /^(19|20)\d\d$/.test(token.word) ? '2000' : '0'
  if (isDate(token.lower) && token.word !== token.lower) return 'Monday'
  if (token.word.startsWith('@')) return '@X'
  if (token.word.startsWith('#')) return '#x'
  if (token.word.length > 24) return 'long'
  if (token.word === token.lower) return token.pos === 'PROPN' ? 'name' : undefined
  if (COMMON_CAPITALS.has(token.lower) || reportingClass(token) > 0) return undefined
  if (token.pos !== 'PROPN' && !isInside && !names.has(token.lower)) return undefined
  return token.word.length > 1 && token.word === token.word.toUpperCase() ? 'XX' : 'Xx'
}

function reportingClass(token: Token): number {
  if (token.pos === 'NOUN' && NOUNS.has(token.lemma)) return 3
  if (SPEECH.has(token.lemma)) return 1
  if (THOUGHT.has(token.lemma)) return 2
  return NOUNS.has(token.lemma) ? 3 : 0
}
