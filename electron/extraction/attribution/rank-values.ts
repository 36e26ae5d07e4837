// A candidate as a row of plain numbers, for the forest. Their order is part of the weights file.

import { sizeOf, type Candidate } from './candidate'
import { reliability } from './clause-rules'
import { kindOfQuote, kindOfSource, quotedShare, type Rivals } from './rank-features'
import { inTitle, type Reading } from './reading'

export function rankValues(
  reading: Reading,
  candidates: readonly Candidate[],
  c: number,
  linear: ArrayLike<number>,
  byCue: Rivals,
  byLinear: Rivals,
): Float32Array {
  // prettier-ignore
  const { tokens, quotationAt, quotations, reporting } = reading
  const candidate = candidates[c]!
  const { head, cue, source, content, trust } = candidate
  const first = content[0]!
  const last = content.at(-1)!
  const kind = kindOfQuote(reading, candidate)
  const quotation = quotations[quotationAt[first.first]!]
  const token = tokens[head]!
  const sentenceFirst = reading.sentenceStart[token.sentence]!
  const sentenceLength = reading.sentenceStart[token.sentence + 1]! - sentenceFirst
  return Float32Array.of(
    linear[c]!,
    trust.cue,
    trust.source,
    trust.content,
    trust.contentLow,
    trust.contentMissed,
    trust.sourceBest,
    trust.agreement,
    trust.contentAgreement,
    trust.sourceAgreement,
    trust.isBest,
    byCue.holder[c]!,
    byCue.sharer[c]!,
    byCue.held[c]!,
    byLinear.holder[c]!,
    byLinear.sharer[c]!,
    linear[c]! - Math.max(byLinear.holder[c]!, byLinear.sharer[c]!),
    kind,
    kind & 1,
    kind & 2,
    kind & 4,
    kind & 8,
    sizeOf(content),
    content.length,
    source === null ? 0 : kindOfSource(reading, source.first, source.last),
    source === null ? 0 : source.last - source.first + 1,
    source === null ? 99 : source.first < head ? head - source.last : -(source.first - head),
    first.first > head ? first.first - cue.last : last.last < head ? last.last - cue.first : 0,
    cue.last - cue.first + 1,
    reporting[head]!,
    quotationAt[head]! >= 0 ? 1 : 0,
    quotedShare(reading, candidate),
    quotation === undefined ? 0 : quotation.closed ? 1 : 2,
    quotation === undefined ? 0 : quotation.last - quotation.first,
    tokens[last.last]!.sentence - tokens[first.first]!.sentence,
    inTitle(reading, head) ? 0 : Math.max(1, Math.min(token.paragraph, 10)),
    head - sentenceFirst,
    sentenceLength,
    POS.indexOf(token.pos),
    afterword(tokens[last.last + 1]?.word),
    opening(tokens[first.first]!.lower),
    afterword(tokens[first.first - 1]?.word),
    sentenceFirst - first.first,
    last.last - (sentenceFirst + sentenceLength - 1),
    neighbourBest(linear, c),
    candidate.rule === 'model' ? 1 : reliability(candidate.rule),
    candidate.seconded === undefined ? 0 : reliability(candidate.seconded),
    twinBest(linear, candidates, c),
  )
}

const POS = ['VERB', 'NOUN', 'ADJ', 'AUX', 'PROPN', 'ADP', 'PUNCT', 'ADV', 'SCONJ', 'PART', 'PRON']

function afterword(word: string | undefined): number {
  if (word === undefined) return 0
  return 1 + ['.', ',', ';', '"', ':', '?', '!', '—', '--', ')'].indexOf(word)
}

function opening(lower: string): number {
  return 1 + ['that', 'to', '"', 'the', 'a', 'he', 'she', 'they', 'it', 'i', 'we', 'of', 'for', 'on', 'about', 'whether', 'what', 'how', 'why', 'if'].indexOf(lower) // prettier-ignore
}

/** The best of the other candidates at the same head. */
function twinBest(linear: ArrayLike<number>, candidates: readonly Candidate[], c: number): number {
  let best = 0
  for (const k of [c - 2, c - 1, c + 1, c + 2])
    if (candidates[k]?.head === candidates[c]!.head) best = Math.max(best, linear[k]!)
  return best
}

/** How good the next best candidate before or after is: bad ones come in crowds. */
function neighbourBest(linear: ArrayLike<number>, c: number): number {
  return Math.max(linear[c - 1] ?? 0, linear[c + 1] ?? 0)
}
