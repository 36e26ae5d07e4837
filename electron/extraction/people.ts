/** The cast of a text, found by the words of their names and by place, so that a long cast costs no more a mention. */
import type { Person } from './cast'

interface Mention {
  at: number
  person: Person
}

export class People {
  readonly all: readonly Person[]
  readonly #byWord = new Map<string, Person[]>()
  readonly #mentions: Mention[]

  constructor(cast: readonly Person[]) {
    this.all = cast
    for (const person of cast)
      for (const word of new Set([person.name, person.surname, ...person.aliases].flatMap(wordsOf)))
        this.#byWord.set(word, [...(this.#byWord.get(word) ?? []), person])
    this.#mentions = cast
      .flatMap((person) => person.mentions.map((at) => ({ at, person })))
      .toSorted((a, b) => a.at - b.at)
  }

  /** Those of whose names words hold at least one word, in the order of the cast. */
  sharingWords(words: string): Person[] {
    const found = new Set(wordsOf(words).flatMap((word) => this.#byWord.get(word) ?? []))
    return found.size < 2 ? [...found] : this.all.filter((person) => found.has(person))
  }

  /** Where persons are named from one place to another, in order. */
  mentionsBetween(start: number, end: number): Mention[] {
    const found: Mention[] = []
    for (let index = this.#firstFrom(start); index < this.#mentions.length; index += 1) {
      const mention = this.#mentions[index]
      if (!mention || mention.at >= end) break
      found.push(mention)
    }
    return found
  }

  /** Those named from one place to another, each once. */
  between(start: number, end: number): Person[] {
    return [...new Set(this.mentionsBetween(start, end).map(({ person }) => person))]
  }

  #firstFrom(place: number): number {
    let low = 0
    let high = this.#mentions.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#mentions[middle]?.at ?? 0) < place) low = middle + 1
      else high = middle
    }
    return low
  }
}

function wordsOf(name: string): string[] {
  return name.match(/[\p{L}\p{N}]+/gu) ?? []
}
