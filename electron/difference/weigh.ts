/**
 * What a change is worth: trivial when it says the same in other signs, of substance when it touches a number, a date,
 * a name, a modal, a negation, a condition or how much is meant; of wording otherwise.
 */
import type { Atoms } from './atoms'
import { changesName, isCapital, type NameReader } from './weigh-names'
import {
  condition,
  contraction,
  date,
  modal,
  month,
  negation,
  number,
  phrase,
  phrases,
  scope,
  sign,
  tellingSign,
  unit,
} from './lexicon'
import type { Block, Sides } from './matching'
import type { Flag } from './prose-diff'

const flagClasses: readonly [Flag, number][] = [
  ['number', number],
  ['date', date],
  ['modal', modal],
  ['negation', negation],
  ['condition', condition],
  ['scope', scope],
]

export function flagsOf(sides: Sides, hunk: Block, names: NameReader): Flag[] {
  const touchesMeaning = mayTouchMeaning(sides, hunk)
  const isNegated = isNegatedForm(sides, hunk)
  const isOfName = changesName(sides, hunk, names)
  if (!touchesMeaning && !isNegated && !isOfName) return []
  const found = new Set<Flag>()
  if (touchesMeaning) addMeanings(sides, hunk, found)
  if (isNegated) found.add('negation')
  if (isOfName) found.add('name')
  return found.size === 0 ? [] : order.filter((flag) => found.has(flag))
}

/** Most changes are of plain words, and have nothing to be compared. */
function mayTouchMeaning({ vocabulary, left, right }: Sides, { l0, l1, r0, r1 }: Block): boolean {
  let bits = 0
  for (let at = l0; at < l1; at += 1) bits |= vocabulary.classesOf(left.ids[at]!)
  for (let at = r0; at < r1; at += 1) bits |= vocabulary.classesOf(right.ids[at]!)
  return (bits & anyMeaning) !== 0
}

function addMeanings(sides: Sides, hunk: Block, found: Set<Flag>): void {
  const { left, right } = sides
  const before = meaningsIn(sides, left, hunk.l0, hunk.l1)
  const after = meaningsIn(sides, right, hunk.r0, hunk.r1)
  for (const [flag, ofClass] of flagClasses)
    if (before.has(ofClass) || after.has(ofClass)) {
      if (before.get(ofClass)?.sort().join(' ') !== after.get(ofClass)?.sort().join(' ')) found.add(flag)
    }
  // "30 days" to "30 months": another unit makes another number.
  const units = before.get(unit)
  if (units && after.has(unit) && units.join(' ') !== after.get(unit)?.join(' ')) found.add('number')
  // A year is written as a number, and a change of it is one of date.
  if (found.has('date') && !hasOtherNumbers(before.get(number), after.get(number))) found.delete('number')
}

const order: readonly Flag[] = ['number', 'date', 'name', 'modal', 'negation', 'condition', 'scope']

function hasOtherNumbers(before: readonly string[] = [], after: readonly string[] = []): boolean {
  const isYear = (key: string): boolean => /^#(?:19|20)\d\d$/.test(key)
  return before.filter((key) => !isYear(key)).join(' ') !== after.filter((key) => !isYear(key)).join(' ')
}

/** By class, what the stretch says of it. */
function meaningsIn(sides: Sides, atoms: Atoms, start: number, end: number): Map<number, string[]> {
  const meanings = new Map<number, string[]>()
  const say = (ofClass: number, key: string): void => {
    const known = meanings.get(ofClass)
    if (known) known.push(key)
    else meanings.set(ofClass, [key])
  }
  let hasPhrase = false
  for (let at = start; at < end; at += 1) {
    const id = atoms.ids[at]!
    const bits = sides.vocabulary.classesOf(id)
    const key = sides.vocabulary.keyOf(id)
    hasPhrase ||= (bits & phrase) !== 0
    if (key.includes("'") || key === 'cannot') sayContraction(key, say)
    // "May" and "March" against "may" and "march".
    else if ((bits & (month | date)) === month && isCapital(atoms, at)) say(date, key)
    else for (const ofClass of spoken) if ((bits & ofClass) !== 0) say(ofClass, key)
  }
  if (hasPhrase) sayPhrases(sides, atoms, start, end, say)
  return meanings
}

const spoken = [number, date, modal, negation, condition, scope, unit]
const anyMeaning = spoken.reduce((all, one) => all | one, phrase | month | contraction)

function sayContraction(key: string, say: (ofClass: number, key: string) => void): void {
  const words = expanded(key)
  if (words.includes(' not')) say(negation, 'not')
  const verb = words.split(' ').find((word) => modals.has(word))
  if (verb !== undefined) say(modal, verb)
}

const modals = new Set('may might can could shall should must will would'.split(' '))

