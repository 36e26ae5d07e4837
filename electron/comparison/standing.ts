import type { PlacedStatement } from '../statements/statement'

export const standings = ['coded', 'found', 'confirmed', 'rejected'] as const
/** Where a statement stands between the machine and the reader. What the reader decided outranks where it came from. */
export type Standing = (typeof standings)[number]

export function standingOf({ origin, verdict }: Pick<PlacedStatement, 'origin' | 'verdict'>): Standing {
  if (verdict === null) return origin
  return verdict === 'rejected' ? 'rejected' : 'confirmed'
}
