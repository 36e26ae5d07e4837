/** What filters ask for, as terms beside the words: `party=taliban`. */
import { markSign } from './build-segment'
import type { LiveIndex } from './live-index'
import { lowerBound, stringAt } from './string-table'
import type { Segment } from './segment'

export type MarkName = 'dossier' | 'party' | 'topic' | 'speaker' | 'stance' | 'outlet' | 'is' | 'kind'

/** Longer names are cut; two that begin alike for so long are the same. */
const longestMark = 200

export function mark(name: MarkName, value: string): string {
  return `${name}=${value}`.slice(0, longestMark)
}

/** Every value that some text is marked with. Kept for each segment, which never changes. */
export function markValues(index: LiveIndex, name: MarkName): string[] {
  const values = new Set<string>()
  for (const { segment } of index.segments) for (const value of valuesIn(segment, name)) values.add(value)
  return [...values]
}

const known = new WeakMap<Segment, Map<MarkName, string[]>>()

function valuesIn(segment: Segment, name: MarkName): string[] {
  const ofSegment = known.get(segment) ?? new Map<MarkName, string[]>()
  known.set(segment, ofSegment)
  const kept = ofSegment.get(name)
  if (kept) return kept
  const begin = `${markSign}${name}=`
  const values: string[] = []
  for (let at = lowerBound(segment.terms, begin); at < segment.markCount; at += 1) {
    const term = stringAt(segment.terms, at)
    if (!term.startsWith(begin)) break
    values.push(term.slice(begin.length))
  }
  ofSegment.set(name, values)
  return values
}
