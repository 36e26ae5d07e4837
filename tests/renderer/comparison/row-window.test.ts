import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nextDrawn, piecesOf, rowsInSight } from '../../../renderer/comparison/row-window'

describe('rows in sight', () => {
  const heights = [100, 50, 50, 200]
  test.each([
    ['the top', { top: 0, bottom: 120 }, { first: 0, end: 2 }],
    ['a row whose last pixel is above', { top: 100, bottom: 150 }, { first: 1, end: 2 }],
    ['a row that is cut by the upper edge', { top: 99, bottom: 101 }, { first: 0, end: 2 }],
    ['the end, and beyond it', { top: 390, bottom: 900 }, { first: 3, end: 4 }],
    ['far behind the end', { top: 1000, bottom: 1100 }, { first: 4, end: 4 }],
  ])('%s', (_where, sight, stretch) => {
    expect(rowsInSight(heights, sight)).toEqual(stretch)
  })

  test('a table without rows has none', () => {
    expect(rowsInSight([], { top: 0, bottom: 500 })).toEqual({ first: 0, end: 0 })
  })
})

const heightsAndDrawn = fc
  .array(fc.integer({ min: 1, max: 300 }), { maxLength: 40 })
  .chain((heights) => fc.tuple(fc.constant(heights), fc.subarray(heights.map((_, index) => index))))

describe('drawn rows and the room of the others', () => {
  test('together they are as high as all rows', () => {
    fc.assert(
      fc.property(heightsAndDrawn, ([heights, drawn]) => {
        const room = piecesOf(heights, new Set(drawn)).reduce(
          (sum, piece) => sum + (piece.kind === 'gap' ? piece.height : (heights[piece.index] ?? 0)),
          0,
        )
        expect(room).toBe(heights.reduce((sum, height) => sum + height, 0))
      }),
    )
  })

  test('every drawn row is there once, in order, and no two gaps touch', () => {
    fc.assert(
      fc.property(heightsAndDrawn, ([heights, drawn]) => {
        const pieces = piecesOf(heights, new Set(drawn))
        expect(pieces.flatMap((piece) => (piece.kind === 'row' ? piece.index : []))).toEqual(drawn)
        const kinds = pieces.map(({ kind }) => kind).join(' ')
        expect(kinds).not.toContain('gap gap')
      }),
    )
  })

  test('a gap is told apart by the row that it begins with', () => {
    expect(piecesOf([10, 20, 30], new Set([1]))).toEqual([
      { kind: 'gap', height: 10, first: 0 },
      { kind: 'row', index: 1 },
      { kind: 'gap', height: 30, first: 2 },
    ])
  })
})

describe('the next rows to draw', () => {
  const wanted = { first: 2, end: 9 }
  const seen = { first: 4, end: 6 }

  test('the row that holds the keys comes first, then those in sight, then those below and above', () => {
    expect([...nextDrawn(new Set(), wanted, seen, 20, 1).drawn]).toEqual([20])
    expect([...nextDrawn(new Set(), wanted, seen, 20, 3).drawn]).toEqual([20, 4, 5])
    expect([...nextDrawn(new Set(), wanted, seen, 20, 7).drawn]).toEqual([20, 4, 5, 6, 7, 8, 3])
  })

  test('it is whole when nothing that is wanted is missing', () => {
    const all = nextDrawn(new Set(), wanted, seen, 20, 99)
    expect(all.isWhole).toBe(true)
    expect([...all.drawn].toSorted((a, b) => a - b)).toEqual([2, 3, 4, 5, 6, 7, 8, 20])
  })

  test('rows that are no longer wanted go at once, and those that are stay', () => {
    const { drawn } = nextDrawn(new Set([0, 1, 2, 20]), wanted, seen, 20, 0)
    expect([...drawn]).toEqual([2, 20])
  })
})
