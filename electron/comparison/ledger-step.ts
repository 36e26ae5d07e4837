/** From one dated wording to the next: what differs, which words went and came, and which came back. */
import { contentWords, likenessOfWords, type ContentWord } from './content-words'
import type { PlacedStatement } from '../statements/statement'
import { longestShared, runsOf, writtenIn, type Stretch } from './phrases'
import { keysOf } from './said-words'
import { differenceOf, wordingOf, type Difference } from './wording'

export interface LedgerStep {
  fromId: string
  difference: Difference
  /** Share of the content words that both have, 0 to 1. */
  likeness: number
  /** Content words, as written, that only the earlier or only this one has. */
  gone: string[]
  fresh: string[]
  /** Words of an earlier entry that the one before had dropped. */
  returned: { words: string; fromId: string } | null
}

export interface Wording {
  id: string
  text: string
  words: ContentWord[]
}

export function worded(statement: PlacedStatement): Wording {
  const text = wordingOf(statement)
  return { id: statement.id, text, words: contentWords(text) }
}

export function stepOf(
  wordings: readonly Wording[],
  placesByRun: RunPlaces,
  from: number,
  to: number,
): LedgerStep | null {
  const [before, after] = [wordings[from], wordings[to]]
  if (!before || !after || from === to) return null
  return {
    fromId: before.id,
    difference: differenceOf(before.text, after.text),
    likeness: likenessOfWords(keysOf(before.words), keysOf(after.words)),
    gone: onlyIn(before, after),
    fresh: onlyIn(after, before),
    returned: returnedIn(wordings, placesByRun, from, to),
  }
}

/** As written, each once. */
function onlyIn(one: Wording, other: Wording): string[] {
  const keys = keysOf(other.words)
  const written = new Map<string, string>()
  for (const { key, start, end } of one.words) {
    if (!keys.has(key) && !written.has(key)) written.set(key, one.text.slice(start, end))
  }
  return [...written.values()]
}

/** Two words come back by chance: "peace process", "Afghan people". */
const leastReturn = 3

/** For each run of so many content words, the places of the wordings that have it, in order. */
export type RunPlaces = ReadonlyMap<string, readonly number[]>

export function runPlaces(wordings: readonly Wording[]): RunPlaces {
  const places = new Map<string, number[]>()
  for (const [place, { words }] of wordings.entries()) {
    for (const { key } of runsOf(words, leastReturn)) {
      const known = places.get(key)
      if (!known) places.set(key, [place])
      else if (known.at(-1) !== place) known.push(place)
    }
  }
  return places
}

/** The longest run of words that stood in an entry before and not in the one compared with; the newest of several. */
function returnedIn(
  wordings: readonly Wording[],
  placesByRun: RunPlaces,
  from: number,
  to: number,
): LedgerStep['returned'] {
  const [before, after] = [wordings[from], wordings[to]]
  if (!before || !after) return null
  const runs = runsOf(after.words, leastReturn).map(({ key }) => placesByRun.get(key) ?? [])
  // Of the entries that have a run, the newest is enough: older ones have it too.
  const places = new Set(
    runs.flatMap((all) => all.filter((place) => place < Math.min(from, to)).at(-1) ?? []),
  )
  let best: LedgerStep['returned'] = null
  let most = leastReturn - 1
  for (const place of [...places].toSorted((a, b) => b - a)) {
    const earlier = wordings[place] as Wording
    const stretch = longestShared(after.words, earlier.words)
    if (!stretch || stretch.end - stretch.start <= most || isIn(before, after.words, stretch)) continue
    most = stretch.end - stretch.start
    best = { words: writtenIn(after.text, after.words, stretch), fromId: earlier.id }
  }
  return best
}

function isIn({ words }: Wording, of: readonly ContentWord[], { start, end }: Stretch): boolean {
  const known = keysOf(words)
  return of.slice(start, end).every(({ key }) => known.has(key))
}
