// Who is named beside a verb: the noun group on its left ("Ann Lee, who runs the port, said") or right ("said Ann Lee").

import type { Run } from './candidate'
import type { Reading } from './reading'

const GROUP = /^(DET|ADJ|NOUN|PROPN|NUM|PRON)$/
/** Prepositions that tie a group to the one before: "a spokesman for the port". */
const TIES = /^(of|for|from|at|in|with|to|on|&|and)$/
// As written: "US" is a country.
const NOT_SUBJECT = /^(me|him|us|them|myself|himself|herself|themselves|there|what|whom|whose)$/

const isGroupWord = (reading: Reading, i: number): boolean => {
  const token = reading.tokens[i]
  if (token === undefined) return false
  if (GROUP.test(token.pos) || (token.pos === 'PART' && /^'s?$/.test(token.lower)) || token.lower === 'of')
    return true
  // "the Workers' League": the tagger takes the apostrophe for a mark.
  return (
    token.word === "'" &&
    reading.tokens[i - 1]?.lower.endsWith('s') === true &&
    reading.tokens[i - 1]?.end === token.start
  )
}

/** The subject whose verb group begins at `verb`: auxiliaries, adverbs and "not" before it are stepped over. */
export function subjectBefore(reading: Reading, verb: number): Run | null {
  const { tokens } = reading
  const start = reading.sentenceStart[tokens[verb]!.sentence]!
  let i = verb - 1
  while (i >= start && standsBeforeVerb(reading, i)) i--
  if (i < start) return null
  if (/^(who|which)$/.test(tokens[i]!.lower)) return { first: i, last: i }
  if (tokens[i]!.word === ')')
    return subjectWithBracket(reading, i, start) ?? subjectOverInsertion(reading, i, start)
  if (tokens[i]!.word === ',') return subjectOverInsertion(reading, i, start)
  return groupEndingAt(reading, i, start)
}

/** Auxiliaries, adverbs, and the verbs that only tell that something goes on: "continue to refuse", "keep blaming". */
function standsBeforeVerb(reading: Reading, i: number): boolean {
  const { pos, lower, lemma } = reading.tokens[i]!
  if (lower === "'s") return false
  if (/^(AUX|ADV|PART)$/.test(pos) || /^(n't|not|also|then|later)$/.test(lower)) return true
  const next = reading.tokens[i + 1]
  return (
    pos === 'VERB' && GOING_ON.test(lemma) && (next?.lower === 'to' || next?.lower.endsWith('ing') === true)
  )
}

const GOING_ON = /^(continue|keep|begin|start|go)$/

/** "Ann Lee, a spokeswoman for the port, said": the group before the first of two commas, and all up to the second. */
function subjectOverInsertion(reading: Reading, comma: number, start: number): Run | null {
  // "The group, however, has offered", and without the second comma.
  if (reading.tokens[comma + 1]!.pos === 'ADV' && !hasComma(reading, start, comma))
    return groupEndingAt(reading, comma - 1, start)
  for (let i = comma - 1; i > start && comma - i < 30; i--) {
    if (reading.tokens[i]!.word === '"') return null
    if (reading.tokens[i]!.word !== ',' && reading.tokens[i]!.word !== '(') continue
    const group = groupEndingAt(reading, i - 1, start)
    return group && { first: group.first, last: comma - 1 }
  }
  return null
}

function hasComma(reading: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (reading.tokens[i]!.word === ',') return true
  return false
}

/** "the Union of Dock Workers (UDW)". */
function subjectWithBracket(reading: Reading, close: number, start: number): Run | null {
  for (let i = close - 1; i > start && close - i < 6; i--) {
    if (reading.tokens[i]!.word !== '(') continue
    const group = groupEndingAt(reading, i - 1, start)
    return group && { first: group.first, last: close }
  }
  return null
}

function groupEndingAt(reading: Reading, end: number, start: number): Run | null {
  const { tokens, quotationAt } = reading
  if (!/^(NOUN|PROPN|PRON|NUM|ADJ|DET)$/.test(tokens[end]!.pos) || quotationAt[end]! >= 0) return null
  if (NOT_SUBJECT.test(tokens[end]!.word)) return null
  if (tokens[end]!.pos === 'PRON' && !/^(one|who)$/.test(tokens[end]!.lower)) return { first: end, last: end }
  let first = end
  while (first > start && end - first < 25 && quotationAt[first - 1]! < 0) {
    const before = tokens[first - 1]!
    if (isGroupWord(reading, first - 1)) first--
    else if (TIES.test(before.lower) && isGroupWord(reading, first - 2)) first -= 2
    else break
  }
  return trimGroup(reading, first, end)
}

/** Only the group itself: "the company" of "accused the company of fraud". */
export function shortGroupAfter(reading: Reading, from: number): Run | null {
  const { tokens, quotationAt } = reading
  const token = tokens[from]
  if (token === undefined || !GROUP.test(token.pos) || quotationAt[from]! >= 0) return null
  if (token.pos === 'PRON' && !/^(his|her|their|its|my|our|your)$/.test(token.lower))
    return { first: from, last: from }
  let last = from
  while (
    tokens[last + 1]?.sentence === token.sentence &&
    tokens[last + 1]!.lower !== 'of' &&
    isGroupWord(reading, last + 1)
  )
    last++
  return { first: from, last }
}

/** The group that begins right of a verb: "said Ann Lee, who runs the port". */
export function groupAfter(reading: Reading, from: number, overCommas = true): Run | null {
  const { tokens, quotationAt, sentenceStart } = reading
  const token = tokens[from]
  if (token === undefined || !GROUP.test(token.pos) || quotationAt[from]! >= 0) return null
  const end = sentenceStart[token.sentence + 1]!
  if (token.pos === 'PRON') return NOT_SUBJECT.test(token.word) ? null : { first: from, last: from }
  let last = from
  while (last + 1 < end && last - from < 25 && quotationAt[last + 1]! < 0) {
    const next = tokens[last + 1]!
    if (isGroupWord(reading, last + 1)) last++
    else if (
      (TIES.test(next.lower) || (overCommas && next.word === ',')) &&
      isGroupWord(reading, last + 2) &&
      tokens[last + 2]!.pos !== 'PRON'
    )
      last += 2
    else break
  }
  return trimGroup(reading, from, last)
}

function trimGroup(reading: Reading, first: number, last: number): Run | null {
  while (first < last && /^(that|and|of|but)$/.test(reading.tokens[first]!.lower)) first++
  while (last > first && /^(of|,|and)$/.test(reading.tokens[last]!.lower)) last--
  return /^(that|this|it|there)$/.test(reading.tokens[last]!.lower) && first === last ? null : { first, last }
}
