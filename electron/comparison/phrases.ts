/** Runs of content words that texts have in common, little words between them aside. */
import type { ContentWord } from './content-words'

/** Places in a list of content words, end excluded. */
export interface Stretch {
  start: number
  end: number
}

/** The longest run of content words, within one clause, that both lists have; the first of several. */
export function longestShared(left: readonly ContentWord[], right: readonly ContentWord[]): Stretch | null {
  let best: Stretch | null = null
  let lengths = new Uint16Array(right.length)
  for (const [at, word] of left.entries()) {
    const next = new Uint16Array(right.length)
    for (const [other, { key, beginsClause }] of right.entries()) {
      if (key !== word.key) continue
      const goesOn = other > 0 && !word.beginsClause && !beginsClause
      const length = (goesOn ? (lengths[other - 1] ?? 0) : 0) + 1
      next[other] = length
      if (length > (best ? best.end - best.start : 0)) best = { start: at + 1 - length, end: at + 1 }
    }
    lengths = next
  }
  return best
}

/** The stretch as it is written. */
export function writtenIn(text: string, words: readonly ContentWord[], { start, end }: Stretch): string {
  return text.slice(words[start]?.start ?? 0, words[end - 1]?.end ?? 0)
}

/** All runs of `length` content words, each within one clause, with the key by which they are compared. */
export function runsOf(words: readonly ContentWord[], length: number): (Stretch & { key: string })[] {
  const runs: (Stretch & { key: string })[] = []
  for (let start = 0; start + length <= words.length; start += 1) {
    const run = words.slice(start, start + length)
    if (run.slice(1).some(({ beginsClause }) => beginsClause)) continue
    runs.push({ start, end: start + length, key: run.map(({ key }) => key).join(' ') })
  }
  return runs
}
