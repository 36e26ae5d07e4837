/** Texts with known edits, the same at every run: words as frequent as in English, with its real little words. */

const littleWords =
  'the of and to in a is that for it was on with as be at by this had not are but from or have an they which one you were all her she there would their we him been has when who will no more if out so'.split(
    ' ',
  )

export type Chance = () => number

/** Mulberry32: small, and the same on every machine. */
export function chanceFrom(seed: number): Chance {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const syllables = 'ba co di fu ge hi jo ka lu me no pi ra so ta ve wo yu sha tre bli cro dan fel gor'.split(
  ' ',
)
const vocabularySize = 40_000

const wordOfRank = (rank: number): string => {
  if (rank < littleWords.length) return littleWords[rank] ?? 'the'
  let word = ''
  for (let left = rank; left > 0; left = Math.floor(left / syllables.length))
    word += syllables[left % syllables.length]
  return word
}

const cumulative = Array.from({ length: vocabularySize }, () => 0)
for (let rank = 0, sum = 0; rank < vocabularySize; rank += 1) cumulative[rank] = sum += 1 / (rank + 1)
const weightOfLittle = cumulative[littleWords.length - 1] ?? 1
const weightOfAll = cumulative.at(-1) ?? 1
/** In English nearly every second word is a little one. */
const littleShare = 0.45

export function anyWord(chance: Chance): string {
  const isLittle = chance() < littleShare
  const wanted = isLittle
    ? chance() * weightOfLittle
    : weightOfLittle + chance() * (weightOfAll - weightOfLittle)
  let low = 0
  let high = vocabularySize - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((cumulative[middle] ?? 0) < wanted) low = middle + 1
    else high = middle
  }
  return wordOfRank(low)
}

export function anyWords(chance: Chance, count: number): string[] {
  return Array.from({ length: count }, () => anyWord(chance))
}

export interface Edited {
  left: string[]
  right: string[]
  /** For each left word the place of the same word in the right text, or -1. */
  truth: number[]
}

/**
 * At each word an edit begins with this probability: one or two words left out, put in, or put in the place of others.
 * Only edits that can be known by their result: no word is put in beside its like or in its own place, and none is left
 * out beside its like, for there nobody could tell which of the two it was.
 */
export function edit(left: string[], rate: number, chance: Chance): Edited {
  const right: string[] = []
  const truth = left.map(() => -1)
  for (let at = 0; at < left.length;) {
    const kind = chance() < rate ? Math.floor(chance() * 3) : 3
    const isOut = kind === 0 || kind === 1
    const isIn = kind === 0 || kind === 2
    const gone = isOut ? left.slice(at, at + (chance() < 0.7 ? 1 : 2)) : []
    const near = [...left.slice(Math.max(0, at - 2), at + gone.length + 2), ...right.slice(-2)]
    const isUntold = kind === 1 && gone.some((word) => occurrences(near, word) > 1)
    if (isIn) right.push(...unlike(near, chance))
    if (isOut && !isUntold) at += gone.length
    if ((!isOut || isUntold) && at < left.length) {
      truth[at] = right.length
      right.push(left[at++] ?? '')
    }
  }
  return { left, right, truth }
}

function occurrences(words: readonly string[], wanted: string): number {
  return words.filter((word) => word === wanted).length
}

function unlike(near: readonly string[], chance: Chance): string[] {
  const words: string[] = []
  const count = chance() < 0.7 ? 1 : 2
  while (words.length < count) {
    const word = anyWord(chance)
    if (!near.includes(word) && !words.includes(word)) words.push(word)
  }
  return words
}

/** Words of sentences of 12 to 30 words, with capitals and stops, in paragraphs of four. */
export function anyProse(chance: Chance, count: number): string[] {
  const words = anyWords(chance, count)
  for (let at = 0, sentences = 1; at < count; sentences += 1) {
    const end = Math.min(count, at + 12 + Math.floor(chance() * 19)) - 1
    words[at] = capital(words[at] ?? '')
    words[end] += sentences % 4 === 0 ? '.\n\n' : '.'
    at = end + 1
  }
  return words
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

export function textOf(words: readonly string[]): string {
  return words.map((word) => (word.endsWith('\n') ? word : word + ' ')).join('')
}
