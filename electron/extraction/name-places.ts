/** Where names stand in a text, for many names in one pass, so that a long text with many names costs no more a word. */

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
