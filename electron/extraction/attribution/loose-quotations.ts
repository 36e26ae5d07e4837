// Quotations that no verb of their own introduces: behind a sentence with a colon, or alone in a paragraph.

import { NO_TRUST, type Candidate, type Run } from './candidate'
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
  const verb = tokens.findIndex(({ pos }, i) => i > source.last && i < colon && /^(VERB|AUX)$/.test(pos))
  if (verb === -1 || verb > source.last + 12) return undefined
  const cue = { first: verb, last: colon - verb > 6 ? verb : colon - 1 }
  return { head: verb, cue, source, content: [whole(quotation)], rule: 'colon', trust: NO_TRUST }
}

const whole = ({ first, last }: Quotation): Run => ({ first, last })
