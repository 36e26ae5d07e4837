/** How much of a statement stands within quotation marks: all, some, none. */
import type { Span } from '../anchors/anchor'
import type { Directness } from '../statements/statement'
import { lineStart } from './sentence-bounds'

/** A paragraph longer than this is looked at in its last part only, so that it costs no more. */
const reach = 4000

export function directnessOf(text: string, content: readonly Span[]): Directness {
  let quoted = 0
  let words = 0
  for (const { start, end } of content) {
    const from = lineStart(text, start, reach)
    const inside = quotedPlaces(text.slice(from, end))
    for (const { index } of text.slice(start, end).matchAll(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu)) {
      words += 1
      if (inside[start - from + index] === true) quoted += 1
    }
  }
  // One word between single marks is a term, not a quotation: ‘green-on-green’ attacks.
  if (quoted === 0 || (quoted === 1 && words > 5 && !holdsDoubleMarks(text, content))) return 'indirect'
  return quoted >= words * 0.9 ? 'direct' : 'mixed'
}

function holdsDoubleMarks(text: string, content: readonly Span[]): boolean {
  return content.some(({ start, end }) => /["“”„«»]/.test(text.slice(start, end)))
}

/** Whether a quotation mark stands open at a place of its paragraph. */
export function opensBefore(text: string, place: number): boolean {
  const from = lineStart(text, place, reach)
  // The letter that follows tells whether a single mark before it opens.
  return quotedPlaces(text.slice(from, place + 1))[place - from] === true
}

type Mark = '"' | '”' | '»' | '’' | "'"
const closing: Record<string, Mark> = { '"': '"', '“': '”', '„': '”', '«': '»', '‘': '’', "'": "'" }

/** For each letter whether it stands within quotation marks. A single mark within a word is an apostrophe. */
function quotedPlaces(words: string): boolean[] {
  const inside: boolean[] = []
  let until: Mark | undefined
  for (let at = 0; at < words.length; at += 1) {
    const sign = words[at] ?? ''
    if (until === undefined) {
      if (opens(words, at)) until = closing[sign]
    } else if (closes(words, at, until)) until = undefined
    inside.push(until !== undefined)
  }
  return inside
}

function opens(words: string, at: number): boolean {
  const sign = words[at] ?? ''
  if (!(sign in closing)) return false
  if (sign !== "'" && sign !== '‘') return true
  return (
    !isLetter(words[at - 1]) &&
    (sign === '‘' || isLetter(words[at + 1])) &&
    !/[\d.]/.test(words[at - 1] ?? '')
  )
}

function closes(words: string, at: number, until: Mark): boolean {
  const sign = words[at] ?? ''
  // Typists close “ with " and with ”.
  if (until === '”') return sign === '”' || sign === '"' || sign === '“'
  if (sign !== until) return false
  return until === '"' || until === '»' || !isLetter(words[at + 1])
}

function isLetter(sign: string | undefined): boolean {
  return sign !== undefined && /[\p{L}\p{N}]/u.test(sign)
}
