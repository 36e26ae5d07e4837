/** Where names stand in a text, for many names in one pass, so that a long text with many names costs no more a word. */

/** More places than these tell nothing new, and a long text that repeats one name would cost too much. */
const placesEnough = 60

/** The first places of one name as whole words, in order. For a single name quicker than a pass over all words. */
export function wholeWordPlaces(text: string, name: string): number[] {
  const places: number[] = []
  for (
    let at = text.indexOf(name);
    at >= 0 && places.length < placesEnough;
    at = text.indexOf(name, at + name.length)
  ) {
    const isWhole =
      !/[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, at - 2), at)) &&
      !/^[\p{L}\p{N}]/u.test(text.slice(at + name.length, at + name.length + 2))
    if (isWhole) places.push(at)
  }
  return places
}

/** @returns for each name its places in order; a name that does not stand as whole words has none. */
export function placesOfNames(text: string, names: Iterable<string>): Map<string, number[]> {
  const places = new Map<string, number[]>()
  const byFirstWord = new Map<string, string[]>()
  for (const name of names) {
    if (places.has(name)) continue
    places.set(name, [])
    const first = /^[\p{L}\p{N}]+/u.exec(name)?.[0]
    if (first !== undefined) byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), name])
  }
  const plain = text.replaceAll('’', "'")
  for (const { 0: word, index } of plain.matchAll(/[\p{L}\p{N}]+/gu)) {
    for (const name of byFirstWord.get(word) ?? []) {
      const end = index + name.length
      if (
        plain.startsWith(name.replaceAll('’', "'"), index) &&
        !/^[\p{L}\p{N}]/u.test(plain.slice(end, end + 2))
      )
        places.get(name)?.push(index)
    }
  }
  return places
}
