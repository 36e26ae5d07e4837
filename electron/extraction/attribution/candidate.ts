// A proposal: one cue with its source and content, on token indices, before it is decided whether to believe it.

import { CONTENT, CUE, SOURCE } from './labels'
import type { HeadContext } from './head-context'
import type { Reading } from './reading'
import type { Labelling } from './span-model'

/** Token indices, both ends included. */
export interface Run {
  first: number
  last: number
}

export interface Candidate {
  head: number
  cue: Run
  source: Run | null
  /** In text order, never empty. */
  content: Run[]
  /** 'model' or the name of a rule. */
  rule: string
  /** The rule that says the same as the models. */
  seconded?: string
  /** How sure the models were, between 0 and 1; all 0 for a rule's candidate that no model looked at. */
  trust: Trust
}

export interface Trust {
  cue: number
  source: number
  content: number
  /** The weakest content word, and the likeliest word that was left out beside the content. */
  contentLow: number
  contentMissed: number
  /** The likeliest source word anywhere. */
  sourceBest: number
  /** Share of the drawn labellings that agree with this one: half of the content in common, and the source. */
  agreement: number
  /** The same without the source, and for the source alone. */
  contentAgreement: number
  sourceAgreement: number
  /** Whether the best single labelling says the same. */
  isBest: number
}

export const NO_TRUST: Trust = {
  cue: 0, source: 0, content: 0, contentLow: 0, contentMissed: 0, sourceBest: 0,
  agreement: 0, contentAgreement: 0, sourceAgreement: 0, isBest: 0,
} // prettier-ignore

/** Spans of one labelling, and how many labellings have the same. */
interface Drawn {
  source: Run | null
  cue: Run
  content: Run[]
  votes: number
}

/** What the labellings of one head say, each different answer once; the best labelling's first. */
export interface Readings {
  drawn: Drawn[]
  total: number
  labelling: Labelling
  cueProbability: number
}

export function readingsOf(reading: Reading, labelling: Labelling, cueProbability: number): Readings {
  const { context, labellings } = labelling
  const distinct = new Map<string, Drawn>()
  labellings.forEach((labels, n) => {
    const content = runsOf(labels, CONTENT, context.from).flatMap((run) => trimContent(reading, run) ?? [])
    const source = runsOf(labels, SOURCE, context.from)[0] ?? null
    const cue = runsOf(labels, CUE, context.from)[0] ?? { first: context.head, last: context.head }
    const key = JSON.stringify([source, content])
    const known = distinct.get(key)
    // The best labelling counts as two: it decides where the drawn ones are at odds.
    if (known) known.votes++
    else distinct.set(key, { source, cue, content, votes: n === 0 ? 2 : 1 })
  })
  return { drawn: [...distinct.values()], total: labellings.length + 1, labelling, cueProbability }
}

/** The answer that most labellings agree with. Undefined when none has a content. */
export function candidateOf(reading: Reading, readings: Readings): Candidate | undefined {
  const { drawn, labelling } = readings
  let chosen: Drawn | undefined
  let most = 0
  for (const one of drawn) {
    if (one.content.length === 0) continue
    let votes = 0.01 * one.votes
    for (const other of drawn) if (contentsAgree(one, other) && sourcesAgree(one, other)) votes += other.votes
    if (votes <= most) continue
    most = votes
    chosen = one
  }
  if (chosen === undefined) return undefined
  // Drawn labellings have ragged edges. Where the best one says the same in substance, its edges are taken.
  const best = drawn[0]!
  if (best !== chosen && best.content.length > 0 && contentsAgree(best, chosen) && sourcesAgree(best, chosen))
    chosen = best
  const { cue, source } = chosen
  const whole = chosen.content.map((run) => toQuotationEnds(reading, run, chosen, labelling.context))
  const content = joinRuns(whole)
  const trust = trustIn(readings, chosen, { source, content })
  trust.isBest = chosen === best ? 1 : 0
  return { head: labelling.context.head, cue, source, content, rule: 'model', trust }
}

/** How far the models believe spans that a rule found at the same head. */
export function trusted(readings: Readings, candidate: Candidate): Candidate {
  const trust = trustIn(readings, candidate, candidate)
  trust.isBest =
    contentsAgree(readings.drawn[0]!, candidate) && sourcesAgree(readings.drawn[0]!, candidate) ? 1 : 0
  return { ...candidate, trust }
}

/** `spans` decide which words are looked at, `pick` which labellings agree. */
function trustIn({ drawn, total, labelling, cueProbability }: Readings, spans: Said, pick: Said): Trust {
  const { context, probability } = labelling
  const share = (agrees: (other: Drawn) => boolean): number =>
    drawn.reduce((sum, other) => sum + (agrees(other) ? other.votes : 0), 0) / total
  const trust = measure(spans, context.from, context.to, probability, cueProbability)
  trust.contentAgreement = share((other) => contentsAgree(pick, other))
  trust.sourceAgreement = share((other) => sourcesAgree(pick, other))
  trust.agreement = share((other) => contentsAgree(pick, other) && sourcesAgree(pick, other))
  return trust
}

