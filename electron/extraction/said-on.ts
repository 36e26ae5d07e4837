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
 * @param lastOn the date of the statement before, from which "two days earlier" counts.
 * @returns undefined when the words tell no time, or none that can be resolved.
 */
export function readSaidOn(
  words: string,
  cueAt: number,
  publishedOn: string | null,
  lastOn: string | null = null,
): ToldTime | undefined {
  const [published, last] = [dayOfIso(publishedOn), dayOfIso(lastOn)]
  return expressions
    .flatMap(({ pattern, read }) =>
      [...words.matchAll(pattern)].flatMap((match): ToldTime[] => {
        const said = read(match, published, last)
        return said && !isToCome(words.slice(0, match.index))
          ? [{ ...said, start: match.index, end: match.index + match[0].length }]
          : []
      }),
    )
    .toSorted((a, b) => Math.abs(a.start - cueAt) - Math.abs(b.start - cueAt))[0]
}

/** "will vote on Tuesday" */
function isToCome(before: string): boolean {
  return /\b(?:will|would|due|set to|is to|are to|scheduled)\b[^,;“”"]{0,40}$/.test(before)
}

interface Expression {
  pattern: RegExp
  /** Undefined when it cannot be resolved without the article's date. */
  read(match: RegExpMatchArray, published: Day | undefined, last: Day | undefined): SaidOn | undefined
}

const part = String.raw`(?:(early|mid|late|the beginning of|the middle of|the end of)[- ])?`
const ordinals =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first'.split(
    ' ',
  )
