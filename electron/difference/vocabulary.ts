/**
 * The words of texts as numbers: the same number for what is the same word, however it is written. Plain words are
 * looked up by their letters where they stand, without being cut out of the text: most of the time of a short
 * difference went there.
 */
import { canonicalOf, ofPlainWord, type Amount, type Canonical } from './canonical'
import { likenessWeightOf, worthOfClasses } from './worth'

/** So many letters of five bits go into two numbers; longer words are looked up as strings. */
const mostPacked = 12
/** Of a slot: the last six letters, those before them, and the id and one; 0 for an empty slot. */
const slotWidth = 3

/** Lists that are written into over and over, for a new one costs more than what it is used for. */
export interface Scratch {
  starts: number[]
  ends: number[]
  ids: number[]
  ways: number[]
  paired: number[]
  alone: number[]
}

export class Vocabulary {
  /** By id. */
  readonly keys: string[] = []
  readonly classes: number[] = []
  /** What keeping the word is worth. */
  readonly worths: number[] = []
  /** How much the word says of whether two texts are alike. */
  readonly likenessWeights: number[] = []
  /** By id, to count with; all noughts between two uses. */
  readonly countsLeft: number[] = []
  readonly countsRight: number[] = []
  readonly placesRight: number[] = []
  readonly scratch: Scratch = { starts: [], ends: [], ids: [], ways: [], paired: [], alone: [] }
  private readonly amounts = new Map<number, Amount>()
  /** Ids of bodies that are no short plain words. */
  private readonly idOfBody = new Map<string, number>()
  private readonly idOfKey = new Map<string, number>()
  /** Short plain words by their letters. At most half are taken. */
  private slots: Int32Array
  private taken = 0
  /** The letters of the word that was read last. */
  private low = 0
  private high = 0

  constructor(letters: number) {
    let size = 64
    // A long text has few different words for its length; the list grows when it must.
    while (size * 3 < letters && size < 4096) size *= 2
    this.slots = new Int32Array(size * slotWidth)
  }

  /** Reads a word of small letters a to z, the first one small or not, for `idOfRead`; tells where it ends. */
  readWord(text: string, start: number): number {
    const first = text.charCodeAt(start) | 32
    if (!isSmallLetter(first)) return start
    let low = first - 96
    let high = 0
    let end = start + 1
    // One loop for both numbers: each further branch costs more than the shifting.
    for (let code = text.charCodeAt(end); isSmallLetter(code); code = text.charCodeAt(++end)) {
      high = (high << 5) | (low >>> 25)
      low = ((low << 5) & 0x3fffffff) | (code - 96)
    }
    this.low = low
    this.high = high
    return end
  }

  /** The id of the word that was read last, from start to end. */
  idOfRead(text: string, start: number, end: number): number {
    if (end - start > mostPacked) return this.idOf(text.slice(start, end))
    const { low, high } = this
    const slot = this.slotOf(low, high)
    const known = this.slots[slot + 2]!
    if (known > 0) return known - 1
    const word = text.slice(start, end).toLowerCase()
    const canonical = ofPlainWord(word)
    if (canonical.key !== word) return this.place(low, high, this.add(canonical))
    return this.place(low, high, this.addNew(canonical))
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
    if (key !== '' && key.length <= mostPacked && this.readWord(key, 0) === key.length) {
      const { low, high } = this
      const known = this.slots[this.slotOf(low, high) + 2]!
      return known > 0 ? known - 1 : this.place(low, high, this.addNew(canonical))
    }
    const known = this.idOfKey.get(key)
    if (known !== undefined) return known
    const id = this.addNew(canonical)
    this.idOfKey.set(key, id)
    return id
  }

  /** How much has been learnt, in words and ways to write them. */
  get size(): number {
    return this.keys.length + this.taken + this.idOfBody.size
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
    const worth = worthOfClasses(classes)
    this.worths.push(worth)
    this.likenessWeights.push(likenessWeightOf(worth))
    this.countsLeft.push(0)
    this.countsRight.push(0)
    this.placesRight.push(0)
    return this.keys.push(key) - 1
  }

  /** Where the word is, or would be. */
  private slotOf(low: number, high: number): number {
    const { slots } = this
    const last = slots.length / slotWidth - 1
    const mixed = Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b)
    for (let at = (mixed ^ (mixed >>> 15)) & last; ; at = (at + 1) & last) {
      const slot = at * slotWidth
      if (slots[slot + 2] === 0 || (slots[slot] === low && slots[slot + 1] === high)) return slot
    }
  }

  private place(low: number, high: number, id: number): number {
    this.taken += 1
    if (this.taken * 2 > this.slots.length / slotWidth) this.grow()
    const slot = this.slotOf(low, high)
    this.slots[slot] = low
    this.slots[slot + 1] = high
    this.slots[slot + 2] = id + 1
    return id
  }

  private grow(): void {
    const before = this.slots
    this.slots = new Int32Array(before.length * 2)
    for (let slot = 0; slot < before.length; slot += slotWidth)
      if (before[slot + 2]! > 0)
        this.slots.set(before.subarray(slot, slot + slotWidth), this.slotOf(before[slot]!, before[slot + 1]!))
  }
}

function isSmallLetter(code: number): boolean {
  return code >= 97 && code <= 122
}
