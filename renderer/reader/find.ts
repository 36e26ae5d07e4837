/** Finding words in the text of an article: whatever their case and accents, and however the lines break. */
import type { Span } from '../../electron/contract'

const vowelSigns = /\p{M}/gu

/** Places in the text, from its beginning, none over another. */
export function hitsOf(text: string, asked: string): Span[] {
  const needle = folded(asked.trim()).letters
  if (needle === '') return []
  const { letters, places } = folded(text)
  const hits: Span[] = []
  for (let at = letters.indexOf(needle); at >= 0; at = letters.indexOf(needle, at + needle.length)) {
    const start = places[at]
    const end = places[at + needle.length] ?? text.length
    if (start !== undefined) hits.push({ start, end: endOf(text, start, end) })
  }
  return hits
}

/** In small letters without accents, with one kind of quotation mark and single spaces; and where each letter was. */
function folded(text: string): { letters: string; places: number[] } {
  let letters = ''
  const places: number[] = []
  let at = 0
  for (const letter of text) {
    const plain = /\s/.test(letter) ? ' ' : plainOf(letter)
    if (plain !== ' ' || !letters.endsWith(' ')) {
      for (let index = 0; index < plain.length; index += 1) places.push(at)
      letters += plain
    }
    at += letter.length
  }
  return { letters, places }
}

const signs: Record<string, string> = { '“': '"', '”': '"', '‘': "'", '’': "'", '–': '-', '—': '-' }

function plainOf(letter: string): string {
  return signs[letter] ?? letter.normalize('NFKD').replace(vowelSigns, '').toLowerCase()
}

/** White space that follows is no part of what was found. */
function endOf(text: string, start: number, end: number): number {
  return start + text.slice(start, end).trimEnd().length
}
