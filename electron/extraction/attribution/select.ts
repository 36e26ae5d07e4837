// Which candidates to believe. Two of them cannot both own the same words.

import { reliability } from './clause-rules'
import { holds, sharedSize, sizeOf, type Candidate } from './candidate'
import type { Reading } from './reading'

export interface Judged {
  candidate: Candidate
  confidence: number
}

export interface Selection {
  judged: Judged
  /** The selected attribution whose content holds this one's cue. */
  parent: Judged | undefined
}

/**
 * A weak attribution that would swallow a much likelier one is dropped: its content reaches too far more often than
 * the other is nested.
 */
const OUTER_SHARE = 0.75

/** Candidates further apart than this in the list cannot overlap. */
const NEIGHBOURS = 40

/**
 * The likeliest first; what shares content with a likelier one is dropped, what lies inside another's content stays
 * with its parent named. Answers in text order.
 */
export function select(
  reading: Reading,
  judged: readonly Judged[],
  threshold: number,
  outerShare = OUTER_SHARE,
): Selection[] {
  const order = judged.map((_, i) => i).sort((a, b) => judged[b]!.confidence - judged[a]!.confidence || a - b)
  const isKept = new Uint8Array(judged.length)
  for (const i of order) {
    const one = judged[i]!
    if (one.confidence < threshold) break
    const isBeaten = neighbours(judged, i).some((k) => {
      const other = judged[k]!
      if (isKept[k] === 0) return false
      if (clash(one.candidate, other.candidate)) return true
      return isInside(other.candidate, one.candidate) && one.confidence < outerShare * other.confidence
    })
    isKept[i] = isBeaten ? 0 : 1
  }
  const parentOf = (i: number): number | undefined =>
    neighbours(judged, i).find((k) => isKept[k] === 1 && isInside(judged[i]!.candidate, judged[k]!.candidate))
  const outermost = isKept.slice()
  judged.forEach((_, i) => {
    if (isKept[i] === 1 && parentOf(i) !== undefined) outermost[i] = 0
  })
  isKept.set(outermost)
  const inner = innerConfidences(reading, judged)
  const byRule = order.toSorted((a, b) => inner[b]! - inner[a]! || a - b)
  for (const i of byRule) {
    const { candidate } = judged[i]!
    if (isKept[i] === 1 || inner[i]! < LEAST_INNER || parentOf(i) === undefined) continue
    if (neighbours(judged, i).some((k) => isKept[k] === 1 && clash(candidate, judged[k]!.candidate))) continue
    isKept[i] = 2
  }
  return judged.flatMap((one, i) => {
    if (isKept[i] === 0) return []
    const parent = parentOf(i)
    const found = isKept[i] === 2 ? { candidate: one.candidate, confidence: inner[i]! } : one
    return [{ judged: found, parent: parent === undefined ? undefined : judged[parent] }]
  })
}

/** The least reliable rule that is believed within another's content. */
const LEAST_INNER = 0.4

/**
 * What the models learnt from marks no statement within a statement, so they doubt every one. There the rules decide:
 * how sure a candidate is by its rule alone.
 */
function innerConfidences(reading: Reading, judged: readonly Judged[]): Float32Array {
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

function neighbours(judged: readonly Judged[], i: number): number[] {
  const found: number[] = []
  for (let k = Math.max(0, i - NEIGHBOURS); k < Math.min(judged.length, i + NEIGHBOURS); k++)
    if (k !== i) found.push(k)
  return found
}

const isInside = (inner: Candidate, outer: Candidate): boolean => holds(outer.content, inner.head)

/** The same words twice, but not one attribution within the other's content. */
function clash(a: Candidate, b: Candidate): boolean {
  if (isInside(a, b) || isInside(b, a)) return isInside(a, b) && isInside(b, a)
  const shared = sharedSize(a.content, b.content)
  return shared * 3 > Math.min(sizeOf(a.content), sizeOf(b.content))
}
