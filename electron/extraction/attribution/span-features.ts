// What the second model sees of a word, from where the cue's head stands: is it source, cue, content, or none of them?

import type { Features } from './hashing'
import { mix } from './hashing'
import { beginsClause, type HeadContext } from './head-context'
import { inTitle, type Reading } from './reading'

const OUTSIDE = 0x51ed270b

const bucket = (d: number): number =>
  d < 5 ? d : d < 8 ? 5 : d < 12 ? 6 : d < 18 ? 7 : d < 28 ? 8 : d < 45 ? 9 : d < 70 ? 10 : 11

/** What holds for the cue as a whole, computed once per head. */
export interface HeadFrame {
  lemma: number
  pos: number
  /** Kind of word next to the head on the right: that, to, a mark, ... as its word number. */
  next: number
  reporting: number
  inQuotation: number
  /** Quotations in reach on the left and on the right: 0 none, 1 next to the head's clause, 2 further off. */
  quotations: number
  isTitle: number
}

export function frameOf(reading: Reading, context: HeadContext): HeadFrame {
  const { head } = context
  const own = reading.quotationAt[head]!
  let left = 0
  let right = 0
  for (let i = head - 1; i >= context.from && left === 0; i--) {
    const q = reading.quotationAt[i]!
    if (q >= 0 && q !== own) left = head - i < 12 ? 1 : 2
  }
  for (let i = head + 1; i < context.to && right === 0; i++) {
    const q = reading.quotationAt[i]!
    if (q >= 0 && q !== own) right = i - head < 12 ? 1 : 2
  }
  return {
    lemma: reading.lemma[head]!,
    pos: reading.pos[head]!,
    next: reading.word[head + 1] ?? OUTSIDE,
    reporting: reading.reporting[head]!,
    inQuotation: own >= 0 ? 1 : 0,
    quotations: left * 3 + right,
    isTitle: inTitle(reading, head) ? 1 : 0,
  }
}

export function addSpanFeatures(
  reading: Reading,
  context: HeadContext,
  frame: HeadFrame,
  i: number,
  cueProbability: Float32Array,
  out: Features,
): void {
  // prettier-ignore
  const { tokens, word, lemma, pos, quotationAt, quotations, sentenceStart } = reading
  const { head } = context
  const token = tokens[i]!
  const headToken = tokens[head]!
  const at = (values: Int32Array, k: number): number =>
    tokens[k]?.paragraph === token.paragraph ? values[k]! : OUTSIDE
  const k = i - context.from
  const side = i < head ? 1 : i > head ? 2 : 0
  const distance = bucket(Math.abs(i - head)) * 3 + side
  const apart =
    Math.max(-3, Math.min(3, token.sentence - headToken.sentence)) +
    (token.paragraph === headToken.paragraph ? 0 : 9)
  const q = quotationAt[i]!
  const own = quotationAt[head]!
  const inQuote = q < 0 ? 0 : q === own ? 1 : 2
  const w = word[i]!
  const p = pos[i]!
  const place = side * 64 + (apart + 3) * 3 + inQuote
  const between =
    context.verbs[k]! * 64 +
    Math.min(context.commas[k]!, 3) * 16 +
    Math.min(context.cues[k]!, 1) * 8 +
    Math.min(context.marks[k]!, 2)

  out.start()
  out.add(place)
  out.add2(place, distance)
  out.add2(place, w)
  out.add2(place, p)
  out.add3(place, p, at(pos, i + 1))
  out.add3(place, p, at(pos, i - 1))
  out.add2(distance, w)
  out.add2(distance, p)
  out.add3(distance, p, frame.lemma)
  out.add3(distance, p, frame.pos)
  out.add2(mix(side, w), frame.lemma)
  out.add2(mix(side, lemma[i]!), frame.reporting)
  out.add2(mix(side, p), frame.lemma)
  out.add3(place, frame.lemma, frame.next)
  out.add3(place, frame.quotations, frame.inQuotation)
  out.add3(place, frame.quotations, frame.next)
  out.add3(place, frame.quotations, context.marks[k]!)
  out.add2(side, mix(at(word, i - 1), w))
  out.add2(side, mix(w, at(word, i + 1)))
  out.add2(side, mix(mix(at(pos, i - 1), p), at(pos, i + 1)))
  out.add2(side, mix(at(word, i - 1), p))
  out.add2(side, mix(at(word, i + 1), p))
  out.add2(side, mix(at(word, i - 2), p))
  out.add2(side, mix(at(word, i + 2), p))
  out.add3(side, at(word, i + 1), context.groups[k]!)
  out.add3(place, between, 0)
  out.add3(place, between, p)
  out.add3(place, context.groups[k]!, p)
  out.add3(place, mix(context.groups[k]!, context.verbs[k]!), frame.lemma)
  out.add3(mix(side, context.groups[k]!), context.commas[k]!, mix(p, context.verbs[k]!))
  out.add3(place, context.cues[k]!, context.commas[k]!)
  out.add3(place, context.clauses[k]!, p)
  out.add3(place, context.clauses[k]!, mix(frame.reporting, frame.next))
  out.add3(place, frame.isTitle, p)
  out.add3(place, frame.isTitle, frame.lemma)
  const cue = cueProbability[i]! > 0.6 ? 2 : cueProbability[i]! > 0.2 ? 1 : 0
  out.add3(place, cue, p)
  out.add2(mix(side, cue), frame.lemma)

  const start = sentenceStart[token.sentence]!
  const end = sentenceStart[token.sentence + 1]!
  const isFirst = i === start ? 1 : 0
  const isLast = i === end - 1 ? 2 : 0
  out.add3(place, isFirst + isLast, w)
  if (apart !== 0) {
    const bestCue = context.sentenceCue[k]!
    out.add3(place, bestCue, frame.quotations)
    out.add3(place, word[start]!, bestCue)
    out.add3(place, frame.lemma, bestCue)
  } else out.skip(3)
  if (q >= 0) {
    const quotation = quotations[q]!
    const length = bucket(quotation.last - quotation.first)
    const edge = i === quotation.first ? 1 : i === quotation.last ? 2 : 0
    const gap = q === own ? 12 : bucket(side === 1 ? head - quotation.last : quotation.first - head)
    out.add3(place, gap, quotation.closed ? 1 : 0)
    out.add3(place, gap, length)
    out.add3(place, edge, mix(gap, frame.quotations))
    out.add3(place, frame.lemma, length)
    out.add3(place, quotation.closed ? 1 : 0, at(word, quotation.last + 1))
    out.add3(place, endsSentence(reading, quotation.last), gap)
    out.add3(place, context.cues[k]!, endsSentence(reading, quotation.first - 1))
  } else {
    out.skip(7)
    out.add3(place, context.marks[k]!, distance)
    out.add3(place, context.marks[k]!, context.verbs[k]!)
  }
}

