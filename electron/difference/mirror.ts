/** The same draft with the sides swapped. */
import type { Draft, DraftMove } from './draft'
import type { Block, Matching } from './matching'

export function mirroredMatching(matching: Matching): Matching {
  const { left, right, mates } = matching
  const backwards = new Array<number>(right.count).fill(-1)
  const isLeftMated = new Array<number>(left.count).fill(0)
  for (let at = 0; at < left.count; at += 1) {
    const mate = mates[at]!
    if (mate < 0) continue
    backwards[mate] = at
    isLeftMated[at] = 1
  }
  return { ...matching, left: right, right: left, mates: backwards, isMated: isLeftMated }
}

export function mirroredDraft({ rows, moves }: Draft): Draft {
  const swapped = new Map<DraftMove, DraftMove>()
  const mirrorOf = (move: DraftMove | undefined): DraftMove | undefined => {
    if (!move) return undefined
    const known = swapped.get(move) ?? {
      block: mirroredBlock(move.block),
      hunks: move.hunks.map(mirroredBlock),
    }
    swapped.set(move, known)
    return known
  }
  return {
    rows: rows.map(({ kind, block, hunks, move }) => ({
      kind: kind === 'moved-from' ? 'moved-to' : kind === 'moved-to' ? 'moved-from' : kind,
      block: mirroredBlock(block),
      hunks: hunks.map(mirroredBlock),
      move: mirrorOf(move),
    })),
    moves: { left: moves.right.map(mirrorOf), right: moves.left.map(mirrorOf) },
  }
}

function mirroredBlock({ l0, l1, r0, r1 }: Block): Block {
  return { l0: r0, l1: r1, r0: l0, r1: l1 }
}
