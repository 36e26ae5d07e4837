import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareDates } from '../../electron/articles/dates'

test('dates stand in order of time, a year before its months and days, the unknown last', () => {
  const dates = [null, '2020-01-24', '2021', '2020', null, '2020-01', '2019-12-31', '2020-02']
  expect(dates.toSorted(compareDates)).toEqual([
    '2019-12-31',
    '2020',
    '2020-01',
    '2020-01-24',
    '2020-02',
    '2021',
    null,
    null,
  ])
})

const date = fc.option(
  fc
    .tuple(fc.integer({ min: 1990, max: 1993 }), fc.option(fc.integer({ min: 10, max: 12 })))
    .map(([year, month]) => (month === null ? `${year}` : `${year}-${month}`)),
)

test('no two dates are before one another, and only equal ones are level', () => {
  fc.assert(
    fc.property(date, date, (a, b) => {
      // Negating 0 gives -0, which is not the same number to a strict eye.
      expect(compareDates(a, b) + compareDates(b, a)).toBe(0)
      expect(compareDates(a, b) === 0).toBe(a === b)
    }),
  )
})

test('what is before the earlier is before the later', () => {
  fc.assert(
    fc.property(date, date, date, (a, b, c) => {
      fc.pre(compareDates(a, b) <= 0 && compareDates(b, c) <= 0)
      expect(compareDates(a, c)).toBeLessThanOrEqual(0)
    }),
  )
})
