// What the third model sees of a whole candidate: is it right as it stands?

import { sharedSize, sizeOf, type Candidate } from './candidate'
import { hashWord, mix, type Features } from './hashing'
import { inTitle, type Reading } from './reading'

const tenth = (p: number): number => Math.min(9, Math.floor(p * 10))
/** Finer near 0 and 1, where most values are. */
const logStep = (p: number): number =>
  Math.max(-12, Math.min(12, Math.round(1.5 * Math.log((p + 1e-4) / (1 - p + 1e-4)))))
const sizeStep = (n: number): number =>
  n < 4 ? n : n < 6 ? 4 : n < 10 ? 5 : n < 16 ? 6 : n < 25 ? 7 : n < 45 ? 8 : 9

/** What the candidates nearby claim: computed once for all candidates of a text. */
export interface Rivals {
  /** Best cue probability of another candidate whose content holds this one's head; and whether it is quoted. */
  holder: Float32Array
  /** Best cue probability of another candidate that shares half of the content. */
  sharer: Float32Array
  /** How many candidates have their head inside this one's content. */
  held: Uint8Array
}

/** Only neighbours within reach can overlap, so the comparison looks at a fixed number of them. */
const NEIGHBOURS = 24

/** `strength`: how much to believe each candidate; the cue's probability where nothing better is known yet. */
export function findRivals(candidates: readonly Candidate[], strength?: ArrayLike<number>): Rivals {
  const of = (k: number): number => (strength === undefined ? candidates[k]!.trust.cue : strength[k]!)
  const size = candidates.length
  const rivals: Rivals = {
    holder: new Float32Array(size),
    sharer: new Float32Array(size),
    held: new Uint8Array(size),
  }
  candidates.forEach((candidate, c) => {
    for (let k = Math.max(0, c - NEIGHBOURS); k < Math.min(size, c + NEIGHBOURS); k++) {
      const other = candidates[k]!
      if (k === c) continue
      if (other.content.some((run) => run.first <= candidate.head && candidate.head <= run.last))
        rivals.holder[c] = Math.max(rivals.holder[c]!, of(k))
      if (candidate.content.some((run) => run.first <= other.head && other.head <= run.last))
        rivals.held[c] = Math.min(3, rivals.held[c]! + 1)
      const shared = sharedSize(candidate.content, other.content)
      if (shared * 2 > Math.min(sizeOf(candidate.content), sizeOf(other.content)))
        rivals.sharer[c] = Math.max(rivals.sharer[c]!, of(k))
    }
  })
  return rivals
}

