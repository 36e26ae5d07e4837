import type { Dropped } from '../../imported'

/** What was left out, added up: one line for each kind and reason. */
export class Tally {
  readonly #lines = new Map<string, { what: string; why: string; letters: number; times: number }>()

  add(what: string, why: string, letters: number): void {
    const key = `${what}\n${why}`
    const line = this.#lines.get(key) ?? { what, why, letters: 0, times: 0 }
    line.letters += letters
    line.times++
    this.#lines.set(key, line)
  }

  /** Things without letters are counted instead: `3 pictures`. */
  dropped(): Dropped[] {
    return [...this.#lines.values()].map(({ what, why, letters, times }) => ({
      what: letters > 0 ? what : times === 1 ? `1 ${what}` : `${times} ${pluralOf(what)}`,
      why,
      letters,
    }))
  }
}

function pluralOf(what: string): string {
  return what.startsWith('page ') ? what.replace('page', 'pages') : what.endsWith('s') ? what : `${what}s`
}
