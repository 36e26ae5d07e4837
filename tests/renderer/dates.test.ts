import { describe, expect, test } from 'vitest'
import { datePartsOf, formatDate, formatMoment, formatTime } from '../../renderer/dates'

test.each([
  ['2020-01-24', '24 Jan 2020'],
  ['2020-12-01', '1 Dec 2020'],
  ['2020-09', 'Sep 2020'],
  ['2020', '2020'],
  [null, 'undated'],
])('the date %s is read as %s', (date, words) => {
  expect(formatDate(date)).toBe(words)
})

test.each([
  ['2020-01-24', { dayAndMonth: '24 Jan', year: '2020' }],
  ['2020-01', { dayAndMonth: 'Jan', year: '2020' }],
  ['2020', { dayAndMonth: '', year: '2020' }],
])('the date %s falls into what is known of it', (date, parts) => {
  expect(datePartsOf(date)).toEqual(parts)
})

test('a day of the calendar is the same day on every machine', () => {
  const before = process.env['TZ']
  try {
    const days = ['Pacific/Kiritimati', 'Asia/Kabul', 'Pacific/Pago_Pago'].map((zone) => {
      process.env['TZ'] = zone
      return formatDate('2020-01-24')
    })
    expect(new Set(days)).toEqual(new Set(['24 Jan 2020']))
  } finally {
    if (before === undefined) delete process.env['TZ']
    else process.env['TZ'] = before
  }
})

describe('a moment', () => {
  // Given without a zone, so that it is the machine's own time wherever the test runs.
  const at = '2026-11-03T04:05:06'

  test('has a time of day to the second, with two digits each', () => {
    expect(formatTime(at)).toBe('04:05:06')
  })

  test.each([
    ['a time to the minute on its own day', new Date('2026-11-03T23:59:59'), '04:05'],
    ['its day on the day after', new Date('2026-11-04T00:00:00'), '3 Nov 2026'],
    ['its day on the same day of another year', new Date('2027-11-03T04:05:06'), '3 Nov 2026'],
    ['its day a month later', new Date('2026-12-03T04:05:06'), '3 Nov 2026'],
  ])('is read as %s', (_what, today, words) => {
    expect(formatMoment(at, today)).toBe(words)
  })
})
