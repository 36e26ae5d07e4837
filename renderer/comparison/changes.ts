/** A difference as flat runs of three kinds, as the present view draws them; moves are drawn as left and arrived words. */
import type { ProseDiff } from '../../electron/contract'

export interface FlatRun {
  kind: 'kept' | 'removed' | 'added'
  /** The words in the left text; empty for an added run. */
  left: string
  /** The words in the right text; empty for a removed run. */
  right: string
  /** Which change it belongs to, from 1; 0 for a kept run, and where different statements stand whole. */
  change: number
}

export function flatRunsOf({ rows }: ProseDiff): FlatRun[] {
  return rows.flatMap(({ runs }) =>
    runs.map(({ kind, left, right, change }) => {
      if (kind === 'kept' || kind === 'trivial') return { kind: 'kept', left, right, change: 0 }
      return { kind: right === '' ? 'removed' : 'added', left, right, change }
    }),
  )
}

/** "3 replaced, 1 added". The kinds that do not occur are left out; no change at all is said. */
export function tallyOf(count: { added: number; removed: number; replaced: number; moved: number }): string {
  const parts = [
    [count.replaced, 'replaced'],
    [count.added, 'added'],
    [count.removed, 'removed'],
    [count.moved, 'moved'],
  ] as const
  const said = parts.filter(([number]) => number > 0).map(([number, word]) => `${number} ${word}`)
  return said.length === 0 ? 'no change of words' : said.join(', ')
}
