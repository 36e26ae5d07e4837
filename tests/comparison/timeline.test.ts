import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { extentOf, isoOf, type Extent } from '../../electron/articles/days'
import {
  layTimeline,
  scaleOf,
  type Timeline,
  type TimelineQuestion,
} from '../../electron/comparison/timeline'
import { said } from './coded'

const days = (first: string, last: string): Extent => ({
  first: extentOf(first)?.first ?? 0,
  last: extentOf(last)?.last ?? 0,
})
/** The days of January 2020 lie ten apart. */
const january = {
  partyIds: ['kabul', 'nato'],
  width: 310,
  markWidth: 10,
  tickDistance: 70,
  shown: days('2020-01', '2020-01'),
}
const lay = (lines: string[], about: Partial<TimelineQuestion> = {}): Timeline =>
  layTimeline({ ...january, statements: lines.map((line, index) => said(line, index)), ...about })
const marksOf = ({ lanes }: Timeline): string[] =>
  lanes.flatMap(({ partyId, marks }) =>
    marks.map(
      ({ statementId, from, to, x, row }) => `${partyId} ${statementId} ${from}-${to} at ${x} row ${row}`,
    ),
  )

describe('a line of time', () => {
  test('has a lane for each party, in their order, also for the silent', () => {
    expect(lay(['nato peace 2020-01-05']).lanes.map(({ partyId, rowCount }) => [partyId, rowCount])).toEqual([
      ['kabul', 0],
      ['nato', 1],
    ])
  })

  test('has a mark in the middle of its day, its month, or the days around a date that is worked out', () => {
    expect(
      marksOf(lay(['kabul peace 2020-01-05', 'kabul peace 2020-01-20 about', 'nato peace 2020-01 month'])),
    ).toEqual(['kabul s0 40-50 at 45 row 0', 'kabul s1 160-230 at 195 row 0', 'nato s2 0-310 at 155 row 0'])
  })

  test('stacks marks of one day, and uses the lowest row again as soon as there is room', () => {
    const marks = marksOf(
      lay(['kabul p 2020-01-05', 'kabul p 2020-01-05', 'kabul p 2020-01-06', 'kabul p 2020-01-05']),
    )
    expect(marks).toEqual([
      'kabul s0 40-50 at 45 row 0',
      'kabul s1 40-50 at 45 row 1',
      'kabul s3 40-50 at 45 row 2',
      'kabul s2 50-60 at 55 row 0',
    ])
  })

  test('says what it cannot place and what lies outside, and leaves other parties out', () => {
    const line = lay([
      'kabul p undated',
      'kabul p 2019',
      'kabul p 2020-02-01',
      'moscow p 2020-01-05',
      'moscow p undated',
    ])
    expect(line).toMatchObject({ undatedIds: ['s0'], beforeIds: ['s1'], afterIds: ['s2'] })
  })

  test('cuts a year to the days that are shown', () => {
    expect(marksOf(lay(['kabul p 2020 year']))).toEqual(['kabul s0 0-310 at 155 row 0'])
  })

  test('shows all by itself, with room at both ends', () => {
    const { shown } = layTimeline({
      partyIds: ['kabul'],
      statements: [said('kabul p 2020-01-20', 0)],
      width: 100,
      markWidth: 5,
      tickDistance: 20,
    })
    expect([isoOf(shown.first), isoOf(shown.last)]).toEqual(['2020-01-05', '2020-02-04'])
  })

  test('is there without any statement', () => {
    expect(
      layTimeline({ partyIds: [], statements: [], width: 100, markWidth: 5, tickDistance: 20 }).lanes,
    ).toEqual([])
  })
})

