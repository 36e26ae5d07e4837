import { expect, test } from 'vitest'
import { laySideBySide } from '../../../electron/comparison/side-by-side'
import { numberPairs, statementsOf, withoutCounterpart, type Laid } from '../../../renderer/beside/pairs'
import { coded } from '../../comparison/coded'

const truce = 'kabul peace: a lasting truce in the hills'
const aid = 'kabul aid: aid for the flooded valleys'
const troops = 'nato peace: foreign troops leave by May'
const lay = (left: string[], right: string[]): Laid =>
  laySideBySide(coded('a', left), coded('b', right)) as unknown as Laid

const told = (laid: Laid): string[] =>
  numberPairs(laid).map(
    ({ number, left, right, crossed }) =>
      `${number}: ${left.id} ${right.id}${crossed.length > 0 ? ` crosses ${crossed.join(', ')}` : ''}`,
  )

test('pairs are numbered in order of the left text, and each names those that it crosses', () => {
  expect(told(lay([truce, aid, troops], [troops, truce, aid]))).toEqual([
    '1: a.0 b.1 crosses 3',
    '2: a.1 b.2 crosses 3',
    '3: a.2 b.0 crosses 1, 2',
  ])
})

test('pairs in one order cross nothing', () => {
  expect(told(lay([truce, aid], [truce, aid])).join()).not.toContain('crosses')
})

test('a statement has a counterpart or has none, on either side, whether its pair crosses or not', () => {
  const laid = lay([truce, aid, 'un aid: schools'], [aid, 'un peace: votes', truce])
  expect(withoutCounterpart(laid, 'left').map(({ id }) => id)).toEqual(['a.2'])
  expect(withoutCounterpart(laid, 'right').map(({ id }) => id)).toEqual(['b.1'])
  expect(statementsOf(laid, 'left').map(({ id }) => id)).toEqual(['a.0', 'a.1', 'a.2'])
})
