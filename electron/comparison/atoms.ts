/**
 * Text into the atoms that a comparison of wordings never cuts: words, numbers with their units, single signs.
 * Each carries the white space behind it, so that the atoms joined are the text, letter for letter.
 */

export interface Atom {
  /** As it stands in the text, with the white space that follows. */
  text: string
  /** What is compared: one form for all quotation marks, dashes, capitals and ways to write an accent. */
  key: string
  kind: 'word' | 'number' | 'sign'
}

// A minus belongs to its number, or "-5" to "5" would be a sign that went. A hyphen between words is none.
const minus = String.raw`(?<=^|[\s(\[“‘"'«])[-\u2212]`
const unit = String.raw`[ \u00a0\u202f]?[%٪‰]|st|nd|rd|th|bn|m|k|km`
// The last bracket keeps "1990s" from being read as the number 199 with a word behind it.
const numberEnd = String.raw`(?![\p{L}\p{M}\p{Nd}]|[.,:’٫٬]\p{Nd})`
// A number takes its currency sign, separators and unit with it, so that "$1.5bn" to "$1.6bn" is one change.
const number = String.raw`(?:${minus})?[$€£¥]?\p{Nd}+(?:[.,:’٫٬]\p{Nd}+)*(?:${unit})?${numberEnd}`
// Among what joins the parts of a word is the zero-width non-joiner, which Persian writes within words.
const word = String.raw`[\p{L}\p{M}\p{N}]+(?:['’.\-\u2010\u2011\u00ad\u200c\u200d][\p{L}\p{M}\p{N}]+)*`
// An emoji of several parts is one sign.
const painted = String.raw`[\p{M}\p{Emoji_Modifier}]*`
const sign = String.raw`(?:\p{RI}{2}|\S)${painted}(?:\u200d\p{Extended_Pictographic}${painted})*`
const atomPattern = new RegExp(
  String.raw`(?<space>^\s+)|(?<body>(?<number>${number})|(?<word>${word})|${sign})\s*`,
  'gu',
)

export function atomsOf(text: string): Atom[] {
  const atoms: Atom[] = []
  for (const { 0: whole, groups } of text.matchAll(atomPattern)) {
    const body = groups?.['body']
    // White space before the first atom has nobody to follow; it is an atom that equals nothing else.
    if (body === undefined) atoms.push({ text: whole, key: ' ', kind: 'sign' })
    else atoms.push({ text: whole, key: keyOf(body), kind: kindOf(groups) })
  }
  return atoms
}

function kindOf(groups: Record<string, string> | undefined): Atom['kind'] {
  if (groups?.['number'] !== undefined) return 'number'
  return groups?.['word'] === undefined ? 'sign' : 'word'
}

function keyOf(body: string): string {
  return (
    body
      .normalize('NFKC')
      .replace(/[‘’‚‛′]/g, "'")
      .replace(/[“”„‟«»″]/g, '"')
      .replace(/[\u2010-\u2015\u2212]/g, '-')
      // Between a number and its per cent.
      .replace(/\s/g, '')
      .toLowerCase()
  )
}

const littleWords = new Set(
  'a an the of to in on at by for from with and or but as is are was were be been being it its he his she her they their them we our us this that these those which who will would has have had do does did not'.split(
    ' ',
  ),
)
/** Words that carry grammar more than matter; two texts that share only these have nothing in common. */
export function isLittleWord(key: string): boolean {
  return littleWords.has(key)
}
