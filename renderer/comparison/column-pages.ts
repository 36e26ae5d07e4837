/** Columns that do not fit beside one another are paged through: which of them stand there now. */
import type { MatrixLine } from '../../electron/contract'

export interface ColumnPage {
  /** Of the first two. */
  names: string
  /** Counted from one. */
  first: number
  last: number
  total: number
}

/** @returns undefined where all columns stand beside one another. */
export function columnPage(
  columns: readonly MatrixLine[],
  { firstColumn, atOnce, unfolds }: { firstColumn: number; atOnce: number; unfolds: boolean },
): ColumnPage | undefined {
  // In a narrow place, silent ones are left out.
  const paged = atOnce === 2 && !unfolds ? columns.filter(({ placed }) => placed > 0) : columns
  if (paged.length <= atOnce) return undefined
  const last = Math.min(paged.length, firstColumn + atOnce)
  const seen = paged.slice(firstColumn, last).slice(0, 2)
  return { names: seen.map(({ name }) => name).join(', '), first: firstColumn + 1, last, total: paged.length }
}
