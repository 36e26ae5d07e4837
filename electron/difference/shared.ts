/** What two different statements have in common: phrases that both use, and the words that only one of them does. */
import { bodyOf, type Atoms } from './atoms'
import { sign, unit } from './lexicon'
import type { Block, Sides } from './matching'
import { worthOf } from './worth'
import type { Shared, SharedPhrase } from './prose-diff'

export function sharedOf(sides: Sides): Shared {
  const { left, right } = sides
  const inLeft = new Set(left.ids)
  const inRight = new Set(right.ids)
  return {
    phrases: phrasesOf(sides),
    terms: termsOf(sides, left, (id) => inRight.has(id)),
    onlyLeft: termsOf(sides, left, (id) => !inRight.has(id)),
    onlyRight: termsOf(sides, right, (id) => !inLeft.has(id)),
  }
}

function termsOf({ worths, vocabulary }: Sides, atoms: Atoms, isMeant: (id: number) => boolean): string[] {
  const terms = new Map<number, string>()
  atoms.ids.forEach((id, at) => {
    const isTerm = worths[id] === worthOf.word && (vocabulary.classesOf(id) & (sign | unit)) === 0
    if (isTerm && isMeant(id) && !terms.has(id)) terms.set(id, bodyOf(atoms, at))
  })
  return [...terms.values()]
}

function phrasesOf(sides: Sides): SharedPhrase[] {
  const { left, right } = sides
  const places = new Map<number, number[]>()
  for (let at = 0; at + 1 < right.count; at += 1) {
    const key = right.ids[at]! * (1 << 26) + right.ids[at + 1]!
    const known = places.get(key)
    if (!known) places.set(key, [at])
    else if (known.length < 16) known.push(at)
  }
  const blocks: Block[] = []
  const told = new Set<string>()
  const isUsedRight = new Uint8Array(right.count)
  for (let at = 0; at + 1 < left.count;) {
    const longest = longestAt(
      sides,
      at,
      places.get(left.ids[at]! * (1 << 26) + left.ids[at + 1]!) ?? [],
      isUsedRight,
    )
    const block = longest && trimmed(sides, longest)
    if (block && isPhrase(sides, block)) {
      const words = left.ids.slice(block.l0, block.l1).join(' ')
      if (!told.has(words)) blocks.push(block)
      told.add(words)
      isUsedRight.fill(1, block.r0, block.r1)
      at = block.l1
    } else at += 1
  }
  return blocks
    .sort((a, b) => b.l1 - b.l0 - (a.l1 - a.l0) || a.l0 - b.l0)
    .map((block) => ({
      text: left.text.slice(start(left, block.l0), left.ends[block.l1 - 1]),
      left: { start: start(left, block.l0), end: left.ends[block.l1 - 1] ?? 0 },
      right: { start: start(right, block.r0), end: right.ends[block.r1 - 1] ?? 0 },
    }))
}

function start(atoms: Atoms, at: number): number {
  return (atoms.ends[at] ?? 0) - bodyOf(atoms, at).length
}

function longestAt(
  { left, right }: Sides,
  at: number,
  places: readonly number[],
  isUsedRight: Uint8Array,
): Block | undefined {
  let best: Block | undefined
  for (const place of places) {
    let length = 0
    while (
      at + length < left.count &&
      place + length < right.count &&
      left.ids[at + length] === right.ids[place + length] &&
      isUsedRight[place + length] === 0
    )
      length += 1
    if (length > (best ? best.l1 - best.l0 : 1))
      best = { l0: at, l1: at + length, r0: place, r1: place + length }
  }
  return best
}

/** Without signs and little words around it: not "and the United States". */
function trimmed({ left, worths }: Sides, { l0, l1, r0, r1 }: Block): Block {
  const isWeak = (at: number): boolean => worths[left.ids[at]!]! < worthOf.word
  while (l1 > l0 && isWeak(l1 - 1)) {
    l1 -= 1
    r1 -= 1
  }
  while (l0 < l1 && isWeak(l0)) {
    l0 += 1
    r0 += 1
  }
  return { l0, l1, r0, r1 }
}

function isPhrase({ left, worths }: Sides, { l0, l1 }: Block): boolean {
  let words = 0
  for (let at = l0; at < l1; at += 1) if (worths[left.ids[at]!]! > worthOf.sign) words += 1
  return words >= 2
}
