/** What the alignment found, made readable: a change begins and ends where a reader would have it begin and end. */
import type { Atoms } from './atoms'
import { bracket, date, number, terminal, title } from './lexicon'
import { part, type Block, type Matching } from './matching'
import { worthOf } from './worth'
import { isCapital } from './weigh-names'

/** The changes within an aligned block: what stands between two pairs, as stretches of which one side may be empty. */
export function tidyHunks(matching: Matching, block: Block): Block[] {
  const hunks = hunksOf(matching, block)
  for (let at = 0; at < hunks.length; at += 1) slide(matching, hunks, at, block)
  return joinIslands(matching, wholeNames(matching, hunks, block))
}

function hunksOf({ mates }: Matching, { l0, l1, r0, r1 }: Block): Block[] {
  const hunks: Block[] = []
  let left = l0
  let right = r0
  for (let at = l0; at <= l1; at += 1) {
    const mate = at < l1 ? mates[at]! : r1
    if (mate < 0) continue
    if (at > left || mate > right) hunks.push({ l0: left, l1: at, r0: right, r1: mate })
    left = at + 1
    right = mate + 1
  }
  return hunks
}

/**
 * Words that came or went by themselves can often be taken a little earlier or later: "the [old and the ]new" is
 * "[the old and ]the new". Of all places the one that begins or ends where a clause does.
 */
function slide(matching: Matching, hunks: readonly Block[], at: number, block: Block): void {
  const hunk = hunks[at]!
  const isAdded = hunk.l0 === hunk.l1
  if (!isAdded && hunk.r0 !== hunk.r1) return
  const atoms = isAdded ? matching.right : matching.left
  const [start, end] = isAdded ? [hunk.r0, hunk.r1] : [hunk.l0, hunk.l1]
  const { ids } = atoms
  // Most can not be taken anywhere else.
  if (ids[start - 1] !== ids[end - 1] && ids[start] !== ids[end]) return
  const before = hunks[at - 1]
  const behind = hunks[at + 1]
  // At least one kept word stays between two changes.
  const [lowest, highest] = isAdded
    ? [before ? before.r1 + 1 : block.r0, behind ? behind.r0 - 1 : block.r1]
    : [before ? before.l1 + 1 : block.l0, behind ? behind.l0 - 1 : block.l1]
  let best = 0
  let bestScore = edgeScore(matching, atoms, start, end)
  const consider = (by: number): void => {
    const score = edgeScore(matching, atoms, start + by, end + by)
    if (score > bestScore) [best, bestScore] = [by, score]
  }
  for (let by = -1; start + by >= lowest && ids[start + by] === ids[end + by]; by -= 1) consider(by)
  for (let by = 1; end + by <= highest && ids[start + by - 1] === ids[end + by - 1]; by += 1) consider(by)
  if (best !== 0) moveBy(matching, hunk, best, isAdded)
}

function moveBy(matching: Matching, hunk: Block, by: number, isAdded: boolean): void {
  const { mates, isMated } = matching
  const length = isAdded ? hunk.r1 - hunk.r0 : hunk.l1 - hunk.l0
  const step = by < 0 ? -1 : 1
  for (let done = 0; done !== by; done += step) {
    if (isAdded) {
      // The kept left atom that the hunk passes is paired with the one at the hunk's other end.
      const left = step < 0 ? hunk.l0 - 1 : hunk.l0
      const right = step < 0 ? hunk.r1 - 1 : hunk.r0
      isMated[mates[left]!] = 0
      mates[left] = right
      isMated[right] = 1
    } else {
      const from = step < 0 ? hunk.l0 - 1 : hunk.l1
      const to = step < 0 ? from + length : from - length
      mates[to] = mates[from]!
      mates[from] = -1
    }
    hunk.l0 += step
    hunk.l1 += step
    hunk.r0 += step
    hunk.r1 += step
  }
}

/** How well a change that came or went begins and ends here. */
function edgeScore({ vocabulary, worths }: Matching, atoms: Atoms, start: number, end: number): number {
  const idBefore = start > 0 ? atoms.ids[start - 1]! : undefined
  const first = atoms.ids[start]!
  const last = atoms.ids[end - 1]!
  const isStop = (id: number | undefined): boolean =>
    id !== undefined && (vocabulary.classesOf(id) & terminal) !== 0
  const isComma = (id: number | undefined): boolean =>
    id !== undefined && /^[,;:–—-]$/.test(vocabulary.keyOf(id))
  const beginsWhole = idBefore === undefined || isStop(idBefore)
  let score = 0
  // A whole sentence, or what stands at the end of the text.
  if (beginsWhole) score += 6
  if (end === atoms.count || isStop(last)) score += 6
  if (atoms.text.slice(atoms.ends[end - 1], atoms.starts[end]).includes('\n')) score += 2
  // ", and the mayor" rather than "and the mayor,": a clause takes the sign before it with it; "Yesterday," the one behind.
  if (isComma(first) && !beginsWhole) score += 4
  if (isComma(last)) score += beginsWhole ? 4 : 1
  if (worths[first] === worthOf.little && worths[last] !== worthOf.little) score += 2
  if (worths[last] === worthOf.little && !isComma(first)) score -= 2
  return score
}

