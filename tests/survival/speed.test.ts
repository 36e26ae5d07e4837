import { expect, test } from 'vitest'
import { growthOf, type Speed } from './speed'

test('growth is 0 when a save costs the same, and 1 when it costs as much as there are notes', () => {
  const at = (notes: number, oursMs: number) => ({ notes, oursMs }) as Speed
  expect(growthOf([at(100, 2), at(1000, 2), at(10_000, 2)])).toBeCloseTo(0)
  expect(growthOf([at(100, 1), at(1000, 10), at(10_000, 100)])).toBeCloseTo(1)
})
