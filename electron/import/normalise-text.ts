/** The text of one block as it is stored: letters as they are, white space and invisible signs put in order. Once, at import. */

/** @param keepsLines for preformatted text, whose lines and columns mean something. */
export function normaliseText(text: string, keepsLines = false): string {
  const visible = withMatchedBidi(
    composed(text.replace(/\p{Surrogate}/gu, '\uFFFD'))
      .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n')
      // Hints where a line may break; the joiners U+200C and U+200D are letters' own and stay.
      .replace(/[\u00AD\u200B\u2060\uFEFF]/g, '')
      .replace(/[^\P{Cc}\n\t]/gu, ''),
  )
  if (!keepsLines) return visible.replace(/\s+/g, ' ').trim()
  return (
    visible
      .replace(/[^\S\n\t]/g, ' ')
      .replace(/[ \t]+$/gm, '')
      // A blank line would end the paragraph.
      .replace(/\n{2,}/g, '\n')
      .replace(/^\n+|\n+$/g, '')
  )
}

/**
 * A letter and its accent as one where the script is written so; a Mac's "e" and "´" would not be found by "é". Whole
 * texts are not normalised: that would change the order of marks in Hebrew and Arabic and exchange some ideographs.
 */
function composed(text: string): string {
  return text.replace(/[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]\p{M}+/gu, (letter) =>
    letter.normalize('NFC'),
  )
}

const opensEmbedding = /[\u202A\u202B\u202D\u202E]/
const opensIsolate = /[\u2066-\u2068]/

/** Controls of direction stay where each has its partner; one left open would turn all that follows. */
function withMatchedBidi(text: string): string {
  if (!/[\u202A-\u202E\u2066-\u2069]/.test(text)) return text
  const letters = [...text]
  const open: { at: number; isIsolate: boolean }[] = []
  const unmatched = new Set<number>()
  for (const [at, letter] of letters.entries()) {
    if (opensEmbedding.test(letter)) open.push({ at, isIsolate: false })
    else if (opensIsolate.test(letter)) open.push({ at, isIsolate: true })
    else if (letter === '\u202C' || letter === '\u2069') {
      if (open.at(-1)?.isIsolate === (letter === '\u2069')) open.pop()
      else unmatched.add(at)
    } else if (letter === '\n') for (const { at: left } of open.splice(0)) unmatched.add(left)
  }
  for (const { at } of open) unmatched.add(at)
  return letters.filter((_letter, at) => !unmatched.has(at)).join('')
}
