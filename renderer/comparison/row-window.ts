/** Which rows of a long table are drawn: those in sight, some around them, and one that must not go. */

export interface Sight {
  /** Pixels from the top of the first row. */
  top: number
  bottom: number
}

/** Rows from `first`, `end` excluded. */
export interface Stretch {
  first: number
  end: number
}

export function rowsInSight(heights: readonly number[], { top, bottom }: Sight): Stretch {
  let [at, first] = [0, 0]
  while (first < heights.length && at + (heights[first] ?? 0) <= top) at += heights[first++] ?? 0
  let end = first
  while (end < heights.length && at < bottom) at += heights[end++] ?? 0
  return { first, end }
}

/** A drawn row, or the room of those that are not drawn. */
export type Piece = { kind: 'row'; index: number } | { kind: 'gap'; height: number; first: number }

export function piecesOf(heights: readonly number[], drawn: ReadonlySet<number>): Piece[] {
  const pieces: Piece[] = []
  let gap: { height: number; first: number } | undefined
  heights.forEach((height, index) => {
    if (drawn.has(index)) {
      if (gap) pieces.push({ kind: 'gap', ...gap })
      gap = undefined
      pieces.push({ kind: 'row', index })
    } else gap = { height: (gap?.height ?? 0) + height, first: gap?.first ?? index }
  })
  if (gap) pieces.push({ kind: 'gap', ...gap })
  return pieces
}

/**
 * The next set of drawn rows on the way to all that are wanted: rows already there stay, and at most `most` new ones
 * come, those in sight first, so that no frame takes long.
 */
export function nextDrawn(
  drawn: ReadonlySet<number>,
  wanted: Stretch,
  seen: Stretch,
  pinned: number,
  most: number,
): { drawn: Set<number>; isWhole: boolean } {
  const isWanted = (index: number): boolean =>
    (index >= wanted.first && index < wanted.end) || index === pinned
  const next = new Set([...drawn].filter(isWanted))
  const order = [pinned, ...range(seen), ...range({ first: seen.end, end: wanted.end })]
  order.push(...range({ first: wanted.first, end: seen.first }).toReversed())
  const missing = order.filter((index) => index >= 0 && isWanted(index) && !next.has(index))
  for (const index of missing.slice(0, most)) next.add(index)
  return { drawn: next, isWhole: missing.length <= most }
}

function range({ first, end }: Stretch): number[] {
  return Array.from({ length: Math.max(0, end - first) }, (_, index) => first + index)
}
