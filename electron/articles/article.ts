import * as v from 'valibot'
import { provenanceSchema } from './provenance'
import { zoneSchema } from './zone'

/** How sure we are: the text says so; we worked it out; nobody knows; the reader has put it right. */
export const certaintySchema = v.picklist(['stated', 'inferred', 'unknown', 'corrected'])
export type Certainty = v.InferOutput<typeof certaintySchema>

export const partialDateSchema = v.pipe(
  v.string(),
  v.regex(
    /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
    'must be a date such as 2020-01-24, 2020-01 or 2020',
  ),
  v.check(isInCalendar, 'must be a day that the calendar has'),
)

function isInCalendar(date: string): boolean {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const isLeapYear = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const shortMonths: Record<number, number> = { 2: isLeapYear ? 29 : 28, 4: 30, 6: 30, 9: 30, 11: 30 }
  return day <= (shortMonths[month] ?? 31)
}

export const idSchema = v.pipe(
  v.string(),
  v.maxLength(200),
  v.regex(
    /^[a-z0-9]+([.-][a-z0-9]+)*$/,
    'must be small letters and digits, joined by single hyphens or dots',
  ),
)

export const languageSchema = v.pipe(
  v.string(),
  v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'must be a language tag such as en or fa-AF'),
)

/** The tag of a language that nobody knows. */
export const unknownLanguage = 'und'

export const sentenceSchema = v.pipe(v.string(), v.trim(), v.minLength(1))

const known = { certainty: certaintySchema, basis: sentenceSchema }

/** A name, or null when nobody knows it. */
const nameSchema = v.strictObject({ name: v.nullable(sentenceSchema), ...known })

/** What is known about an article besides its text; each thing carries how sure we are and why. */
export const articleAboutSchema = v.strictObject({
  headline: v.strictObject({
    text: sentenceSchema,
    /** `ours`: the original has none that is known, or we wrote another. */
    certainty: v.picklist(['stated', 'inferred', 'ours', 'corrected']),
    basis: sentenceSchema,
  }),
  outlet: nameSchema,
  author: nameSchema,
  /** `on` may be a day, a month or a year, and is null when nobody knows. */
  published: v.strictObject({ on: v.nullable(partialDateSchema), ...known }),
  /** Where it was written, as a dateline says. */
  place: nameSchema,
  /** The tag is `und` when nobody knows. */
  language: v.strictObject({ tag: languageSchema, ...known }),
  /** Where it can be read, as written; never followed. */
  address: v.strictObject({ url: v.nullable(sentenceSchema), ...known }),
  /** `brief`: written in our own words after an original; `article`: the original's own text. */
  kind: v.picklist(['brief', 'article']),
  /** Of a brief: what it was written after. */
  original: v.nullable(v.strictObject({ headline: v.nullable(sentenceSchema), note: sentenceSchema })),
})
export type ArticleAbout = v.InferOutput<typeof articleAboutSchema>

export const articleSchema = v.strictObject({
  id: idSchema,
  dossierId: idSchema,
  ...articleAboutSchema.entries,
  /** How it came in from a file; null for those that came with a dossier. */
  imported: v.nullable(provenanceSchema),
  /** As its file tells them, in order, none within another; null where the text alone tells (`zonesOf`). */
  zones: v.nullable(v.array(zoneSchema)),
  /** What all spans count in. Paragraphs are separated by blank lines. Never changed once it is stored. */
  text: v.pipe(v.string(), v.minLength(1)),
})
export type Article = v.InferOutput<typeof articleSchema>

export function wordCount(text: string): number {
  return text.match(/\S+/g)?.length ?? 0
}
