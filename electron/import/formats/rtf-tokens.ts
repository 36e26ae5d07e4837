/** The bytes of an RTF file as a run of tokens. */

export type RtfToken =
  | { kind: 'open' }
  | { kind: 'close' }
  | { kind: 'word'; word: string; value: number | undefined }
  /** One that stands for itself or for a sign, such as `\~`. */
  | { kind: 'symbol'; symbol: string }
  | { kind: 'byte'; byte: number }
  | { kind: 'words'; bytes: Uint8Array }

const open = 0x7b
const close = 0x7d
const backslash = 0x5c

export function* rtfTokens(bytes: Uint8Array): Generator<RtfToken> {
  let at = 0
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0
    if (byte === open || byte === close) {
      yield byte === open ? { kind: 'open' } : { kind: 'close' }
      at++
    } else if (byte === backslash) {
      const { token, next } = control(bytes, at + 1)
      if (token) yield token
      // Raw bytes follow, among which braces mean nothing.
      const isBinary = token?.kind === 'word' && token.word === 'bin'
      at = isBinary ? next + Math.max(0, token.value ?? 0) : next
    } else {
      const end = endOfWords(bytes, at)
      yield { kind: 'words', bytes: bytes.subarray(at, end) }
      at = end
    }
  }
}

function endOfWords(bytes: Uint8Array, from: number): number {
  let at = from
  while (at < bytes.length && bytes[at] !== open && bytes[at] !== close && bytes[at] !== backslash) at++
  return at
}

function control(bytes: Uint8Array, at: number): { token: RtfToken | undefined; next: number } {
  const byte = bytes[at]
  if (byte === undefined) return { token: undefined, next: at }
  if (byte === 0x27) {
    const code = Number.parseInt(String.fromCharCode(bytes[at + 1] ?? 0, bytes[at + 2] ?? 0), 16)
    return { token: Number.isNaN(code) ? undefined : { kind: 'byte', byte: code }, next: at + 3 }
  }
  if (!isLetter(byte)) return { token: { kind: 'symbol', symbol: String.fromCharCode(byte) }, next: at + 1 }
  return word(bytes, at)
}

function word(bytes: Uint8Array, start: number): { token: RtfToken; next: number } {
  let at = start
  while (at < start + 40 && isLetter(bytes[at] ?? 0)) at++
  const name = String.fromCharCode(...bytes.subarray(start, at))
  const digits = at
  if (bytes[at] === 0x2d) at++
  while (at < digits + 11 && isDigit(bytes[at] ?? 0)) at++
  const number = Number.parseInt(String.fromCharCode(...bytes.subarray(digits, at)), 10)
  // One blank belongs to the word.
  const next = bytes[at] === 0x20 ? at + 1 : at
  return { token: { kind: 'word', word: name, value: Number.isNaN(number) ? undefined : number }, next }
}

function isLetter(byte: number): boolean {
  return (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a)
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39
}
