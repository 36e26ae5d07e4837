/** Where the sentence around a place begins and ends, for looking at what stands beside an attribution. */

/** So far a sentence is followed either way, so that a text without stops costs no more than another. */
const reach = 600

export function sentenceStart(text: string, place: number): number {
  const from = lineStart(text, place, reach)
  // With the letter at the place itself, which may be the first of its sentence.
  const before = text.slice(from, place + 1)
  const ends = [...before.matchAll(/[.!?]["”’]?\s+(?=[“"‘]?\p{Lu})/gu)].filter(
    ({ index }) =>
      !/(?:\b\p{Lu}|\b(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|St|Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec))$/u.test(
        before.slice(0, index),
      ),
  )
  const last = ends.at(-1)
  return from + (last ? last.index + last[0].length : 0)
}

/** Where the line of a place begins, or `within` characters before it where that is nearer: no farther is looked. */
export function lineStart(text: string, place: number, within: number): number {
  const from = Math.max(0, place - within)
  return from + text.slice(from, place).lastIndexOf('\n') + 1
}

export function sentenceEnd(text: string, place: number): number {
  const rest = text.slice(place, place + reach)
  const end = /[.!?]["”’]?(?=\s|$)|\n/.exec(rest)
  return place + (end ? end.index : rest.length)
}
