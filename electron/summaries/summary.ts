/** What the reader sums up of a cell of the table, kept apart from the words; it lists the statements it is made from. */
import * as v from 'valibot'
import { idSchema } from '../articles/article'
import { noteIdSchema, noteTextSchema } from '../notes/note'

/** The row of the cell: a topic or article by its id, an outlet by its name, a month; empty where it is not known. */
export const summaryRowSchema = v.strictObject({
  by: v.picklist(['topic', 'article', 'outlet', 'month']),
  key: v.pipe(v.string(), v.maxLength(300)),
})

export const summaryCellSchema = v.strictObject({
  dossierId: idSchema,
  row: summaryRowSchema,
  partyId: idSchema,
  /** The topics that the table was narrowed to, in the order of the codebook; none where it held all, or has them as rows. */
  topicIds: v.array(idSchema),
})
export type SummaryCell = v.InferOutput<typeof summaryCellSchema>

export const summarySchema = v.strictObject({
  id: noteIdSchema,
  cell: summaryCellSchema,
  text: noteTextSchema,
  /** Those that stood in the cell when it was written. */
  statementIds: v.array(idSchema),
  revision: v.pipe(v.number(), v.integer(), v.minValue(1)),
  changedAt: v.pipe(v.string(), v.isoTimestamp()),
})
export type Summary = v.InferOutput<typeof summarySchema>
