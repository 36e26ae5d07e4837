import { expect, test } from 'vitest'
import { drawnAround } from '../../../renderer/library/row-heights'

test('the rows in sight, some around them, and the one with the focus are drawn, within the list', () => {
  const drawn = drawnAround({ first: 5, end: 8 }, 1000, 700)
  expect([Math.min(...drawn), drawn.has(17), drawn.has(18), drawn.has(700)]).toEqual([0, true, false, true])
  expect(Math.max(...drawnAround({ first: 990, end: 1000 }, 1000, -1))).toBe(999)
})
