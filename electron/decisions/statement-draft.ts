/** A statement as a reader writes it down, by places in the text. */
import * as v from 'valibot'
import { spanSchema } from '../anchors/anchor'
import { idSchema } from '../articles/article'
import { saidOnPrecisionSchema, stanceSchema } from '../statements/statement'

const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200))

export const statementDraftSchema = v.strictObject({
  /** What is said, in order of the text. */
  content: v.pipe(v.array(spanSchema), v.minLength(1), v.maxLength(100)),
  speaker: v.nullable(spanSchema),
  cue: v.nullable(spanSchema),
  speakerName: v.nullable(name),
  /** One of the codebook's or a proposed one; null for one that `partyName` begins, or that is not told. */
  partyId: v.nullable(idSchema),
  partyName: v.nullable(name),
  topicIds: v.array(idSchema),
  stance: stanceSchema,
  voice: v.picklist(['own', 'reported']),
  reportedBy: v.nullable(idSchema),
  /** As it was typed; null with the precision `article`: then the article's date stands in. */
  saidOn: v.nullable(v.pipe(v.string(), v.maxLength(20))),
  saidOnPrecision: saidOnPrecisionSchema,
})
export type StatementDraft = v.InferOutput<typeof statementDraftSchema>
