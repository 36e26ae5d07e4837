// Statements told within somebody's quotation: “The Council has said it will pay, and we believe it.”

import type { Candidate } from './candidate'
import { atVerb } from './clause-rules'
import type { Reading } from './reading'

/** Candidates whose every word stands within one quotation. */
export function findQuoted(reading: Reading): Candidate[] {
  // Within a quotation its own marks are no limits, and those around are.
  const inside: Reading = { ...reading, quotationAt: new Int32Array(reading.tokens.length).fill(-1) }
  const found: Candidate[] = []
  reading.quotations.forEach(({ first, last }) => {
    for (let i = first + 1; i < last; i++) {
      const candidate = atVerb(inside, i)
      const cut = candidate && within(candidate, first + 1, endOf(reading, candidate, last) - 1)
      if (cut && /^(that-clause|bare-clause|hearer|to-verb|object|preposition)$/.test(cut.rule))
        found.push(cut)
    }
  })
  return found
}

/** “While they have said they will stay, reports tell …”: the comma ends the first half of the sentence. */
function endOf({ tokens }: Reading, { source, head }: Candidate, last: number): number {
  const isFirstHalf = /^(while|although|though|if|when|since|because)$/.test(
    tokens[(source?.first ?? 0) - 1]?.lower ?? '',
  )
  for (let i = head + 1; isFirstHalf && i < last; i++) if (tokens[i]!.word === ',') return i
  return last
}

/** With its content cut at the closing mark; undefined where the rest reaches out of the quotation. */
function within(candidate: Candidate, first: number, last: number): Candidate | undefined {
  const { source, cue, content } = candidate
  if (source === null || source.first < first || cue.first < first || cue.last > last) return undefined
  const kept = content.filter((run) => run.first >= first && run.first <= last)
  if (kept.length < content.length) return undefined
  return { ...candidate, content: kept.map((run) => ({ first: run.first, last: Math.min(run.last, last) })) }
}
