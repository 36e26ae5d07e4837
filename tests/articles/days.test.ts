import fc from 'fast-check'
import { expect, test } from 'vitest'
import { extentOf, isoOf } from '../../electron/articles/days'

const drawn = (date: string | null): string => {
  const extent = extentOf(date)
  return extent ? `${isoOf(extent.first)} to ${isoOf(extent.last)}` : 'no day'
}

test.each([
  ['2020-01-24', '2020-01-24 to 2020-01-24'],
  ['2020-02', '2020-02-01 to 2020-02-29'],
  ['2019-02', '2019-02-01 to 2019-02-28'],
  ['2019-12', '2019-12-01 to 2019-12-31'],
  ['2020', '2020-01-01 to 2020-12-31'],
  [null, 'no day'],
  ['2019-02-30', 'no day'],
  ['soon', 'no day'],
])('%s means the days %s', (date, days) => {
  expect(drawn(date)).toBe(days)
})

test('the extents of the months of a year lie end to end and fill it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1000, max: 9998 }), (year) => {
      const months = Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`)
      const extents = months.map((month) => extentOf(month))
      expect([extents[0]?.first, extents.at(-1)?.last]).toEqual([
        extentOf(`${year}`)?.first,
        extentOf(`${year}`)?.last,
      ])
      extents.slice(1).forEach((extent, index) => expect(extent?.first).toBe((extents[index]?.last ?? 0) + 1))
    }),
  )
})
