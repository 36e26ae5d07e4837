/** What was known of an article in the first version of its record; article files are still written so. */
import * as v from 'valibot'
import { languageSchema, partialDateSchema, sentenceSchema, type ArticleAbout } from './article'

const certainty = v.picklist(['stated', 'inferred', 'unknown'])

export const firstAboutSchema = v.strictObject({
  headline: v.strictObject({ text: sentenceSchema, certainty: v.picklist(['stated', 'ours']) }),
  outlet: v.strictObject({ name: v.nullable(sentenceSchema), certainty, basis: sentenceSchema }),
  published: v.strictObject({ on: v.nullable(partialDateSchema), certainty, basis: sentenceSchema }),
  language: languageSchema,
  kind: v.picklist(['brief', 'article']),
  original: v.strictObject({
    headline: v.nullable(sentenceSchema),
    address: v.nullable(sentenceSchema),
    note: sentenceSchema,
  }),
})
export type FirstAbout = v.InferOutput<typeof firstAboutSchema>

const notTold = { name: null, certainty: 'unknown', basis: 'The dossier does not say.' } as const

export function aboutOf({ headline, outlet, published, language, kind, original }: FirstAbout): ArticleAbout {
  return {
    headline: {
      ...headline,
      basis:
        headline.certainty === 'ours'
          ? 'The headline is ours.'
          : 'The dossier says that it is the original’s.',
    },
    outlet,
    author: notTold,
    published,
    place: notTold,
    language: { tag: language, certainty: 'stated', basis: 'The dossier says so.' },
    address:
      original.address === null
        ? { url: null, certainty: 'unknown', basis: notTold.basis }
        : { url: original.address, certainty: 'stated', basis: 'The dossier says so.' },
    kind,
    original: { headline: original.headline, note: original.note },
  }
}

const firstArticleSchema = v.strictObject({
  id: v.string(),
  dossierId: v.string(),
  ...firstAboutSchema.entries,
  text: v.string(),
})

/** A record of the first version as the second one has it; anything else as it is, for the check that follows. */
export function upgradeFirstArticle(record: unknown): unknown {
  const first = v.safeParse(firstArticleSchema, record)
  if (!first.success) return record
  const { id, dossierId, text, ...about } = first.output
  return { id, dossierId, ...aboutOf(about), imported: null, zones: null, text }
}
