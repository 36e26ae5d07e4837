/** Weekdays and months as the news names them, beside the days of the calendar. */
import type { Day } from '../articles/days'

export { dayOf, dayOfIso, isoOf, partsOf, type Day } from '../articles/days'

export function monthIso(year: number, month: number): string {
  return `${year}-${pad(month)}`
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
