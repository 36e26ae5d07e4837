// Which candidates to believe. Two of them cannot both own the same words.

import { holds, sharedSize, sizeOf, type Candidate } from './candidate'
import { innerConfidences, LEAST_INNER } from './inner'
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
  dropInner(judged, isKept)
  const byRule = new Set<number>()
  const inner = innerConfidences(reading, judged)
  for (const i of order.toSorted((a, b) => inner[b]! - inner[a]! || a - b)) {
    if (isKept[i] === 1 || inner[i]! < LEAST_INNER || outerOf(judged, isKept, i) === undefined) continue
    const isTaken = (k: number): boolean =>
      isKept[k] === 1 && clash(judged[i]!.candidate, judged[k]!.candidate)
    if (neighbours(judged, i).some(isTaken)) continue
    isKept[i] = 1
    byRule.add(i)
  }
  return withParents(judged, isKept, byRule, inner)
}

/** Of those within another's content the models know nothing: the rules decide about them anew. */
function dropInner(judged: readonly Judged[], isKept: Uint8Array): void {
  const inner = judged.flatMap((_, i) =>
    isKept[i] === 1 && outerOf(judged, isKept, i) !== undefined ? [i] : [],
  )
  for (const i of inner) isKept[i] = 0
}

/** The kept attribution with the shortest content around this one. */
function outerOf(judged: readonly Judged[], isKept: Uint8Array, i: number): number | undefined {
  let nearest: number | undefined
  for (const k of neighbours(judged, i)) {
    if (isKept[k] === 0 || !isInside(judged[i]!.candidate, judged[k]!.candidate)) continue
    const size = sizeOf(judged[k]!.candidate.content)
    if (nearest === undefined || size < sizeOf(judged[nearest]!.candidate.content)) nearest = k
  }
  return nearest
}

function withParents(
  judged: readonly Judged[],
  isKept: Uint8Array,
  byRule: ReadonlySet<number>,
  inner: Float32Array,
): Selection[] {
  const chosen = judged.map((one, i) => (byRule.has(i) ? { ...one, confidence: inner[i]! } : one))
  return chosen.flatMap((one, i) => {
    if (isKept[i] === 0) return []
    const outer = outerOf(judged, isKept, i)
    return [{ judged: one, parent: outer === undefined ? undefined : chosen[outer] }]
  })
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
