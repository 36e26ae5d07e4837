/** Bytes into text: byte order marks, UTF-8, UTF-16, what the file declares, and at last a guess, which is told. */
import { guessLegacy } from './guess-encoding'
import { withoutMojibake } from './mojibake'
import { decodeBytes } from './windows-1252'

export interface DecodedText {
  /** With `\n` as the only line end and no control letters but it and the tab. */
  text: string
  /** A label of the Encoding Standard. */
  encoding: string
  isGuessed: boolean
  /** Sentences for the report. */
  remarks: string[]
}

export function decodeText(bytes: Uint8Array, { declared }: { declared?: string } = {}): DecodedText {
  const { text, encoding, isGuessed, remarks } = readBytes(bytes, declared)
  const broken = countOf(text, /\uFFFD/g)
  const repaired = encoding === 'utf-8' ? withoutMojibake(text) : { text, repaired: 0 }
  const tidied = withoutControls(repaired.text)
  return {
    text: tidied.text,
    encoding,
    isGuessed,
    remarks: [
      ...remarks,
      ...(broken > 0 ? [`${countedLetters(broken)} could not be read and became “\uFFFD”.`] : []),
      ...(repaired.repaired > 0
        ? [
            `${countedLetters(repaired.repaired)} had been saved in a wrong encoding (such as “â€™” for “’”) and were mended.`,
          ]
        : []),
      ...(tidied.removed > 0
        ? [`${countedLetters(tidied.removed)} that no text has (NUL and the like) were left out.`]
        : []),
    ],
  }
}

type Read = Omit<DecodedText, 'text'> & { text: string }

function readBytes(bytes: Uint8Array, declared: string | undefined): Read {
  const marked = readMarked(bytes)
  if (marked) return marked
  const wide = wideOrder(bytes)
  if (wide)
    return told(bytes, wide, true, [
      `It says no encoding and looks like ${nameOf(wide)}, as which it was read.`,
    ])
  const label = declared === undefined ? undefined : labelOf(declared)
  // Seven bits and escape sequences: it would pass as UTF-8.
  if (label === 'iso-2022-jp' && bytes.includes(0x1b)) return told(bytes, label, false, [])
  const unicode = fatal(bytes, 'utf-8')
  if (unicode !== undefined) return { ...asUnicode(bytes, unicode, label) }
  if (label && label !== 'utf-8') {
    const text = fatal(bytes, label)
    if (text !== undefined) return { text, encoding: label, isGuessed: false, remarks: [] }
  }
  return guessed(bytes, label)
}

function asUnicode(bytes: Uint8Array, text: string, label: string | undefined): Read {
  // Letters beyond ASCII hardly ever make valid UTF-8 by chance.
  const isOtherwiseDeclared = label !== undefined && label !== 'utf-8' && text.length < bytes.length
  const remarks = isOtherwiseDeclared
    ? [`It declares ${nameOf(label)} but is UTF-8, as which it was read.`]
    : []
  return { text, encoding: 'utf-8', isGuessed: false, remarks }
}

function guessed(bytes: Uint8Array, label: string | undefined): Read {
  const broken = told(bytes, 'utf-8', false, [])
  if (isMostlyUnicode(broken.text)) return broken
  if (label && label !== 'utf-8') return told(bytes, label, false, [])
  const guess = guessLegacy(bytes)
  const said = label ? `It declares UTF-8 but is not` : `It does not say its encoding`
  return told(bytes, guess, true, [`${said}; it was read as ${nameOf(guess)}, which is a guess.`])
}

function isMostlyUnicode(text: string): boolean {
  const broken = countOf(text, /\uFFFD/g)
  return broken * 8 <= countOf(text, /[^\p{ASCII}\uFFFD]/gu)
}

function readMarked(bytes: Uint8Array): Read | undefined {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return told(bytes, 'utf-8', false, [])
  if (startsWith(bytes, [0xff, 0xfe])) return told(bytes, 'utf-16le', false, oddEnd(bytes))
  if (startsWith(bytes, [0xfe, 0xff])) return told(bytes, 'utf-16be', false, oddEnd(bytes))
  return undefined
}

function oddEnd(bytes: Uint8Array): string[] {
  return bytes.length % 2 === 1 ? ['Its last letter is cut in half.'] : []
}

/** UTF-16 without its mark: nearly all zeros are on one side of the pairs, and spaces and line ends alone give many. */
function wideOrder(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const length = Math.min(bytes.length, 8192) & ~1
  let even = 0
  let odd = 0
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even++
    if (bytes[at + 1] === 0) odd++
  }
  const enough = Math.max(2, length / 2 / 20)
  if (odd >= enough && even * 20 < odd) return 'utf-16le'
  if (even >= enough && odd * 20 < even) return 'utf-16be'
  return undefined
}

function told(bytes: Uint8Array, encoding: string, isGuessed: boolean, remarks: string[]): Read {
  return { text: decodeBytes(bytes, encoding), encoding, isGuessed, remarks }
}

function fatal(bytes: Uint8Array, label: string): string | undefined {
  try {
    return decodeBytes(bytes, label, { fatal: true })
  } catch {
    // It is not in this encoding; the caller goes on to the next.
    return undefined
  }
}

/** The label under which the platform knows it; undefined when it does not. */
export function labelOf(declared: string): string | undefined {
  try {
    return new TextDecoder(declared.trim()).encoding
  } catch {
    // A name that nobody knows says nothing.
    return undefined
  }
}

function withoutControls(text: string): { text: string; removed: number } {
  const ended = text
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/\f|\v/g, '\n')
    .replace(/\uFEFF/g, '')
  const removed = countOf(ended, /[^\P{Cc}\n\t]/gu)
  const kept = removed === 0 ? ended : ended.replace(/[^\P{Cc}\n\t]/gu, '')
  return { text: kept, removed }
}

function countOf(text: string, pattern: RegExp): number {
  let count = 0
  // Not by match: a text of ten million broken letters would become a list of as many.
  pattern.lastIndex = 0
  while (pattern.test(text)) count++
  return count
}

function countedLetters(count: number): string {
  return count === 1 ? '1 letter' : `${count} letters`
}

function nameOf(label: string): string {
  return label.startsWith('utf-') ? label.toUpperCase() : label
}

export function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte)
}
