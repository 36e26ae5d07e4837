// Forms that need no verb: "according to", a speaker and a colon at the head of a line, a name behind a dash.

import { NO_TRUST, type Candidate } from './candidate'
import { clauseFrom, clauseTo } from './clause-bounds'
import { afterColon } from './loose-quotations'
import { groupAfter } from './noun-groups'
import type { Reading } from './reading'

export function findFormats(reading: Reading): Candidate[] {
  const found: Candidate[] = []
  reading.tokens.forEach((token, i) => {
    if (reading.quotationAt[i]! >= 0) return
    const one =
      token.lower === 'according' && reading.tokens[i + 1]?.lower === 'to'
        ? accordingTo(reading, i)
        : token.word === ':'
          ? (speakerLine(reading, i) ?? afterColon(reading, i))
          : /^(—|–|―|--|-)$/.test(token.word)
            ? nameAfterDash(reading, i)
            : undefined
    if (one) found.push(one)
  })
  return found
}

function accordingTo(reading: Reading, i: number): Candidate | undefined {
  const { tokens } = reading
  const start = reading.sentenceStart[tokens[i]!.sentence]!
  const source = groupAfter(reading, i + 2, i - start > 1) ?? oneWord(reading, i + 2)
  if (source === null) return undefined
  const comma = tokens[source.last + 1]?.word === ',' ? source.last + 2 : source.last + 1
  const content = i - start <= 1 ? clauseFrom(reading, comma) : clauseTo(reading, i - 1)
  return (
    content && {
      head: i,
      cue: { first: i, last: i + 1 },
      source,
      content: [content],
      rule: 'according-to',
      trust: NO_TRUST,
    }
  )
}

const oneWord = (reading: Reading, i: number): { first: number; last: number } | null =>
  reading.tokens[i] === undefined ? null : { first: i, last: i }

/** LEE: We will pay.   Headline: "Lee: We Will Pay". The speaker is all there is before the colon. */
function speakerLine(reading: Reading, colon: number): Candidate | undefined {
  const { tokens } = reading
  const paragraph = tokens[colon]!.paragraph
  const first = reading.paragraphStart[paragraph]!
  const end = reading.paragraphStart[paragraph + 1]!
  if (colon === first || colon - first > 5 || end - colon < 3) return undefined
  for (let i = first; i < colon; i++) {
    if (!/^(PROPN|ADJ|NOUN)$/.test(tokens[i]!.pos) || tokens[i]!.word === tokens[i]!.lower) return undefined
  }
  if (!tokens.slice(first, colon).some((token) => token.pos === 'PROPN')) return undefined
  return {
    head: colon, cue: { first: colon, last: colon }, source: { first, last: colon - 1 },
    content: [{ first: colon + 1, last: Math.min(end - 1, colon + 300) }], rule: 'speaker-line', trust: NO_TRUST,
  } // prettier-ignore
}

/** “We will pay.” — Ann Lee, on Monday. Models see too few of these lines; the form is safe by itself. */
export function nameAfterDash(reading: Reading, dash: number): Candidate | undefined {
  const { tokens, quotations, quotationAt } = reading
  const quotation = quotations[quotationAt[dash - 1] ?? -1]
  if (quotation === undefined || quotation.last !== dash - 1 || tokens[dash + 1]?.pos !== 'PROPN')
    return undefined
  const source = groupAfter(reading, dash + 1)
  // Behind a dash within a sentence, or below a report (“… was over.” – Reuters), a name is no signature.
  const end = source === null ? 0 : reading.paragraphStart[tokens[dash]!.paragraph + 1]! - source.last
  const fillsParagraph = quotation.first === reading.paragraphStart[tokens[dash]!.paragraph]
  if (!fillsParagraph || quotation.last - quotation.first < 4 || end > 12) return undefined
  return source === null ? undefined : {
    head: dash, cue: { first: dash, last: dash }, source,
    content: [{ first: quotation.first, last: quotation.last }], rule: 'name-after-dash', trust: NO_TRUST,
  } // prettier-ignore
}

/** The forms that are safe by themselves and that the models at times miss. */
export function findClosedForms(reading: Reading): Candidate[] {
  return findFormats(reading).filter(({ rule }) => rule === 'name-after-dash' || rule === 'according-to')
}