/** A phrase may reach out of the change: "[last|next] week". */
function sayPhrases(
  sides: Sides,
  atoms: Atoms,
  start: number,
  end: number,
  say: (ofClass: number, key: string) => void,
): void {
  const { vocabulary } = sides
  for (let at = Math.max(0, start - 2); at < end; at += 1) {
    for (const [parts, meaning, ofClass] of phrasesByFirst.get(vocabulary.keyOf(atoms.ids[at]!)) ?? []) {
      const touches = at + parts.length > start && at + parts.length <= Math.min(atoms.count, end + 2)
      if (touches && parts.every((word, step) => vocabulary.keyOf(atoms.ids[at + step]!) === word))
        say(ofClass, meaning)
    }
  }
}

const phrasesByFirst = new Map<string, (typeof phrases)[number][]>()
for (const each of phrases)
  phrasesByFirst.set(each[0][0]!, [...(phrasesByFirst.get(each[0][0]!) ?? []), each])

/** "acceptable" to "unacceptable", "combatants" to "non-combatants". */
function isNegatedForm({ vocabulary, left, right }: Sides, { l0, l1, r0, r1 }: Block): boolean {
  // In longer stretches two such words would meet by chance.
  if (l0 === l1 || r0 === r1 || l1 - l0 > 6 || r1 - r0 > 6) return false
  for (let l = l0; l < l1; l += 1)
    for (let r = r0; r < r1; r += 1) {
      const one = vocabulary.keyOf(left.ids[l]!)
      const other = vocabulary.keyOf(right.ids[r]!)
      if (one.length !== other.length && (negates(one, other) || negates(other, one))) return true
    }
  return false
}

function negates(plain: string, other: string): boolean {
  const added = other.length - plain.length
  if (added < 2 || added > 3 || plain.length < 4 || !other.endsWith(plain)) return false
  return /^(?:un|in|im|il|ir|dis|non|de)$/.test(other.slice(0, added))
}

/** Says the same in other signs, or the same words written together or apart, or short forms written out. */
export function isTrivial(sides: Sides, hunk: Block): boolean {
  const { left, right } = sides
  if (isPunctuation(sides, left, hunk.l0, hunk.l1) && isPunctuation(sides, right, hunk.r0, hunk.r1))
    return true
  if (hunk.l0 === hunk.l1 || hunk.r0 === hunk.r1 || hunk.l1 - hunk.l0 > 6 || hunk.r1 - hunk.r0 > 6)
    return false
  if (!mayBeSame(sides, hunk)) return false
  const before = squeezed(sides, left, hunk.l0, hunk.l1)
  return before === squeezed(sides, right, hunk.r0, hunk.r1) && !twoMeanings.has(before)
}

/** The same words together or apart have as many letters; short forms may have fewer. */
function mayBeSame({ vocabulary, left, right }: Sides, { l0, l1, r0, r1 }: Block): boolean {
  let letters = 0
  for (let at = l0; at < l1; at += 1) {
    const id = left.ids[at]!
    const bits = vocabulary.classesOf(id)
    if ((bits & contraction) !== 0) return true
    if ((bits & sign) === 0) letters += vocabulary.keyOf(id).length
  }
  for (let at = r0; at < r1; at += 1) {
    const id = right.ids[at]!
    const bits = vocabulary.classesOf(id)
    if ((bits & contraction) !== 0) return true
    if ((bits & sign) === 0) letters -= vocabulary.keyOf(id).length
  }
  return letters === 0
}

/** Written together they mean something else. */
const twoMeanings = new Set([
  'apart',
  'maybe',
  'nobody',
  'noone',
  'everyday',
  'already',
  'altogether',
  'into',
  'sometime',
])

function isPunctuation({ vocabulary }: Sides, { ids }: Atoms, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1)
    if ((vocabulary.classesOf(ids[at]!) & (sign | tellingSign)) !== sign) return false
  return true
}

function squeezed({ vocabulary }: Sides, { ids }: Atoms, start: number, end: number): string {
  let words = ''
  for (let at = start; at < end; at += 1) {
    const id = ids[at]!
    if ((vocabulary.classesOf(id) & (sign | tellingSign)) !== sign) words += expanded(vocabulary.keyOf(id))
  }
  // A word and its hyphen after "re" are two words: "re-sign" is not "resign".
  return words.replace(/ /g, '')
}

function expanded(key: string): string {
  if (key === "won't") return 'will not'
  if (key === "shan't") return 'shall not'
  if (key === "can't" || key === 'cannot') return 'can not'
  if (/^(?:it|he|she|that|there|what|who|here)'s$/.test(key)) return key.replace("'s", ' is')
  return key
    .replace(/n't$/, ' not')
    .replace(/'ll$/, ' will')
    .replace(/'re$/, ' are')
    .replace(/'ve$/, ' have')
    .replace(/'m$/, ' am')
}
