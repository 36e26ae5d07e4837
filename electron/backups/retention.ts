/** Which back-ups are kept: of the last day the newest of each hour, of two weeks one a day, of eight weeks one a week. */
const hour = 3_600_000
const day = 24 * hour
const week = 7 * day

const spans = [
  { every: hour, for: day },
  { every: day, for: 14 * day },
  { every: week, for: 8 * week },
] as const

/** All of them together are no larger, but for the newest, which is always kept. */
export const sizeLimit = 2 * 1024 ** 3

/** After so long, what was deleted is in no back-up any more. */
export const longestMs = 8 * week

/** @param moments of the back-ups; @returns those that are kept, the newest first. */
export function keptOf(moments: readonly number[], now: number): number[] {
  const newestFirst = moments.toSorted((a, b) => b - a)
  const kept = new Set(newestFirst.slice(0, 1))
  for (const span of spans) {
    const slots = new Set<number>()
    for (const moment of newestFirst) {
      const slot = Math.floor(moment / span.every)
      if (now - moment > span.for || slots.has(slot)) continue
      slots.add(slot)
      kept.add(moment)
    }
  }
  return newestFirst.filter((moment) => kept.has(moment))
}

/** @param sizes of what each back-up adds, the newest first; @returns how many of them fit. */
export function howManyFit(sizes: readonly number[], limit: number): number {
  let total = 0
  const over = sizes.findIndex((size, index) => (total += size) > limit && index > 0)
  return over === -1 ? sizes.length : over
}

/** Whether an hour has begun since the newest. */
export function isDue(newest: number | undefined, now: number): boolean {
  return newest === undefined || Math.floor(newest / hour) !== Math.floor(now / hour)
}
