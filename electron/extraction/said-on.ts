/**
 * When something was said, from the words around it and the date of the article: "on Tuesday", "earlier this week",
 * "in late April", "on May 07". What the words leave open stays open, in the precision.
 */
import type { SaidOnPrecision } from '../statements/statement'
import {
  dayOf,
  dayOfIso,
  isoOf,
  lastWeekday,
  monthIso,
  monthNumber,
  monthPattern,
  partsOf,
  weekdayNumber,
  weekdayPattern,
  type Day,
} from './calendar'

export interface SaidOn {
  on: string | null
  precision: SaidOnPrecision
}

/** A time that words tell, and where they stand in them. */
export interface ToldTime extends SaidOn {
  start: number
  end: number
}

/**
 * @param words the reporter's words of the sentence, without what is said; dates within a quotation are the speaker's.
 * @param cueAt where the reporting word stands in them; the expression nearest to it is taken.
 * @param publishedOn the date of the article, if it is known.
 * @returns undefined when the words tell no time, or none that can be resolved.
 */
export function readSaidOn(words: string, cueAt: number, publishedOn: string | null): ToldTime | undefined {
  return expressions
    .flatMap(({ pattern, read }) =>
      [...words.matchAll(pattern)].flatMap((match): ToldTime[] => {
        const said = read(match, dayOfIso(publishedOn))
        return said ? [{ ...said, start: match.index, end: match.index + match[0].length }] : []
      }),
    )
    .toSorted((a, b) => Math.abs(a.start - cueAt) - Math.abs(b.start - cueAt))[0]
}

interface Expression {
  pattern: RegExp
  /** Undefined when it cannot be resolved without the article's date. */
  read(match: RegExpMatchArray, published: Day | undefined): SaidOn | undefined
}

const part = String.raw`(?:(?:early|mid|late)[- ])?`
/** Before a day or month these tell of a time that is not the saying's: a deadline, a start, a time to come. */
const notYet = String.raw`(?<!\b(?:[Nn]ext|[Uu]ntil|[Bb]y|[Ff]or|[Bb]efore|[Ff]rom|[Aa]fter|[Ss]ince|[Ss]tarting|[Cc]oming) (?:(?:early|mid|late)[- ])?)`

const expressions: Expression[] = [
  {
    // "on May 07", "Nov. 19, 2018", "October 18"
    pattern: new RegExp(
      String.raw`${notYet}\b(${monthPattern}) (\d{1,2})(?:st|nd|rd|th)?\b(?:, (\d{4}))?(?!\s?(?:%|percent))`,
      'g',
    ),
    read: ([, month = '', date = '', year], published) => calendarDay(month, date, year, published),
  },
  {
    // "7 May", "7 May 2021"
    pattern: new RegExp(
      String.raw`${notYet}\b(\d{1,2})(?:st|nd|rd|th)? (${monthPattern})(?: (\d{4}))?\b`,
      'g',
    ),
    read: ([, date = '', month = '', year], published) => calendarDay(month, date, year, published),
  },
  {
    // "in late April", "in February 2020"; a day behind it is the pattern above
    pattern: new RegExp(
      String.raw`\b(?:in|since|during|of) ${part}(${monthPattern})(?:,? (\d{4}))?\b(?!\.? \d{1,2}\b)`,
      'g',
    ),
    read: ([, month = '', year], published) => calendarMonth(month, year, published),
  },
  {
    // "on Tuesday", "late Friday", "Monday", "last Saturday"; "next Monday" is no time of saying
    pattern: new RegExp(String.raw`${notYet}\b(last )?(${weekdayPattern})\b(?!['’]s)`, 'gi'),
    read: ([, last, weekday = ''], published) => {
      if (published === undefined) return undefined
      const day = lastWeekday(weekdayNumber(weekday), last === undefined ? published : published - 1)
      return { on: isoOf(day), precision: 'day' }
    },
  },
  {
    pattern: /\b(?:earlier )?(today|yesterday)\b/gi,
    read: ([, word = ''], published) => shifted(published, /^y/i.test(word) ? -1 : 0, 'day'),
  },
  {
    pattern: /\b(?:earlier|later) this week\b|\bthis week\b|\bin recent days\b/gi,
    read: (_match, published) => shifted(published, -3, 'about'),
  },
  {
    pattern: /\b(?:late |early )?last week\b|\ba week ago\b/gi,
    read: (_match, published) => shifted(published, -7, 'about'),
  },
  { pattern: /\b(?:earlier )?this month\b/gi, read: (_match, published) => monthBefore(published, 0) },
  { pattern: /\blast month\b|\ba month ago\b/gi, read: (_match, published) => monthBefore(published, 1) },
  { pattern: /\b(?:in recent weeks)\b/gi, read: (_match, published) => monthBefore(published, 0) },
  {
    pattern: /\b(?:earlier )?(this|last) year\b/gi,
    read: ([, which = ''], published) => {
      if (published === undefined) return undefined
      return {
        on: String(partsOf(published)[0] - (which.toLowerCase() === 'last' ? 1 : 0)),
        precision: 'year',
      }
    },
  },
]

/** Without a year it is the newest such day that had come when the article appeared. */
function calendarDay(
  month: string,
  date: string,
  year: string | undefined,
  published: Day | undefined,
): SaidOn | undefined {
  const onDay = (inYear: number): Day | undefined => dayOf(inYear, monthNumber(month), Number(date))
  if (year !== undefined) {
    const day = onDay(Number(year))
    return day === undefined ? undefined : { on: isoOf(day), precision: 'day' }
  }
  if (published === undefined) return undefined
  const [thisYear] = partsOf(published)
  const day = [thisYear, thisYear - 1]
    .map(onDay)
    .find((candidate) => candidate !== undefined && candidate <= published)
  return day === undefined ? undefined : { on: isoOf(day), precision: 'day' }
}

function calendarMonth(
  month: string,
  year: string | undefined,
  published: Day | undefined,
): SaidOn | undefined {
  if (year !== undefined) return { on: monthIso(Number(year), monthNumber(month)), precision: 'month' }
  if (published === undefined) return undefined
  const [thisYear, thisMonth] = partsOf(published)
  const number = monthNumber(month)
  return { on: monthIso(number <= thisMonth ? thisYear : thisYear - 1, number), precision: 'month' }
}

function shifted(published: Day | undefined, by: number, precision: SaidOnPrecision): SaidOn | undefined {
  return published === undefined ? undefined : { on: isoOf(published + by), precision }
}

function monthBefore(published: Day | undefined, by: number): SaidOn | undefined {
  if (published === undefined) return undefined
  const [year, month] = partsOf(published)
  return {
    on: month > by ? monthIso(year, month - by) : monthIso(year - 1, month - by + 12),
    precision: 'month',
  }
}
