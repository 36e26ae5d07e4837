/** Texts that were found, with how well: what the parts of a query give and are joined from. */

export interface Hits {
  /** Numbers of texts, ascending. */
  texts: Uint32Array
  scores: Float64Array
  /** 0: all words as they were sought; 1: at least one by its beginning; 2: at least one by a slip. */
  tiers: Uint8Array
}

export const noHits: Hits = { texts: new Uint32Array(), scores: new Float64Array(), tiers: new Uint8Array() }

/** Texts that are in both. */
export function both(a: Hits, b: Hits): Hits {
  const joined = roomFor(Math.min(a.texts.length, b.texts.length))
  let count = 0
  for (let i = 0, j = 0; i < a.texts.length && j < b.texts.length;) {
    const [one, other] = [a.texts[i] ?? 0, b.texts[j] ?? 0]
    if (one === other) {
      joined.texts[count] = one
      joined.scores[count] = (a.scores[i] ?? 0) + (b.scores[j] ?? 0)
      joined.tiers[count] = Math.max(a.tiers[i] ?? 0, b.tiers[j] ?? 0)
      count += 1
    }
    if (one <= other) i += 1
    if (other <= one) j += 1
  }
  return cut(joined, count)
}

/** Texts that are in one of them or in both. */
export function either(a: Hits, b: Hits): Hits {
  const joined = roomFor(a.texts.length + b.texts.length)
  let count = 0
  for (let i = 0, j = 0; i < a.texts.length || j < b.texts.length; count += 1) {
    const [one, other] = [a.texts[i] ?? Infinity, b.texts[j] ?? Infinity]
    joined.texts[count] = Math.min(one, other)
    joined.scores[count] = (one <= other ? (a.scores[i] ?? 0) : 0) + (other <= one ? (b.scores[j] ?? 0) : 0)
    joined.tiers[count] = Math.min(one <= other ? (a.tiers[i] ?? 0) : 2, other <= one ? (b.tiers[j] ?? 0) : 2)
    if (one <= other) i += 1
    if (other <= one) j += 1
  }
  return cut(joined, count)
}

export function without(a: Hits, b: Hits): Hits {
  const left = roomFor(a.texts.length)
  let count = 0
  let j = 0
  for (let i = 0; i < a.texts.length; i += 1) {
    const text = a.texts[i] ?? 0
    while (j < b.texts.length && (b.texts[j] ?? 0) < text) j += 1
    if (b.texts[j] === text) continue
    left.texts[count] = text
    left.scores[count] = a.scores[i] ?? 0
    left.tiers[count] = a.tiers[i] ?? 0
    count += 1
  }
  return cut(left, count)
}

/** Found without a word: they have no score. */
export function plainHits(texts: Uint32Array): Hits {
  return { texts, scores: new Float64Array(texts.length), tiers: new Uint8Array(texts.length) }
}

export function roomFor(count: number): Hits {
  return {
    texts: new Uint32Array(count),
    scores: new Float64Array(count),
    tiers: new Uint8Array(count),
  }
}

export function cut({ texts, scores, tiers }: Hits, count: number): Hits {
  return {
    texts: texts.subarray(0, count),
    scores: scores.subarray(0, count),
    tiers: tiers.subarray(0, count),
  }
}
