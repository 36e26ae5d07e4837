/** What an element's own `style` says of whether it is shown; no style sheet is read. */
export interface Shown {
  display: string
  visibility: string
}

const plain: Shown = { display: '', visibility: '' }
/** Longer ones carry pictures; whatever hides an element stands in the first of it. */
const readLetters = 2_000

export function shownBy(style: string | null): Shown {
  if (style === null || style === '') return plain
  const declared = declarationsOf(style)
  return { display: declared.get('display') ?? '', visibility: declared.get('visibility') ?? '' }
}

/** Names and values in small letters; the last of a name counts, but `!important` before it. */
export function declarationsOf(style: string): Map<string, string> {
  const declared = new Map<string, string>()
  const firm = new Set<string>()
  for (const part of style.slice(0, readLetters).split(';')) {
    const colon = part.indexOf(':')
    if (colon < 0) continue
    const name = part.slice(0, colon).trim().toLowerCase()
    const value = part
      .slice(colon + 1)
      .trim()
      .toLowerCase()
    const isFirm = /!\s*important$/.test(value)
    if (firm.has(name) && !isFirm) continue
    if (isFirm) firm.add(name)
    declared.set(name, value.replace(/\s*!\s*important$/, ''))
  }
  return declared
}
