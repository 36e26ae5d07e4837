/** Which columns stand beside one another, and how wide the table must be. */
import type { MatrixLine } from '../../electron/contract'

export interface ColumnLayout {
  /** Those that can be shown at all, on this page or another. */
  open: number[]
  /** How many stand beside one another. */
  fits: number
  shown: number[]
  isFolded(column: number): boolean
  /** Pixels. */
  headWidth: number
  leastWidth: number
}

/** More columns of words would be more than one can read, and more than a page can hold. */
const mostColumns = 24
/** Below this, in pixels, two columns of words stand beside one another. */
const narrow = 740

export function layColumns(question: {
  columns: readonly Pick<MatrixLine, 'placed'>[]
  isOverview: boolean
  unfolds: boolean
  width: number
  firstColumn: number
}): ColumnLayout {
  const { columns, isOverview, unfolds, width, firstColumn } = question
  // Where all are silent, each cell says why, and none is folded.
  const folds = !isOverview && !unfolds && columns.some(({ placed }) => placed !== 0)
  const isFolded = (column: number): boolean => folds && columns[column]?.placed === 0
  const isNarrow = !isOverview && width > 0 && width <= narrow
  // In a narrow place, silent columns are left to the sentence above the table.
  const speaking = columns.map((_, column) => column).filter((column) => !isNarrow || !isFolded(column))
  const open = speaking.length > 0 ? speaking : columns.map((_, column) => column)
  const fits = isNarrow ? 2 : isOverview ? Math.max(4, Math.floor((width - 190) / 64)) : mostColumns
  const first = Math.min(firstColumn, Math.max(0, open.length - 1))
  const shown = open.slice(first, first + fits)
  const headWidth = isOverview ? (width > 0 && width <= narrow ? 150 : 190) : isNarrow ? 104 : 132
  const widthOf = (column: number): number => (isFolded(column) ? 26 : isOverview ? 60 : 190)
  const leastWidth = shown.reduce((sum, column) => sum + widthOf(column), headWidth)
  return { open, fits, shown, isFolded, headWidth, leastWidth }
}
