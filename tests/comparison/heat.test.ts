import fc from 'fast-check'
import { expect, test } from 'vitest'
import { heatOf, heatSteps } from '../../electron/comparison/heat'

test.each([
  [0, []],
  [1, [1]],
  [5, [1, 2, 3, 4, 5]],
  [6, [1, 2, 3, 4, 6]],
  [40, [1, 3, 7, 16, 40]],
  [10000, [1, 10, 100, 1000, 10000]],
])('with %i statements at most the steps begin at %j', (most, steps) => {
  expect(heatSteps(most)).toEqual(steps)
})

test('more statements are never lighter, none has no heat, one is lightest and the most is darkest', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20_000 }), fc.nat(), (most, chance) => {
      const steps = heatSteps(most)
      const count = chance % most
      expect(heatOf(count, steps)).toBeLessThanOrEqual(heatOf(count + 1, steps))
      expect([heatOf(0, steps), heatOf(1, steps)]).toEqual([0, 1])
      expect(heatOf(most, steps)).toBe(Math.min(most, 5))
    }),
  )
})
