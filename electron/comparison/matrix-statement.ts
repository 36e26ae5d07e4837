/** What a comparison knows of a statement besides its words: how it came about, and what the reader made of it. */
import type { PlacedStatement } from '../statements/statement'

export interface MatrixStatement extends PlacedStatement {
  /** Coded by hand in the dossier, or found by the program. */
  origin: 'coded' | 'found'
  /** What the reader decided on it; null while undecided. */
  decision: null | 'accepted' | 'corrected' | 'rejected' | 'added'
  /** How sure the program is, 0 to 1; null for what people coded. */
  confidence: number | null
}

export const standings = ['coded', 'found', 'confirmed', 'rejected'] as const
/** Where a statement stands between the machine and the reader. What the reader decided outranks where it came from. */
export type Standing = (typeof standings)[number]

export function standingOf({ origin, decision }: MatrixStatement): Standing {
  if (decision === null) return origin
  return decision === 'rejected' ? 'rejected' : 'confirmed'
}

/** A statement of a dossier coded by hand, where nothing else is recorded. */
export function asCoded(statement: PlacedStatement): MatrixStatement {
  return { origin: 'coded', decision: null, confidence: null, ...statement }
}