type Said = Pick<Candidate, 'source' | 'content'>

/** Whether two candidates say the same: half of the content in common, and the source. */
export const agree = (a: Said, b: Said): boolean => contentsAgree(a, b) && sourcesAgree(a, b)

/** So near to a quotation's mark, an end of a content was meant to be at it. */
const EDGE = 2
/** The most words by which a quotation is followed beyond the model's reach. */
const BEYOND = 600

/** A content that stops just before a quotation's mark, or where the model's reach ends, goes on to the mark. */
function toQuotationEnds(reading: Reading, run: Run, drawn: Drawn, context: HeadContext): Run {
  const left = reading.quotations[reading.quotationAt[run.first]!]
  const right = reading.quotations[reading.quotationAt[run.last]!]
  let { first, last } = run
  if (left !== undefined) {
    if (first - left.first <= EDGE) first = left.first
    else if (first === context.from) first = Math.max(left.first, first - BEYOND)
  }
  if (right !== undefined) {
    if (right.closed && right.last - last <= EDGE) last = right.last
    else if (last === context.to - 1) last = Math.min(right.last, last + BEYOND)
  }
  // In “Thinking we …” the cue stands within the quotation: it stays the cue.
  const taken = [drawn.cue, ...(drawn.source === null ? [] : [drawn.source])]
  return sharedSize([{ first, last }], taken) > 0 ? run : { first, last }
}

/** Two pieces that both grew into the words between them are one. */
function joinRuns(runs: readonly Run[]): Run[] {
  const joined: Run[] = []
  for (const run of runs) {
    const before = joined.at(-1)
    if (before !== undefined && run.first <= before.last + 1) before.last = Math.max(before.last, run.last)
    else joined.push({ ...run })
  }
  return joined
}

function contentsAgree(a: Said, b: Said): boolean {
  const shared = sharedSize(a.content, b.content)
  return shared * 2 >= sizeOf(a.content) + sizeOf(b.content) - shared && shared > 0
}

function sourcesAgree(a: Said, b: Said): boolean {
  if (a.source === null || b.source === null) return a.source === b.source
  return sharedSize([a.source], [b.source]) > 0
}

function measure(pick: Said, from: number, to: number, probability: Float32Array, cue: number): Trust {
  const of = (i: number, label: number): number => probability[(i - from) * 4 + label]!
  const trust: Trust = { ...NO_TRUST, cue, contentLow: 1 }
  for (const run of pick.content) {
    for (let i = run.first; i <= run.last; i++) {
      // A rule may reach further than the models look.
      const p = i >= from && i < to ? of(i, CONTENT) : 0
      trust.content += p
      trust.contentLow = Math.min(trust.contentLow, p)
    }
    for (const i of [run.first - 1, run.last + 1]) {
      if (i >= from && i < to) trust.contentMissed = Math.max(trust.contentMissed, of(i, CONTENT))
    }
  }
  trust.content /= sizeOf(pick.content)
  for (let i = from; i < to; i++) trust.sourceBest = Math.max(trust.sourceBest, of(i, SOURCE))
  if (pick.source) {
    for (let i = Math.max(from, pick.source.first); i <= Math.min(to - 1, pick.source.last); i++)
      trust.source = Math.max(trust.source, of(i, SOURCE))
  }
  return trust
}

function runsOf(labels: Uint8Array, label: number, from: number): Run[] {
  const runs: Run[] = []
  labels.forEach((value, k) => {
    if (value !== label) return
    const last = runs.at(-1)
    if (last && last.last === from + k - 1) last.last = from + k
    else runs.push({ first: from + k, last: from + k })
  })
  return runs
}

/** The comma or full stop around a content belongs to the sentence that reports it. */
export function trimContent(reading: Reading, run: Run): Run | undefined {
  let { first, last } = run
  const word = (i: number): string => reading.tokens[i]!.word
  while (first <= last && /^[,.;:)\]!?—–―-]+$/.test(word(first))) first++
  while (
    last >= first &&
    /^([,.;:([—–―-]+|--)$/.test(word(last)) &&
    !closesOwnQuotation(reading, first, last)
  )
    last--
  return first <= last ? { first, last } : undefined
}

/** A stop inside quotation marks is part of what was said. */
function closesOwnQuotation(reading: Reading, first: number, last: number): boolean {
  const quotation = reading.quotations[reading.quotationAt[last]!]
  return quotation !== undefined && quotation.first < first && quotation.last > last
}

export function sizeOf(runs: readonly Run[]): number {
  return runs.reduce((sum, run) => sum + run.last - run.first + 1, 0)
}

export function sharedSize(a: readonly Run[], b: readonly Run[]): number {
  let shared = 0
  for (const x of a) {
    for (const y of b) shared += Math.max(0, Math.min(x.last, y.last) - Math.max(x.first, y.first) + 1)
  }
  return shared
}

export const holds = (runs: readonly Run[], i: number): boolean =>
  runs.some((run) => run.first <= i && i <= run.last)
