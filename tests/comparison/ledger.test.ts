import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { noFilter } from '../../electron/comparison/filter'
import { buildLedger, type Ledger } from '../../electron/comparison/ledger'
import type { PlacedStatement } from '../../electron/statements/statement'
import { coded, partyNamed } from './coded'

const party = partyNamed('kabul')
const ledger = (...articles: ReturnType<typeof coded>[]): Ledger<PlacedStatement> =>
  buildLedger({ party, topicId: 'peace', articles })

const ceasefire = 'a permanent and comprehensive ceasefire in all provinces'
const reduction = 'a lasting reduction in violence by all armed groups'

describe('a ledger', () => {
  test('has what one party says on one topic, in order of the saying and not of the articles', () => {
    const { entries } = ledger(
      coded('a1 Herald 2020-03-01', [
        `kabul peace 2020-02-28: ${reduction}`,
        'kabul aid: money',
        'nato peace: talks',
      ]),
      coded('a2 Post 2020-04-01', [`kabul peace 2019-07: ${ceasefire}`]),
    )
    expect(entries.map(({ statement }) => statement.id)).toEqual(['a2.0', 'a1.0'])
    expect(entries[0]?.article).toMatchObject({ id: 'a2', published: { on: '2020-04-01' } })
    expect(entries[0]?.statement.saidOn).toBe('2019-07')
  })

  test('compares each wording with the one before: what differs, which words went and which came', () => {
    const { entries } = ledger(
      coded('a1', ['kabul peace 2020-01-01: a lasting truce', 'kabul peace 2020-02-01: a lasting ceasefire']),
    )
    expect(entries[0]?.step).toBeNull()
    expect(entries[1]?.step).toMatchObject({
      fromId: 'a1.0',
      gone: ['truce'],
      fresh: ['ceasefire'],
      likeness: 0.5,
      difference: { tally: { replaced: 1, wording: 1 } },
    })
  })

  test('compares with a chosen base instead', () => {
    const articles = [
      coded('a1', ['kabul peace 2020-01-01: a', 'kabul peace 2020-02-01: b', 'kabul peace 2020-03-01: c']),
    ]
    const { entries } = buildLedger({ party, topicId: 'peace', articles, baseId: 'a1.1' })
    expect(entries.map(({ step }) => step?.fromId)).toEqual(['a1.1', undefined, 'a1.1'])
  })

  test('says when words of an earlier entry come back that the one before had dropped', () => {
    const { entries } = ledger(
      coded('a1', [
        `kabul peace 2019-07-06: ${ceasefire}`,
        `kabul peace 2020-01-22: ${reduction}`,
        'kabul peace 2021-07-23: a settlement and a permanent & comprehensive cease-fire',
      ]),
    )
    expect(entries[1]?.step?.returned).toBeNull()
    expect(entries[2]?.step?.returned).toEqual({
      words: 'permanent & comprehensive cease-fire',
      fromId: 'a1.0',
    })
  })

  test('does not say that words return which the one before has too', () => {
    const { entries } = ledger(
      coded('a1', [
        `kabul peace 2019: ${ceasefire}`,
        `kabul peace 2020: ${ceasefire}`,
        `kabul peace 2021: ${ceasefire}`,
      ]),
    )
    expect(entries.map(({ step }) => step?.returned)).toEqual([undefined, null, null])
  })

  test('has each content word with its first and last entry', () => {
    const { terms } = ledger(
      coded('a1', [
        'kabul peace 2019: a truce',
        'kabul peace 2020: no war',
        'kabul peace 2021: the Truce holds',
      ]),
    )
    expect(terms).toEqual([
      { word: 'truce', firstId: 'a1.0', lastId: 'a1.2', entryCount: 2 },
      { word: 'war', firstId: 'a1.1', lastId: 'a1.1', entryCount: 1 },
      { word: 'holds', firstId: 'a1.2', lastId: 'a1.2', entryCount: 1 },
    ])
  })

  test('leaves out what the reader rejected and what the filter hides', () => {
    const articles = [coded('a1', ['kabul peace rejected', 'kabul peace reported', 'kabul peace'])]
    const filter = { ...noFilter, voices: ['own' as const] }
    const { entries, statementCount } = buildLedger({ party, topicId: 'peace', articles, filter })
    expect([entries.map(({ statement }) => statement.id), statementCount]).toEqual([['a1.2'], 1])
  })
})

