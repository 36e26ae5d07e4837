/**
 * Text into the atoms that a difference never cuts: words, numbers with their units, dates, abbreviations, single
 * signs. Each carries the white space behind it, and the first one what stands before it, so that the atoms joined are
 * the text, letter for letter.
 */
import { joinAmount, ofAmount } from './canonical'
import { dateKeyOf, type DateParts } from './date-atoms'
import { joinsNumber, month, number, terminal } from './lexicon'
import type { Vocabulary } from './vocabulary'
import { wordsWithoutSpaces } from './words-without-spaces'

/** A text as its atoms, each an index; the lists run side by side. */
export interface Atoms {
  text: string
  count: number
  /** Where an atom's text begins; one more than there are atoms, the last is the end of the text. */
  starts: number[]
  /** Where its body ends and the white space behind it begins. */
  ends: number[]
  /** Which word it is, in the vocabulary of both texts. */
  ids: number[]
  /** No sentence ends before this atom. */
  firstBreak: number
  /** Latin letters and the signs of all scripts. */
  isPlain: boolean
}

// A minus belongs to its number, or "-5" to "5" would be a sign that went. A hyphen between words is none.
const minus = String.raw`(?<=^|[\s(\[“‘"'«])[-\u2212]`
const numberUnit = String.raw`[ \u00a0\u202f]?[%٪‰]|st|nd|rd|th|bn|m|k|km`
// The last bracket keeps "1990s" from being read as the number 199 with a word behind it.
const numberEnd = String.raw`(?![\p{L}\p{M}\p{N}]|[.,:’٫٬]\p{Nd}|-\p{L})`
const numberShape = String.raw`\p{Nd}{4}-\p{Nd}{2}-\p{Nd}{2}${numberEnd}|(?:${minus})?(?:US|A|C|HK|NZ)?[$€£¥₹]?\p{Nd}+(?:[.,:’٫٬]\p{Nd}+)*(?:${numberUnit})?${numberEnd}`
// "U.S." with its last stop. Among what joins the parts of a word is the zero-width non-joiner of Persian.
const wordShape = String.raw`(?:\p{L}\.){2,}(?!\p{L})|[\p{L}\p{M}\p{N}]+(?:['’.\-\u2010\u2011\u00ad\u200c\u200d][\p{L}\p{M}\p{N}]+)*`
// An emoji of several parts is one sign.
const painted = String.raw`[\p{M}\p{Emoji_Modifier}]*`
const signShape = String.raw`\.{2,}|(?:\p{RI}{2}|\S)${painted}(?:\u200d\p{Extended_Pictographic}${painted})*`
const atomShape = new RegExp(`(?:${numberShape}|${wordShape}|${signShape})`, 'uy')

/** Their stop is part of them and ends no sentence. */
const abbreviations = new Set(
  'Mr Mrs Ms Dr Prof Gen Lt Col Sgt Gov Sen Rep Rev St Jr Sr Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec No vs'.split(
    ' ',
  ),
)

export function atomsOf(text: string, vocabulary: Vocabulary): Atoms {
  const { starts, ends, ids } = vocabulary.scratch
  const atoms: Atoms = { text, count: 0, starts, ends, ids, firstBreak: text.length, isPlain: true }
  const { length } = text
  let at = afterSpace(text, 0)
  while (at < length) {
    let end = vocabulary.readWord(text, at)
    if (end > at && (end === length || text.charCodeAt(end) === 32 || endsWord(text, at, end)))
      appendKnown(atoms, at, end, vocabulary.idOfRead(text, at, end), vocabulary)
    else {
      end = bodyEnd(text, at)
      atoms.isPlain &&= isPlain(text, at, end)
      push(atoms, at, end, vocabulary)
    }
    at = end < length ? afterSpace(text, end) : end
    if (at > end && text.charCodeAt(end) !== 32) noteBreak(atoms)
  }
  // White space alone is an atom that equals no word.
  if (atoms.count === 0 && text !== '') push(atoms, 0, text.length, vocabulary)
  const { count } = atoms
  if (count > 0) starts[0] = 0
  starts[count] = length
  return {
    text,
    count,
    starts: starts.slice(0, count + 1),
    ends: ends.slice(0, count),
    ids: ids.slice(0, count),
    firstBreak: atoms.firstBreak,
    isPlain: atoms.isPlain,
  }
}

