// Statements within another's content: how sure one may be of each.

import { reliability } from './clause-rules'
import type { Candidate } from './candidate'
import type { Reading } from './reading'

/** The least reliable rule that is believed within another's content. */
export const LEAST_INNER = 0.4

/**
 * What the models learnt from marks no statement within a statement, so they doubt every one. There the rules decide:
 * how sure a candidate is by its rule alone.
 */
export function innerConfidences(
  reading: Reading,
  judged: readonly { candidate: Candidate }[],
): Float32Array {
  return Float32Array.from(judged, ({ candidate }) => {
    const rule = candidate.rule === 'model' ? candidate.seconded : candidate.rule
    return rule === undefined || goesOnSpeaking(reading, candidate) ? 0 : reliability(rule)
  })
}

/**
 * "She said she wanted to go" is one statement, "she said she had promised to go" tells of an earlier one; and what
 * somebody should say, or is to say, nobody has said.
 */
function goesOnSpeaking({ tokens }: Reading, { source, cue, head, rule }: Candidate): boolean {
  if (source === null) return !/^(expected|told)$/.test(rule)
  if (/^(seek|intend|plan|decide|aim|see|hear|feel|know|show|determine)$/.test(tokens[head]!.lemma))
    return true
  if (tokens[head - 1]?.pos === 'ADP') return true
  if (tokens[head - 1]?.lower === 'to' && !/^(continue|begin|start)$/.test(tokens[head - 2]?.lemma ?? ''))
    return true
  let isEarlier = false
  for (let i = Math.max(cue.first, head - 4); i <= head; i++) {
    if (/^(should|would|could|must|may|might|will|can|do|does|did)$/.test(tokens[i]!.lower)) return true
    if (/^(had|have|has|'ve|told|asked|warned|promised)$/.test(tokens[i]!.lower)) isEarlier = true
  }
  return (
    source.first === source.last && /^(i|we|he|she|it|you)$/.test(tokens[source.first]!.lower) && !isEarlier
  )
}
