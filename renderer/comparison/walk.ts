/** Steps from cell to cell, and from statement to statement, by key. */
import type { MatrixCell } from '../../electron/contract'

export interface CellPlace {
  row: number
  /** -1 is the head of the row. */
  column: number
}

export const cellKeys = new Set(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'])

/** Where a key leads; the same cell where there is no other. With Ctrl, Home and End go to the corners. */
export function cellAfter(
  { row, column }: CellPlace,
  { key, ctrlKey }: { key: string; ctrlKey: boolean },
  rowCount: number,
  columnCount: number,
): CellPlace {
  const within = (value: number, least: number, count: number): number =>
    Math.max(least, Math.min(count - 1, value))
  const [down, right] = (
    {
      ArrowLeft: [0, -1],
      ArrowRight: [0, 1],
      ArrowUp: [-1, 0],
      ArrowDown: [1, 0],
      Home: [ctrlKey ? -rowCount : 0, -columnCount - 1],
      End: [ctrlKey ? rowCount : 0, columnCount + 1],
    } as Record<string, [number, number]>
  )[key] ?? [0, 0]
  return { row: within(row + down, 0, rowCount), column: within(column + right, -1, columnCount) }
}

export interface StatementPlace extends CellPlace {
  statementId: string
}

/**
 * The next statement in the cell; after its last one, the first of the next cell that has any, row by row. Undefined at
 * either end of the table.
 * @param from null for the statement: the cell itself
 * @param seenIn those that a cell shows unfolded
 */
export function statementAfter(
  from: CellPlace & { statementId: string | null },
  by: 1 | -1,
  cells: readonly (readonly MatrixCell[])[],
  seenIn: (place: CellPlace) => readonly string[],
): StatementPlace | undefined {
  const own = from.column < 0 ? [] : seenIn(from)
  const at = from.statementId === null ? (by === 1 ? -1 : 0) : own.indexOf(from.statementId)
  const next = own[at + by]
  if (next !== undefined && (by === 1 || at > 0))
    return { row: from.row, column: from.column, statementId: next }
  const width = cells[0]?.length ?? 0
  const count = width * cells.length
  // The head of a row stands before its first cell.
  const start = from.row * width + (from.column < 0 && by === -1 ? 0 : from.column)
  for (let place = start + by; place >= 0 && place < count; place += by) {
    const [row, column] = [Math.floor(place / width), place % width]
    const ids = seenIn({ row, column })
    const id = by === 1 ? ids[0] : ids.at(-1)
    if (id !== undefined) return { row, column, statementId: id }
  }
  return undefined
}