/** The last atom may end a sentence. */
function noteBreak(atoms: Atoms): void {
  if (atoms.firstBreak >= atoms.count) atoms.firstBreak = atoms.count - 1
}

function isPlain(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at)
    if (code >= 0x250 && (code < 0x2000 || code > 0x20cf)) return false
  }
  return true
}

function appendKnown(atoms: Atoms, start: number, end: number, id: number, vocabulary: Vocabulary): void {
  append(atoms, start, end, id)
  const bits = vocabulary.classes[id]!
  if ((bits & terminal) !== 0) noteBreak(atoms)
  if ((bits & (joinsNumber | month | number)) !== 0) joinBack(atoms, bits, vocabulary)
}

function push(atoms: Atoms, start: number, end: number, vocabulary: Vocabulary): void {
  const { text } = atoms
  if (end - start > 1 && isWrittenWithoutSpaces(text.charCodeAt(start))) {
    for (const piece of wordsWithoutSpaces(text.slice(start, end))) {
      const [from, to] = [start + piece.start, start + piece.end]
      append(atoms, from, to, vocabulary.idOf(text.slice(from, to)))
      noteBreak(atoms)
    }
    return
  }
  appendKnown(atoms, start, end, vocabulary.idOf(text.slice(start, end)), vocabulary)
}

function append(atoms: Atoms, start: number, end: number, id: number): void {
  const { count } = atoms
  atoms.starts[count] = start
  atoms.ends[count] = end
  atoms.ids[count] = id
  atoms.count = count + 1
}

/** The last `count` atoms become one. */
function replaceLast(atoms: Atoms, count: number, id: number): void {
  const first = atoms.count - count
  atoms.ends[first] = atoms.ends[atoms.count - 1] ?? 0
  atoms.ids[first] = id
  atoms.count = first + 1
  if (atoms.firstBreak > first) atoms.firstBreak = first
}

/** "1.5" and "billion", "40" and "per cent", "3" and "May", "May 3", "," and "2020" become one. */
function joinBack(atoms: Atoms, bits: number, vocabulary: Vocabulary): void {
  const last = atoms.count - 1
  const word = vocabulary.keyOf(atoms.ids[last] ?? 0)
  if (word === 'cent') {
    if (vocabulary.keyOf(atoms.ids[last - 1] ?? 0) === 'per') joinToAmount(atoms, 2, 'percent', vocabulary)
  } else if ((bits & joinsNumber) !== 0) joinToAmount(atoms, 1, word, vocabulary)
  else joinToDate(atoms, vocabulary)
}

function joinToAmount(atoms: Atoms, back: number, word: string, vocabulary: Vocabulary): void {
  const at = atoms.count - 1 - back
  const amount = at < 0 ? undefined : vocabulary.amountOf(atoms.ids[at] ?? 0)
  // "The third million", "3 per cent per cent".
  if (
    !amount ||
    /[%a-z]/.test(amount.of) ||
    atoms.text.slice(atoms.ends[at], atoms.starts[at + 1]).includes('\n')
  )
    return
  replaceLast(atoms, back + 1, vocabulary.add(ofAmount(joinAmount(amount, word))))
}

function joinToDate(atoms: Atoms, vocabulary: Vocabulary): void {
  for (const count of [4, 3, 2]) {
    const first = atoms.count - count
    if (first < 0) continue
    const parts: DateParts[] = []
    for (let at = first; at < atoms.count; at += 1) {
      const id = atoms.ids[at] ?? 0
      const start = at === 0 ? afterSpace(atoms.text, 0) : (atoms.starts[at] ?? 0)
      parts.push({
        key: vocabulary.keyOf(id),
        bits: vocabulary.classesOf(id),
        first: atoms.text.charAt(start),
      })
    }
    const canonical = dateKeyOf(parts)
    if (canonical) return replaceLast(atoms, count, vocabulary.add(canonical))
  }
}

