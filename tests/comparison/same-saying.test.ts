import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PlacedStatement } from '../../electron/statements/statement'
import {
  areOpposed,
  isSameSaying,
  reportedWords,
  reportOf,
  wordsAgree,
} from '../../electron/comparison/same-saying'
import { stances } from '../../electron/statements/statement'
import { said } from './coded'
import { judgedPairs } from './fixtures/same-saying'

const agree = (left: string, right: string): boolean => wordsAgree(reportedWords(left), reportedWords(right))

describe('pairs of reports that were judged by hand', () => {
  const verdicts = judgedPairs.map((pair) => ({ ...pair, told: agree(pair.left, pair.right) }))
  const of = (use: string, is: string) => verdicts.filter((pair) => pair.use === use && pair.is === is)

  test('are as many as they look: half of them the same, half kept from the choice of the threshold', () => {
    const counts = ['tuned', 'kept'].map((use) => ['same', 'different'].map((is) => of(use, is).length))
    expect(counts).toEqual([
      [12, 12],
      [12, 12],
    ])
  })

  test('are never taken for one saying when they are two', () => {
    const wrong = verdicts.filter(({ is, told }) => is === 'different' && told)
    expect(wrong.map(({ left, right }) => [left, right])).toEqual([])
  })

  test('are recognised as one saying in ten of twelve, and in eleven of the twelve that were kept', () => {
    expect(of('tuned', 'same').filter(({ told }) => told)).toHaveLength(10)
    expect(of('kept', 'same').filter(({ told }) => told)).toHaveLength(11)
  })
})

const words = 'We are ready to sign the treaty on the river'
function same(left: Partial<PlacedStatement>, right: Partial<PlacedStatement>): boolean {
  const report = (about: Partial<PlacedStatement>, index: number) =>
    reportOf(said(`kabul peace: ${words}`, index, { articleId: `d.${index}`, ...about }), 'Kabul')
  return isSameSaying(report(left, 0), report(right, 1))
}

describe('two reports of the same words are one saying', () => {
  test.each<[string, Partial<PlacedStatement>, Partial<PlacedStatement>]>([
    ['on one day', {}, {}],
    ['by one speaker', { speakerName: 'Ana' }, { speakerName: 'Ana' }],
    ['by a speaker whom one of them does not name', { speakerName: 'Ana' }, { speakerName: null }],
    ['by a speaker whom one of them calls by the party', { speakerName: 'Ana' }, { speakerName: 'Kabul' }],
    ['in a month that has the day', { saidOn: '2020-01', saidOnPrecision: 'month' }, {}],
    [
      'within three days of a date that is worked out',
      { saidOn: '2020-01-21', saidOnPrecision: 'about' },
      {},
    ],
    ['in the week before an article', { saidOn: '2020-01-31', saidOnPrecision: 'article' }, {}],
    ['when one has no date', { saidOn: null, saidOnPrecision: 'article' }, {}],
    [
      'when the coders disagree on a stance that is not the opposite',
      { stance: 'demands' },
      { stance: 'conditions' },
    ],
    [
      'when they are the same letters, whoever is named',
      { start: 0, end: 40, articleId: 'd.a', speakerName: 'Ana' },
      { start: 9, end: 40, articleId: 'd.a', speakerName: 'Ben' },
    ],
  ])('%s', (_when, left, right) => {
    expect([same(left, right), same(right, left)]).toEqual([true, true])
  })
})

describe('two reports of the same words are two sayings', () => {
  test.each<[string, Partial<PlacedStatement>, Partial<PlacedStatement>]>([
    ['on two days', { saidOn: '2020-01-23' }, {}],
    ['by two parties', { partyId: 'herat' }, {}],
    ['by two speakers', { speakerName: 'Ana' }, { speakerName: 'Ben' }],
    ['four days from a date that is worked out', { saidOn: '2020-01-20', saidOnPrecision: 'about' }, {}],
    ['after the article', { saidOn: '2020-01-23', saidOnPrecision: 'article' }, {}],
    ['eight days before the article', { saidOn: '2020-02-01', saidOnPrecision: 'article' }, {}],
    ['with opposed stances', { stance: 'supports' }, { stance: 'rejects' }],
  ])('%s', (_when, left, right) => {
    expect([same(left, right), same(right, left)]).toEqual([false, false])
  })
})

test('two wordings agree or not from either side, and each with itself', () => {
  const wording = fc.constantFrom(...judgedPairs.flatMap(({ left, right }) => [left, right]))
  fc.assert(
    fc.property(wording, wording, (a, b) => {
      expect(agree(a, b)).toBe(agree(b, a))
      expect(agree(a, a)).toBe(true)
    }),
  )
})

test('a stance is opposed to another from either side, and never to itself', () => {
  for (const a of stances) {
    expect(areOpposed(a, a)).toBe(false)
    for (const b of stances) expect(areOpposed(a, b)).toBe(areOpposed(b, a))
  }
})
