/** Texts into a segment: each word is written down as it comes, then all are sorted by counting. */
import { lettersOf, shapeOf } from './near'
import {
  titleGap,
  titleWeight,
  type Print,
  type SearchedText,
  type SearchedUnit,
  type Segment,
} from './segment'
import { tableOf } from './string-table'
import { eachToken } from './tokens'

/** All marks begin with it, and no word does. */
export const markSign = '\u0001'

export class SegmentBuilder {
  readonly #numberByTerm = new Map<string, number>()
  readonly #terms: string[] = []
  /** What was met, in order: which term, in which text, at which position. */
  readonly #met = new Numbers()
  readonly #texts = new Numbers()
  readonly #positions = new Numbers()
  readonly #keys: string[] = []
  readonly #lengths: number[] = []
  readonly #titleLengths: number[] = []
  readonly #firstDays: number[] = []
  readonly #lastDays: number[] = []
  readonly #units: string[] = []
  readonly #unitStarts: number[] = []
  readonly #prints: Print[] = []

  /** How many words were met; for whoever decides when a segment is large enough. */
  get wordCount(): number {
    return this.#met.length
  }

  add({ id, print, texts }: SearchedUnit): void {
    this.#units.push(id)
    this.#unitStarts.push(this.#keys.length)
    this.#prints.push(print)
    for (const text of texts) this.#addText(text)
  }

  #addText({ key, title, text, marks, firstDay, lastDay }: SearchedText): void {
    const number = this.#keys.push(key) - 1
    const take = (term: string, _start: number, _end: number, position: number): void =>
      this.#meet(term, number, position)
    for (const mark of new Set(marks)) this.#meet(markSign + mark, number, 0)
    const titleLength = eachToken(title, take)
    const length = eachToken(text, take, titleLength + titleGap)
    this.#titleLengths.push(titleLength)
    this.#lengths.push(titleLength + length)
    this.#firstDays.push(firstDay)
    this.#lastDays.push(lastDay)
  }

  #meet(term: string, text: number, position: number): void {
    let number = this.#numberByTerm.get(term)
    if (number === undefined) {
      number = this.#terms.push(term) - 1
      this.#numberByTerm.set(term, number)
    }
    this.#met.push(number)
    this.#texts.push(text)
    this.#positions.push(position)
  }

  finish(): Segment {
    const sorted = this.#terms.map((_, number) => number)
    const terms = this.#terms
    sorted.sort((a, b) => ((terms[a] ?? '') < (terms[b] ?? '') ? -1 : 1))
    const inOrder = sorted.map((number) => terms[number] ?? '')
    const table = tableOf(inOrder)
    return {
      terms: table,
      markCount: inOrder.filter((term) => term.startsWith(markSign)).length,
      shapes: Uint32Array.from(inOrder, (term) => shapeOf(lettersOf(term), 0, term.length)),
      ...this.#post(sorted),
      lengths: Uint32Array.from(this.#lengths),
      firstDays: Int32Array.from(this.#firstDays),
      lastDays: Int32Array.from(this.#lastDays),
      keys: tableOf(this.#keys),
      units: tableOf(this.#units),
      unitStarts: Uint32Array.from([...this.#unitStarts, this.#keys.length]),
      prints: Uint32Array.from(this.#prints.flat()),
    }
  }

  #post(sorted: readonly number[]): Pick<Segment, 'postingStarts' | 'postings' | 'placeStarts' | 'places'> {
    const { starts, order } = this.#byTerm(sorted)
    const [texts, positions] = [this.#texts.view, this.#positions.view]
    const postingStarts = new Uint32Array(sorted.length + 1)
    const placeStarts = new Uint32Array(sorted.length + 1)
    const postings = new Numbers()
    const places = new Bytes()
    sorted.forEach((number, rank) => {
      const isMark = (this.#terms[number] ?? '').startsWith(markSign)
      let at = starts[rank] ?? 0
      const end = starts[rank + 1] ?? 0
      while (at < end) {
        const text = texts[order[at] ?? 0] ?? 0
        const titleLength = this.#titleLengths[text] ?? 0
        const from = at
        let count = 0
        while (at < end && texts[order[at] ?? 0] === text) {
          count += (positions[order[at] ?? 0] ?? 0) < titleLength ? titleWeight : 1
          at += 1
        }
        postings.push(((text << 8) | Math.min(255, isMark ? 1 : count)) >>> 0)
        if (!isMark) placesOf(places, order, positions, from, at)
      }
      postingStarts[rank + 1] = postings.length
      placeStarts[rank + 1] = places.length
    })
    return { postingStarts, postings: postings.view.slice(), placeStarts, places: places.view.slice() }
  }

  /** What was met, sorted by term and for each term still in order of the texts. */
  #byTerm(sorted: readonly number[]): { starts: Uint32Array; order: Uint32Array } {
    const rankOf = new Uint32Array(sorted.length)
    sorted.forEach((number, rank) => (rankOf[number] = rank))
    const met = this.#met.view
    const starts = new Uint32Array(sorted.length + 1)
    for (const number of met) {
      const next = (rankOf[number] ?? 0) + 1
      starts[next] = (starts[next] ?? 0) + 1
    }
    for (let rank = 0; rank < sorted.length; rank += 1)
      starts[rank + 1] = (starts[rank + 1] ?? 0) + (starts[rank] ?? 0)
    const free = starts.slice()
    const order = new Uint32Array(met.length)
    for (let at = 0; at < met.length; at += 1) {
      const rank = rankOf[met[at] ?? 0] ?? 0
      const place = free[rank] ?? 0
      order[place] = at
      free[rank] = place + 1
    }
    return { starts, order }
  }
}

export function buildSegment(units: readonly SearchedUnit[]): Segment {
  const builder = new SegmentBuilder()
  for (const unit of units) builder.add(unit)
  return builder.finish()
}

function placesOf(places: Bytes, order: Uint32Array, positions: Uint32Array, from: number, to: number): void {
  places.pushNumber(to - from)
  let last = 0
  for (let at = from; at < to; at += 1) {
    const position = positions[order[at] ?? 0] ?? 0
    places.pushNumber(position - last)
    last = position
  }
}

class Numbers {
  #kept = new Uint32Array(1024)
  length = 0

  push(number: number): void {
    if (this.length === this.#kept.length) {
      const larger = new Uint32Array(this.length * 2)
      larger.set(this.#kept)
      this.#kept = larger
    }
    this.#kept[this.length] = number
    this.length += 1
  }

  get view(): Uint32Array {
    return this.#kept.subarray(0, this.length)
  }
}

class Bytes {
  #kept = new Uint8Array(1024)
  length = 0

  pushNumber(number: number): void {
    let rest = number
    while (rest > 127) {
      this.#push((rest & 127) | 128)
      rest >>>= 7
    }
    this.#push(rest)
  }

  #push(byte: number): void {
    if (this.length === this.#kept.length) {
      const larger = new Uint8Array(this.length * 2)
      larger.set(this.#kept)
      this.#kept = larger
    }
    this.#kept[this.length] = byte
    this.length += 1
  }

  get view(): Uint8Array {
    return this.#kept.subarray(0, this.length)
  }
}
