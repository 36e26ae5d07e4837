/**
 * An index that changes: segments that do not, and which of their texts still count. A unit that changes gets a small
 * segment of its own and is forgotten in the older one; small segments are joined from time to time.
 */
import type { Print, Segment } from './segment'
import { sizeOf, stringAt } from './string-table'

export interface LiveSegment {
  segment: Segment
  /** The number of its first text among all. */
  base: number
  /** For each text whether it was replaced or removed. */
  isDead: Uint8Array
  /** How many of its units count. */
  unitsLeft: number
}

interface UnitPlace {
  in: Segment
  number: number
}

/** Segments with fewer texts are joined into one when there are too many of them. */
const smallSegment = 500
const smallSegmentsAtMost = 12

export class LiveIndex {
  #segments: LiveSegment[] = []
  readonly #placeByUnitId = new Map<string, UnitPlace>()
  #liveCount = 0
  #wordCount = 0

  get segments(): readonly LiveSegment[] {
    return this.#segments
  }

  /** How many texts count. */
  get count(): number {
    return this.#liveCount
  }

  /** Counted with those that were replaced. */
  get size(): number {
    const last = this.#segments.at(-1)
    return last ? last.base + last.segment.lengths.length : 0
  }

  get meanLength(): number {
    return this.#liveCount === 0 ? 0 : this.#wordCount / this.#liveCount
  }

  get unitIds(): IterableIterator<string> {
    return this.#placeByUnitId.keys()
  }

  get unitCount(): number {
    return this.#placeByUnitId.size
  }

  printOf(unitId: string): Print | undefined {
    const place = this.#placeByUnitId.get(unitId)
    return place && printAt(place.in, place.number)
  }

  /** Its units take the place of those of the same id. */
  add(segment: Segment): void {
    if (sizeOf(segment.units) === 0) return
    const unitsLeft = sizeOf(segment.units)
    const isDead = new Uint8Array(segment.lengths.length)
    this.#segments.push({ segment, base: this.size, isDead, unitsLeft })
    for (let number = 0; number < unitsLeft; number += 1) {
      const id = stringAt(segment.units, number)
      this.#forget(id)
      this.#placeByUnitId.set(id, { in: segment, number })
    }
    for (const length of segment.lengths) this.#wordCount += length
    this.#liveCount += segment.lengths.length
    this.#dropDead()
  }

  remove(unitId: string): void {
    this.#forget(unitId)
    this.#placeByUnitId.delete(unitId)
    this.#dropDead()
  }

  /** The units of all small segments, when there are so many that they should be one. */
  get unitsToJoin(): string[] {
    const small = this.#segments.filter(({ segment }) => segment.lengths.length < smallSegment)
    if (small.length <= smallSegmentsAtMost) return []
    const joined = new Set(small.map(({ segment }) => segment))
    return [...this.#placeByUnitId].filter(([, place]) => joined.has(place.in)).map(([id]) => id)
  }

  /** Whether so much was replaced that a new index would be much smaller. */
  get isWorn(): boolean {
    return this.size > 1000 && this.#liveCount < this.size / 2
  }

  #forget(unitId: string): void {
    const place = this.#placeByUnitId.get(unitId)
    const live = place && this.#segments.find(({ segment }) => segment === place.in)
    if (!place || !live) return
    const { unitStarts, lengths } = place.in
    for (let text = unitStarts[place.number] ?? 0; text < (unitStarts[place.number + 1] ?? 0); text += 1) {
      live.isDead[text] = 1
      this.#liveCount -= 1
      this.#wordCount -= lengths[text] ?? 0
    }
    live.unitsLeft -= 1
  }

  #dropDead(): void {
    if (this.#segments.every(({ unitsLeft }) => unitsLeft > 0)) return
    let base = 0
    this.#segments = this.#segments
      .filter(({ unitsLeft }) => unitsLeft > 0)
      .map((live) => {
        const moved = { ...live, base }
        base += live.segment.lengths.length
        return moved
      })
  }
}

export function printAt({ prints }: Segment, number: number): Print {
  return [prints[number * 2] ?? 0, prints[number * 2 + 1] ?? 0]
}

/** The unit that a text belongs to. */
export function unitOfText({ unitStarts }: Segment, text: number): number {
  let low = 0
  let high = unitStarts.length - 1
  while (high - low > 1) {
    const middle = (low + high) >>> 1
    if ((unitStarts[middle] ?? 0) <= text) low = middle
    else high = middle
  }
  return low
}
