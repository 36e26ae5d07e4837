import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dimensions, noFilter, type StatementFilter } from '../../electron/comparison/filter'
import { countFilter, sift } from '../../electron/comparison/tally'
import { coded } from './coded'

const articles = [
  coded('a1 Herald 2020-01-25', [
    'kabul peace 2020-01-24 demands direct: an end to the war',
    'taliban peace 2020-01 rejects: the offer of Kabul',
    'taliban aid 2019 reported: “Aid” must flow',
    'kabul peace undated found: nothing is agreed',
  ]),
  coded('a2 - 2020-03-01', ['nato peace 2020-02-29 found accepted: troops leave', 'nato aid rejected: no']),
]

const shownBy = (filter: Partial<StatementFilter>): string =>
  sift(articles, { ...noFilter, ...filter })
    .filter(({ hiddenBy }) => hiddenBy.length === 0)
    .map(({ statement }) => statement.id)
    .toSorted()
    .join(' ')

describe('a filter', () => {
  test('of nothing shows all but what the reader rejected', () => {
    expect(shownBy({})).toBe('a1.0 a1.1 a1.2 a1.3 a2.0')
  })

  test.each<[Partial<StatementFilter>, string]>([
    [{ partyIds: ['kabul', 'nato'] }, 'a1.0 a1.3 a2.0'],
    [{ topicIds: ['aid'] }, 'a1.2'],
    [{ outlets: [''] }, 'a2.0'],
    [{ outlets: ['Herald'] }, 'a1.0 a1.1 a1.2 a1.3'],
    [{ stances: ['demands', 'rejects'] }, 'a1.0 a1.1'],
    [{ directness: ['direct'] }, 'a1.0'],
    [{ voices: ['reported'] }, 'a1.2'],
    [{ standings: ['found'] }, 'a1.3'],
    [{ standings: ['confirmed'] }, 'a2.0'],
    [{ standings: ['rejected'] }, 'a2.1'],
    [{ speakers: [] }, ''],
    [{ words: 'OFFER kabul' }, 'a1.1'],
    [{ words: '"aid"' }, 'a1.2'],
    [{ words: '  ' }, 'a1.0 a1.1 a1.2 a1.3 a2.0'],
    [{ partyIds: ['kabul'], stances: ['demands'] }, 'a1.0'],
  ])('of %j shows %s', (filter, ids) => {
    expect(shownBy(filter)).toBe(ids)
  })

  test.each([
    ['2020-01-24', null, 'a1.0 a1.1 a2.0'],
    ['2020-01-25', null, 'a1.1 a2.0'],
    ['2020-02', null, 'a2.0'],
    [null, '2020-01-23', 'a1.1 a1.2'],
    [null, '2019', 'a1.2'],
    ['2019-06', '2019-07', 'a1.2'],
    ['2020-02', '2020-02', 'a2.0'],
    ['2021', null, ''],
  ])('from %s to %s shows %s: a month or year that may lie within, and nothing undated', (from, to, ids) => {
    expect(shownBy({ from, to })).toBe(ids)
  })

  test('tells for each dimension how many it hides, and how many nothing else hides', () => {
    const count = countFilter(sift(articles, { ...noFilter, partyIds: ['kabul'], stances: ['demands'] }))
    expect(count).toMatchObject({ shown: 1, hidden: 5, asked: 2 })
    expect(count.hides.parties).toEqual({ count: 4, asked: 0, alone: 0 })
    expect(count.hides.stances).toEqual({ count: 5, asked: 1, alone: 1 })
    expect(count.hides.standings).toEqual({ count: 1, asked: 0, alone: 0 })
    expect(count.hides.words).toEqual({ count: 0, asked: 0, alone: 0 })
  })

  test('tells for each value how many statements it would show, whether it is chosen or not', () => {
    const { choices } = countFilter(sift(articles, { ...noFilter, voices: ['own'] }))
    expect(choices.voices).toEqual({ own: 4, reported: 1 })
    expect(choices.parties).toEqual({ kabul: 2, taliban: 1, nato: 1 })
    expect(choices.standings).toEqual({ coded: 2, found: 1, confirmed: 1, rejected: 1 })
    expect(choices.outlets).toEqual({ Herald: 3, '': 1 })
  })
})

const anyFilter: fc.Arbitrary<StatementFilter> = fc.record({
  partyIds: fc.option(fc.subarray(['kabul', 'taliban', 'nato'])),
  topicIds: fc.option(fc.subarray(['peace', 'aid'])),
  outlets: fc.option(fc.subarray(['Herald', ''])),
  speakers: fc.constant(null),
  stances: fc.option(fc.subarray(['demands', 'rejects', 'claims'] as const)),
  directness: fc.option(fc.subarray(['direct', 'indirect'] as const)),
  voices: fc.option(fc.subarray(['own', 'reported'] as const)),
  standings: fc.option(fc.subarray(['coded', 'found', 'confirmed', 'rejected'] as const)),
  from: fc.option(fc.constantFrom('2019', '2020-01', '2020-01-25')),
  to: fc.option(fc.constantFrom('2019', '2020-01', '2020-01-25')),
  words: fc.option(fc.constantFrom('the', 'war', 'kabul')),
})

test('each statement is shown or hidden, and what is hidden has a reason that is counted', () => {
  fc.assert(
    fc.property(anyFilter, (filter) => {
      const sifted = sift(articles, filter)
      const count = countFilter(sifted)
      expect([count.shown + count.hidden, sifted.length]).toEqual([6, 6])
      const reasons = sifted.flatMap(({ hiddenBy }) => hiddenBy)
      for (const dimension of dimensions)
        expect(count.hides[dimension].count).toBe(reasons.filter((one) => one === dimension).length)
    }),
  )
})

test('setting one dimension free brings back exactly those that it hides alone', () => {
  fc.assert(
    fc.property(anyFilter, fc.constantFrom('partyIds', 'stances', 'voices', 'words'), (filter, field) => {
      const dimension = { partyIds: 'parties', stances: 'stances', voices: 'voices', words: 'words' } as const
      const before = countFilter(sift(articles, filter))
      const after = countFilter(sift(articles, { ...filter, [field]: null }))
      expect(after.shown - before.shown).toBe(before.hides[dimension[field]].alone)
    }),
  )
})

test('choosing one value alone shows as many as were promised for it', () => {
  fc.assert(
    fc.property(anyFilter, fc.constantFrom('demands', 'rejects', 'claims'), (filter, stance) => {
      const promised = countFilter(sift(articles, filter)).choices.stances[stance] ?? 0
      expect(countFilter(sift(articles, { ...filter, stances: [stance] })).shown).toBe(promised)
    }),
  )
})
