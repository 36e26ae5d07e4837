/** Many strings in two typed arrays: read from a file as they are, without making a string of each. */
export interface StringTable {
  /** UTF-16. */
  letters: Uint16Array
  /** One more than there are strings. */
  starts: Uint32Array
}

export function tableOf(strings: readonly string[]): StringTable {
  const starts = new Uint32Array(strings.length + 1)
  let length = 0
  strings.forEach((string, index) => (starts[index + 1] = length += string.length))
  const letters = new Uint16Array(length)
  let at = 0
  for (const string of strings) {
    for (let index = 0; index < string.length; index += 1) letters[at++] = string.charCodeAt(index)
  }
  return { letters, starts }
}

export function sizeOf({ starts }: StringTable): number {
  return starts.length - 1
}

export function stringAt({ letters, starts }: StringTable, index: number): string {
  // Ids and words are short; a longer one than this would be too many arguments.
  return String.fromCharCode(...letters.subarray(starts[index], starts[index + 1]))
}

/** Of a sorted table: the first string that is not before the sought one. */
export function lowerBound(table: StringTable, sought: string): number {
  let low = 0
  let high = sizeOf(table)
  while (low < high) {
    const middle = (low + high) >>> 1
    if (compareAt(table, middle, sought) < 0) low = middle + 1
    else high = middle
  }
  return low
}

/** Of a sorted table: the first string behind `from` that does not begin so. */
export function endOfPrefix(table: StringTable, prefix: string, from: number): number {
  let low = from
  let high = sizeOf(table)
  while (low < high) {
    const middle = (low + high) >>> 1
    if (beginsWith(table, middle, prefix)) low = middle + 1
    else high = middle
  }
  return low
}

export function indexIn(table: StringTable, sought: string): number | undefined {
  const at = lowerBound(table, sought)
  return at < sizeOf(table) && compareAt(table, at, sought) === 0 ? at : undefined
}

function beginsWith({ letters, starts }: StringTable, index: number, prefix: string): boolean {
  const start = starts[index] ?? 0
  if ((starts[index + 1] ?? 0) - start < prefix.length) return false
  for (let at = 0; at < prefix.length; at += 1) {
    if (letters[start + at] !== prefix.charCodeAt(at)) return false
  }
  return true
}

function compareAt({ letters, starts }: StringTable, index: number, sought: string): number {
  const start = starts[index] ?? 0
  const length = (starts[index + 1] ?? 0) - start
  const shared = Math.min(length, sought.length)
  for (let at = 0; at < shared; at += 1) {
    const difference = (letters[start + at] ?? 0) - sought.charCodeAt(at)
    if (difference !== 0) return difference
  }
  return length - sought.length
}
