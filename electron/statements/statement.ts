import * as v from 'valibot'
import { quoteSchema, type Passage } from '../anchors/anchor'
import { idSchema, partialDateSchema } from '../articles/article'

export const stances = [
  'supports',
  'opposes',
  'demands',
  'offers',
  'rejects',
  'conditions',
  'claims',
  'condemns',
  'denies',
  'promises',
  'reports',
] as const
export const stanceSchema = v.picklist(stances)
export type Stance = v.InferOutput<typeof stanceSchema>

/** All of the content within quotation marks, none of it, or some. */
export const directnessSchema = v.picklist(['direct', 'indirect', 'mixed'])
export type Directness = v.InferOutput<typeof directnessSchema>

/** `article`: the text does not tell when it was said, and the date of the article stands in. */
export const saidOnPrecisionSchema = v.picklist(['day', 'about', 'month', 'year', 'article'])
export type SaidOnPrecision = v.InferOutput<typeof saidOnPrecisionSchema>

/** What every form of a statement says, besides where it stands in the text. */
const coding = {
  id: idSchema,
  /** Whose position it is. */
  partyId: idSchema,
  /** The person or party who says it, as the codebook names them; null when the article names nobody. */
  speakerName: v.nullable(v.string()),
  topicIds: v.pipe(v.array(idSchema), v.minLength(1)),
  stance: stanceSchema,
  directness: directnessSchema,
  /** `own`: the party said it. `reported`: somebody else says that it did. */
  voice: v.picklist(['own', 'reported']),
  /** Through which party it is known; null when the voice is its own, or nobody is named. */
  reportedBy: v.nullable(idSchema),
  /** A day, month or year; null only when not even the article has a date. */
  saidOn: v.nullable(partialDateSchema),
  saidOnPrecision: saidOnPrecisionSchema,
}

/** As it is stored: it hangs on its words, so that its place is checked each time it is read. */
export const statementSchema = v.strictObject({
  ...coding,
  articleId: idSchema,
  speaker: v.nullable(quoteSchema),
  cue: v.nullable(quoteSchema),
  content: v.pipe(v.array(quoteSchema), v.minLength(1)),
})
export type Statement = v.InferOutput<typeof statementSchema>

/** All statements of one article, stored together. The id is the article's. */
export const statementSheetSchema = v.strictObject({ id: idSchema, statements: v.array(statementSchema) })
export type StatementSheet = v.InferOutput<typeof statementSheetSchema>

/** A statement whose words were found in its article's text. */
export interface PlacedStatement extends Omit<Statement, 'speaker' | 'cue' | 'content'> {
  /** Who says it, as written ("the minister"). Null when the text names nobody. */
  speaker: Passage | null
  /** The words that report the saying. Null for a position told without any. */
  cue: Passage | null
  /** What is said; several pieces when the cue splits it. In order of the text, never overlapping. */
  content: Passage[]
  /** From the first letter of the content to the last, with whatever splits it. */
  start: number
  end: number
  exact: string
}