const counts = 'a|an|one|two|three|four|five|six|seven|eight|nine|ten|\\d{1,2}'
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
    // "the ninth of May", "the 9th of May"
    pattern: new RegExp(
      String.raw`${notYet}\b(${ordinals.toReversed().join('|')}|\d{1,2}(?:st|nd|rd|th)) of (${monthPattern})(?:,? (\d{4}))?\b`,
      'gi',
    ),
    read: ([, date = '', month = '', year], published) =>
      calendarDay(month, String(ordinals.indexOf(date.toLowerCase()) + 1 || parseInt(date)), year, published),
  },
  {
    // "in late April", "in February 2020"; a day behind it is the pattern above
    pattern: new RegExp(
      String.raw`\b(?:[Ii]n|[Dd]uring) ${part}(${monthPattern})(?:,? (\d{4}))?\b(?!\.? \d{1,2}\b)`,
      'g',
    ),
    read: ([, which, month = '', year], published) =>
      which === undefined
        ? calendarMonth(month, year, published)
        : partOfMonth(which, month, year, published),
  },
  {
    // "in its October report", "a March letter"
    pattern: new RegExp(
      String.raw`\b(?:its|their|his|her|the|an?) (${monthPattern})(?: (\d{4}))? (?:\p{L}+ ){0,2}?(?:report|statement|letter|survey|speech|interview|briefing|address|filing|meeting)\b`,
      'gu',
    ),
    read: ([, month = '', year], published) => calendarMonth(month, year, published),
  },
  {
    // "in 2019"
    pattern: /\b(?:[Ii]n|[Bb]ack in) ((?:19|20)\d{2})\b/g,
    read: ([, year = '']) => ({ on: year, precision: 'year' }),
  },
  {
    // "two days earlier", "a week before": from the statement before
    pattern: new RegExp(String.raw`\b(${counts}) (day|week)s? (?:earlier|before|previously)\b`, 'gi'),
    read: ([, count = '', unit = ''], published, last) => {
      const from = last ?? published
      const days = numberOf(count) * (unit.toLowerCase() === 'week' ? 7 : 1)
      return from === undefined
        ? undefined
        : { on: isoOf(from - days), precision: unit === 'week' ? 'about' : 'day' }
    },
  },
  {
    // "two days ago", "a week ago": from the article
    pattern: new RegExp(String.raw`\b(${counts}) (day|week|month|year)s? ago\b`, 'gi'),
    read: ([, count = '', unit = ''], published) => ago(published, numberOf(count), unit.toLowerCase()),
  },
  {
    pattern: /\bthe (?:day|night|evening) before\b|\b(?:comes?|came) a day after\b|\ba day after\b/gi,
    read: (_match, published, last) => shifted(last ?? published, -1, 'day'),
  },
  {
    pattern: /\bthe (?:next|following) (?:day|morning|evening|afternoon)\b|\ba day later\b/gi,
    read: (_match, _published, last) => shifted(last, 1, 'day'),
  },
  {
    pattern:
      /\b(?:the|that) same (?:day|morning|afternoon|evening|night)\b|\b(?:hours|minutes) (?:later|earlier)\b|\bwithin (?:the hour|hours|minutes)\b|\bthat (?:day|morning|afternoon|evening|night)\b/gi,
    read: (_match, published, last) => shifted(last ?? published, 0, 'day'),
  },
  {
    pattern: /\b(?:at|over|during|on) the weekend\b|\bthis weekend\b|\blast weekend\b/gi,
    read: (_match, published) =>
      published === undefined ? undefined : { on: isoOf(lastWeekday(6, published - 1)), precision: 'about' },
  },
  {
    // "its report from Monday"
    pattern: new RegExp(
      String.raw`\b(?:report|statement|letter|notice|interview|speech|post|tweet|message) (?:from|of|dated) (${weekdayPattern})\b`,
      'g',
    ),
    read: ([, weekday = ''], published) =>
      published === undefined
        ? undefined
        : { on: isoOf(lastWeekday(weekdayNumber(weekday), published)), precision: 'day' },
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
    pattern: /\b(?:earlier )?(today|yesterday|tonight|this (?:morning|afternoon|evening)|last night)\b/gi,
    read: ([, word = ''], published) => shifted(published, /^(?:y|l)/i.test(word) ? -1 : 0, 'day'),
  },
  {
    pattern: /\b(?:earlier|later) this week\b|\bthis week\b|\bin recent days\b/gi,
    read: (_match, published) => shifted(published, -3, 'about'),
  },
  {
    // Its Wednesday
    pattern: /\b(?:late |early )?last week\b/gi,
    read: (_match, published) =>
      published === undefined ? undefined : { on: isoOf(lastWeekday(1, published) - 5), precision: 'about' },
  },
  { pattern: /\b(?:earlier )?this month\b/gi, read: (_match, published) => monthBefore(published, 0) },
  { pattern: /\blast month\b/gi, read: (_match, published) => monthBefore(published, 1) },
  { pattern: /\b(?:in recent weeks)\b/gi, read: (_match, published) => monthBefore(published, 0) },
  {
    pattern: /\b(?:earlier |late |early )?(this|last) year\b/gi,
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

/** Its 5th, 15th or 25th. */
function partOfMonth(
  which: string,
  month: string,
  year: string | undefined,
  published: Day | undefined,
): SaidOn | undefined {
  const date = /early|beginning/i.test(which) ? 5 : /mid/i.test(which) ? 15 : 25
  const found = calendarMonth(month, year, published)
  return found && { on: `${found.on}-${String(date).padStart(2, '0')}`, precision: 'about' }
}

const words = 'zero one two three four five six seven eight nine ten'.split(' ')

function numberOf(count: string): number {
  const number = words.indexOf(count.toLowerCase())
  return number >= 0 ? number : parseInt(count) || 1
}

function ago(published: Day | undefined, count: number, unit: string): SaidOn | undefined {
  if (published === undefined) return undefined
  if (unit === 'day') return shifted(published, -count, 'day')
  if (unit === 'week') return shifted(published, -7 * count, 'about')
  const [year, month] = partsOf(published)
  if (unit === 'year') return { on: String(year - count), precision: 'year' }
  const months = year * 12 + month - 1 - count
  return { on: monthIso(Math.floor(months / 12), (months % 12) + 1), precision: 'month' }
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
