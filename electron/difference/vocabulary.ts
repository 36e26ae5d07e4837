/** The words of two texts as numbers: the same number for what is the same word, however it is written. */
import { canonicalOf, ofPlainWord, type Amount, type Canonical } from './canonical'

export class Vocabulary {
  /** By id. */
  readonly keys: string[] = []
  readonly classes: number[] = []
  private readonly amounts = new Map<number, Amount>()
  private readonly idOfBody = new Map<string, number>()
  private readonly idOfKey = new Map<string, number>()

  idOf(body: string): number {
    const known = this.idOfBody.get(body)
    if (known !== undefined) return known
    const id = this.add(canonicalOf(body))
    this.idOfBody.set(body, id)
    return id
  }

  /** The same for a word of small letters a to z. */
  idOfPlain(body: string): number {
    const known = this.idOfBody.get(body)
    if (known !== undefined) return known
    const id = this.add(ofPlainWord(body))
    this.idOfBody.set(body, id)
    return id
  }

  add({ key, classes, amount }: Canonical): number {
    const known = this.idOfKey.get(key)
    if (known !== undefined) return known
    const id = this.keys.length
    this.keys.push(key)
    this.classes.push(classes)
    if (amount) this.amounts.set(id, amount)
    this.idOfKey.set(key, id)
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
}
