/** What is known of an article as fields of a form, and what the reader has changed in them. */
import type { ArticleAbout, Certainty, CorrectedFields } from '../../electron/contract'

export const fieldNames = [
  'headline',
  'outlet',
  'author',
  'published',
  'place',
  'language',
  'address',
] as const
export type FieldName = (typeof fieldNames)[number]
export type FieldValues = Record<FieldName, string>

export const fieldLabels: FieldValues = {
  headline: 'Title',
  outlet: 'Outlet',
  author: 'Author',
  published: 'Date',
  place: 'Place',
  language: 'Language',
  address: 'Address',
}

/** The tag of a language that nobody knows; in the form it is an empty field. */
const unknownLanguage = 'und'

/** What nobody knows is empty. */
export function valuesOf(about: ArticleAbout): FieldValues {
  return {
    headline: about.headline.text,
    outlet: about.outlet.name ?? '',
    author: about.author.name ?? '',
    published: about.published.on ?? '',
    place: about.place.name ?? '',
    language: about.language.tag === unknownLanguage ? '' : about.language.tag,
    address: about.address.url ?? '',
  }
}

export function knownOf(
  about: ArticleAbout,
  field: FieldName,
): { certainty: Certainty | 'ours'; basis: string } {
  const { certainty, basis } = about[field]
  return { certainty, basis }
}

/** Only what differs from the article as it came: the rest must not count as put right. */
export function correctedFields(asItCame: ArticleAbout, wanted: FieldValues): CorrectedFields {
  const before = valuesOf(asItCame)
  const changed = fieldNames
    .map((field) => [field, wanted[field].trim()] as const)
    .filter(([field, value]) => value !== before[field].trim())
  return Object.fromEntries(changed.map(([field, value]) => [field, value === '' ? null : value]))
}

/** A sentence for the field that cannot be saved as it is; null when it can. */
export function faultIn(field: FieldName, value: string): string | null {
  const text = value.trim()
  if (field === 'headline' && text === '') return 'An article needs a title.'
  if (text.length > 1000) return 'At most 1,000 letters.'
  if (text === '') return null
  if (field === 'published' && !isDate(text)) return 'A date such as 2020-01-24, 2020-01 or 2020.'
  if (field === 'language' && !/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(text))
    return 'A language tag such as en or fa-AF.'
  return null
}

function isDate(text: string): boolean {
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text) ?? []
  if (!year) return false
  const at = new Date(`${year}-${month}-${day}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(`${year}-${month}-${day}`)
}
