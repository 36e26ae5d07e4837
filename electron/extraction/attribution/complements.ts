// What may follow a reporting verb: "that" and a clause, "to" and a verb, a quotation, a bare clause, a thing.

import { groupAfter } from './noun-groups'
import type { Reading } from './reading'

export const word = (reading: Reading, i: number): string => reading.tokens[i]?.lower ?? ''

/** "to" and a verb after the verb, also behind a time: "promised in March to pay". */
export function findTo(reading: Reading, from: number): number | undefined {
  if (word(reading, from) === 'to') return from
  if (!/^(in|on|at|last|this|earlier|again|repeatedly|once)$/.test(word(reading, from))) return undefined
  for (let i = from + 1; i < from + 4; i++) {
    const token = reading.tokens[i]
    if (token === undefined || !/^(DET|NOUN|PROPN|ADJ|NUM|PART)$/.test(token.pos)) return undefined
    if (token.lower === 'to') return i
  }
  return undefined
}

/** "denied the charge", "denied this". */
export function startsObject(reading: Reading, i: number): boolean {
  const token = reading.tokens[i]
  if (token === undefined) return false
  return /^(DET|NOUN|PROPN|ADJ|NUM)$/.test(token.pos) || /^(this|that|it|its|his|their)$/.test(token.lower)
}

/** "that" after the verb, also behind a hearer or an adverbial: "told reporters on Monday that". */
export function findThat(reading: Reading, from: number): number | undefined {
  for (let i = from; i < from + 9; i++) {
    const token = reading.tokens[i]
    if (token === undefined || token.sentence !== reading.tokens[from]!.sentence) return undefined
    if (token.lower === 'that')
      return joinsClause(reading, i) && (i === from || token.pos !== 'DET') ? i : undefined
    if (token.pos === 'VERB' || token.word === '"' || token.word === ';') return undefined
  }
  return undefined
}

/** Not "I have heard that song." */
function joinsClause(reading: Reading, that: number): boolean {
  const next = reading.tokens[that + 1]
  const after = reading.tokens[that + 2]
  return !(next?.pos === 'NOUN' && (after === undefined || after.pos === 'PUNCT'))
}

/** She said, "We will pay."  She said in a statement: "We will pay." */
export function findQuotationAfter(reading: Reading, from: number): number | undefined {
  for (let i = from; i < from + 14; i++) {
    const token = reading.tokens[i]
    if (token === undefined || reading.tokens[from] === undefined) return undefined
    const isAnnounced = word(reading, i - 1) === ':' && token.paragraph === reading.tokens[from].paragraph + 1
    if (token.paragraph !== reading.tokens[from].paragraph && !isAnnounced) return undefined
    const isMark = token.word === '"'
    if (isMark && (i === from || /^[,:]$/.test(word(reading, i - 1)))) return i
    if (isMark || token.pos === 'VERB' || /^[;.]$/.test(token.word)) return undefined
  }
  return undefined
}

/** A subject with a verb close behind it: a clause without "that". */
export function startsClause(reading: Reading, from: number): boolean {
  const subject = groupAfter(reading, from)
  if (subject === null) return false
  for (let i = subject.last + 1; i < subject.last + 12; i++) {
    const token = reading.tokens[i]
    if (token === undefined || token.sentence !== reading.tokens[from]!.sentence || token.word === ',')
      return false
    if (token.pos === 'AUX' || token.pos === 'VERB') return token.lower !== 'to'
  }
  return false
}