/**
 * So short a kept stretch between two changes is a coincidence ("of the"), and reads better as part of one change.
 * Its words stay paired, so that the change knows what its sides have in common.
 */
const islandLimit = 2

function joinIslands(matching: Matching, hunks: readonly Block[]): Block[] {
  const joined: Block[] = []
  for (const hunk of hunks) {
    const before = joined.at(-1)
    if (before && isIsland(matching, before, hunk)) {
      before.l1 = hunk.l1
      before.r1 = hunk.r1
    } else joined.push({ ...hunk })
  }
  return joined
}

function isReplaced(matching: Matching, { l0, l1, r0, r1 }: Block): boolean {
  return hasWords(matching, matching.left, l0, l1) && hasWords(matching, matching.right, r0, r1)
}

function hasWords({ worths }: Matching, { ids }: Atoms, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (worths[ids[at]!]! > worthOf.sign) return true
  return false
}

function isIsland(matching: Matching, before: Block, behind: Block): boolean {
  const { left, worths } = matching
  const words = behind.l0 - before.l1
  // A sign between them keeps two changes apart.
  for (let at = before.l1; at < behind.l0; at += 1) if (worths[left.ids[at]!] !== worthOf.little) return false
  if (!changesWords(matching, before) || !changesWords(matching, behind)) return false
  const replaced = Number(isReplaced(matching, before)) + Number(isReplaced(matching, behind))
  // Between words that only came or went, a second little word keeps them apart.
  return (
    words <= Math.min(islandLimit, replaced + 1) &&
    !(isAmount(matching, before) && isAmount(matching, behind))
  )
}

/** "From [10|12] to [20|25]" are two changes, however little stands between them. */
function isAmount({ vocabulary, left, right }: Matching, { l0, l1, r0, r1 }: Block): boolean {
  if (l1 - l0 !== 1 || r1 - r0 !== 1) return false
  return (vocabulary.classesOf(left.ids[l0]!) & vocabulary.classesOf(right.ids[r0]!) & (number | date)) !== 0
}

function changesWords(matching: Matching, { l0, l1, r0, r1 }: Block): boolean {
  return hasWords(matching, matching.left, l0, l1) || hasWords(matching, matching.right, r0, r1)
}

/** A name of several words is changed as a whole: "[Masoom Stanekzai|Abbas Stanekzai]"; and so are words in marks. */
function wholeNames(matching: Matching, hunks: Block[], block: Block): Block[] {
  const whole: Block[] = []
  hunks.forEach((hunk, at) => {
    const room = { from: whole.at(-1)?.l1 ?? block.l0, to: hunks[at + 1]?.l0 ?? block.l1 }
    whole.push(isReplaced(matching, hunk) ? withMarks(matching, withName(matching, hunk, room), room) : hunk)
  })
  return whole
}

interface Room {
  /** The left atoms between the change before and the one behind. */
  from: number
  to: number
}

function withName(matching: Matching, hunk: Block, room: Room): Block {
  const isName = (left: number, right: number): boolean =>
    isNamePart(matching, matching.left, left) && isNamePart(matching, matching.right, right)
  let { l0, l1, r0, r1 } = hunk
  while (l0 > room.from && isName(l0 - 1, r0 - 1) && isName(l0, r0)) {
    part(matching, --l0)
    r0 -= 1
  }
  while (l1 < room.to && isName(l1, r1) && isName(l1 - 1, r1 - 1)) {
    part(matching, l1++)
    r1 += 1
  }
  return { l0, l1, r0, r1 }
}

/** Written with a capital, and neither said before names nor one for another reason. */
function isNamePart({ vocabulary, worths }: Matching, atoms: Atoms, at: number): boolean {
  const id = atoms.ids[at]!
  return (
    worths[id] === worthOf.word && (vocabulary.classesOf(id) & (date | title)) === 0 && isCapital(atoms, at)
  )
}

/** `called it “[unfair|a start]”`: the marks go with words that they hold all of. */
function withMarks(matching: Matching, { l0, l1, r0, r1 }: Block, room: Room): Block {
  const { vocabulary, left } = matching
  const isMark = (at: number): boolean => (vocabulary.classesOf(left.ids[at]!) & bracket) !== 0
  if (l0 - 1 <= room.from || l1 + 1 >= room.to || !isMark(l0 - 1) || !isMark(l1)) return { l0, l1, r0, r1 }
  part(matching, l0 - 1)
  part(matching, l1)
  return { l0: l0 - 1, l1: l1 + 1, r0: r0 - 1, r1: r1 + 1 }
}
