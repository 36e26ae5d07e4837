/** Words and numbers that together are one date: "3 May", "29 February 2020", "Feb. 29, 2020", "May 2020". */
import type { Canonical } from './canonical'
import { date, month } from './lexicon'

export interface DateParts {
  key: string
  /** Bits of lexicon.ts. */
  bits: number
  /** First letter as written: "may" and "march" are months with a capital only. */
  first: string
}

const dayShape = /^#([1-9]|[12]\d|3[01])(?:th)?$/
const yearShape = /^#([12]\d{3})$/
const months = 'january february march april may june july august september october november december'.split(
  ' ',
)

/** The date that exactly these parts are, or undefined. The year comes last and is joined when it comes. */
export function dateKeyOf(parts: readonly DateParts[]): Canonical | undefined {
  const found = { day: '', month: '', year: '' }
  const shape = parts.map((part) => letterOf(part, found)).join('')
  return shapes.has(shape) ? { key: keyOf(found), classes: date, amount: undefined } : undefined
}

/** d day, m month, y year, o "of", t date without a year. */
const shapes = new Set(['dm', 'md', 'dom', 'my', 'ty', 't,y'])

function letterOf(
  { key, bits, first }: DateParts,
  found: { day: string; month: string; year: string },
): string {
  if ((bits & month) !== 0 && first !== first.toLowerCase()) {
    found.month = String(months.indexOf(key) + 1)
    return 'm'
  }
  const day = dayShape.exec(key)
  if (day) {
    found.day = day[1] ?? ''
    return 'd'
  }
  const year = yearShape.exec(key)
  if (year) {
    found.year = year[1] ?? ''
    return 'y'
  }
  const part = /^@-(\d+)-(\d+)$/.exec(key)
  if (part) {
    found.month = part[1] ?? ''
    found.day = part[2] ?? ''
    return 't'
  }
  return key === ',' ? ',' : key === 'of' ? 'o' : '?'
}

function keyOf({ day, month, year }: { day: string; month: string; year: string }): string {
  return day === '' ? `@${year}-${month}` : `@${year}-${month}-${day}`
}
