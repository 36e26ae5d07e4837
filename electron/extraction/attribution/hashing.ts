// Features are numbers, not strings: no feature's text is kept anywhere, and mixing numbers is many times faster.

/** FNV-1a over UTF-16 units. */
export function hashWord(word: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193)
  return hash | 0
}

/** One number from two; the order matters. The constants and shifts are those of MurmurHash3's mixing step. */
export function mix(a: number, b: number): number {
  let k = Math.imul(b, 0xcc9e2d51)
  k = (k << 15) | (k >>> 17)
  let h = a ^ Math.imul(k, 0x1b873593)
  h = (h << 13) | (h >>> 19)
  h = (Math.imul(h, 5) + 0xe6546b64) | 0
  h ^= h >>> 16
  return Math.imul(h, 0x85ebca6b)
}

/** A growing list of feature numbers, reused from one token to the next so that nothing is allocated. */
export class Features {
  readonly list = new Int32Array(512)
  size = 0
  private template = 0

  start(): void {
    this.size = 0
    this.template = 0
  }

  /** Every call is a feature template of its own, numbered by its place: always make the same calls in the same order. */
  add(value: number): void {
    this.list[this.size++] = mix(++this.template * 0x9e3779b1, value)
  }

  add2(a: number, b: number): void {
    this.add(mix(a, b))
  }

  add3(a: number, b: number, c: number): void {
    this.add(mix(mix(a, b), c))
  }

  /** Passes over a template that does not hold for this token, so that the numbers of the later ones stay. */
  skip(count = 1): void {
    this.template += count
  }
}
