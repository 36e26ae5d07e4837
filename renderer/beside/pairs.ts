/** Two articles' pairs with the numbers by which the reader knows them, and what has no counterpart. */
import type { ComparedStatement, SideBySide } from '../../electron/contract'

export type Laid = SideBySide<ComparedStatement>

export interface NumberedPair {
  /** From 1, in order of the left text. */
  number: number
  left: ComparedStatement
  right: ComparedStatement
  likeness: number
  /** The numbers of the pairs that stand the other way about in the right text. */
  crossed: number[]
}

export function numberPairs({ pairs }: Laid): NumberedPair[] {
  const numbered = pairs.map((pair, index) => ({ ...pair, number: index + 1 }))
  return numbered.map(({ number, left, right, likeness }) => ({
    number,
    left,
    right,
    likeness,
    crossed: numbered
      .filter((other) => other.number !== number && other.number < number !== comesBefore(other.right, right))
      .map((other) => other.number),
  }))
}

function comesBefore(one: ComparedStatement, other: ComparedStatement): boolean {
  return one.start < other.start || (one.start === other.start && one.end < other.end)
}

/** All statements of a side, in order of its text. */
export function statementsOf({ rows }: Laid, side: 'left' | 'right'): ComparedStatement[] {
  return rows.map((row) => row[side]).filter((statement) => statement !== null)
}

export function withoutCounterpart(laid: Laid, side: 'left' | 'right'): ComparedStatement[] {
  const paired = new Set(laid.pairs.map((pair) => pair[side].id))
  return statementsOf(laid, side).filter(({ id }) => !paired.has(id))
}
