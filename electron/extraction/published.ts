/** The title and the date of an article, when its own text tells them; null when it does not. Nothing is guessed. */
import {
  dayOf,
  isoOf,
  monthNumber,
  monthPattern,
  weekdayNumber,
  weekdayOf,
  weekdayPattern,
  type Day,
} from './calendar'
import type { Zone } from './zones'

export function readTitle(text: string, zones: readonly Zone[]): string | null {
  const headline = zones.find(({ kind }) => kind === 'headline')
  return headline ? text.slice(headline.start, headline.end) : null
}

const fullDate = new RegExp(
  String.raw`(?:(${monthPattern}) (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})|\b(\d{1,2})(?:st|nd|rd|th)? (${monthPattern}),? (\d{4})|\b(\d{4})-(\d{2})-(\d{2})(?=T|\b))`,
)

/**
 * A line of its own that holds a date; else the day on which the news happened, when the text names weekday, day and
 * month together and only one of the years that it speaks of fits ("Monday, November 19", with figures of 2018).
 */
export function readPublishedOn(text: string, zones: readonly Zone[]): string | null {
  const day = dateLine(text, zones) ?? inDateline(text, zones) ?? weekdayAndDate(text, zones)
  return day === undefined ? null : isoOf(day)
}

/** "January 24, 2020", "Published: 24 Jan 2020", within the first lines. */
function dateLine(text: string, zones: readonly Zone[]): Day | undefined {
  const lines = zones
    .slice(0, 8)
    // A picture has a day of its own.
    .filter(({ start, kind }) => start < 1500 && kind !== 'caption')
    .map(({ start, end }) => text.slice(start, end))
  for (const line of lines) {
    const match = fullDate.exec(line)
    // In a longer line the date belongs to a sentence, and may be any day.
    if (match && line.length - match[0].length <= 40 && !/(?<!\b[ap]\.m)[.!?]$/.test(line))
      return fromFullDate(match)
    const figures = line.length <= 60 ? figuresOf(line) : undefined
    if (figures !== undefined) return figures
  }
  return undefined
}

const datelinePattern = new RegExp(
  String.raw`^(?:[^\n“"]{0,60}?)${fullDate.source}[^\n“".]{0,45}?\s?(?:—|–|--| - |-\s)\s?`,
)

/** "SELMARA, April 30, 2024 (Highland News Agency) – Karvena will …" */
function inDateline(text: string, zones: readonly Zone[]): Day | undefined {
  const first = zones.findIndex(({ kind }) => kind === 'dateline' || kind === 'body')
  for (const { start } of zones.slice(Math.max(0, first), first + 2)) {
    const match = datelinePattern.exec(text.slice(start, start + 160))
    if (match) return fromFullDate(match)
  }
  return undefined
}

/** How far a line's beginning is its dateline; 0 when it has none with a date. */
export function datelineEnd(line: string): number {
  return datelinePattern.exec(line.slice(0, 160))?.[0].length ?? 0
}

/** Day, month, year in figures, as most of Europe writes; only with a day above 12, or points between. */
const inFigures = /\b(\d{1,2})([./])(\d{1,2})\2(\d{4})\b/

function figuresOf(line: string): Day | undefined {
  const [, date = '', sign, month = '', year = ''] = inFigures.exec(line) ?? []
  if (sign === undefined || (sign === '/' && Number(date) <= 12)) return undefined
  return dayOf(Number(year), Number(month), Number(date))
}

function fromFullDate([, month, date, year, date2, month2, year2, year3, month3, date3]: RegExpExecArray):
  Day | undefined {
  if (month !== undefined) return dayOf(Number(year), monthNumber(month), Number(date))
  if (month2 !== undefined) return dayOf(Number(year2), monthNumber(month2), Number(date2))
  return dayOf(Number(year3), Number(month3), Number(date3))
}

function weekdayAndDate(text: string, zones: readonly Zone[]): Day | undefined {
  const pattern = new RegExp(
    String.raw`\b(${weekdayPattern}),? (?:(${monthPattern}) (\d{1,2})|(\d{1,2}) (${monthPattern}))\b(?:,? (\d{4}))?`,
    'g',
  )
  const years = [...new Set([...text.matchAll(/\b(?:19|20)\d{2}\b/g)].map(([year]) => Number(year)))]
  const body = zones.find(({ kind }) => kind === 'body')
  // Only the lead tells the day of the news; later dates are its history.
  const lead = text.slice(body?.start ?? 0, (body?.start ?? 0) + 1200)
  const days = [...lead.matchAll(pattern)].flatMap(([, weekday = '', month, date, date2, month2, year]) => {
    const onDay = (inYear: number) => dayOf(inYear, monthNumber(month ?? month2 ?? ''), Number(date ?? date2))
    return (year === undefined ? years : [Number(year)]).flatMap((inYear) => {
      const day = onDay(inYear)
      return day !== undefined && weekdayOf(day) === weekdayNumber(weekday) ? [day] : []
    })
  })
  const distinct = [...new Set(days)]
  return distinct.length === 1 ? distinct[0] : undefined
}
