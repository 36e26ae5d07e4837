import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { layAgainstBase, laySideBySide, type SideBySide } from '../../electron/comparison/side-by-side'
import type { PlacedStatement } from '../../electron/statements/statement'
import { coded } from './coded'

const short = (statement: PlacedStatement | null): string => statement?.id.replace('.', '') ?? '-'
const rowsOf = ({ rows }: SideBySide<PlacedStatement>): string =>
  rows.map(({ left, right }) => `${short(left)}${short(right)}`).join(' ')
const lay = (left: string[], right: string[]): SideBySide<PlacedStatement> =>
  laySideBySide(coded('a', left), coded('b', right))

const truce = 'kabul peace: a lasting truce in the hills'
const aid = 'kabul aid: aid for the flooded valleys'
const troops = 'nato peace: foreign troops leave by May'

describe('two articles side by side', () => {
  test('have the statements of one party on one topic aligned where their words are alike', () => {
    const laid = lay([truce, troops], [troops, 'kabul peace: a truce in the hills that lasts'])
    expect(laid.pairs.map(({ left, right }) => short(left) + short(right))).toEqual(['a0b1', 'a1b0'])
  })

  test('keep what has no counterpart in its place', () => {
    expect(rowsOf(lay([aid, truce], [troops, truce, aid.replace('aid for', 'never: '), troops]))).toBe(
      'a0- -b0 a1b1 -b2 -b3',
    )
  })

  test('link pairs that cross, and align the heavier one', () => {
    const { pairs, rows } = lay([truce, aid], [aid, 'kabul peace: truce in the hills now'])
    expect(pairs.map(({ left, right, crosses }) => [short(left), short(right), crosses])).toEqual([
      ['a0', 'b1', true],
      ['a1', 'b0', false],
    ])
    expect(rows).toHaveLength(3)
  })

  test('align of two that are equally like those at like depth', () => {
    expect(rowsOf(lay([truce, truce], [aid, truce]))).toBe('a0- -b0 a1b1')
    expect(rowsOf(lay([aid, truce], [truce, truce]))).toBe('a0- -b0 a1b1')
  })

  test('keep the heaviest run of pairs in order, not the last', () => {
    const little = 'kabul aid: aid for valleys and towns and schools'
    const { pairs } = lay([truce, little, troops], [aid, truce, troops])
    expect(pairs.map(({ left, right, crosses }) => `${short(left)}${short(right)} ${crosses}`)).toEqual([
      'a0b1 false',
      'a1b0 true',
      'a2b2 false',
    ])
  })

  test('pair no two parties, no two topics, and nothing with too little in common', () => {
    const of = (right: string): number => lay([truce], [right]).pairs.length
    expect(of(truce.replace('kabul', 'nato'))).toBe(0)
    expect(of(truce.replace('peace', 'war'))).toBe(0)
    expect(of('kabul peace: a lasting peace needs guarantees, courts and elections')).toBe(0)
    expect(of(truce)).toBe(1)
  })

  test('leave out what the reader rejected', () => {
    expect(rowsOf(lay([truce.replace('peace', 'peace rejected')], [truce]))).toBe('-b0')
  })

  test('are empty without statements', () => {
    expect(lay([], [])).toMatchObject({ pairs: [], rows: [] })
  })
})

const line = fc
  .tuple(
    fc.constantFrom('kabul', 'nato'),
    fc.constantFrom('peace', 'aid'),
    fc.array(fc.constantFrom('truce', 'hills', 'troops', 'May', 'aid'), { minLength: 1, maxLength: 4 }),
  )
  .map(([party, topic, words]) => `${party} ${topic}: ${words.join(' ')}`)
const anyLines = fc.array(line, { maxLength: 6 })

test('each statement stands in one row, on its own side, in the order of its text', () => {
  fc.assert(
    fc.property(anyLines, anyLines, (left, right) => {
      const { rows, pairs } = lay(left, right)
      expect(rows.flatMap((row) => row.left?.id ?? [])).toEqual(left.map((_, index) => `a.${index}`))
      expect(rows.flatMap((row) => row.right?.id ?? [])).toEqual(right.map((_, index) => `b.${index}`))
      const aligned = rows.filter((row) => row.left && row.right)
      expect(aligned.length).toBe(pairs.filter(({ crosses }) => !crosses).length)
    }),
  )
})

test('the same pairs are found from either side', () => {
  fc.assert(
    fc.property(anyLines, anyLines, (left, right) => {
      const there = lay(left, right).pairs.map((pair) => `${pair.left.id} ${pair.right.id}`)
      const { pairs } = laySideBySide(coded('b', right), coded('a', left))
      const back = pairs.map((pair) => `${pair.right.id} ${pair.left.id}`)
      expect(back.toSorted()).toEqual(there.toSorted())
    }),
  )
})

test('a further version changes nothing in what stands beside the base', () => {
  fc.assert(
    fc.property(anyLines, anyLines, anyLines, (base, second, third) => {
      const [one, two, three] = [coded('a', base), coded('b', second), coded('c', third)]
      const both = layAgainstBase(one, [two, three])
      expect(both.versions[0]).toEqual(layAgainstBase(one, [two]).versions[0])
      expect(both.rows.map(({ versions }) => versions[0])).toEqual(
        layAgainstBase(one, [two]).rows.map(({ versions }) => versions[0]),
      )
    }),
  )
})

test('against a base each of its statements has its counterpart in each version, or none', () => {
  const { rows } = layAgainstBase(coded('a', [truce, troops]), [
    coded('b', [troops]),
    coded('c', [aid, truce]),
  ])
  expect(rows.map(({ base, versions }) => [base, ...versions].map(short))).toEqual([
    ['a0', '-', 'c1'],
    ['a1', 'b0', '-'],
  ])
})
