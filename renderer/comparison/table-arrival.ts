/** Coming to a row of a long table, while rows above it turn out higher or lower than was thought. */
import type { RowDrawer } from './row-drawer.svelte'
import type { TableMemory } from './table-memory'

export type Landing = Pick<TableMemory, 'rowKey' | 'offset'> & Partial<TableMemory>

export class Arrival {
  readonly #drawer: RowDrawer
  readonly #rowOf: (key: string) => number
  #frame = 0

  constructor(drawer: RowDrawer, rowOf: (key: string) => number) {
    this.#drawer = drawer
    this.#rowOf = rowOf
  }

  /** At once, and again in the next frames. */
  go(region: HTMLElement, landing: Landing, frames = 8): void {
    const { rowKey, offset, left = 0 } = landing
    const top = Math.max(0, this.#drawer.topOf(Math.max(0, this.#rowOf(rowKey))) + offset)
    if (Math.abs(region.scrollTop - top) >= 1) region.scrollTo({ top, left, behavior: 'instant' })
    // At 200 % zoom the table lies on a page that scrolls as well.
    region.scrollIntoView({ block: 'nearest', behavior: 'instant' })
    this.#drawer.update()
    if (frames > 0) this.#frame = requestAnimationFrame(() => this.go(region, landing, frames - 1))
  }

  stop(): void {
    cancelAnimationFrame(this.#frame)
  }
}
