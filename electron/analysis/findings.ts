/** What the program found in one article, as it is stored. It can be made anew at any time; decisions lie elsewhere. */
import * as v from 'valibot'
import { idSchema } from '../articles/article'
import { proposedStatementSchema } from '../statements/statement'

/** Raised when the extractor finds other things than before in the same text. */
export const extractorVersion = 2

export const findingsSchema = v.strictObject({
  /** The article's. */
  id: idSchema,
  extractorVersion: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** False when the trained weights were not there and only rules were at work. */
  hasWeights: v.boolean(),
  /** SHA-256 of the text that was read. */
  textHash: v.string(),
  analysedAt: v.pipe(v.string(), v.isoTimestamp()),
  statements: v.array(proposedStatementSchema),
})
export type Findings = v.InferOutput<typeof findingsSchema>
