// Attributions by grammar alone, for use without weights: a reporting verb with a subject and a complement it
// takes, and the closed forms of news writing. Each rule's confidence is its precision on the training articles.

import { NO_TRUST, type Candidate, type Run } from './candidate'
import { findQuotationAfter, findThat, findTo, startsClause, startsObject, word } from './complements'
import { frameOfVerb } from './frames'
import { tidy } from './edges'
import { clauseFrom, clauseTo } from './clause-bounds'
import { findFormats } from './format-rules'
import { atNoun } from './noun-rules'
import { groupAfter, shortGroupAfter, subjectBefore } from './noun-groups'
import { inTitle, type Reading } from './reading'
import { isDate } from './words'
import { joinContinuations } from './continuations'
import type { Judged } from './select'

const CONFIDENCE: Record<string, number> = {
  'quotation-before': 0.9,
  'name-after-dash': 0.8,
  'according-to': 0.77,
  'that-clause': 0.72,
  'quotation-after': 0.77,
  'bare-clause': 0.73,
  'clause-before': 0.63,
  hearer: 0.59,
  'speaker-line': 0.56,
  preposition: 0.56,
  'to-verb': 0.48,
  naming: 0.48,
  object: 0.4,
  noun: 0.5,
  expected: 0.6,
  told: 0.5,
  colon: 0.7,
  passive: 0.36,
}

/** In the order of their heads. */
export function findByRules(reading: Reading): Candidate[] {
  const found = [...findFormats(reading)]
  for (let i = 0; i < reading.tokens.length; i++)
    for (const candidate of [atVerb(reading, i), atNoun(reading, i)]) if (candidate) found.push(candidate)
  return found
    .sort((a, b) => a.head - b.head)
    .map((candidate) => tidy(reading, joinContinuations(reading, candidate)))
}

export function proposeByRules(reading: Reading): Judged[] {
  return findByRules(reading).map((candidate) => ({ candidate, confidence: reliability(candidate.rule) }))
}

/** Of a rule's candidates in the training articles, so many are right. */
export const reliability = (rule: string): number => CONFIDENCE[rule] ?? 0.5

export function atVerb(reading: Reading, i: number): Candidate | undefined {
  const token = reading.tokens[i]!
  // In headlines every verb has a capital, and the tagger takes it for a name.
  const isTitle = inTitle(reading, i)
  if (token.pos !== 'VERB' && !(isTitle && token.pos === 'PROPN' && reading.reporting[i] === 1))
    return undefined
  if (reading.quotationAt[i]! >= 0) return undefined
  const frame = frameOfVerb(token.lemma)
  if (frame === undefined) return undefined
  const passive = told(reading, i) ?? passiveBy(reading, i) ?? expected(reading, i)
  if (passive) return passive
  const before =
    frame.clause && (reading.reporting[i] === 1 || frame.bare) ? contentBefore(reading, i) : undefined
  return before ?? contentAfter(reading, i)
}

/** The claim was rejected by the insurers. */
function passiveBy(reading: Reading, verb: number): Candidate | undefined {
  const { tokens } = reading
  if (word(reading, verb + 1) !== 'by' || !/^(be|get)$/.test(tokens[verb - 1]?.lemma ?? '')) return undefined
  const source = groupAfter(reading, verb + 2)
  const content = subjectBefore(reading, verb)
  if (source === null || content === null) return undefined
  return make('passive', verb, { first: content.last + 1, last: verb + 1 }, source, content)
}

/** They had been told by the council in May that the school was safe. */
function told(reading: Reading, verb: number): Candidate | undefined {
  if (
    !/^(tell|assure|inform|warn|promise|advise)$/.test(reading.tokens[verb]!.lemma) ||
    !isPassive(reading, verb)
  )
    return undefined
  const by = word(reading, verb + 1) === 'by' ? groupAfter(reading, verb + 2, false) : null
  const from = by === null ? verb + 1 : by.last + 1
  const that = findThat(reading, from) ?? findTo(reading, from)
  if (that === undefined) return undefined
  const auxiliary = reading.tokens[verb - 2]?.pos === 'AUX' ? verb - 2 : verb - 1
  return make('told', verb, { first: auxiliary, last: verb }, by, clauseFrom(reading, that))
}

