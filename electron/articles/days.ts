/** Days of the calendar as numbers, so that they can be counted and laid on a line. Knows no time zone and reads no clock. */

const dayMs = 86_400_000

/** A day as the number of days since 1 January 1970. */
export type Day = number

/** Undefined for a day that is none (30 February). */
export function dayOf(year: number, month: number, date: number): Day | undefined {
  const day = Date.UTC(year, month - 1, date) / dayMs
  const [sameYear, sameMonth, sameDate] = partsOf(day)
  // Date.UTC takes the year 50 for 1950, and 30 February for a day in March.
  return sameYear === year && sameMonth === month && sameDate === date ? day : undefined
}

/** @param iso `2020-01-24`; undefined for a month, a year, or no date. */
export function dayOfIso(iso: string | null): Day | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso ?? '')
  return parts ? dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3])) : undefined
}

export function isoOf(day: Day): string {
  const [year, month, date] = partsOf(day)
  return `${year}-${pad(month)}-${pad(date)}`
}

/** Year, month from 1, day of the month. Howard Hinnant's civil_from_days, "chrono-Compatible Low-Level Date Algorithms". */
export function partsOf(day: Day): [number, number, number] {
  const shifted = day + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const date = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  return [yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, date]
}

/** All days that a date may mean: `2020-02` begins with the 1st and ends with the 29th. Both ends are included. */
export interface Extent {
  first: Day
  last: Day
}

/** @param date a day, month or year; undefined for no date. */
export function extentOf(date: string | null): Extent | undefined {
  const [year = NaN, month, day] = (date ?? '').split('-').map(Number)
  const first = dayOf(year, month ?? 1, day ?? 1)
  if (date === null || first === undefined) return undefined
  if (day !== undefined) return { first, last: first }
  const [nextYear, nextMonth] = month === undefined || month === 12 ? [year + 1, 1] : [year, month + 1]
  const next = dayOf(nextYear, nextMonth, 1)
  return next === undefined ? undefined : { first, last: next - 1 }
}

function pad(number: number): string {
  return String(number).padStart(2, '0')
}
