/** What one step of Back and Forward remembers of the table, so that coming back leads to the same place in it. */

export interface TableMemory {
  /** The row at the upper edge, and how many pixels of it are above. */
  rowKey: string
  offset: number
  left: number
  unfolded: string[]
  row: number
  column: number
  statementId: string | null
  /** Of those that do not fit beside one another, the first column that is shown. */
  firstColumn: number
}

export function recallTable(): TableMemory | undefined {
  return (history.state as { table?: TableMemory } | null)?.table
}

export function rememberTable(table: TableMemory): void {
  history.replaceState({ ...(history.state as object | null), table }, '')
}
