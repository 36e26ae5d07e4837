import { expect, test } from 'vitest'
import { layColumns } from '../../../renderer/comparison/column-layout'

/** So many statements in each column. */
function lay(placed: number[], change: Partial<Parameters<typeof layColumns>[0]> = {}) {
  return layColumns({
    columns: placed.map((count) => ({ placed: count })),
    isOverview: false,
    unfolds: false,
    width: 1400,
    firstColumn: 0,
    ...change,
  })
}

test('a silent party keeps its place, folded', () => {
  const { shown, isFolded } = lay([3, 0, 2])
  expect(shown).toEqual([0, 1, 2])
  expect([0, 1, 2].map(isFolded)).toEqual([false, true, false])
})

test('unfolded, no column is folded, and the table is wider', () => {
  const { isFolded, leastWidth } = lay([3, 0, 2], { unfolds: true })
  expect(isFolded(1)).toBe(false)
  expect(leastWidth).toBeGreaterThan(lay([3, 0, 2]).leastWidth)
})

test('where all are silent none is folded, so that each cell can say why', () => {
  const { isFolded } = lay([0, 0, 0])
  expect([0, 1, 2].map(isFolded)).toEqual([false, false, false])
})

test('in a narrow place two columns stand beside one another, and silent ones give way', () => {
  const { fits, shown, open } = lay([3, 0, 2, 1], { width: 600 })
  expect(fits).toBe(2)
  expect(open).toEqual([0, 2, 3])
  expect(shown).toEqual([0, 2])
})

test('in a narrow place where all are silent, they are all there', () => {
  expect(lay([0, 0, 0], { width: 600 }).open).toEqual([0, 1, 2])
})

test('a page of columns begins where it is told, and never behind the last one', () => {
  expect(lay([1, 1, 1, 1], { width: 600, firstColumn: 2 }).shown).toEqual([2, 3])
  expect(lay([1, 1, 1], { width: 600, firstColumn: 40 }).shown).toEqual([2])
})

test('hundreds of columns are laid out by the page', () => {
  const { shown, fits } = lay(Array.from({ length: 400 }, () => 1))
  expect(shown).toHaveLength(fits)
  expect(fits).toBe(24)
})

test('the overview folds no column, and shows as many as fit', () => {
  const { shown, isFolded } = lay([1, 0, 1, 0, 1, 0, 1, 0], { isOverview: true, width: 190 + 5 * 64 })
  expect(shown).toHaveLength(5)
  expect(isFolded(1)).toBe(false)
})

test('before the width is known all columns that can be are there', () => {
  expect(lay([1, 1, 1], { width: 0 }).shown).toEqual([0, 1, 2])
})
