// "We will pay," she said. "We always have." The second quotation has no cue of its own: it is hers.

import { sizeOf, type Candidate, type Run } from './candidate'
import type { Reading } from './reading'

/** The candidate with the quotations that go on after its cue, in its paragraph and over the following ones. */
export function joinContinuations(reading: Reading, candidate: Candidate): Candidate {
  const last = candidate.content.at(-1)!
  const first = candidate.content[0]!
  if (reading.quotationAt[first.first]! < 0 && reading.quotationAt[last.last]! < 0) return candidate
  const content = [...candidate.content]
  let end = Math.max(last.last, candidate.cue.last, candidate.source?.last ?? 0)
  for (
    let next = goesOn(reading, end);
    next !== undefined && sizeOf(content) < 600;
    next = goesOn(reading, end)
  ) {
    content.push(next)
    end = next.last
  }
  return content.length === candidate.content.length ? candidate : { ...candidate, content }
}

/** The quotation at the head of the next paragraph, where the one at `last` ends its paragraph without a closing mark. */
export function nextParagraphOf(reading: Reading, last = -1): Run | undefined {
  const { tokens, quotations, quotationAt } = reading
  const own = quotations[quotationAt[last] ?? -1]
  if (own === undefined || own.closed || own.last > last + 1) return undefined
  const next = quotations[quotationAt[own.last + 1] ?? -1]
  if (next === undefined || next.first !== own.last + 1) return undefined
  const isNext = tokens[next.first]!.paragraph === tokens[own.last]!.paragraph + 1
  return isNext && !hasOwnSpeaker(reading, next.last) ? { first: next.first, last: next.last } : undefined
}

/** The quotation that begins right after the sentence or comma at `end` and has no speaker of its own behind it. */
function goesOn(reading: Reading, end: number): Run | undefined {
  const { tokens, quotations, quotationAt } = reading
  const paragraph = tokens[end]!.paragraph
  let i = end + 1
  while (i < end + 12 && tokens[i] !== undefined && quotationAt[i]! < 0) {
    if (tokens[i]!.pos === 'VERB' && i > end + 8) return undefined
    i++
  }
  const before = tokens[i - 1]
  const quotation = quotations[quotationAt[i] ?? -1]
  if (before === undefined || quotation === undefined || quotation.first !== i) return undefined
  const own = quotations[quotationAt[end]!]
  const isNextParagraph =
    tokens[i]!.paragraph === paragraph + 1 && own !== undefined && !own.closed && i === end + 1
  if (tokens[i]!.paragraph !== paragraph && !isNextParagraph) return undefined
  if (!isNextParagraph && !/^[.,]$/.test(before.word)) return undefined
  // Only the rest of the cue's own clause ("on Monday.") may stand between.
  for (let k = end + 1; k < i; k++) if (/^[.;]$/.test(tokens[k]!.word) && k < i - 1) return undefined
  return hasOwnSpeaker(reading, quotation.last) ? undefined : { first: quotation.first, last: quotation.last }
}

function hasOwnSpeaker(reading: Reading, last: number): boolean {
  const closing = reading.tokens[last - 1]?.word
  if (closing !== ',' && closing !== '?' && closing !== '!') return false
  for (let i = last + 1; i < last + 7; i++) {
    const token = reading.tokens[i]
    if (token === undefined || token.paragraph !== reading.tokens[last]!.paragraph || token.word === '"')
      return false
    if (reading.reporting[i] === 1) return true
  }
  return false
}
