/** The best of what was found: as sought before by its beginning before by a slip, then BM25, then the newest. */
import type { Hits } from './hits'
import { unitOfText, type LiveIndex, type LiveSegment } from './live-index'
import { noDay } from './segment'
import { stringAt } from './string-table'

export interface RankedText {
  key: string
  unitId: string
  tier: 0 | 1 | 2
  score: number
}

export function best(index: LiveIndex, hits: Hits, limit: number): RankedText[] {
  const order = orderOf(index, hits)
  return firstOf(hits.texts.length, limit, order).map((at) => {
    const { segment, text } = placeOf(index, hits.texts[at] ?? 0)
    return {
      key: stringAt(segment.keys, text),
      unitId: stringAt(segment.units, unitOfText(segment, text)),
      tier: (hits.tiers[at] ?? 0) as 0 | 1 | 2,
      score: hits.scores[at] ?? 0,
    }
  })
}

type Order = (a: number, b: number) => number

function orderOf(index: LiveIndex, { texts, scores, tiers }: Hits): Order {
  const days = daysOf(index)
  return (a, b) => {
    const byTier = (tiers[a] ?? 0) - (tiers[b] ?? 0)
    if (byTier !== 0) return byTier
    const byScore = (scores[b] ?? 0) - (scores[a] ?? 0)
    if (byScore !== 0) return byScore
    const [one, other] = [texts[a] ?? 0, texts[b] ?? 0]
    const byDay = (days[other] ?? noDay) - (days[one] ?? noDay)
    return byDay !== 0 ? byDay : byPlace(index, one, other)
  }
}

/** The day of each text; worked out once for each state of an index. */
const knownDays = new WeakMap<LiveIndex, { of: readonly LiveSegment[]; days: Int32Array }>()

function daysOf(index: LiveIndex): Int32Array {
  const known = knownDays.get(index)
  if (
    known &&
    known.of.length === index.segments.length &&
    known.of.every((one, at) => one === index.segments[at])
  )
    return known.days
  const days = new Int32Array(index.size)
  for (const { segment, base } of index.segments) days.set(segment.lastDays, base)
  knownDays.set(index, { of: [...index.segments], days })
  return days
}

/** By the ids of their units, and in one unit in the order in which its texts stand. */
function byPlace(index: LiveIndex, one: number, other: number): number {
  const [a, b] = [placeOf(index, one), placeOf(index, other)]
  // Within a segment units stand in order of their ids.
  if (a.segment === b.segment) return one - other
  const [idA, idB] = [a, b].map(({ segment, text }) => stringAt(segment.units, unitOfText(segment, text)))
  return (idA ?? '') < (idB ?? '') ? -1 : 1
}

function placeOf({ segments }: LiveIndex, text: number) {
  let at = segments.length - 1
  while (at > 0 && (segments[at]?.base ?? 0) > text) at -= 1
  const live = segments[at] as LiveSegment
  return { segment: live.segment, text: text - live.base }
}

/** The first numbers below `count` in the given order, without sorting all of them: the worst kept is on top of a heap. */
function firstOf(count: number, limit: number, order: Order): number[] {
  const heap: number[] = []
  if (limit <= 0) return heap
  for (let number = 0; number < count; number += 1) {
    if (heap.length < limit) {
      heap.push(number)
      rise(heap, order)
    } else if (order(number, heap[0] ?? 0) < 0) {
      heap[0] = number
      sink(heap, order)
    }
  }
  return heap.sort(order)
}

function rise(heap: number[], order: Order): void {
  let at = heap.length - 1
  while (at > 0) {
    const above = (at - 1) >> 1
    if (order(heap[at] ?? 0, heap[above] ?? 0) <= 0) return
    swap(heap, at, above)
    at = above
  }
}

function sink(heap: number[], order: Order): void {
  let at = 0
  for (;;) {
    let worst = at
    for (const below of [2 * at + 1, 2 * at + 2])
      if (below < heap.length && order(heap[below] ?? 0, heap[worst] ?? 0) > 0) worst = below
    if (worst === at) return
    swap(heap, at, worst)
    at = worst
  }
}

function swap(heap: number[], one: number, other: number): void {
  const kept = heap[one] ?? 0
  heap[one] = heap[other] ?? 0
  heap[other] = kept
}
