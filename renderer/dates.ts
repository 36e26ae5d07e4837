/** Partial ISO dates as people read them. Days of the calendar, not moments: no time zone plays a part. */

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

export interface DateParts {
  /** `24 Jan`, `Jan`, or empty when only the year is known. */
  dayAndMonth: string
  year: string
}

export function datePartsOf(date: string): DateParts {
  const [year = '', month, day] = date.split('-')
  const name = month ? (months[Number(month) - 1] ?? month) : ''
  return { dayAndMonth: day ? `${Number(day)} ${name}` : name, year }
}

/** `24 Jan 2020`, `Jan 2020`, `2020`. */
export function formatDate(date: string | null): string {
  if (date === null) return 'undated'
  const { dayAndMonth, year } = datePartsOf(date)
  return dayAndMonth === '' ? year : `${dayAndMonth} ${year}`
}

/** The time of day of a moment on this machine's clock, to the second: `14:32:07`. */
export function formatTime(moment: string): string {
  const at = new Date(moment)
  return [at.getHours(), at.getMinutes(), at.getSeconds()]
    .map((part) => String(part).padStart(2, '0'))
    .join(':')
}

/** `14:31` for a moment of today, else its day: `3 Nov 2026`. */
export function formatMoment(moment: string, today: Date): string {
  const at = new Date(moment)
  if (at.toDateString() === today.toDateString()) return formatTime(moment).slice(0, 5)
  return `${at.getDate()} ${months[at.getMonth()]} ${at.getFullYear()}`
}