describe('ticks', () => {
  const ticks = (first: string, last: string, width: number): string =>
    lay([], { shown: days(first, last), width, tickDistance: 60 })
      .ticks.map(({ date, saysYear }) => (saysYear ? `${date}!` : date))
      .join(' ')

  test.each([
    ['2020-01-01', '2020-01-04', 400, '2020-01-01! 2020-01-02 2020-01-03 2020-01-04'],
    ['2020-01-01', '2020-01-31', 300, '2020-01-06! 2020-01-13 2020-01-20 2020-01-27'],
    ['2019-11-15', '2020-02-10', 240, '2019-12! 2020-01! 2020-02'],
    ['2018-11-20', '2020-03-01', 400, '2019-01! 2019-04 2019-07 2019-10 2020-01!'],
    ['2015', '2020', 400, '2015! 2016! 2017! 2018! 2019! 2020!'],
    ['2001', '2021', 300, '2005! 2010! 2015! 2020!'],
  ])('from %s to %s on %i are %s', (first, last, width, drawn) => {
    expect(ticks(first, last, width)).toBe(drawn)
  })

  test('stand in order, within the line, and never closer than is asked', () => {
    const anyDay = fc.integer({ min: -30_000, max: 30_000 })
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: 0, max: 20_000 }),
        fc.integer({ min: 100, max: 2000 }),
        (first, length, width) => {
          const { ticks } = lay([], { shown: { first, last: first + length }, width, tickDistance: 60 })
          ticks.forEach(({ x }, index) => {
            expect(x).toBeGreaterThanOrEqual(0)
            expect(x).toBeLessThanOrEqual(width)
            if (index > 0) expect(x - (ticks[index - 1]?.x ?? 0)).toBeGreaterThanOrEqual(60 - 1e-6)
          })
        },
      ),
    )
  })
})

const dates = fc.constantFrom(
  '2020-01-05',
  '2020-01-06',
  '2020-01-06 about',
  '2020-01 month',
  '2020 year',
  '2019-12-31',
)
const anyLines = fc.array(
  fc.tuple(fc.constantFrom('kabul', 'nato'), dates).map(([who, date]) => `${who} p ${date}`),
  { maxLength: 12 },
)

test('no mark covers another in its row, and no lane has more rows than its fullest place', () => {
  fc.assert(
    fc.property(anyLines, fc.integer({ min: 1, max: 40 }), (lines, markWidth) => {
      for (const { marks, rowCount } of lay(lines, { markWidth }).lanes) {
        const rooms = marks.map(({ x, from, to, row }) => ({
          row,
          least: Math.min(from, x - markWidth / 2),
          most: Math.max(to, x + markWidth / 2),
        }))
        for (const [index, one] of rooms.entries())
          for (const other of rooms.slice(index + 1))
            if (one.row === other.row) expect(one.most <= other.least || other.most <= one.least).toBe(true)
        const fullest = rooms.map(
          ({ least }) => rooms.filter((one) => one.least <= least && one.most > least).length,
        )
        expect(rowCount).toBe(Math.max(0, ...fullest))
      }
    }),
  )
})

test('each statement of the parties has a mark or a reason', () => {
  fc.assert(
    fc.property(anyLines, (lines) => {
      const { lanes, undatedIds, beforeIds, afterIds } = lay(lines)
      const ids = [
        ...lanes.flatMap(({ marks }) => marks.map(({ statementId }) => statementId)),
        ...undatedIds,
        ...beforeIds,
        ...afterIds,
      ]
      expect(ids.toSorted()).toEqual(lines.map((_, index) => `s${index}`).toSorted())
    }),
  )
})

test('the day at the place of a day is that day', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 5000 }),
      fc.nat(),
      fc.integer({ min: 50, max: 3000 }),
      (length, chance, width) => {
        const scale = scaleOf({ first: 100, last: 100 + length }, width)
        const day = 100 + (chance % (length + 1))
        expect(scale.dayAt((scale.xOf(day) + scale.xOf(day + 1)) / 2)).toBe(day)
        expect([scale.dayAt(-5), scale.dayAt(width + 5)]).toEqual([100, 100 + length])
      },
    ),
  )
})