/** Talks are expected to resume on Monday. */
function expected(reading: Reading, verb: number): Candidate | undefined {
  const { tokens } = reading
  if (!/^(expect|believe|think|report|understand|allege|fear|hope|say|estimate)$/.test(tokens[verb]!.lemma))
    return undefined
  if (tokens[verb - 1]?.lemma !== 'be' || !/^(is|are|was|were)$/.test(word(reading, verb - 1)))
    return undefined
  const subject = subjectBefore(reading, verb)
  const rest = word(reading, verb + 1) === 'to' ? clauseFrom(reading, verb + 1) : undefined
  if (subject === null || rest === undefined) return undefined
  const cue = { first: subject.last + 1, last: verb }
  return { head: verb, cue, source: null, content: [subject, rest], rule: 'expected', trust: NO_TRUST }
}

const make = (
  rule: string,
  head: number,
  cue: Run,
  source: Run | null,
  content: Run | undefined,
): Candidate | undefined =>
  content === undefined ? undefined : { head, cue, source, content: [content], rule, trust: NO_TRUST }

/** "We will pay," said Ann Lee.  "We will pay," she said.  The bridge was closed, police said. */
function contentBefore(reading: Reading, verb: number): Candidate | undefined {
  const { tokens, quotationAt } = reading
  const start = reading.sentenceStart[tokens[verb]!.sentence]!
  const closes = (i: number): 'quotation' | 'comma' | undefined => {
    if (i < 1) return undefined
    // "…for it." Roe said: the full stop has ended that sentence, and what she said comes after.
    if (word(reading, i) === '"' && quotationAt[i]! >= 0)
      return word(reading, i - 1) === '.' ? undefined : 'quotation'
    if (word(reading, i) === ',' && quotationAt[i - 1]! >= 0) return 'quotation'
    return word(reading, i) === ',' && i > start + 2 ? 'comma' : undefined
  }
  const inverted = closes(verb - 1)
  if (inverted) {
    const source = groupAfter(reading, verb + 1)
    const next = source ?? null
    if (
      next &&
      (inverted === 'quotation' || (tokens[verb]!.lemma === 'say' && endsHere(reading, next.last)))
    ) {
      return make(
        `${inverted === 'quotation' ? 'quotation' : 'clause'}-before`,
        verb,
        { first: verb, last: verb },
        next,
        clauseTo(reading, verb - 2 + (word(reading, verb - 1) === '"' ? 1 : 0)),
      )
    }
  }
  const source = subjectBefore(reading, verb)
  if (source === null) return undefined
  const kind = closes(source.first - 1)
  if (kind === undefined || followedByClause(reading, verb)) return undefined
  if (
    kind === 'comma' &&
    !/^[.,?!]$/.test(word(reading, verb + 1)) &&
    !/^(in|on|at|during|after|to|this|last|earlier|late|early)$/.test(word(reading, verb + 1)) &&
    !isDate(word(reading, verb + 1))
  )
    return undefined
  if (kind === 'comma' && frameOfVerb(tokens[verb]!.lemma)?.bare !== true) return undefined
  if (kind === 'comma' && findQuotationAfter(reading, verb + 1) !== undefined) return undefined
  const last = source.first - (word(reading, source.first - 1) === '"' ? 1 : 2)
  return make(
    `${kind === 'quotation' ? 'quotation' : 'clause'}-before`,
    verb,
    { first: source.last + 1, last: verb },
    source,
    clauseTo(reading, last),
  )
}

const endsHere = (reading: Reading, i: number): boolean => /^[.,;?!)]?$/.test(word(reading, i + 1))

const followedByClause = (reading: Reading, verb: number): boolean => word(reading, verb + 1) === 'that'

