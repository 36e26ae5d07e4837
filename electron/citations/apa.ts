/**
 * A reference in the APA style (7th edition, 10.1, newspaper article). Plain text has no italics, and the title keeps
 * its capitals: which of its words are names is not known.
 */
import { monthNames, type Author, type Cited } from './cited'

export function apa(cited: Cited): string {
  const { isTitleOurs, isBrief, outlet, url } = cited
  const titled = isTitleOurs ? `[${cited.title}]` : cited.title
  const title = ended(isBrief ? `${titled} [Brief]` : titled)
  const date = `(${dateOf(cited)}).`
  // Without an author the title comes first.
  const head =
    cited.authors.length > 0 ? `${ended(namesOf(cited.authors))} ${date} ${title}` : `${title} ${date}`
  return [head, outlet && ended(outlet), url].filter(Boolean).join(' ')
}

/** Up to twenty are named; of more, the first nineteen and the last. */
function namesOf(authors: readonly Author[]): string {
  const names = authors.map(nameOf)
  if (names.length === 1) return names[0] ?? ''
  const last = names.at(-1) ?? ''
  if (names.length > 20) return `${names.slice(0, 19).join(', ')}, . . . ${last}`
  return `${names.slice(0, -1).join(', ')}, & ${last}`
}

function nameOf({ given, family }: Author): string {
  if (given === null) return family
  const initials = given.split(/\s+/).map((name) =>
    name
      .split('-')
      .map((part) => `${Array.from(part)[0] ?? ''}.`)
      .join('-'),
  )
  return `${family}, ${initials.join(' ')}`
}

function dateOf({ year, month, day }: Cited): string {
  if (year === null) return 'n.d.'
  if (month === null) return year
  return `${year}, ${monthNames[month - 1]}${day === null ? '' : ` ${day}`}`
}

/** With a full stop, unless it ends as a sentence does. */
function ended(words: string): string {
  return /[.?!]$/.test(words) ? words : `${words}.`
}
