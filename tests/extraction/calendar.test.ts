import fc from 'fast-check'
import { expect, test } from 'vitest'
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
  weekdayOf,
  weekdayPattern,
} from '../../electron/extraction/calendar'

/** Days from the year 1000 to 9999, as whole days since 1970. */
const anyDay = fc.integer({
  min: Date.UTC(1000, 0, 1) / 86_400_000,
  max: Date.UTC(9999, 11, 31) / 86_400_000,
})
const anyWeekday = fc.integer({ min: 0, max: 6 })
const dateOf = (day: number) => new Date(day * 86_400_000)

test('a day written out is the day that it was', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      expect(dayOfIso(isoOf(day))).toBe(day)
    }),
  )
})

test('year, month and date are those of the common calendar', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const date = dateOf(day)
      expect(partsOf(day)).toEqual([date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()])
    }),
  )
})

test('weekdays are those of the common calendar', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      expect(weekdayOf(day)).toBe(dateOf(day).getUTCDay())
    }),
  )
})

test('the last such weekday is at most six days back', () => {
  fc.assert(
    fc.property(anyDay, anyWeekday, (day, weekday) => {
      const last = lastWeekday(weekday, day)
      expect(weekdayOf(last)).toBe(weekday)
      expect(day - last).toBeGreaterThanOrEqual(0)
      expect(day - last).toBeLessThan(7)
    }),
  )
})

test.each([
  [2020, 2, 30],
  [2019, 2, 29],
  [1900, 2, 29],
  [2021, 4, 31],
  [2021, 13, 1],
  [2021, 0, 1],
  [2021, 1, 0],
  [2021, 1, 32],
  [2021, 1, Number.NaN],
  [50, 1, 1],
])('%i-%i-%i is no day', (year, month, date) => expect(dayOf(year, month, date)).toBeUndefined())

test.each([
  [2020, 2, 29],
  [2000, 2, 29],
  [1969, 12, 31],
  [1970, 1, 1],
])('%i-%i-%i is a day', (year, month, date) => {
  expect(partsOf(dayOf(year, month, date) ?? Number.NaN)).toEqual([year, month, date])
})

test.each([
  [null],
  [''],
  ['2020'],
  ['2020-01'],
  ['2020-02-30'],
  ['24 January 2020'],
  ['2020-01-24T10:00:00Z'],
])('%j is no day', (iso) => expect(dayOfIso(iso)).toBeUndefined())

test('a month is written with two digits', () => {
  expect(monthIso(2020, 4)).toBe('2020-04')
  expect(monthIso(2020, 12)).toBe('2020-12')
})

test.each([
  ['January', 1],
  ['Feb.', 2],
  ['May', 5],
  ['Sept.', 9],
  ['Sep', 9],
  ['December', 12],
])('%s is month %i', (name, number) => {
  expect(name).toMatch(new RegExp(`^${monthPattern}$`))
  expect(monthNumber(name)).toBe(number)
})

test.each([
  ['Sunday', 0],
  ['Tuesday', 2],
  ['Wednesday', 3],
  ['Thursday', 4],
  ['Saturday', 6],
])('%s is weekday %i', (name, number) => {
  expect(name).toMatch(new RegExp(`^${weekdayPattern}$`))
  expect(weekdayNumber(name)).toBe(number)
})
