/** How high the rows of the library's table are: as measured where they were drawn, as guessed where not yet. */
import type { Entry } from './arrange'

const guesses = { article: 62, head: 41 }
/** Below this many all are drawn: the page's own search and print then find every one. */
export const windowedFrom = 200
/** Rows drawn on each side of what is in sight, for quick hands. */
const around = 15

export class RowHeights {
  readonly #measured = new Map<string, number>()

  measure(table: HTMLElement): void {
    for (const row of table.querySelectorAll<HTMLElement>('tr[data-key]'))
      if (row.dataset['key'] !== undefined) this.#measured.set(row.dataset['key'], row.offsetHeight)
  }

  /** Those of another width are worth nothing. */
  forget(): void {
    this.#measured.clear()
  }

  of(entries: readonly Entry[]): number[] {
    return entries.map(({ kind, key }) => this.#measured.get(key) ?? guesses[kind])
  }
}

/** @param held the row with the focus, which must not go; -1 for none */
export function drawnAround(
  { first, end }: { first: number; end: number },
  count: number,
  held: number,
): Set<number> {
  const drawn = new Set<number>()
  for (let at = Math.max(0, first - around); at < Math.min(count, end + around); at += 1) drawn.add(at)
  if (held >= 0) drawn.add(held)
  return drawn
}
