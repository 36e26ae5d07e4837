/** Days of the calendar as the contract counts them, since 1 January 1970. No time zone plays a part. */
import type { Extent } from '../../electron/contract'

const dayMs = 86_400_000

export function isoOf(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, 10)
}

/** Undefined for anything but a day, such as what an address typed wrongly holds. */
export function dayOf(iso: string | undefined): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso ?? '')) return undefined
  const day = Date.parse(`${iso}T00:00:00Z`) / dayMs
  return Number.isNaN(day) || isoOf(day) !== iso ? undefined : day
}

/** Undefined when neither end is a day, or the end comes before the beginning. */
export function extentOf(from: string | undefined, to: string | undefined, all: Extent): Extent | undefined {
  const [first, last] = [dayOf(from), dayOf(to)]
  if (first === undefined && last === undefined) return undefined
  const extent = {
    first: first ?? Math.min(all.first, last ?? 0),
    last: last ?? Math.max(all.last, first ?? 0),
  }
  return extent.first <= extent.last ? extent : undefined
}

/** The days between two places of a picture, in whichever order they were pointed at. */
export function daysBetween(a: number, b: number, shown: Extent, width: number): Extent {
  const dayAt = (x: number): number => {
    const day = shown.first + Math.floor((x / width) * (shown.last - shown.first + 1))
    return Math.min(shown.last, Math.max(shown.first, day))
  }
  return { first: dayAt(Math.min(a, b)), last: dayAt(Math.max(a, b)) }
}
