/** What a reader has put right about an article. The article itself stays as it came; this is laid over it. */
import * as v from 'valibot'
import {
  idSchema,
  languageSchema,
  partialDateSchema,
  sentenceSchema,
  unknownLanguage,
  type Article,
} from './article'

const text = v.pipe(sentenceSchema, v.maxLength(1000))

/** A field that is absent stands as it came; null says that nobody knows. */
export const correctedFieldsSchema = v.strictObject({
  headline: v.optional(text),
  outlet: v.optional(v.nullable(text)),
  author: v.optional(v.nullable(text)),
  published: v.optional(v.nullable(partialDateSchema)),
  place: v.optional(v.nullable(text)),
  language: v.optional(v.nullable(languageSchema)),
  address: v.optional(v.nullable(text)),
})
export type CorrectedFields = v.InferOutput<typeof correctedFieldsSchema>

export const correctionSchema = v.strictObject({
  /** The article's. */
  id: idSchema,
  fields: correctedFieldsSchema,
  changedAt: v.pipe(v.string(), v.isoTimestamp()),
  revision: v.pipe(v.number(), v.integer(), v.minValue(1)),
})
export type Correction = v.InferOutput<typeof correctionSchema>

const yours = { certainty: 'corrected', basis: 'You put it right.' } as const

export function withCorrection(article: Article, correction: Correction | undefined): Article {
  if (!correction) return article
  const { headline, outlet, author, published, place, language, address } = correction.fields
  return {
    ...article,
    ...(headline !== undefined && { headline: { text: headline, ...yours } }),
    ...(outlet !== undefined && { outlet: { name: outlet, ...yours } }),
    ...(author !== undefined && { author: { name: author, ...yours } }),
    ...(published !== undefined && { published: { on: published, ...yours } }),
    ...(place !== undefined && { place: { name: place, ...yours } }),
    ...(language !== undefined && { language: { tag: language ?? unknownLanguage, ...yours } }),
    ...(address !== undefined && { address: { url: address, ...yours } }),
  }
}
