// Newspapers write one quotation mark in ten ways. Everything behind this file sees one, at the same offset.

const DOUBLE = /[“”„‟«»＂]/g
const SINGLE = /[‘’‚‛`´]/g
/** Two single marks in place of a double one, and UTF-8 read as Latin-1; the mark is written once, then spaces. */
const LONG_MARK = /''|``|â€œ|â€�|â€\u009d/g
/** No word is this long. Such a run makes the part-of-speech tagger quadratic, so only its first letter is kept. */
const ENDLESS = /[^\s]{90,}/g

/**
 * The text with straight quotation marks, plain spaces and no control characters, exactly as long as
 * the original: an offset into the one is an offset into the other. Line breaks stay.
 */
export function normaliseMarks(text: string): string {
  return (
    text
      .replace(ENDLESS, (run) => 'X'.padEnd(run.length))
      .replace(DOUBLE, '"')
      .replace(LONG_MARK, (mark) => (mark === "''" || mark === '``' ? '" ' : '"'.padEnd(mark.length)))
      .replace(SINGLE, "'")
      // eslint-disable-next-line no-control-regex -- control characters are what this line is about
      .replace(/[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u00a0\u2000-\u200f\u202f\ufeff]/g, ' ')
      .replace(/[\r\u2028\u2029\u0085]/g, '\n')
  )
}
