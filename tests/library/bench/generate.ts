/** A large made-up library, the same every time: words as rare and as frequent as in a language (Zipf). */

export interface MadeArticle {
  id: string
  headline: string
  text: string
  /** Where in the text somebody says something. */
  statements: { start: number; end: number; party: number; topic: number }[]
  day: number
}

const vocabularySize = 40_000
const frequent =
  'the of to and in a that is was for on with as by at from his it an were which be this had not but are they have he said its their will who has been or more one would after two all into new also when up out over first'.split(
    ' ',
  )
const syllables =
  'ta li ban ce fi re ka bul do ha am nes ty tal ks pri so ner vi ol en ro ma ne go ti at or su mi bra ve per qui lo gan est ar chi von der shu ya zem pol ex un'.split(
    ' ',
  )

/** Mulberry32: chance that repeats. */
export function chanceFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export class Maker {
  readonly vocabulary: string[]
  readonly #chance = chanceFrom(7)
  readonly #bounds: Float64Array

  constructor() {
    const words = new Set(frequent)
    while (words.size < vocabularySize) {
      const count = 2 + Math.floor(this.#chance() * 3)
      words.add(Array.from({ length: count }, () => this.#pick(syllables)).join(''))
    }
    this.vocabulary = [...words]
    this.#bounds = new Float64Array(vocabularySize)
    let sum = 0
    for (let rank = 0; rank < vocabularySize; rank += 1) this.#bounds[rank] = sum += 1 / (rank + 2.7)
  }

  word(): string {
    const sought = this.#chance() * (this.#bounds.at(-1) ?? 0)
    let low = 0
    let high = this.#bounds.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#bounds[middle] ?? 0) < sought) low = middle + 1
      else high = middle
    }
    return this.vocabulary[low] ?? ''
  }

  words(count: number): string {
    return Array.from({ length: count }, () => this.word()).join(' ')
  }

  number(below: number): number {
    return Math.floor(this.#chance() * below)
  }

  article(number: number): MadeArticle {
    const statements: MadeArticle['statements'] = []
    let text = ''
    for (let paragraph = 0; paragraph < 10; paragraph += 1) {
      if (text !== '') text += '\n\n'
      const before = this.words(25)
      const said = this.words(25)
      const start = text.length + before.length + 2
      statements.push({ start, end: start + said.length, party: this.number(8), topic: this.number(12) })
      text += `${before}. ${said}. ${this.words(20)}.`
    }
    return {
      id: `made.a${String(number).padStart(5, '0')}`,
      headline: this.words(8),
      // In one piece: text that is still in parts would be joined while an engine reads it, and counted as its memory.
      text: Buffer.from(text).toString(),
      statements,
      day: 17_000 + this.number(2000),
    }
  }

  #pick<T>(all: readonly T[]): T {
    return all[this.number(all.length)] as T
  }
}
