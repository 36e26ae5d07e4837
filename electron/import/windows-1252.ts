/**
 * The page in which most Western texts of the nineties are. TextDecoder in Node 20 reads it as Latin-1, in which the bytes
 * 0x80 to 0x9F are control letters and not `“ ” ’ –`.
 */

/** Letters for 0x80 to 0x9F; its five holes stay control letters. */
export const upper1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'

/** As TextDecoder, but right for this page too; throws when `fatal` and the bytes are in another encoding. */
export function decodeBytes(bytes: Uint8Array, label: string, { fatal = false } = {}): string {
  const text = new TextDecoder(label, { fatal }).decode(bytes)
  if (label !== 'windows-1252') return text
  return text.replace(/[\u0080-\u009F]/g, (letter) => upper1252[letter.charCodeAt(0) - 0x80] ?? letter)
}
