/**
 * Letters as search sees them: without case, accents and the variants of one letter that keyboards differ in. Worked out
 * once for each code unit and kept, for an index is built of millions of letters.
 */

/** What a code unit does in a text: it stands between words, belongs to one, is a word of its own, or counts for nothing. */
export const between = 0
export const inWord = 1
/** Of a script that puts no spaces between its words. */
export const unspaced = 2
export const ignored = 3

const unspacedScripts =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u30fc]/u
const letterOrDigit = /[\p{L}\p{N}\p{M}]/u
/** Accents that are letters' own, Hebrew and Arabic vowel signs, the stroke that lengthens, invisible joiners and hyphens. */
const uncounted =
  // Each stands for itself; none is meant to join the one before it.
  // eslint-disable-next-line no-misleading-character-class
  /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u00ad\u200b-\u200f\u2060\ufe00-\ufe0f\ufeff]/

/** What no decomposition tells: the letters of Persian and Arabic keyboards, and Latin letters with a stroke. */
const same: Record<string, string> = {
  ي: 'ی',
  ى: 'ی',
  ئ: 'ی',
  ې: 'ی',
  ۍ: 'ی',
  ك: 'ک',
  ڪ: 'ک',
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ؤ: 'و',
  ة: 'ه',
  ۀ: 'ه',
  ە: 'ه',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
  // Another letter, and no accent on и.
  й: 'й',
}

const classes = new Uint8Array(0x10000).fill(255)
const folded: (string | undefined)[] = []

export function classOf(unit: number): number {
  let known = classes[unit] ?? between
  if (known === 255) {
    known = findClass(String.fromCharCode(unit))
    classes[unit] = known
  }
  return known
}

export function foldUnit(unit: number): string {
  return (folded[unit] ??= foldLetter(String.fromCharCode(unit)))
}

function findClass(letter: string): number {
  if (uncounted.test(letter)) return ignored
  if (unspacedScripts.test(letter)) return unspaced
  return letterOrDigit.test(letter) ? inWord : between
}

/** Letters beyond the first 65,536 take two code units. */
export function classOfPair(pair: string): number {
  if (unspacedScripts.test(pair)) return unspaced
  return letterOrDigit.test(pair) ? inWord : between
}

export function foldLetter(letter: string): string {
  const small = letter.toLowerCase()
  const known = same[small]
  if (known !== undefined) return known
  const digit = digitOf(small)
  if (digit !== undefined) return digit
  return [
    ...small
      .normalize('NFKD')
      .replace(/[\u0300-\u036f]/g, '')
      .normalize('NFC')
      .toLowerCase(),
  ]
    .map((part) => same[part] ?? part)
    .join('')
}

/** Arabic, Persian and Indian digits as those of this file. */
function digitOf(letter: string): string | undefined {
  const code = letter.charCodeAt(0)
  for (const zero of [0x660, 0x6f0, 0x966, 0x9e6]) {
    if (code >= zero && code < zero + 10) return String(code - zero)
  }
  return undefined
}
