/** Whether two statements are one and the same attribution, found or coded twice. Places in, yes or no out. */
import type { Span } from '../anchors/anchor'
import type { Place } from './statement'

/** Contents of which neither has a cue beside it must share half of their characters, as the measurements count it. */
const alike = 0.5
/** Under different cues ("A says that B promised to pay") only nearly the same words are one saying. */
const nearlyEqual = 0.8

export type AttributionPlace = Pick<Place, 'cue' | 'content'>

export function isSameAttribution(a: AttributionPlace, b: AttributionPlace): boolean {
  const likeness = likenessOf(a.content, b.content)
  if (a.cue && b.cue) return meet(a.cue, b.cue) ? likeness > 0 : likeness >= nearlyEqual
  return likeness >= alike
}

/** Characters in common by characters in either (the Jaccard index), 0 to 1. The pieces of each must not overlap. */
export function likenessOf(a: readonly Span[], b: readonly Span[]): number {
  const common = a.reduce((sum, one) => sum + b.reduce((part, other) => part + shared(one, other), 0), 0)
  const either = lengthOf(a) + lengthOf(b) - common
  return either === 0 ? 0 : common / either
}

function meet(a: Span, b: Span): boolean {
  return shared(a, b) > 0
}

function shared(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
}

function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0)
}
