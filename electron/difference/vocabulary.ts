/**
 * The words of two texts as numbers: the same number for what is the same word, however it is written. Plain words are
 * looked up where they stand, without being cut out of the text: most of the time of a short difference went there.
 */
import { canonicalOf, ofPlainWord, type Amount, type Canonical } from './canonical'

export class Vocabulary {
  /** By id. */
  readonly keys: string[] = []
  readonly classes: number[] = []
  private readonly amounts = new Map<number, Amount>()
  /** Ids of bodies that are no plain words. */
  private readonly idOfBody = new Map<string, number>()
  /** Places of words by the hash of their letters: an id and one, or 0. At most half are taken. */
  private slots: number[]
  /** The words in their places, as written, with their hashes and what they are. */
  private readonly written: string[] = []
  private readonly hashes: number[] = []
  private readonly ids: number[] = []

  constructor(letters: number) {
    let size = 64
    // A long text has few different words for its length; the list grows when it must.
    while (size * 3 < letters && size < 4096) size *= 2
    this.slots = new Array<number>(size).fill(0)
  }

  /** For a word of small letters a to z from start to end; `hash` is hashed from its letters by `nextHash`. */
  idOfPlain(text: string, start: number, end: number, hash: number): number {
    const last = this.slots.length - 1
    for (let slot = hash & last; ; slot = (slot + 1) & last) {
      const entry = this.slots[slot]! - 1
      if (entry < 0) break
      if (this.hashes[entry] !== hash) continue
      const word = this.written[entry]!
      if (word.length === end - start && text.startsWith(word, start)) return this.ids[entry]!
    }
    const word = text.slice(start, end)
    const canonical = ofPlainWord(word)
    const id = canonical.key === word ? this.addNew(canonical) : this.add(canonical)
    this.remember(word, hash, id)
    return id
  }

  idOf(body: string): number {
    const known = this.idOfBody.get(body)
    if (known !== undefined) return known
    const id = this.add(canonicalOf(body))
    this.idOfBody.set(body, id)
    return id
  }

  add(canonical: Canonical): number {
    const { key } = canonical
    let hash = 0
    for (let at = 0; at < key.length; at += 1) hash = nextHash(hash, key.charCodeAt(at))
    const last = this.slots.length - 1
    for (let slot = hash & last; ; slot = (slot + 1) & last) {
      const entry = this.slots[slot]! - 1
      if (entry < 0) break
      if (this.hashes[entry] === hash && this.written[entry] === key) return this.ids[entry]!
    }
    const id = this.addNew(canonical)
    this.remember(key, hash, id)
    return id
  }

  amountOf(id: number): Amount | undefined {
    return this.amounts.get(id)
  }

  classesOf(id: number): number {
    return this.classes[id] ?? 0
  }

  keyOf(id: number): string {
    return this.keys[id] ?? ''
  }

  private addNew({ key, classes, amount }: Canonical): number {
    if (amount) this.amounts.set(this.keys.length, amount)
    this.classes.push(classes)
    return this.keys.push(key) - 1
  }

  private remember(word: string, hash: number, id: number): void {
    this.hashes.push(hash)
    this.ids.push(id)
    const entry = this.written.push(word)
    if (entry * 2 > this.slots.length) {
      this.slots = new Array<number>(this.slots.length * 2).fill(0)
      for (let at = 0; at < entry; at += 1) this.place(at)
    } else this.place(entry - 1)
  }

  private place(entry: number): void {
    const last = this.slots.length - 1
    let slot = this.hashes[entry]! & last
    while (this.slots[slot] !== 0) slot = (slot + 1) & last
    this.slots[slot] = entry + 1
  }
}

export function nextHash(hash: number, letter: number): number {
  return (Math.imul(hash, 31) + letter) | 0
}
