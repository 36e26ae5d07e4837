/** UTF-8 that was once read as windows-1252 and saved again: `donâ€™t` for `don’t`. */
import { upper1252 } from './windows-1252'

const byteOf = new Map([...upper1252].map((letter, at) => [letter, 0x80 + at]))
const follow = `[${upper1252}\u00A0-\u00BF]`
const sequence = new RegExp(
  `[\u00C2-\u00DF]${follow}|[\u00E0-\u00EF]${follow}{2}|[\u00F0-\u00F4]${follow}{3}`,
  'gu',
)

/** Mends only where it is seen often enough to be no accident; `Â£5` alone may be meant. */
export function withoutMojibake(text: string): { text: string; repaired: number } {
  const found = text.match(sequence) ?? []
  const isSure = found.some((letters) => letters.length > 2) || found.length >= 3
  if (!isSure) return { text, repaired: 0 }
  let repaired = 0
  const mended = text.replace(sequence, (letters) => {
    const letter = decoded(letters)
    if (letter !== undefined) repaired++
    return letter ?? letters
  })
  return { text: mended, repaired }
}

function decoded(letters: string): string | undefined {
  const bytes = Uint8Array.from([...letters], (letter) => byteOf.get(letter) ?? letter.charCodeAt(0))
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // Letters that only look like it.
    return undefined
  }
}
