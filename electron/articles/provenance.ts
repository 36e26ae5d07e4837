/** How an article came in from a file: kept as it was told then, for whoever asks where a text is from. */
import * as v from 'valibot'

const words = v.pipe(v.string(), v.maxLength(2000))
const count = v.pipe(v.number(), v.integer(), v.minValue(0))

export const droppedSchema = v.strictObject({ what: words, why: words, letters: count })

export const likenessSchema = v.strictObject({
  /** Another article of the library; it may have been removed since. */
  articleId: v.string(),
  /** How much of the shorter one's wording stands in the other, from 0 to 1. */
  share: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
})
/** Another article with much the same words, such as one agency's story in two outlets. */
export type Likeness = v.InferOutput<typeof likenessSchema>

export const provenanceSchema = v.strictObject({
  /** As its folder named it; null for pasted words. */
  fileName: v.nullable(v.pipe(v.string(), v.maxLength(1000))),
  /** The name of its format, such as `html`. */
  format: words,
  importedAt: v.pipe(v.string(), v.isoTimestamp()),
  /** Of the file's bytes. */
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'must be a SHA-256')),
  /** Which of the file's articles it is, from 0. */
  part: count,
  remarks: v.array(words),
  dropped: v.array(droppedSchema),
  /** Those that were in the library when it came in, the most alike first. */
  alike: v.array(likenessSchema),
})
export type Provenance = v.InferOutput<typeof provenanceSchema>
