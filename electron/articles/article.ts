import * as v from 'valibot'

/** How sure we are: the text says so; we worked it out; nobody knows. */
export const certaintySchema = v.picklist(['stated', 'inferred', 'unknown'])
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

const sentence = v.pipe(v.string(), v.trim(), v.minLength(1))

/** What is known about an article besides its text; each doubtful thing carries how sure we are and why. */
export const articleAboutSchema = v.strictObject({
  headline: v.strictObject({
    text: sentence,
    /** `ours`: the original has none that is known, or we wrote another. */
    certainty: v.picklist(['stated', 'ours']),
  }),
  outlet: v.strictObject({ name: v.nullable(sentence), certainty: certaintySchema, basis: sentence }),
  /** `on` may be a day, a month or a year, and is null when nobody knows. */
  published: v.strictObject({
    on: v.nullable(partialDateSchema),
    certainty: certaintySchema,
    basis: sentence,
  }),
  language: languageSchema,
  /** `brief`: written in our own words after an original; `article`: the original's own text. */
  kind: v.picklist(['brief', 'article']),
  original: v.strictObject({ headline: v.nullable(sentence), address: v.nullable(sentence), note: sentence }),
})
export type ArticleAbout = v.InferOutput<typeof articleAboutSchema>

export const articleSchema = v.strictObject({
  id: idSchema,
  dossierId: idSchema,
  ...articleAboutSchema.entries,
  /** What all spans count in. Paragraphs are separated by blank lines. Never changed once it is stored. */
  text: v.pipe(v.string(), v.minLength(1)),
})
export type Article = v.InferOutput<typeof articleSchema>

export function wordCount(text: string): number {
  return text.match(/\S+/g)?.length ?? 0
}
