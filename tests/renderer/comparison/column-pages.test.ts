import { expect, test } from 'vitest'
import type { MatrixLine } from '../../../electron/contract'
import { columnPage } from '../../../renderer/comparison/column-pages'

const column = (name: string, placed = 1): MatrixLine => ({
  kind: 'party',
  key: name,
  name,
  count: placed,
  placed,
  hidden: 0,
})
const five = ['A', 'B', 'C', 'D', 'E'].map((name) => column(name))

test.each([
  ['all fit', five, { firstColumn: 0, atOnce: 5, unfolds: false }, undefined],
  [
    'a first page',
    five,
    { firstColumn: 0, atOnce: 3, unfolds: false },
    { names: 'A, B', first: 1, last: 3, total: 5 },
  ],
  [
    'a last page that is not full',
    five,
    { firstColumn: 3, atOnce: 3, unfolds: false },
    { names: 'D, E', first: 4, last: 5, total: 5 },
  ],
  [
    'silent columns, left out where two fit',
    [column('A', 0), ...five.slice(1)],
    { firstColumn: 0, atOnce: 2, unfolds: false },
    { names: 'B, C', first: 1, last: 2, total: 4 },
  ],
  [
    'silent columns, when they are unfolded',
    [column('A', 0), ...five.slice(1)],
    { firstColumn: 0, atOnce: 2, unfolds: true },
    { names: 'A, B', first: 1, last: 2, total: 5 },
  ],
])('%s', (_what, columns, seen, page) => {
  expect(columnPage(columns, seen)).toEqual(page)
})
