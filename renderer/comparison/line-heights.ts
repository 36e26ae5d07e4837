/** How high a row will be, roughly, before it is drawn: so that a long table scrolls to about the right place. */
import type { MatrixCell } from '../../electron/contract'
import { foldedCount } from './folds'
import { isBand } from './silence-words'

/** In pixels. */
export function likelyHeight(
  cells: readonly MatrixCell[],
  { isOverview, density }: { isOverview: boolean; density: 'open' | 'compact' },
): number {
  if (isOverview) return 28
  if (isBand(cells)) return 30
  const most = Math.max(...cells.map(({ statementIds }) => Math.min(foldedCount, statementIds.length)))
  return (density === 'open' ? 40 + 135 * most : 30 + 92 * most) || 60
}
