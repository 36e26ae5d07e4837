import { expect, test } from 'vitest'
import { levelScrolls } from '../../../renderer/beside/level'

test.each([
  ['deep in both texts, a third down', [2000, 900], 500, [1850, 750]],
  ['near the top of one, as high as that one stands', [40, 900], 500, [0, 860]],
  ['at the very top of one', [900, 0], 500, [900, 0]],
] as const)('two places stand level: %s', (_where, tops, height, scrolls) => {
  const [left, right] = levelScrolls(tops, height)
  expect([left, right]).toEqual(scrolls)
  expect(tops[0] - left).toBe(tops[1] - right)
})