describe('one saying in two reports', () => {
  const herald = coded('a1 Herald 2020-01-25', [`kabul peace 2020-01-24 direct: ${ceasefire}`])
  const post = coded('a2 Post 2020-01-26', [
    'kabul peace 2020-01 month: a permanent ceasefire, comprehensive, in all provinces',
  ])

  test('is one entry under the words that are nearest to the speaker, and no change', () => {
    const { entries, statementCount } = ledger(herald, post)
    expect(entries.map(({ statement, step }) => [statement.id, step])).toEqual([['a1.0', null]])
    expect([entries[0]?.witnesses.map(({ statement }) => statement.id), statementCount]).toEqual([
      ['a2.0'],
      2,
    ])
  })

  test('has the readings of the other report, lemma first', () => {
    const told = coded('a2 Post 2020-01-25', [
      'kabul peace 2020-01-24: a permanent and complete ceasefire in all provinces',
    ])
    expect(ledger(herald, told).entries[0]?.witnesses[0]?.readings).toEqual([
      { lemma: 'comprehensive', reading: 'complete' },
    ])
  })

  test('has no readings where the report says the same, and is whole where it has its own words', () => {
    const again = coded('a2 Post', [`kabul peace 2020-01-24: ${ceasefire}`])
    const own = coded('a3 Sun', [
      'kabul peace 2020-01-24: comprehensive ceasefire in provinces, he said after a very long day of meetings with elders, envoys and officers from everywhere',
    ])
    const [entry] = ledger(herald, again, own).entries
    expect(entry?.witnesses.map(({ readings }) => readings)).toEqual([[], null])
  })

  test('is two entries when the party said it again on another day', () => {
    const again = coded('a2 Post', [`kabul peace 2020-03-01: ${ceasefire}`])
    expect(ledger(herald, again).entries).toHaveLength(2)
  })
})

describe('any ledger', () => {
  const wordings = [
    ceasefire,
    reduction,
    'a permanent ceasefire in all provinces',
    'peace',
    'no ceasefire in any province',
  ]
  const line = fc
    .tuple(
      fc.constantFrom('2019', '2020-01', '2020-01-24', '2020-01-25', 'undated'),
      fc.constantFrom('', ' direct'),
      fc.constantFrom(...wordings),
    )
    .map(([date, mark, words]) => `kabul peace ${date}${mark}: ${words}`)
  const anyArticles = fc
    .array(fc.array(line, { maxLength: 4 }), { maxLength: 4 })
    .map((all) => all.map((lines, index) => coded(`a${index}`, lines)))

  test('has every statement once, as an entry or as a witness', () => {
    fc.assert(
      fc.property(anyArticles, (articles) => {
        const { entries, statementCount } = ledger(...articles)
        const ids = entries.flatMap(({ statement, witnesses }) => [
          statement,
          ...witnesses.map((one) => one.statement),
        ])
        const all = articles.flatMap(({ statements }) => statements)
        expect(ids.map(({ id }) => id).toSorted()).toEqual(all.map(({ id }) => id).toSorted())
        expect(statementCount).toBe(all.length)
      }),
    )
  })

  test('is in order of the saying, and steps from each entry to the next', () => {
    fc.assert(
      fc.property(anyArticles, (articles) => {
        const { entries } = ledger(...articles)
        const dates = entries.map(({ statement }) => statement.saidOn ?? '9')
        expect(dates).toEqual(dates.toSorted())
        const ids = entries.map(({ statement }) => statement.id)
        expect(entries.map(({ step }) => step?.fromId)).toEqual([undefined, ...ids].slice(0, ids.length))
      }),
    )
  })

  test('does not depend on the order of the articles', () => {
    const grouped = (articles: ReturnType<typeof coded>[]): string[] =>
      ledger(...articles)
        .entries.map(({ statement, witnesses }) => [
          statement.id,
          ...witnesses.map((one) => one.statement.id),
        ])
        .map((ids) => ids.toSorted().join())
        .toSorted()
    fc.assert(
      fc.property(anyArticles, (articles) => {
        expect(grouped(articles.toReversed())).toEqual(grouped(articles))
      }),
    )
  })
})
