/** Days of the calendar as numbers, so that weekdays can be counted. Knows no time zone and reads no clock. */

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

export function monthIso(year: number, month: number): string {
  return `${year}-${pad(month)}`
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

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(day: Day): number {
  return (((day + 4) % 7) + 7) % 7
}

/** The newest such weekday on or before a day; that day itself counts. */
export function lastWeekday(weekday: number, onOrBefore: Day): Day {
  return onOrBefore - ((weekdayOf(onOrBefore) - weekday + 7) % 7)
}

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

export const weekdayPattern = '(?:Sun|Mon|Tues?|Wednes|Thurs?|Fri|Satur)day'
export const monthPattern =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?)'

export function weekdayNumber(name: string): number {
  return weekdays.indexOf(name.slice(0, 3).toLowerCase())
}

/** From 1. */
export function monthNumber(name: string): number {
  return months.indexOf(name.slice(0, 3).toLowerCase()) + 1
}

function pad(number: number): string {
  return String(number).padStart(2, '0')
}
