/** One form for all ways to write the same word, sign or number: what differs only in these differs in nothing. */
import { classes, contraction, date, negation, number, sign, tellingSign } from './lexicon'

export interface Canonical {
  key: string
  /** Bits of lexicon.ts. */
  classes: number
  /** For a number: how much, and of what ("$", "%", "km", "th"). */
  amount: Amount | undefined
}

export interface Amount {
  value: number
  of: string
}

export function canonicalOf(body: string): Canonical {
  const plain = normalised(body)
  const parsed = parseAmount(plain)
  if (parsed) return ofAmount(parsed)
  const iso = /^(\d{4})-0?(\d+)-0?(\d+)$/.exec(plain)
  if (iso) return { key: `@${iso[1]}-${iso[2]}-${iso[3]}`, classes: date, amount: undefined }
  if (/^[\d.,:'/-]*\d$/.test(plain)) return { key: '#' + plain, classes: number, amount: undefined }
  return /[\p{L}\p{M}\p{N}]/u.test(plain) ? ofWord(body, plain) : ofSign(plain)
}

export function ofAmount(amount: Amount): Canonical {
  const { value, of } = amount
  const isYear = of === '' && Number.isInteger(value) && value >= 1900 && value < 2100
  // Years are written as numbers; which of the two it was, the digits alone do not tell.
  return { key: `#${value}${of}`, classes: number | (isYear ? date : 0), amount }
}

function ofSign(plain: string): Canonical {
  const known = classes.get(plain) ?? 0
  const isPunctuation = /^[\p{P}`´^~\s]*$/u.test(plain) && plain !== '?' && plain !== '؟' && plain !== '？'
  return { key: plain, classes: sign | known | (isPunctuation ? 0 : tellingSign), amount: undefined }
}

/** For a word of small letters a to z, as nearly all are. */
export function ofPlainWord(word: string): Canonical {
  const known = plainWords.get(word)
  if (known) return known
  const key = foldSpelling(word)
  return { key, classes: key === word ? 0 : (classes.get(key) ?? 0), amount: undefined }
}

function ofWord(body: string, plain: string): Canonical {
  const dotless = withoutDots(body, plain)
  const valued = numberWord(dotless)
  if (valued) return ofAmount(valued)
  const key = foldSpelling(dotless)
  const known = classes.get(key) ?? 0
  const isDecade = /^\d{4}s$/.test(key) ? date : 0
  const isNumbered = isDecade === 0 && /^\d/.test(key) ? number : 0
  return { key, classes: known | isDecade | isNumbered | shortFormOf(key), amount: undefined }
}

function shortFormOf(key: string): number {
  if (!key.includes("'") && key !== 'cannot') return 0
  return contraction | (key.endsWith("n't") ? negation : 0)
}

function normalised(body: string): string {
  const folded = /^[\x21-\x7e]+$/.test(body)
    ? body
    : body
        // Superscripts are no digits of the number they stand beside.
        .replace(/[²³¹⁰-⁹]/g, '^$&')
        .normalize('NFKC')
        .replace(/[‘’‚‛′]/g, "'")
        .replace(/[“”„‟«»″]/g, '"')
        .replace(/[\u2010-\u2015\u2212]/g, '-')
        .replace(/\u00ad/g, '')
        .replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]/g, digitOf)
        .replace(/٫/g, '.')
        .replace(/٬/g, ',')
        .replace(/٪/g, '%')
  return folded.replace(/\s/g, '').toLowerCase()
}

/** Arabic, Persian and Devanagari digits. */
function digitOf(digit: string): string {
  const code = digit.charCodeAt(0)
  return String(code - (code < 0x6f0 ? 0x660 : code < 0x966 ? 0x6f0 : 0x966))
}

const magnitudes: Record<string, number> = {
  hundred: 1e2,
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  million: 1e6,
  bn: 1e9,
  billion: 1e9,
  trillion: 1e12,
}
const measures: Record<string, string> = {
  percent: '%',
  '%': '%',
  '‰': '‰',
  dollars: '$',
  dollar: '$',
  euros: '€',
  euro: '€',
  pounds: '£',
  yen: '¥',
  kilometres: 'km',
  kilometers: 'km',
  kilograms: 'kg',
  metres: 'metres',
  meters: 'metres',
  litres: 'litres',
  liters: 'litres',
  st: 'th',
  nd: 'th',
  rd: 'th',
}

/** What a number becomes with the word behind it: "1.5" and "billion", "40" and "percent". */
export function joinAmount({ value, of }: Amount, word: string): Amount {
  const times = magnitudes[word]
  if (times !== undefined) return { value: rounded(value * times), of }
  return { value, of: of + (measures[word] ?? word) }
}

/** 1.1 times a million is 1100000.0000000002. */
function rounded(value: number): number {
  return Number(value.toPrecision(12))
}

function parseAmount(plain: string): Amount | undefined {
  const parts = /^(-?)((?:us|a|c|hk|nz)?[$€£¥₹]?)([\d.,:']*\d)([a-z%‰]*)$/.exec(plain)
  if (!parts) return undefined
  const [, minus = '', money = '', digits = '', ending = ''] = parts
  const value = valueOf(digits)
  if (value === undefined) return undefined
  const amount = { value: minus ? -value : value, of: money.replace(/^us/, '') }
  if (ending === '') return amount
  return ending in magnitudes || ending in measures || /^(?:th|km|kg)$/.test(ending)
    ? joinAmount(amount, ending)
    : undefined
}

/** Undefined for what is no amount: a time of day, a number with a nought before it, one of many digits. */
function valueOf(digits: string): number | undefined {
  if (digits.includes(':') || /^0\d/.test(digits) || digits.length > 15) return undefined
  if (/^\d{1,3}(?:[,']\d{3})+(?:\.\d+)?$/.test(digits)) return Number(digits.replace(/[,']/g, ''))
  if (/^\d{1,3}(?:\.\d{3}){2,}$/.test(digits)) return Number(digits.replace(/\./g, ''))
  if (/^\d+,\d+$/.test(digits)) return Number(digits.replace(',', '.'))
  return /^\d+(?:\.\d+)?$/.test(digits) ? Number(digits) : undefined
}

const units =
  'zero - two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const tens = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const ordinals = '- first - third fourth fifth sixth seventh eighth ninth tenth'.split(' ')
const numberWords = new Map<string, Amount>([
  ...units.map((word, value): [string, Amount] => [word, { value, of: '' }]),
  ...tens.map((word, value): [string, Amount] => [word, { value: value * 10, of: '' }]),
  ...ordinals.map((word, value): [string, Amount] => [word, { value, of: 'th' }]),
])
numberWords.delete('-')

/** "One" is left a word, for it is as often a pronoun. "Second" too, for it is as often a length of time. */
function numberWord(word: string): Amount | undefined {
  const known = numberWords.get(word)
  if (known || !word.includes('-')) return known
  const [ten = '', one = '', ...more] = word.split('-')
  const high = tens.indexOf(ten)
  const low = one === 'one' ? 1 : units.indexOf(one)
  return high > 1 && low > 0 && low < 10 && more.length === 0 ? { value: high * 10 + low, of: '' } : undefined
}

/** "U.S." and "US" are one; the country is kept apart from the pronoun by a dot that no text has there. */
function withoutDots(body: string, plain: string): string {
  if (body === 'US' || plain === 'u.s.' || plain === 'u.s') return 'us.'
  if (!plain.includes('.')) return plain
  const bare = plain.replace(/\./g, '')
  return longForms[bare] ?? bare
}

const longForms: Record<string, string> = {
  gen: 'general',
  gov: 'governor',
  sen: 'senator',
  jan: 'january',
  feb: 'february',
  mar: 'march',
  apr: 'april',
  jun: 'june',
  jul: 'july',
  aug: 'august',
  sep: 'september',
  sept: 'september',
  oct: 'october',
  nov: 'november',
  dec: 'december',
}

/** A hyphen after "re" tells two words apart. */
const needsHyphen = /^re-/

const spellings = new Map<string, string>(
  Object.entries({
    adviser: 'advisor',
    advisers: 'advisors',
    towards: 'toward',
    amongst: 'among',
    whilst: 'while',
    defence: 'defense',
    offence: 'offense',
    licence: 'license',
    practise: 'practice',
    programme: 'program',
    programmes: 'programs',
    grey: 'gray',
    judgement: 'judgment',
    sceptical: 'skeptical',
    ageing: 'aging',
    centre: 'center',
    centres: 'centers',
    theatre: 'theater',
    theatres: 'theaters',
  }),
)

function foldSpelling(word: string): string {
  const joined = word.includes('-') && !needsHyphen.test(word) ? word.replace(/-/g, '') : word
  if (joined.length < 4) return joined
  const known = spellings.get(joined)
  if (known !== undefined) return known
  if (joined.length < 6 || !mayBeFolded(joined)) return joined
  return joined
    .replace(/is(e|es|ed|ing|ation|ations)$/, 'iz$1')
    .replace(/^(.{2,})our(s|ed|ing|ite|able|er|ers)?$/, '$1or$2')
    .replace(/^(.{5,})ll(ed|ing|er|ers)$/, '$1l$2')
}

/** Looked at without a pattern first, for this is asked of every word. */
function mayBeFolded(word: string): boolean {
  const { length } = word
  // d e g n r s
  const last = word.charCodeAt(length - 1)
  if (last !== 100 && last !== 101 && last !== 103 && last !== 110 && last !== 114 && last !== 115)
    return false
  return (
    word.includes('is', length - 7) || word.includes('our', length - 7) || word.includes('ll', length - 5)
  )
}

/** All that is known of plain words, looked up at once. */
const plainWords = new Map<string, Canonical>([
  ...[...spellings].map(([word, key]): [string, Canonical] => [
    word,
    { key, classes: classes.get(key) ?? 0, amount: undefined },
  ]),
  ...[...classes].map(([word, bits]): [string, Canonical] => [
    word,
    { key: foldSpelling(word), classes: bits, amount: undefined },
  ]),
  ...[...numberWords].map(([word, amount]): [string, Canonical] => [word, ofAmount(amount)]),
])
