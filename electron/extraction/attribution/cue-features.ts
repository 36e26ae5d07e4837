// What the first model sees of a word: could it be the head of a cue ("said" in "has repeatedly said in interviews")?

import type { Features } from './hashing'
import { inTitle, type Reading } from './reading'

/** A comma or a bracket is never a head; a colon or a dash can be ("Roe: We will pay."). */
export function canBeHead(reading: Reading, i: number): boolean {
  const token = reading.tokens[i]!
  if (token.pos === 'PUNCT' || token.pos === 'SYM') return /^(:|-|--|—|–|―)$/.test(token.word)
  return token.pos !== 'DET' && token.pos !== 'NUM' && token.pos !== 'SPACE'
}

const OUTSIDE = 0x7f4a7c15

export function addCueFeatures(reading: Reading, i: number, out: Features): void {
  const { tokens, word, lemma, pos, reporting, quotationAt } = reading
  const token = tokens[i]!
  const paragraph = token.paragraph
  const at = (values: Int32Array, k: number): number =>
    tokens[k]?.paragraph === paragraph ? values[k]! : OUTSIDE
  out.start()
  const w = word[i]!
  const l = lemma[i]!
  const p = pos[i]!
  const r = reporting[i]!
  out.add(1)
  out.add(w)
  out.add(l)
  out.add(p)
  out.add2(l, p)
  out.add2(r, p)
  for (let d = 1; d <= 3; d++) {
    out.add(at(word, i - d))
    out.add(at(word, i + d))
    out.add2(at(pos, i - d), p)
    out.add2(at(pos, i + d), p)
  }
  for (let d = 1; d <= 2; d++) {
    out.add2(l, at(word, i - d))
    out.add2(l, at(word, i + d))
    out.add2(l, at(pos, i - d))
    out.add2(l, at(pos, i + d))
    out.add3(r, p, at(word, i + d))
    out.add3(r, p, at(word, i - d))
  }
  out.add3(at(pos, i - 1), p, at(pos, i + 1))
  out.add3(at(pos, i - 2), at(pos, i - 1), p)
  out.add3(p, at(pos, i + 1), at(pos, i + 2))
  out.add3(at(word, i - 2), at(word, i - 1), p)
  out.add3(p, at(word, i + 1), at(word, i + 2))
  out.add3(l, at(word, i + 1), at(word, i + 2))
  out.add3(l, at(pos, i - 2), at(pos, i - 1))
  out.add3(l, at(pos, i + 1), at(pos, i + 2))
  // The ending of a name would tell the name.
  const letters = reading.isShape[i] === 1 ? '' : token.lower
  out.add(suffixNumber(letters, 3, p))
  out.add(suffixNumber(letters, 2, p))

  const inQuote = quotationAt[i]! >= 0 ? 1 : 0
  const before = quotationBeside(reading, i, -1)
  const after = quotationBeside(reading, i, 1)
  out.add2(inQuote, l)
  out.add2(inQuote, p)
  out.add3(before, after, p)
  out.add3(before, after, r * 2 + inQuote)
  out.add2(before * 8 + after, l)
  const left = subjectLeft(reading, i)
  out.add2(left, p)
  out.add3(left, l, 1)
  out.add3(left, r, before)
  const clause = clauseMarks(reading, i)
  out.add2(clause, p)
  out.add2(clause, l)
  out.add3(clause, r, inQuote)
  const isTitle = inTitle(reading, i) ? 1 : 0
  out.add2(isTitle, p)
  out.add2(isTitle, l)
  const sentence = token.sentence
  const start = reading.sentenceStart[sentence]!
  const end = reading.sentenceStart[sentence + 1]!
  out.add2(Math.min(i - start, 6), p)
  out.add2(Math.min(end - i, 6), r)
  out.add3(word[start]!, r, p)
  const other = otherReporting(reading, i, start, end)
  out.add2(other, r)
  out.add2(other, l)
  if (isTitle === 0 && reading.paragraphStart[paragraph]! === start) out.add2(Math.min(i - start, 4), l)
  else out.skip()
  if (p === OUTSIDE || /^\W$/.test(token.word)) {
    out.add3(w, Math.min(i - start, 5), after)
    out.add3(w, at(pos, start), at(pos, i - 1))
  } else out.skip(2)
}

function suffixNumber(word: string, length: number, p: number): number {
  let hash = p
  for (let k = Math.max(0, word.length - length); k < word.length; k++)
    hash = Math.imul(hash, 31) + word.charCodeAt(k)
  return hash | 0
}

/** 0 none near in the sentence, 1 next to the word, 2 within six tokens, 3 further on in the sentence. */
function quotationBeside(reading: Reading, i: number, step: 1 | -1): number {
  const sentence = reading.tokens[i]!.sentence
  const own = reading.quotationAt[i]!
  for (let d = 1; d <= 25; d++) {
    const k = i + d * step
    const token = reading.tokens[k]
    if (token === undefined) return 0
    const q = reading.quotationAt[k]!
    // A quotation before "he said" often ends the sentence before, as far as the sentence finder can tell.
    if (token.sentence !== sentence && !(step === -1 && q >= 0 && d < 12)) return 0
    if (q >= 0 && q !== own) return d <= 2 ? 1 : d <= 7 ? 2 : 3
  }
  return 0
}

/** A number for the kind of word that would be the subject: the last noun, name or pronoun on the left. */
function subjectLeft(reading: Reading, i: number): number {
  const sentence = reading.tokens[i]!.sentence
  for (let d = 1; d <= 8; d++) {
    const token = reading.tokens[i - d]
    if (token === undefined || token.sentence !== sentence) return 1
    if (token.pos === 'PRON') return reading.word[i - d]!
    if (token.pos === 'NOUN') return reading.lemma[i - d]!
    if (token.pos === 'PROPN') return 2
    if (token.pos === 'VERB') return 3
    if (token.word === ',') return 4
  }
  return 5
}

/** What follows within the clause, as a bit set: that, to, for/on/of/about, a quotation, wh-word, a colon, by. */
function clauseMarks(reading: Reading, i: number): number {
  const sentence = reading.tokens[i]!.sentence
  let marks = 0
  for (let d = 1; d <= 6; d++) {
    const token = reading.tokens[i + d]
    if (token === undefined || token.sentence !== sentence || token.word === ',') break
    if (token.lower === 'that') marks |= 1
    else if (token.lower === 'to') marks |= 2
    else if (/^(for|on|of|about|with)$/.test(token.lower)) marks |= 4
    else if (token.word === '"') marks |= 8
    else if (/^(what|why|how|whether|if)$/.test(token.lower)) marks |= 16
    else if (token.word === ':') marks |= 32
    else if (token.lower === 'by') marks |= 64
    if (token.pos === 'VERB') marks |= 128
  }
  return marks
}

/** Reporting verbs left and right of the word in its sentence, outside quotations: a nested cue has one on its left. */
function otherReporting(reading: Reading, i: number, start: number, end: number): number {
  let left = 0
  let right = 0
  const from = Math.max(start, i - 40)
  const to = Math.min(end, i + 40)
  for (let k = from; k < to; k++) {
    if (
      k === i ||
      reading.reporting[k] !== 1 ||
      reading.quotationAt[k]! >= 0 ||
      reading.tokens[k]!.pos !== 'VERB'
    )
      continue
    if (k < i) left = 1
    else right = 1
  }
  return left * 2 + right
}
