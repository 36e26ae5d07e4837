/**
 * Much the same words in two articles: one agency's story in two outlets, or a new edition. Runs of four words are hashed,
 * and one hash in four is kept; of two texts, the share of the shorter one's runs that stand in the longer is estimated.
 * Two stories on one event share less than 8 in 100 such runs, a text and what was rewritten after it up to 30, editions
 * and agencies' copies 40 and more (measured on the bundled dossier, its sources and the fixtures).
 */
import type { Zone } from '../articles/zone'
import { holdsStatements } from '../extraction/zones'
import type { Likeness } from '../articles/provenance'
import type { Sketch } from './imported'

const runLength = 4
const oneIn = 4
/** Of fewer kept runs the share would be chance. */
const fewest = 5
/** Below it two texts share a quotation or a paragraph of background, not their story. */
export const alikeFrom = 0.35

export function sketchOf(text: string, zones: readonly Zone[]): Sketch {
  const body = zones.filter(holdsStatements).map(({ start, end }) => text.slice(start, end))
  // Scripts without spaces give no words; each letter counts as one.
  const words =
    body
      .join('\n')
      .toLowerCase()
      .match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}]+/gu) ?? []
  const hashes = words.map(hashOf)
  const kept = new Set<number>()
  for (let at = 0; at + runLength <= hashes.length; at += 1) {
    let run = 0
    for (let next = at; next < at + runLength; next += 1) run = mixed(run ^ (hashes[next] ?? 0))
    if (run % oneIn === 0) kept.add(run)
  }
  return [...kept]
}

/** The sketches of a library's articles, asked for those that are like a new one. */
export class Likenesses {
  readonly #sizes = new Map<string, number>()
  readonly #ids: string[] = []
  /** By hash: the number of the first article that has it; the others apart, for most hashes have no second. */
  readonly #first = new Map<number, number>()
  readonly #others = new Map<number, number[]>()

  add(articleId: string, sketch: Sketch): void {
    const number = this.#ids.push(articleId) - 1
    this.#sizes.set(articleId, sketch.length)
    for (const hash of sketch) {
      if (!this.#first.has(hash)) this.#first.set(hash, number)
      else this.#others.set(hash, [...(this.#others.get(hash) ?? []), number])
    }
  }

  /** The most alike first. */
  likeTo(sketch: Sketch): Likeness[] {
    const shared = new Map<number, number>()
    const count = (number: number): unknown => shared.set(number, (shared.get(number) ?? 0) + 1)
    for (const hash of sketch) {
      const first = this.#first.get(hash)
      if (first !== undefined) [first, ...(this.#others.get(hash) ?? [])].forEach(count)
    }
    return [...shared]
      .flatMap(([number, together]) => {
        const articleId = this.#ids[number] ?? ''
        const shorter = Math.min(sketch.length, this.#sizes.get(articleId) ?? 0)
        const share = Math.round((together / shorter) * 100) / 100
        return shorter >= fewest && share >= alikeFrom ? [{ articleId, share }] : []
      })
      .toSorted((a, b) => b.share - a.share || (a.articleId < b.articleId ? -1 : 1))
      .slice(0, 20)
  }
}

/** FNV-1a. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

function mixed(number: number): number {
  const once = Math.imul(number ^ (number >>> 16), 0x85ebca6b)
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35)
  return (twice ^ (twice >>> 16)) >>> 0
}
