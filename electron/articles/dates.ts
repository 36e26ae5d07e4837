/** For sorting partial ISO dates: earlier first, a year before its months, the unknown last. */
export function compareDates(a: string | null, b: string | null): number {
  if (a === b) return 0
  if (a === null) return 1
  if (b === null) return -1
  return a < b ? -1 : 1
}
