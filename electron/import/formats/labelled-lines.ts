/** Lines at the head of a text that say what it is: `Title: …`, `Date: …`, `From: …`. */
import type { AboutField, Claim } from '../imported'
import { claim, claimsOf } from './documents'

const fields: Record<string, AboutField | null> = {
  title: 'headline',
  headline: 'headline',
  subject: 'headline',
  author: 'author',
  authors: 'author',
  by: 'author',
  byline: 'author',
  from: 'author',
  reporter: 'author',
  date: 'published',
  published: 'published',
  'published on': 'published',
  'publication date': 'published',
  'date published': 'published',
  sent: 'published',
  outlet: 'outlet',
  source: 'outlet',
  newspaper: 'outlet',
  publication: 'outlet',
  publisher: 'outlet',
  agency: 'outlet',
  place: 'place',
  location: 'place',
  dateline: 'place',
  language: 'language',
  lang: 'language',
  url: 'address',
  link: 'address',
  address: 'address',
  permalink: 'address',
  to: null,
  cc: null,
  'reply-to': null,
  section: null,
  length: null,
  words: null,
  page: null,
  tags: null,
  keywords: null,
  category: null,
}

const line = /^\s*\**([A-Za-z][A-Za-z -]{1,16})\**\s*:\**\s*(\S.*)$/
/** Nobody labels more than these. */
const most = 20

export interface LabelledHead {
  claims: Claim[]
  /** How many lines the head takes up, with the empty ones behind it. */
  lines: number
  letters: number
}

/** The head is taken off only when it names a title, a date or an outlet; `By: …` alone may be a sentence. */
export function labelledHead(lines: readonly string[]): LabelledHead | undefined {
  const claims: (Claim | null)[] = []
  let at = 0
  let letters = 0
  while (at < Math.min(lines.length, most)) {
    const words = lines[at] ?? ''
    const found = labelOf(words)
    if (!found && words.trim() !== '') break
    if (found) {
      const { field, label, value } = found
      if (field) claims.push(claim(field, value, `the line “${label}: …” at the head of the text`))
      letters += words.length
    }
    at++
  }
  const known = claimsOf(claims)
  const isHead = known.some(
    ({ field }) => field === 'headline' || field === 'published' || field === 'outlet',
  )
  return isHead ? { claims: known, lines: at, letters } : undefined
}

function labelOf(words: string): { field: AboutField | null; label: string; value: string } | undefined {
  const [, label = '', value = ''] = line.exec(words.slice(0, 2000)) ?? []
  const field = fields[label.trim().toLowerCase()]
  return field === undefined ? undefined : { field, label: label.trim(), value }
}

/** A property of a file by its name, as in front matter. */
export function fieldNamed(name: string): AboutField | undefined {
  return fields[name.toLowerCase().replaceAll('_', ' ')] ?? undefined
}
