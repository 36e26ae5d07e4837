/** How high the rows of the library's table are: as measured where they were drawn, as guessed where not yet. */
import type { Entry } from './arrange'

const guesses = { article: 62, head: 41 }
/** Below this many all are drawn: the page's own search and print then find every one. */
export const windowedFrom = 200
/** Rows drawn on each side of what is in sight, for quick hands. */
const around = 10

export class RowHeights {
  readonly #measured = new Map<string, number>()

  /** @returns whether any is other than was thought */
  measure(table: HTMLElement): boolean {
    let isNew = false
    for (const row of table.querySelectorAll<HTMLElement>('tr[data-key]'))
      isNew = this.#set(row.dataset['key'] ?? '', row.offsetHeight) || isNew
    return isNew
  }

  #set(key: string, height: number): boolean {
    if (this.#measured.get(key) === height) return false
    this.#measured.set(key, height)
    return true
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
