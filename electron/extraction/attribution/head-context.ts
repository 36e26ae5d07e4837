// How a text looks from one cue head: which words are in reach, and what lies between each of them and the head.

import type { Reading } from './reading'
import { CONNECTIVES, PRONOUN_SUBJECTS } from './words'

/** Words in reach on either side. Of the hand-marked attributions 0.2 % go further; without a bound a page-long paragraph costs its square. */
const REACH_LEFT = 100
const REACH_RIGHT = 130

/** More words than this are no article but a file dropped in by mistake: it gets a hasty look, not minutes of work. */
export const HUGE = 12_000
const HASTY_REACH = 40
/** Nobody writes such a sentence: a list, a table, or a text without stops. */
const ENDLESS_SENTENCE = 400

/** Whether a head gets the hasty look. */
export function isHasty(reading: Reading, head: number): boolean {
  const { sentence } = reading.tokens[head]!
  const { sentenceStart } = reading
  return (
    reading.tokens.length > HUGE || sentenceStart[sentence + 1]! - sentenceStart[sentence]! > ENDLESS_SENTENCE
  )
}

export interface HeadContext {
  head: number
  /** First token in reach, and the one after the last. */
  from: number
  to: number
  /** Per token in reach (index minus `from`): what stands between it and the head. */
  commas: Uint8Array
  verbs: Uint8Array
  cues: Uint8Array
  marks: Uint8Array
  /** Noun groups between: 0 while in the first group beside the head, then 1, ... */
  groups: Uint8Array
  /** 1 where a new clause of its own ("and they", "while the mayor said") lies between. */
  clauses: Uint8Array
  /** How good the best cue of the word's sentence is, in four steps. */
  sentenceCue: Uint8Array
}

/** `cueProbability` is the first model's answer for every token. */
export function lookFrom(reading: Reading, head: number, cueProbability: Float32Array): HeadContext {
  const isHurried = isHasty(reading, head)
  const from = Math.max(
    reading.paragraphStart[reading.tokens[head]!.paragraph]!,
    head - (isHurried ? HASTY_REACH : REACH_LEFT),
  )
  const to = Math.min(endOfReach(reading, head), head + (isHurried ? HASTY_REACH : REACH_RIGHT))
  const size = to - from
  const context: HeadContext = {
    head, from, to,
    commas: new Uint8Array(size), verbs: new Uint8Array(size), cues: new Uint8Array(size), marks: new Uint8Array(size),
    groups: new Uint8Array(size), clauses: new Uint8Array(size),
    sentenceCue: new Uint8Array(size),
  } // prettier-ignore
  for (let i = from; i < to;) {
    const sentence = reading.tokens[i]!.sentence
    const end = Math.min(reading.sentenceStart[sentence + 1]!, to)
    context.sentenceCue.fill(strongestCue(reading, sentence, cueProbability), i - from, end - from)
    i = end
  }
  walk(reading, context, cueProbability, -1)
  walk(reading, context, cueProbability, 1)
  return context
}

/** The head's paragraph, and the next one where a quotation goes on there or is announced ("He said:"). */
function endOfReach(reading: Reading, head: number): number {
  const paragraph = reading.tokens[head]!.paragraph
  const end = reading.paragraphStart[paragraph + 1]!
  const next = reading.tokens[end]
  if (next === undefined || next.word !== '"') return end
  const last = reading.quotations[reading.quotationAt[end - 1]!]
  const isOpen = last !== undefined && !last.closed
  const isAnnounced = /^[:,]$/.test(reading.tokens[end - 1]!.word) && end - head < 40
  return isOpen || isAnnounced ? reading.paragraphStart[paragraph + 2]! : end
}

function walk(reading: Reading, context: HeadContext, cueProbability: Float32Array, step: 1 | -1): void {
  const { tokens } = reading
  let commas = 0
  let verbs = 0
  let cues = 0
  let marks = 0
  let groups = 0
  let clauses = 0
  let wasInGroup = false
  let hasGroup = false
  for (let i = context.head + step; i >= context.from && i < context.to; i += step) {
    const token = tokens[i]!
    const k = i - context.from
    const inGroup =
      /^(DET|ADJ|NOUN|PROPN|NUM|PRON)$/.test(token.pos) || (token.pos === 'PART' && token.lower.endsWith('s'))
    if (inGroup && !wasInGroup && hasGroup) groups++
    if (inGroup) hasGroup = true
    wasInGroup = inGroup
    if (step === 1 && beginsClause(reading, i)) clauses++
    context.commas[k] = Math.min(commas, 4)
    context.verbs[k] = Math.min(verbs, 5)
    context.cues[k] = Math.min(cues, 3)
    context.marks[k] = Math.min(marks, 4)
    context.groups[k] = Math.min(groups, 5)
    context.clauses[k] = Math.min(clauses, 3)
    if (token.word === ',') commas++
    if (token.pos === 'VERB' || token.pos === 'AUX') verbs++
    if (token.word === '"') marks++
    if (cueProbability[i]! > 0.4) cues++
    if (step === -1 && beginsClause(reading, i)) clauses++
  }
}

/** "and they", ", which", "; the": a connective or a comma, then a subject. */
export function beginsClause(reading: Reading, i: number): boolean {
  const token = reading.tokens[i]!
  if (token.word === ';') return true
  if (!CONNECTIVES.has(token.lower) && token.word !== ',') return false
  const next = reading.tokens[i + 1]
  if (next === undefined) return false
  if (PRONOUN_SUBJECTS.has(next.lower)) return true
  if (token.word === ',' || !/^(DET|PROPN|NOUN|ADJ)$/.test(next.pos)) return false
  for (let k = i + 2; k < i + 7; k++) {
    const later = reading.tokens[k]
    if (later === undefined || later.pos === 'PUNCT') return false
    if (later.pos === 'VERB' || later.pos === 'AUX') return true
  }
  return false
}

/** The best cue among the first forty words of a sentence. */
function strongestCue(reading: Reading, sentence: number, cueProbability: Float32Array): number {
  const start = reading.sentenceStart[sentence]!
  const end = Math.min(reading.sentenceStart[sentence + 1]!, start + 40)
  let best = 0
  for (let i = start; i < end; i++) if (cueProbability[i]! > best) best = cueProbability[i]!
  return best > 0.7 ? 3 : best > 0.4 ? 2 : best > 0.15 ? 1 : 0
}
