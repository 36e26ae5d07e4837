/* eslint svelte/prefer-svelte-reactivity: off -- sets are replaced as a whole, and heights are counted apart */
/** Keeps a long table short in the page: knows how high its rows are and which of them are drawn. */
import { SvelteSet } from 'svelte/reactivity'
import { nextDrawn, piecesOf, rowsInSight, type Sight } from './row-window'

/** So far beyond the edges of what is seen rows are drawn already. */
const around = 500
/** A table with no more rows than these is drawn whole, so that the page can be searched and read through. */
const fewRows = 40
/** More new rows in one frame would be felt. */
const mostNew = 1

export class RowDrawer {
  #drawn = $state.raw<ReadonlySet<number>>(new Set())
  #measures = $state(0)
  readonly #measured = new Map<string, number>()
  readonly #keys: () => readonly string[]
  readonly #estimate: (row: number) => number
  readonly #sight: () => Sight | undefined
  #frame: number | undefined
  #lastTop = 0
  /** The row that the keys are in; it must not go while they are. */
  pinned = 0
  readonly unfolded = new SvelteSet<string>()

  constructor(ways: {
    keys: () => readonly string[]
    /** Pixels; for a row that was never drawn. */
    estimate: (row: number) => number
    sight: () => Sight | undefined
  }) {
    this.#keys = ways.keys
    this.#estimate = ways.estimate
    this.#sight = ways.sight
  }

  readonly heights = $derived.by(() => {
    void this.#measures
    return this.#keys().map((key, row) => this.#measured.get(key) ?? this.#estimate(row))
  })
  readonly pieces = $derived(piecesOf(this.heights, this.#drawn))

  get drawn(): ReadonlySet<number> {
    return this.#drawn
  }

  topOf(row: number): number {
    return this.heights.slice(0, row).reduce((sum, height) => sum + height, 0)
  }

  rowAt(top: number): number {
    return rowsInSight(this.heights, { top, bottom: top + 1 }).first
  }

  /** Draws what is in sight now, a few rows in each frame. */
  update(): void {
    const sight = this.#sight()
    if (!sight) return
    const moved = Math.abs(sight.top - this.#lastTop)
    this.#lastTop = sight.top
    // What flies past is not drawn: it would be gone before it could be read, and hold up what follows.
    if (moved > 2 * (sight.bottom - sight.top)) return this.later()
    const rowCount = this.heights.length
    const wanted =
      rowCount <= fewRows
        ? { first: 0, end: rowCount }
        : rowsInSight(this.heights, { top: sight.top - around, bottom: sight.bottom + around })
    const seen = rowsInSight(this.heights, sight)
    const { drawn, isWhole } = nextDrawn(this.#drawn, wanted, seen, this.pinned, mostNew)
    if (drawn.size !== this.#drawn.size || [...drawn].some((row) => !this.#drawn.has(row)))
      this.#drawn = drawn
    if (!isWhole) this.later()
  }

  /** In the next frame. */
  later(): void {
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = undefined
      this.update()
    })
  }

  drawAll(most: number): void {
    this.#drawn = new Set(this.#keys().slice(0, most).keys())
  }

  measure(key: string, height: number): void {
    if (Math.abs((this.#measured.get(key) ?? 0) - height) < 0.5) return
    this.#measured.set(key, height)
    this.#measures += 1
    this.later()
  }

  /** What was measured holds no longer: the width or the density is another. */
  forget(): void {
    this.#measured.clear()
    this.#measures += 1
    this.later()
  }

  stop(): void {
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame)
  }
}
