import { expect, test } from 'vitest'
import { nextOf, Walk } from '../../../renderer/difference/walk.svelte'

test.each([
  ['the first, to begin with', undefined, 1, 2],
  ['the last, to begin with, going back', undefined, -1, 9],
  ['the next one', 2, 1, 5],
  ['the one before', 9, -1, 5],
  ['the last, at the end', 9, 1, 9],
  ['the first, at the start', 2, -1, 2],
  ['the next one, from one that is quiet now', 3, 1, 5],
] as const)('of the numbers 2, 5, 9 a step leads to %s', (_where, current, by, expected) => {
  expect(nextOf([2, 5, 9], current, by)).toBe(expected)
})

test('where nothing is walked, a step leads nowhere', () => {
  expect(nextOf([], undefined, 1)).toBeUndefined()
})

test('another difference is begun anew, the same one is not', () => {
  const [one, other] = [{}, {}]
  const walk = new Walk()
  walk.begin(one)
  walk.step([1, 2], 1)
  walk.opened.add(7)
  walk.begin(one)
  expect([walk.current, walk.opened.size]).toEqual([1, 1])
  walk.begin(other)
  expect([walk.current, walk.opened.size]).toEqual([undefined, 0])
})
