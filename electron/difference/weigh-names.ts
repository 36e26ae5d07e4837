/** Whether a change touches a named party, person or place: by the names that were given, and by capitals. */
import { atomsOf, bodyOf, bodyStart, type Atoms } from './atoms'
import {
  bracket,
  condition,
  date,
  little,
  modal,
  month,
  negation,
  number,
  scope,
  sign,
  terminal,
  title,
  unit,
} from './lexicon'
import type { Block, Sides } from './matching'
import type { Vocabulary } from './vocabulary'

export interface NameReader {
  /** Given names as ids, by the id of their first word. */
  given: Map<number, number[][]>
  /** Ids of words that are written small somewhere, so that a capital at the start of a sentence says nothing. */
  isWrittenSmall: (id: number) => boolean
}

export function nameReaderOf(
  left: Atoms,
  right: Atoms,
  vocabulary: Vocabulary,
  names: readonly string[],
): NameReader {
  const given = new Map<number, number[][]>()
  for (const name of names) {
    const { ids } = atomsOf(name, vocabulary)
    const first = ids[0]
    if (first !== undefined) given.set(first, [...(given.get(first) ?? []), ids])
  }
  let small: Set<number> | undefined
  const isWrittenSmall = (id: number): boolean => (small ??= smallIn(left, right)).has(id)
  return { given, isWrittenSmall }
}

function smallIn(...texts: Atoms[]): Set<number> {
  const small = new Set<number>()
  for (const atoms of texts)
    atoms.ids.forEach((id, at) => {
      const first = bodyOf(atoms, at).charAt(0)
      if (first === first.toLowerCase()) small.add(id)
    })
  return small
}

export function changesName(sides: Sides, hunk: Block, names: NameReader): boolean {
  const { left, right } = sides
  const givenBefore = givenIn(sides, left, hunk.l0, hunk.l1, names)
  if (givenBefore !== givenIn(sides, right, hunk.r0, hunk.r1, names)) return true
  if (!hasCapital(left, hunk.l0, hunk.l1) && !hasCapital(right, hunk.r0, hunk.r1)) return false
  const before = capitalsIn(sides, left, hunk.l0, hunk.l1, names)
  const after = capitalsIn(sides, right, hunk.r0, hunk.r1, names)
  const isSame = before.size === after.size && [...before].every((name) => after.has(name))
  return !isSame && !onlyAddsFirstName(sides, hunk, before, after)
}

function givenIn(sides: Sides, { ids }: Atoms, start: number, end: number, { given }: NameReader): string {
  if (given.size === 0) return ''
  const found: string[] = []
  for (let at = Math.max(0, start - 5); at < end; at += 1)
    for (const name of given.get(ids[at]!) ?? [])
      if (at + name.length > start && name.every((id, step) => ids[at + step] === id))
        found.push(name.map((id) => sides.vocabulary.keyOf(id)).join(' '))
  return [...new Set(found)].sort().join('; ')
}

function capitalsIn(sides: Sides, atoms: Atoms, start: number, end: number, names: NameReader): Set<string> {
  const found = new Set<string>()
  for (let at = start; at < end; at += 1)
    if (isName(sides, atoms, at, names)) found.add(sides.vocabulary.keyOf(atoms.ids[at]!).replace(/'s?$/, ''))
  return found
}

const noName = little | modal | negation | condition | scope | number | date | month | title | unit | sign

function isName(sides: Sides, atoms: Atoms, at: number, names: NameReader): boolean {
  const id = atoms.ids[at]!
  if ((sides.vocabulary.classesOf(id) & noName) !== 0 || !isCapital(atoms, at)) return false
  if (!beginsSentence(sides, atoms, at)) return true
  if (names.isWrittenSmall(id)) return false
  return standsAsName(sides, atoms, at)
}

function hasCapital(atoms: Atoms, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (isCapital(atoms, at)) return true
  return false
}

export function isCapital(atoms: Atoms, at: number): boolean {
  const start = bodyStart(atoms, at)
  const code = atoms.text.charCodeAt(start)
  if (code < 128) return code >= 65 && code <= 90
  const first = atoms.text.charAt(start)
  return first !== first.toLowerCase()
}

function beginsSentence({ vocabulary }: Sides, atoms: Atoms, at: number): boolean {
  let before = at - 1
  while (before >= 0 && (vocabulary.classesOf(atoms.ids[before]!) & bracket) !== 0) before -= 1
  if (before < 0) return true
  const id = atoms.ids[before]!
  return (vocabulary.classesOf(id) & terminal) !== 0 || vocabulary.keyOf(id) === ':'
}

const verbs = new Set('is was has had does did said says says asked called'.split(' '))

/** In English a common noun in the singular does not begin a sentence right before its verb; a name does. */
function standsAsName({ vocabulary }: Sides, atoms: Atoms, at: number): boolean {
  const next = at + 1
  if (next >= atoms.count) return false
  const word = vocabulary.keyOf(atoms.ids[at]!)
  const bits = vocabulary.classesOf(atoms.ids[next]!)
  const behind = vocabulary.keyOf(atoms.ids[next]!)
  if (word.endsWith("'s")) return true
  if (isCapital(atoms, next) && (bits & little) === 0) return true
  const isVerb = (bits & modal) !== 0 || verbs.has(behind) || (behind.length > 3 && /[^s]s$/.test(behind))
  return isVerb && !/(?:s|ing|ly)$/.test(word) && word.length > 2
}

/** "Ashraf Ghani" to "Ghani" is the same man; "South Sudan" to "Sudan" is not the same country. */
function onlyAddsFirstName(
  sides: Sides,
  hunk: Block,
  before: ReadonlySet<string>,
  after: ReadonlySet<string>,
): boolean {
  const isAdded = before.size === 0
  if (!isAdded && after.size > 0) return false
  const atoms = isAdded ? sides.right : sides.left
  const [start, end] = isAdded ? [hunk.r0, hunk.r1] : [hunk.l0, hunk.l1]
  const name = [...(isAdded ? after : before)]
  const allNames = [...Array(end - start).keys()].every(
    (step) =>
      isCapital(atoms, start + step) || (sides.vocabulary.classesOf(atoms.ids[start + step]!) & title) !== 0,
  )
  const standsBeforeName =
    end < atoms.count && isCapital(atoms, end) && atoms.ends[end - 1] !== atoms.starts[end]
  return allNames && name.length === 1 && standsBeforeName && !tellsWhich.test(name[0] ?? '')
}

/** Which of several of one name: a point of the compass, a nation, a side. */
const tellsWhich =
  /^(?:north|south|east|west|new|old|free|united|great|central|upper|lower)|(?:an|ish|ese|ern|ian|ic|i|al)$/
