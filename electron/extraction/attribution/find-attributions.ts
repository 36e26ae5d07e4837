// Text in, attributions out. See electron/extraction/README.md for the design and the figures.

import type { Attribution, Span } from './attribution'
import type { Run } from './candidate'
import { proposeByRules, reliability } from './clause-rules'
import { withoutOpening } from './edges'
import { findClosedForms } from './format-rules'
import { judge } from './judge'
import { unattributed } from './loose-quotations'
import { saysNothing } from './no-statement'
import { propose } from './propose'
import { findQuoted } from './quoted-rules'
import { readText, type Reading } from './reading'
import { select, type Judged, type Selection } from './select'
import type { Weights } from './weights'

export interface Options {
  /** Attributions less likely than this are left out. The default is the best for articles unlike those learnt from. */
  threshold?: number
  /** Also give attributions within another's content, with `parent` set. Off by default. */
  nested?: boolean
}

const THRESHOLD = 0.38

/** With `weights` null the clause rules work alone. Never throws; the same text gives the same answer. */
export function findAttributions(
  text: string,
  weights: Weights | null,
  options: Options = {},
): Attribution[] {
  const reading = readText(text)
  const judged =
    weights === null
      ? proposeByRules(reading)
      : withClosedForms(reading, seconded(judge(reading, propose(reading, weights), weights)))
  const all = options.nested === true ? withQuoted(reading, judged) : judged
  const telling = all.filter(({ candidate }) => !saysNothing(reading, candidate))
  const selected = select(reading, telling, options.threshold ?? THRESHOLD)
  const kept = options.nested === true ? selected : selected.filter((one) => one.parent === undefined)
  return [...answer(reading, kept), ...goingOn(reading, kept)]
}

/** Only ever taken within another's content, so nothing but their rule speaks for them. */
function withQuoted(reading: Reading, judged: readonly Judged[]): Judged[] {
  const quoted = findQuoted(reading).map((candidate) => ({ candidate, confidence: 0 }))
  return [...judged, ...quoted].sort((a, b) => a.candidate.head - b.candidate.head)
}

/** Set by hand, as there are too few to measure. */
const GOING_ON_CONFIDENCE = 0.7

/** The quotations that go on in a paragraph of their own. */
function goingOn(reading: Reading, selected: readonly Selection[]): Attribution[] {
  const taken = new Uint8Array(reading.tokens.length)
  for (const { judged } of selected)
    for (const { first, last } of judged.candidate.content) taken.fill(1, first, last + 1)
  return unattributed(reading, (i) => taken[i] === 1).map((runs) => ({
    source: null,
    cue: null,
    content: runs.map((run) => spanOf(reading, run)),
    rule: 'quotation-alone',
    confidence: GOING_ON_CONFIDENCE,
  }))
}

const spanOf = (reading: Reading, { first, last }: Run): Span => ({
  start: reading.tokens[first]!.start,
  end: reading.tokens[last]!.end,
})

/** How much a rule's word counts beside the judge's: the judge knows one kind of news, grammar holds in all. */
const SECOND = 0.25
/** The corpus seldom marks "its demand that"; our readers want it. */
const NOUN = 0.45

function seconded(judged: readonly Judged[]): Judged[] {
  return judged.map(({ candidate, confidence }) => {
    const rule = candidate.seconded ?? candidate.rule
    if (rule === 'noun') return { candidate, confidence: Math.max(confidence, NOUN) }
    const floor = candidate.seconded === undefined ? 0 : reliability(rule)
    return { candidate, confidence: confidence + SECOND * Math.max(0, floor - confidence) }
  })
}

/**
 * Set by hand: train has too few signatures to measure (a dev article has two dozen, all right), and "according to"
 * needs only to beat the threshold where the models doubt it.
 */
const CLOSED_FORM_CONFIDENCE: Record<string, number> = { 'name-after-dash': 0.8, 'according-to': 0.5 }

/** With the closed forms as the rules see them; where a model is surer of the same words, its candidate wins. */
function withClosedForms(reading: Reading, judged: readonly Judged[]): Judged[] {
  const signed = findClosedForms(reading).map((candidate) => ({
    candidate,
    confidence: CLOSED_FORM_CONFIDENCE[candidate.rule] ?? 0,
  }))
  return signed.length === 0
    ? [...judged]
    : [...judged, ...signed].sort((a, b) => a.candidate.head - b.candidate.head)
}

function answer(reading: Reading, selected: readonly Selection[]): Attribution[] {
  const span = (run: Run): Span => spanOf(reading, run)
  const indexOf = new Map(selected.map((one, index) => [one.judged, index]))
  return selected.map(({ judged: { candidate, confidence }, parent }) => {
    const index = parent === undefined ? undefined : indexOf.get(parent)
    return {
      source: candidate.source === null ? null : span(candidate.source),
      cue: span(candidate.cue),
      content: candidate.content.map((run) => span(withoutOpening(reading, run))),
      rule: candidate.rule,
      confidence: Math.round(confidence * 1000) / 1000,
      ...(index === undefined ? {} : { parent: index }),
    }
  })
}