export function addRankFeatures(
  reading: Reading,
  candidates: readonly Candidate[],
  rivals: Rivals,
  c: number,
  out: Features,
): void {
  const { tokens, lemma, pos, word, reporting, quotationAt, quotations } = reading
  const candidate = candidates[c]!
  const { head, cue, source, content, trust } = candidate
  const first = content[0]!
  const last = content.at(-1)!
  const size = sizeOf(content)
  const cueStep = logStep(trust.cue)
  const contentStep = logStep(trust.content)
  const quoted = quotedShare(reading, candidate)
  const kind = kindOfQuote(reading, candidate)
  const sourceKind = source === null ? 0 : kindOfSource(reading, source.first, source.last)
  const order =
    (source === null ? 0 : source.first < head ? 1 : 2) * 3 +
    (first.first > head ? 1 : last.last < head ? 2 : 0)
  const l = lemma[head]!
  const r = reporting[head]!
  out.start()
  out.add(1)
  out.add(cueStep)
  out.add(contentStep)
  out.add(logStep(trust.contentLow))
  out.add(logStep(trust.contentMissed))
  out.add(logStep(trust.source))
  out.add2(sourceKind, logStep(trust.sourceBest))
  out.add2(cueStep, contentStep)
  out.add3(tenth(trust.cue), tenth(trust.content), tenth(trust.source))
  out.add2(cueStep, kind)
  out.add2(contentStep, kind)
  out.add2(logStep(trust.contentMissed), kind)
  out.add2(cueStep, r)
  out.add2(cueStep, sourceKind)
  const agreement = Math.round(trust.agreement * 25)
  out.add(agreement)
  out.add2(Math.round(trust.contentAgreement * 12), Math.round(trust.sourceAgreement * 12))
  out.add2(agreement, cueStep)
  out.add2(agreement, kind)
  out.add2(tenth(trust.agreement), r)
  out.add2(tenth(trust.agreement), sourceKind)
  out.add2(tenth(trust.sourceAgreement), sourceKind)
  out.add2(tenth(trust.agreement), trust.isBest)
  out.add(l)
  out.add2(l, kind)
  out.add2(l, order)
  out.add2(l, sourceKind)
  out.add2(l, tenth(trust.cue))
  out.add2(pos[head]!, cueStep)
  out.add2(kind, sizeStep(size))
  out.add3(kind, order, content.length)
  out.add3(kind, order, r)
  out.add2(kind, sourceKind)
  out.add2(quoted, content.length)
  out.add2(sourceKind, order)
  out.add(sizeStep(size))
  out.add2(sizeStep(size), r)
  out.add2(sizeStep(cue.last - cue.first + 1), pos[head]!)
  out.add2(pos[first.first]!, pos[last.last]!)
  out.add2(word[first.first]!, kind)
  out.add2(word[first.first]!, l)
  out.add2(word[last.last + 1] ?? 0, kind)
  out.add2(word[last.last + 1] ?? 0, pos[last.last + 2] ?? 0)
  out.add2(pos[last.last]!, word[last.last + 1] ?? 0)
  out.add2(word[first.first - 1] ?? 0, kind)
  const inQuote = quotationAt[head]! >= 0 ? 1 : 0
  out.add2(inQuote, kind)
  out.add3(inQuote, tenth(trust.cue), r)
  out.add2(tenth(rivals.holder[c]!), inQuote)
  out.add2(tenth(rivals.holder[c]!), tenth(trust.cue))
  out.add2(tenth(rivals.sharer[c]!), tenth(trust.cue))
  out.add2(rivals.held[c]!, kind)
  out.add2(rivals.held[c]!, tenth(trust.cue))
  out.add2(inTitle(reading, head) ? 1 : 0, kind)
  out.add2(inTitle(reading, head) ? 1 : 0, l)
  const spans = tokens[last.last]!.sentence - tokens[first.first]!.sentence
  out.add2(Math.min(spans, 4), kind)
  const gap = first.first > head ? first.first - cue.last : last.last < head ? cue.first - last.last : 0
  out.add2(sizeStep(Math.max(0, gap)), kind)
  out.add2(
    source === null ? 20 : sizeStep(Math.min(Math.abs(source.first - head), Math.abs(source.last - head))),
    order,
  )
  const q = quotations[quotationAt[first.first]!]
  out.add2(q === undefined ? 0 : q.closed ? 1 : 2, kind)
  out.add2(q === undefined ? 0 : sizeStep(q.last - q.first), kind)
  out.add3(word[cue.first]!, word[cue.last]!, 1)
  out.add2(source === null ? 0 : word[source.first]!, mix(sourceKind, r))
  out.add2(source === null ? 0 : lemma[source.last]!, mix(sourceKind, r))
  const rule = hashWord(candidate.rule)
  const second = hashWord(candidate.seconded ?? '')
  out.add2(rule, kind)
  out.add2(rule, cueStep)
  out.add2(rule, contentStep)
  out.add2(second, kind)
  out.add2(second, cueStep)
  out.add2(second, tenth(trust.agreement))
}

export function quotedShare(reading: Reading, candidate: Candidate): number {
  let quoted = 0
  let size = 0
  for (const run of candidate.content) {
    for (let i = run.first; i <= run.last; i++) {
      size++
      if (reading.quotationAt[i]! >= 0) quoted++
    }
  }
  return Math.floor((quoted / size) * 5)
}

/** Bits: content touches a quotation; begins with one; ends with one; a quotation is cut. */
export function kindOfQuote(reading: Reading, candidate: Candidate): number {
  let kind = 0
  for (const run of candidate.content) {
    const a = reading.quotations[reading.quotationAt[run.first]!]
    const b = reading.quotations[reading.quotationAt[run.last]!]
    if (a) kind |= a.first === run.first ? 1 : 8
    if (b) kind |= b.last === run.last ? 2 : 8
    for (let i = run.first; i <= run.last && (kind & 4) === 0; i++)
      if (reading.quotationAt[i]! >= 0) kind |= 4
  }
  return kind
}

export function kindOfSource(reading: Reading, first: number, last: number): number {
  if (first === last && reading.tokens[first]!.pos === 'PRON') return 1
  for (let i = first; i <= last; i++) if (reading.tokens[i]!.pos === 'PROPN') return 2
  for (let i = first; i <= last; i++) if (reading.tokens[i]!.pos === 'NOUN') return 3
  return 4
}
