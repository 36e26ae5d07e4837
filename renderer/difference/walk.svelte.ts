import { SvelteSet } from 'svelte/reactivity'

/** Which change of a difference is looked at, and which folds are open. Another difference begins anew. */
export class Walk {
  #of: unknown
  #current = $state<number>()
  /** The folds that are open, by their keys. */
  readonly opened = new SvelteSet<number>()

  /** @param of what is walked; nothing that was chosen in another one holds. */
  begin(of: unknown): void {
    if (of === this.#of) return
    this.#of = of
    this.#current = undefined
    this.opened.clear()
  }

  get current(): number | undefined {
    return this.#current
  }

  choose(number: number): void {
    this.#current = number
  }

  /** The next or previous of the given numbers; at either end it stays. */
  step(numbers: readonly number[], by: 1 | -1): void {
    const next = nextOf(numbers, this.#current, by)
    if (next !== undefined) this.#current = next
  }
}

/** From one that is not among the numbers (it is quiet now), the next one in that direction. */
export function nextOf(
  numbers: readonly number[],
  current: number | undefined,
  by: 1 | -1,
): number | undefined {
  const ordered = by === 1 ? numbers : numbers.toReversed()
  const beyond = ordered.find(
    (number) => current === undefined || (by === 1 ? number > current : number < current),
  )
  return beyond ?? ordered.at(-1)
}
