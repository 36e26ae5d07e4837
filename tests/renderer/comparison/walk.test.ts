import { describe, expect, test } from 'vitest'
import type { MatrixCell } from '../../../electron/contract'
import { cellAfter, statementAfter, type CellPlace } from '../../../renderer/comparison/walk'

describe('from cell to cell, in a table of three rows and four columns', () => {
  test.each([
    ['ArrowRight', false, '1:1', '1:2'],
    ['ArrowRight', false, '1:3', '1:3'],
    ['ArrowLeft', false, '1:0', '1:-1'],
    ['ArrowLeft', false, '1:-1', '1:-1'],
    ['ArrowUp', false, '0:2', '0:2'],
    ['ArrowDown', false, '1:2', '2:2'],
    ['ArrowDown', false, '2:2', '2:2'],
    ['Home', false, '2:3', '2:-1'],
    ['End', false, '1:-1', '1:3'],
    ['Home', true, '2:3', '0:-1'],
    ['End', true, '0:-1', '2:3'],
    ['x', false, '1:1', '1:1'],
  ])('%s with Ctrl %s leads from %s to %s', (key, ctrlKey, from, to) => {
    const [row = 0, column = 0] = from.split(':').map(Number)
    const next = cellAfter({ row, column }, { key, ctrlKey }, 3, 4)
    expect(`${next.row}:${next.column}`).toBe(to)
  })
})

/** Cells by row, each with its statements: `a b|.|c` is a row of three cells, the second one empty. */
function tableOf(...rows: string[]) {
  const ids = rows.map((row) => row.split('|').map((cell) => (cell === '.' ? [] : cell.split(' '))))
  const cells = ids.map((row) => row.map((statementIds): MatrixCell => ({ ...empty, statementIds })))
  return { cells, seenIn: ({ row, column }: CellPlace) => ids[row]?.[column] ?? [] }
}
const empty: MatrixCell = { statementIds: [], heat: 0, hidden: null, silences: [] }

describe('from statement to statement', () => {
  const { cells, seenIn } = tableOf('a b|.|c', '.|.|.', '.|d|e')
  const walk = (from: CellPlace, statementId: string | null, by: 1 | -1) =>
    statementAfter({ ...from, statementId }, by, cells, seenIn)?.statementId

  test('J walks through all of them, past empty cells and rows', () => {
    const way: string[] = []
    let at = { row: 0, column: -1, statementId: null as string | null }
    for (;;) {
      const next = statementAfter(at, 1, cells, seenIn)
      if (!next) break
      way.push(next.statementId)
      at = next
    }
    expect(way.join(' ')).toBe('a b c d e')
  })

  test('K walks the same way back', () => {
    const way: string[] = []
    let at = { row: 2, column: 2, statementId: 'e' as string | null }
    for (;;) {
      const next = statementAfter(at, -1, cells, seenIn)
      if (!next) break
      way.push(next.statementId)
      at = next
    }
    expect(way.join(' ')).toBe('d c b a')
  })

  test('at either end there is none', () => {
    expect(walk({ row: 2, column: 2 }, 'e', 1)).toBeUndefined()
    expect(walk({ row: 0, column: 0 }, 'a', -1)).toBeUndefined()
  })

  test('from a cell, J goes to its first statement and K to the last one before it', () => {
    expect(walk({ row: 0, column: 0 }, null, 1)).toBe('a')
    expect(walk({ row: 0, column: 2 }, null, -1)).toBe('b')
  })

  test('from the head of a row, K goes to the row before it', () => {
    expect(walk({ row: 2, column: -1 }, null, -1)).toBe('c')
  })
})
