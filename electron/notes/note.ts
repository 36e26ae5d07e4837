import * as v from 'valibot'
import { quoteSchema } from '../anchors/anchor'
import { idSchema } from '../articles/article'

/** What a note hangs on. */
export const noteTargetSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('article'), articleId: idSchema }),
  v.strictObject({ kind: v.literal('passage'), articleId: idSchema, quote: quoteSchema }),
  v.strictObject({ kind: v.literal('statement'), articleId: idSchema, statementId: idSchema }),
  /** A cell of the comparison: one party on one topic in one article. */
  v.strictObject({
    kind: v.literal('cell'),
    articleId: idSchema,
    topicId: idSchema,
    partyId: idSchema,
  }),
])
export type NoteTarget = v.InferOutput<typeof noteTargetSchema>

/** Longer than any note a person writes; a limit all the same, so that a slip of the clipboard is told. */
export const noteLengthLimit = 200_000

export const noteIdSchema = v.pipe(
  v.string(),
  v.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'must be a UUID in small letters'),
)
export const noteTextSchema = v.pipe(
  v.string(),
  v.maxLength(noteLengthLimit, `holds more than ${noteLengthLimit} characters`),
)

export const noteSchema = v.strictObject({
  id: noteIdSchema,
  target: noteTargetSchema,
  text: noteTextSchema,
  /** 1 for the first text, one more with each change; tells whether somebody else has changed it meanwhile. */
  revision: v.pipe(v.number(), v.integer(), v.minValue(1)),
  createdAt: v.pipe(v.string(), v.isoTimestamp()),
  changedAt: v.pipe(v.string(), v.isoTimestamp()),
})
export type Note = v.InferOutput<typeof noteSchema>