/** Whether the letters a to z from start to end are a whole word. */
function endsWord(text: string, start: number, end: number): boolean {
  if (end === text.length) return true
  const next = text.charCodeAt(end)
  if (next === 32 || next === 10 || isPlainSign(next)) return true
  return next === 46 && !isStopWithin(text, start, end)
}

/** Whether the stop at `end` belongs to the word before it: "U.S.", "Mr.", "3.5m". */
function isStopWithin(text: string, start: number, end: number): boolean {
  const behind = text.charCodeAt(end + 1)
  return isPartOfMore(behind) || isAbbreviation(text, start, end, behind)
}

function isPartOfMore(behind: number): boolean {
  return isPlainLetter(behind) || (behind >= 48 && behind <= 57) || behind > 127
}

/** "J. Smith": the letter of a name. "Plan B." at the end of a sentence is taken for one, and costs a sentence end. */
function isAbbreviation(text: string, start: number, end: number, behind: number): boolean {
  if (end - start === 1) return text.charCodeAt(start) < 97 && text.charCodeAt(start) !== 73
  return end - start <= 4 && behind === 32 && abbreviations.has(text.slice(start, end))
}

function bodyEnd(text: string, start: number): number {
  const code = text.charCodeAt(start)
  if (!isPlainLetter(code)) return isPlainSign(code) ? start + 1 : bodyEndByShape(text, start)
  let end = start + 1
  while (isPlainLetter(text.charCodeAt(end))) end += 1
  if (endsWord(text, start, end)) return end
  const behind = text.charCodeAt(end + 1)
  const isShort =
    text.charCodeAt(end) === 46 && !isPartOfMore(behind) && isAbbreviation(text, start, end, behind)
  return isShort ? end + 1 : bodyEndByShape(text, start)
}

function bodyEndByShape(text: string, start: number): number {
  atomShape.lastIndex = start
  const found = atomShape.exec(text)
  // Half of a surrogate pair has no shape.
  return found ? start + found[0].length : start + 1
}

function isPlainLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
}

/** , ; : ! ? " ( ) [ ]: never part of a word or number where they stand first. */
function isPlainSign(code: number): boolean {
  return (
    code === 44 ||
    code === 34 ||
    code === 59 ||
    code === 58 ||
    code === 33 ||
    code === 63 ||
    code === 40 ||
    code === 41
  )
}

function isWrittenWithoutSpaces(code: number): boolean {
  if (code < 0x0e00) return false
  return (
    (code >= 0x3040 && code <= 0x30ff) ||
    (code >= 0x3400 && code <= 0x9fff) ||
    (code >= 0x0e00 && code <= 0x0eff) ||
    (code >= 0x1000 && code <= 0x109f) ||
    (code >= 0x1780 && code <= 0x17ff)
  )
}

export function afterSpace(text: string, start: number): number {
  let at = start
  while (isSpace(text.charCodeAt(at))) at += 1
  return at
}

function isSpace(code: number): boolean {
  if (code === 32) return true
  if (code > 32 && code < 160) return false
  return (code >= 9 && code <= 13) || (code >= 160 && /\s/.test(String.fromCharCode(code)))
}

/** Where an atom's own letters begin: only before the first one does white space stand. */
export function bodyStart({ text, starts }: Atoms, at: number): number {
  return at === 0 ? afterSpace(text, 0) : (starts[at] ?? text.length)
}

/** The atom as written, without white space around it. */
export function bodyOf(atoms: Atoms, at: number): string {
  return atoms.text.slice(bodyStart(atoms, at), atoms.ends[at])
}
