// How far a reported clause reaches, from its first or from its last word.

import { trimContent, type Run } from './candidate'
import { beginsClause } from './head-context'
import type { Reading } from './reading'

/** From the word after the cue to where the sentence, or the speaker's part of it, ends. */
export function clauseFrom(reading: Reading, from: number): Run | undefined {
  const { tokens, quotations, quotationAt, sentenceStart } = reading
  const token = tokens[from]
  if (token === undefined) return undefined
  const limit = Math.min(tokens.length, from + 150)
  let end = sentenceStart[token.sentence + 1]!
  for (let i = from; i < end && i < limit; i++) {
    const quotation = quotations[quotationAt[i]!]
    if (quotation !== undefined && quotation.first >= from - 1) {
      // A quotation is not left half way, also where it holds several sentences.
      i = Math.min(quotation.last, limit)
      if (i >= end) end = i + 1
      if (endsSentenceAt(reading, i)) return trimContent(reading, { first: from, last: i })
      continue
    }
    if (i > from + 1 && endsClause(reading, i)) return trimContent(reading, { first: from, last: i - 1 })
  }
  return trimContent(reading, { first: from, last: Math.min(end, limit) - 1 })
}

function endsSentenceAt(reading: Reading, mark: number): boolean {
  return reading.tokens[mark]!.word === '"' && /^[.?!]$/.test(reading.tokens[mark - 1]?.word ?? '')
}

/** "; they", ", and Democrats accused", ", according to", ", said". */
export function endsClause(reading: Reading, i: number): boolean {
  const { tokens, reporting } = reading
  const token = tokens[i]!
  if (token.word === ';') return true
  if (token.word === '—' || token.word === '--') return false
  const next = tokens[i + 1]
  if (next === undefined) return false
  const reports = reporting[i + 1] === 1 && next.pos === 'VERB' && next.lower !== next.lemma
  if (/^(and|but)$/.test(token.lower)) return reports
  if (token.word !== ',') return false
  if (/^(referring|compared|citing|alluding|pointing)$/.test(next.lower)) return true
  if (next.lower === 'according' || (reporting[i + 1] === 1 && /^(VERB|AUX)$/.test(next.pos))) return true
  if (/^(and|but|while|although|though)$/.test(next.lower)) return beginsClause(reading, i + 1)
  return false
}

/** Back from the word before the cue or its subject to the start of the sentence, or of the quotation that fills it. */
export function clauseTo(reading: Reading, last: number): Run | undefined {
  const { tokens, quotations, quotationAt, sentenceStart } = reading
  if (last < 0) return undefined
  let first = Math.max(sentenceStart[tokens[last]!.sentence]!, last - 150)
  const closing = quotations[quotationAt[last]!]
  if (closing !== undefined) {
    first = Math.max(sentenceStart[tokens[closing.first]!.sentence]!, closing.first - 60)
    // Words before the quotation in its sentence belong to it unless that sentence was already complete.
    if (first < closing.first && /^[.?!:,]$/.test(tokens[closing.first - 1]!.word)) first = closing.first
  }
  while (first < last && /^(but|and|yet|so|,|still)$/i.test(tokens[first]!.lower)) first++
  return trimContent(reading, { first, last })
}
