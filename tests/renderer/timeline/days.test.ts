import { describe, expect, test } from 'vitest'
import { dayOf, daysBetween, extentOf, isoOf } from '../../../renderer/timeline/days'

const all = { first: dayOf('2018-09-01') ?? 0, last: dayOf('2021-08-31') ?? 0 }
const written = (from?: string, to?: string) => {
  const extent = extentOf(from, to, all)
  return extent && `${isoOf(extent.first)} ${isoOf(extent.last)}`
}

test.each([
  ['1970-01-01', 0],
  ['1970-01-02', 1],
  ['2020-02-29', 18_321],
  ['1969-12-31', -1],
])('%s is day %i', (iso, day) => {
  expect(dayOf(iso)).toBe(day)
  expect(isoOf(day)).toBe(iso)
})

test.each(['2020-02-30', '2021-02-29', '2020-13-01', '2020-01', 'soon', '', undefined])(
  '%s is no day',
  (iso) => {
    expect(dayOf(iso)).toBeUndefined()
  },
)

describe('the days of an address', () => {
  test.each([
    ['2020-01-01', '2020-12-31', '2020-01-01 2020-12-31'],
    ['2020-01-24', '2020-01-24', '2020-01-24 2020-01-24'],
    ['2020-01-01', undefined, '2020-01-01 2021-08-31'],
    [undefined, '2020-01-01', '2018-09-01 2020-01-01'],
    ['2022-01-01', undefined, '2022-01-01 2022-01-01'],
    [undefined, undefined, undefined],
    ['soon', 'later', undefined],
    ['2020-12-31', '2020-01-01', undefined],
  ])('from %s to %s are %s', (from, to, expected) => {
    expect(written(from, to)).toBe(expected)
  })
})

test('what is dragged over from right to left are the same days as from left to right', () => {
  const shown = { first: 100, last: 199 }
  expect(daysBetween(250, 505, shown, 1000)).toEqual({ first: 125, last: 150 })
  expect(daysBetween(505, 250, shown, 1000)).toEqual({ first: 125, last: 150 })
})

test('a drag beyond the ends stays within the days that are shown', () => {
  expect(daysBetween(-40, 1200, { first: 100, last: 199 }, 1000)).toEqual({ first: 100, last: 199 })
})
