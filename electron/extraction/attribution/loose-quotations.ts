// Quotations that no verb of their own introduces: behind a sentence with a colon, or alone in a paragraph.

import { NO_TRUST, type Candidate, type Run } from './candidate'
import { nextParagraphOf } from './continuations'
import { groupAfter } from './noun-groups'
import type { Quotation } from './quotations'
import type { Reading } from './reading'

/** Ms Lee was blunter: "We will not pay." The subject of the sentence before the colon says it. */
export function afterColon(reading: Reading, colon: number): Candidate | undefined {
  const { tokens, quotations, quotationAt } = reading
  const quotation = quotations[quotationAt[colon + 1] ?? -1]
  if (quotation?.first !== colon + 1 || quotation.last - quotation.first < 4) return undefined
  if (tokens[colon + 1]!.paragraph > tokens[colon]!.paragraph + 1) return undefined
  const start = reading.sentenceStart[tokens[colon]!.sentence]!
  const source = groupAfter(reading, start, false)
  if (source === null) return undefined
  const verb = verbBetween(reading, source.last + 1, Math.min(colon, source.last + 13))
  if (verb === undefined) return undefined
  const cue = { first: verb, last: colon - verb > 6 ? verb : colon - 1 }
  return { head: verb, cue, source, content: [whole(quotation)], rule: 'colon', trust: NO_TRUST }
}

function verbBetween({ tokens }: Reading, from: number, to: number): number | undefined {
  for (let i = from; i < to; i++) if (/^(VERB|AUX)$/.test(tokens[i]!.pos)) return i
  return undefined
}

const whole = ({ first, last }: Quotation): Run => ({ first, last })

/** Fewer words between marks are a title or a nickname. */
const LEAST_WORDS = 5

/**
 * Paragraphs that are one quotation and say not whose: the speaker of the paragraph before goes on. `isTaken` tells
 * the words that are already part of some content.
 */
export function unattributed(reading: Reading, isTaken: (i: number) => boolean): Run[][] {
  const found: Run[][] = []
  let last = -1
  reading.quotations.forEach((quotation) => {
    if (quotation.first <= last || !fillsParagraphs(reading, quotation)) return
    const before = reading.paragraphStart[reading.tokens[quotation.first]!.paragraph - 1]
    if (before === undefined || !holdsTaken(before, quotation.first, isTaken)) return
    if (holdsTaken(quotation.first, quotation.last + 1, isTaken)) return
    const runs = [whole(quotation)]
    for (
      let next = nextParagraphOf(reading, quotation.last);
      next;
      next = nextParagraphOf(reading, next.last)
    )
      runs.push(next)
    last = runs.at(-1)!.last
    found.push(runs)
  })
  return found
}

function fillsParagraphs(reading: Reading, { first, last }: Quotation): boolean {
  const paragraph = reading.tokens[first]!.paragraph
  return (
    last - first > LEAST_WORDS &&
    reading.paragraphStart[paragraph] === first &&
    reading.paragraphStart[paragraph + 1] === last + 1
  )
}

function holdsTaken(from: number, to: number, isTaken: (i: number) => boolean): boolean {
  for (let i = from; i < to; i++) if (isTaken(i)) return true
  return false
}
