/** The runs of a word diff as a list of changes that can be walked. */
import type { Run } from '../../electron/contract'

export interface Change {
  number: number
  kind: 'added' | 'removed' | 'replaced'
  /** The words of A, empty for an addition; and of B, empty for a removal. */
  before: string
  after: string
}

export function changesOf(runs: readonly Run[]): Change[] {
  const changes: Change[] = []
  for (const run of runs) {
    if (run.kind === 'kept') continue
    const last = changes.at(-1)
    if (last?.number === run.change) {
      changes[changes.length - 1] = {
        ...last,
        kind: 'replaced',
        before: last.before + run.left,
        after: last.after + run.right,
      }
    } else {
      changes.push({ number: run.change, kind: run.kind, before: run.left, after: run.right })
    }
  }
  return changes
}

/** "3 replaced, 1 added". The kinds that do not occur are left out; no change at all is said. */
export function tallyOf(count: { added: number; removed: number; replaced: number }): string {
  const parts = [
    [count.replaced, 'replaced'],
    [count.added, 'added'],
    [count.removed, 'removed'],
  ] as const
  const said = parts.filter(([number]) => number > 0).map(([number, word]) => `${number} ${word}`)
  return said.length === 0 ? 'no change of words' : said.join(', ')
}
