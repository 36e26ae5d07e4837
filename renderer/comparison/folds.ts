/** A statement of more letters than these is cut to its first lines; few are. */
export const longText = 700

/** So many statements a cell shows before it folds. */
export const foldedCount = 2

/** Those that a cell shows: all of an unfolded one; else the first, and those that are chosen for the difference. */
export function seenOf(
  ids: readonly string[],
  isUnfolded: boolean,
  isChosen: (id: string) => boolean,
): string[] {
  return ids.filter((id, index) => isUnfolded || index < foldedCount || isChosen(id))
}
