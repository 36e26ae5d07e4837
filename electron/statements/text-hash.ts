import { createHash } from 'node:crypto'

/** SHA-256 of a text in UTF-8, in hexadecimal: tells whether places still count in the same text. */
export function textHashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