/** She said (that) the bridge was closed.  She refused to pay.  She accused them of lying. */
function contentAfter(reading: Reading, verb: number): Candidate | undefined {
  const { tokens } = reading
  const frame = frameOfVerb(tokens[verb]!.lemma)
  const source = subjectBefore(reading, verb) ?? sharedSource(reading, verb)
  if (frame === undefined || source === null) return undefined
  const cue = { first: source.last < verb ? source.last + 1 : verb, last: verb }
  if (verb - cue.first > 6) cue.first = verb
  const complement = (rule: string, from: number, cueLast = verb): Candidate | undefined =>
    make(rule, verb, { first: cue.first, last: cueLast }, source, clauseFrom(reading, from))
  const next = verb + 1
  if (frame.clause) {
    const that = findThat(reading, next)
    if (that !== undefined) return complement('that-clause', that)
    const quotation = findQuotationAfter(reading, next)
    if (quotation !== undefined) return complement('quotation-after', quotation)
  }
  const to = frame.to && !isPassive(reading, verb) ? findTo(reading, next) : undefined
  if (to !== undefined) return complement('to-verb', to)
  if (frame.prepositions?.has(word(reading, next)) === true) return complement('preposition', next + 1, next)
  const hearer =
    frame.hearerTo || frame.hearerOf || frame.hearerClause || frame.naming || frame.hearerAs
      ? hearerAfter(reading, next)
      : null
  if (hearer) {
    const after = hearer.last + 1
    if (frame.hearerTo && word(reading, after) === 'to') return complement('hearer', after)
    if (frame.hearerOf && /^(of|for)$/.test(word(reading, after))) return complement('hearer', hearer.first)
    if (tokens[verb]!.lemma === 'ask' && word(reading, after) === 'for')
      return complement('hearer', hearer.first)
    if (frame.hearerAs && word(reading, after) === 'as') return complement('naming', hearer.first)
    if (
      frame.naming &&
      /^(DET|ADJ|NOUN|PROPN|PUNCT|ADP|SCONJ)$/.test(tokens[after]?.pos ?? '') &&
      !/^[,.;:]$/.test(word(reading, after))
    )
      return complement('naming', hearer.first)
    if (frame.hearerClause && startsClause(reading, after)) return complement('hearer', after)
  }
  if (/^(whether|if|why|how|what)$/.test(word(reading, next)) && frame.clause)
    return complement('that-clause', next)
  if (frame.bare && startsClause(reading, next)) return complement('bare-clause', next)
  if (frame.object && startsObject(reading, next)) return complement('object', next)
  return undefined
}

/** "was asked to": the subject is not the one who asks. */
const isPassive = (reading: Reading, verb: number): boolean =>
  reading.tokens[verb - 1]?.lemma === 'be' && !word(reading, verb).endsWith('ing')

function hearerAfter(reading: Reading, from: number): Run | null {
  const token = reading.tokens[from]
  if (token === undefined) return null
  return shortGroupAfter(reading, from)
}

/**
 * The subject of the verb before is the subject of this one too: "…," he wrote, adding that …; she confirmed the talks
 * but said that …
 */
function sharedSource(reading: Reading, verb: number): Run | null {
  const start = reading.sentenceStart[reading.tokens[verb]!.sentence]!
  const isParticiple = /ing$/.test(word(reading, verb))
  if (!isParticiple && !/^(and|but)$/.test(word(reading, beforeAdverbs(reading, verb)))) return null
  for (let i = verb - 2; i > start && verb - i < 40; i--) {
    if (reading.tokens[i]!.pos !== 'VERB' || reading.quotationAt[i]! >= 0) continue
    if (!isParticiple && frameOfVerb(reading.tokens[i]!.lemma) === undefined) continue
    const subject = subjectBefore(reading, i) ?? sourceBehind(reading, i, verb)
    if (subject) return subject
  }
  return null
}

function beforeAdverbs(reading: Reading, verb: number): number {
  let i = verb - 1
  while (reading.tokens[i]?.pos === 'ADV') i--
  return i
}

/** "…," said Ann Lee, adding that … */
function sourceBehind(reading: Reading, verb: number, end: number): Run | null {
  if (reading.reporting[verb] !== 1) return null
  const source = groupAfter(reading, verb + 1, false)
  return source !== null && source.last < end ? source : null
}
