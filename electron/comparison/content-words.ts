/**
 * The words of a text that carry matter, each in one form for its endings and spellings, with its place. For finding
 * what two wordings have in common; what differs in them is the business of the word diff. The endings are English;
 * in other languages a word is its own form.
 */
export interface ContentWord {
  /** What is compared: "Negotiations" and "negotiating" have one key, "cease-fire" and "ceasefire" too. */
  key: string
  /** In UTF-16 units of the text, end excluded. */
  start: number
  end: number
  /** Whether a sign that parts clauses stands between it and the content word before; true for the first. */
  beginsClause: boolean
}

const number = String.raw`\p{Nd}+(?:[.,]\p{Nd}+)*`
const initials = String.raw`(?:\p{Lu}\.){2,}`
const word = String.raw`[\p{L}\p{M}\p{N}]+(?:['’.\-\u2010\u2011\u00ad\u200c][\p{L}\p{M}\p{N}]+)*`
const tokenPattern = new RegExp(
  String.raw`(?<word>${initials}|${number}(?![\p{L}\p{M}])|${word})|(?<part>[.,;:!?…—–()])`,
  'gu',
)

export function contentWords(text: string): ContentWord[] {
  const words: ContentWord[] = []
  let beginsClause = true
  for (const { index, groups } of text.matchAll(tokenPattern)) {
    const written = groups?.['word']
    if (written === undefined) beginsClause = true
    const key = written === undefined ? null : keyOf(written)
    if (written === undefined || key === null) continue
    words.push({ key, start: index, end: index + written.length, beginsClause })
    beginsClause = false
  }
  return words
}

export function contentKeys(text: string): Set<string> {
  return new Set(contentWords(text).map(({ key }) => key))
}

/** Share of the content words of both that they have in common, 0 to 1; 1 for two texts without any. */
export function likenessOfWords(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  const all = left.size + right.size
  return all === 0 ? 1 : (2 * sharedKeys(left, right).length) / all
}

export function sharedKeys(left: ReadonlySet<string>, right: ReadonlySet<string>): string[] {
  return [...left].filter((key) => right.has(key))
}

/** Null for a word that carries grammar rather than matter. */
function keyOf(written: string): string | null {
  const plain = written
    .normalize('NFKC')
    .replace(/['’]s?$/, '')
    .replace(/['’]s\b/, '')
  // "US" is a country and "us" is not.
  if (/^(?:\p{Lu}\.?){2,4}$/u.test(plain) && !isShouted(plain)) return plain.replaceAll('.', '')
  if (/^\p{Nd}/u.test(plain)) return plain.replace(/,(?=\p{Nd}{3})/gu, '').toLowerCase()
  const key = plain.replace(/[.,\-‐‑\u00ad\u200c]/g, '').toLowerCase()
  if (key === '' || littleWords.has(key) || /^\p{L}$/u.test(key)) return null
  return /^[a-z]+$/.test(key) ? stemOf(key) : key
}

/** A common word in capitals is that word: "ALL", "NOT". */
function isShouted(word: string): boolean {
  return word.length > 2 && littleWords.has(word.toLowerCase())
}

/** Cuts English endings as far as one word in two uses needs it; "leaving" and "left" stay two words. */
function stemOf(word: string): string {
  let stem = word
  if (stem.length > 3 && /[^suio]s$/.test(stem)) stem = stem.replace(/ies$/, 'y').replace(/s$/, '')
  if (stem.length > 5) stem = stem.replace(/(?:ly|al)$/, '')
  if (stem.length > 5) stem = stem.replace(/(?<=[aeiouy].*[^aeiou])(?:ing|ed)$/, '')
  if (stem.length > 6) stem = stem.replace(/(?<=at|ct)(?:ion|or)$/, '')
  stem = stem.replace(/([bdgmnprt])\1$/, '$1')
  if (stem.length > 4) stem = stem.replace(/(?:e|y|i)$/, '')
  return stem
}

const littleWords = new Set(
  (
    'a an the this that these those such same other others another some any all both each every either neither ' +
    'and or but nor so yet if unless until while because since as than then though although whether when where ' +
    'why how what which who whom whose of to in on at by for from with without within into onto over under above ' +
    'below between among through during before after against about around upon out off up down past per via ' +
    'i me my mine we us our ours you your yours he him his she her hers it its they them their theirs ' +
    'himself herself itself themselves ourselves one ones is are was were be been being am do does did done ' +
    'has have had having will would shall should may might must can could cannot not no never none ' +
    'there here now only also too very more most much many just still even ever again already ' +
    "don't doesn't didn't won't wouldn't isn't aren't wasn't weren't can't couldn't it's we're they're"
  ).split(' '),
)