/** Whether a full stop, a question mark, a comma or nothing stands at the end of a quotation. */
function endsSentence(reading: Reading, i: number): number {
  const last = reading.tokens[i]?.word
  const word = last === '"' ? reading.tokens[i - 1]?.word : last
  return word === undefined
    ? 5
    : word === '.' || word === '?' || word === '!'
      ? 1
      : word === ','
        ? 2
        : word === ':'
          ? 3
          : 0
}

/** What the step from the word before to this one looks like: it tells where spans begin and end. */
export function addStepFeatures(
  reading: Reading,
  context: HeadContext,
  frame: HeadFrame,
  i: number,
  cueProbability: Float32Array,
  out: Features,
): void {
  // prettier-ignore
  const { tokens, word, pos, quotationAt } = reading
  const token = tokens[i]!
  const before = tokens[i - 1]!
  const side = i <= context.head ? 1 : 2
  const q = quotationAt[i]!
  const r = quotationAt[i - 1]!
  const quote = (q < 0 ? 0 : 1) + (r < 0 ? 0 : 2) + (q !== r ? 4 : 0)
  const sentence = token.paragraph !== before.paragraph ? 2 : token.sentence !== before.sentence ? 1 : 0
  const place = side * 32 + quote * 3 + sentence
  const k = i - context.from
  out.start()
  out.add(place)
  out.add2(place, word[i]!)
  out.add2(place, word[i - 1]!)
  out.add2(place, mix(pos[i - 1]!, pos[i]!))
  out.add2(side, mix(word[i - 1]!, word[i]!))
  out.add2(side, mix(mix(pos[i - 1]!, pos[i]!), pos[i + 1] ?? OUTSIDE))
  out.add2(side, mix(word[i]!, pos[i + 1] ?? OUTSIDE))
  out.add2(side, mix(mix(word[i]!, word[i + 1] ?? OUTSIDE), pos[i + 2] ?? OUTSIDE))
  out.add2(side, mix(word[i - 1]!, context.verbs[k]!))
  out.add3(place, beginsClause(reading, i) ? 1 : 0, frame.reporting)
  out.add2(mix(side, word[i]!), frame.lemma)
  out.add3(place, frame.quotations, Math.min(context.marks[k]!, 2))
  out.add3(i === context.head + 1 ? 1 : i === context.head ? 2 : 0, frame.lemma, word[i]!)
  if (!/^(PUNCT|CCONJ|SCONJ)$/.test(token.pos)) return
  const segment = segmentAfter(reading, i, cueProbability)
  out.add3(place, word[i]!, segment)
  out.add3(mix(side, word[i]!), segment, frame.lemma)
  out.add3(mix(side, word[i]!), mix(segment, word[i + 1] ?? OUTSIDE), frame.reporting)
  out.add3(mix(side, word[i]!), segment, mix(frame.next, context.verbs[k]!))
  out.add3(mix(side, word[i]!), mix(pos[i + 1] ?? OUTSIDE, pos[i + 2] ?? OUTSIDE), pos[i + 3] ?? OUTSIDE)
}

/**
 * What begins behind a comma or a conjunction, up to the next one: whether it has a verb of its own, a subject
 * before it, another cue, and whether it is short. "…, which burned" goes on; "…, and the mayor said" does not.
 */
function segmentAfter(reading: Reading, i: number, cueProbability: Float32Array): number {
  const { tokens, quotationAt } = reading
  const sentence = tokens[i]!.sentence
  let verb = 0
  let subject = 0
  let cue = 0
  let k = i + 1
  for (; k < i + 20; k++) {
    const token = tokens[k]
    if (token === undefined || token.sentence !== sentence || (token.pos === 'PUNCT' && k > i + 1)) break
    if (quotationAt[k] !== quotationAt[i] && token.word === '"') break
    if (verb === 0 && /^(NOUN|PROPN|PRON)$/.test(token.pos)) subject = 1
    if (verb === 0 && (token.pos === 'VERB' || token.pos === 'AUX'))
      verb = token.lower.endsWith('ing') ? 1 : tokens[k - 1]!.lower === 'to' ? 2 : 3
    if (cueProbability[k]! > 0.4) cue = cueProbability[k]! > 0.75 ? 2 : 1
  }
  const end = tokens[k]
  const stop =
    end === undefined || end.sentence !== sentence
      ? 0
      : end.word === ','
        ? 1
        : end.word === '"'
          ? 2
          : end.word === '.'
            ? 3
            : 4
  const length = Math.min(3, (k - i) >> 2)
  return (((verb * 2 + subject) * 3 + cue) * 5 + stop) * 4 + length
}
