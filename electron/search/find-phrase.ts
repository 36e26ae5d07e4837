/** Which texts hold some words in a row. */
import { exactWeight, prefixWeight } from './bm25'
import { scored } from './find-words'
import type { Hits } from './hits'
import type { LiveIndex, LiveSegment } from './live-index'
import { endOfPrefix, indexIn, lowerBound } from './string-table'

type PlacesByText = Map<number, number[]>

/** @param isPrefix of the last word the beginning is enough */
export function findPhrase(index: LiveIndex, terms: readonly string[], isPrefix: boolean): Hits {
  const weights = new Uint32Array(index.size)
  const tiers = new Uint8Array(index.size)
  for (const live of index.segments) addRows(live, terms, isPrefix, weights, tiers)
  return scored(index, weights, tiers)
}

function addRows(
  live: LiveSegment,
  terms: readonly string[],
  isPrefix: boolean,
  weights: Uint32Array,
  tiers: Uint8Array,
): void {
  const whole = terms.map((term) => indexIn(live.segment.terms, term))
  const numbers = whole.map((number, at) =>
    isPrefix && at === terms.length - 1
      ? prefixNumbers(live, terms[at] ?? '')
      : number === undefined
        ? []
        : [number],
  )
  if (numbers.some((each) => each.length === 0)) return
  const sizes = numbers.map((each) => each.reduce((sum, number) => sum + postingCount(live, number), 0))
  // The rarest word says where the others have to be looked for at all.
  const order = sizes.map((_, at) => at).sort((a, b) => (sizes[a] ?? 0) - (sizes[b] ?? 0))
  let starts: PlacesByText | undefined
  for (const at of order) starts = narrowed(starts, placesOf(live, numbers[at] ?? [], starts), at)
  if (!starts || starts.size === 0) return
  const last = whole.at(-1)
  const lastPlaces = last === undefined ? new Map<number, number[]>() : placesOf(live, [last], starts)
  for (const [text, rows] of starts) {
    const wholeLast = new Set(lastPlaces.get(text))
    const wholeCount = rows.filter((start) => wholeLast.has(start + terms.length - 1)).length
    const place = live.base + text
    weights[place] = wholeCount * exactWeight + (rows.length - wholeCount) * prefixWeight
    tiers[place] = wholeCount > 0 ? 0 : 1
  }
}

function prefixNumbers({ segment }: LiveSegment, prefix: string): number[] {
  const from = lowerBound(segment.terms, prefix)
  const to = endOfPrefix(segment.terms, prefix, from)
  return Array.from({ length: to - from }, (_, index) => from + index)
}

function postingCount({ segment }: LiveSegment, number: number): number {
  return (segment.postingStarts[number + 1] ?? 0) - (segment.postingStarts[number] ?? 0)
}

/** Where a row could begin that has one of these places at the given word of it. */
function narrowed(starts: PlacesByText | undefined, places: PlacesByText, at: number): PlacesByText {
  const left: PlacesByText = new Map()
  for (const [text, found] of places) {
    const known = starts && new Set(starts.get(text))
    const rows = found
      .map((place) => place - at)
      .filter((start) => start >= 0 && (!known || known.has(start)))
    if (rows.length > 0) left.set(text, rows)
  }
  return left
}

/** @param within texts of which alone the places are wanted */
function placesOf(
  { segment, isDead }: LiveSegment,
  numbers: readonly number[],
  within: ReadonlyMap<number, unknown> | undefined,
): PlacesByText {
  const { postings, postingStarts, places, placeStarts } = segment
  const found: PlacesByText = new Map()
  for (const number of numbers) {
    let at = placeStarts[number] ?? 0
    const readNumber = (): number => {
      let value = 0
      for (let shift = 0; ; shift += 7) {
        const byte = places[at++] ?? 0
        value |= (byte & 127) << shift
        if (byte < 128) return value >>> 0
      }
    }
    for (let posting = postingStarts[number] ?? 0; posting < (postingStarts[number + 1] ?? 0); posting += 1) {
      const text = (postings[posting] ?? 0) >>> 8
      let count = readNumber()
      if (isDead[text] !== 0 || (within && !within.has(text))) {
        // Each place ends with a byte below 128.
        while (count > 0) if ((places[at++] ?? 0) < 128) count -= 1
        continue
      }
      const rows = found.get(text) ?? []
      let place = 0
      for (; count > 0; count -= 1) rows.push((place += readNumber()))
      found.set(text, rows)
    }
  }
  return found
}
