import * as v from 'valibot'
import { quoteSchema, type Passage } from '../anchors/anchor'
import { idSchema, partialDateSchema } from '../articles/article'
import { reasonsSchema } from './reasons'

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

/** What the program knows of a statement that it found by itself: why, how surely, and whom it weighed. */
export const findingSchema = v.strictObject({
  /** What found it, such as `said-clause`; for the question "why was this found?". */
  rule: v.string(),
  /** 0 to 1: of statements with such a confidence, so many are right. */
  confidence: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  /** Whom the words for the speaker could mean, the chosen one first. */
  candidates: v.array(v.string()),
  reasons: reasonsSchema,
})
export type Finding = v.InferOutput<typeof findingSchema>

/** A statement as the program found it, or as a reader wrote it down; stored apart from what was coded by hand. */
export const proposedStatementSchema = v.strictObject({
  ...statementSchema.entries,
  /** None where no topic of the codebook fits. */
  topicIds: v.array(idSchema),
  /** The name of a party that the codebook does not have; null for one of the codebook's. */
  partyName: v.nullable(v.string()),
  /** The statement within which this one is told ("A says that B promised"). */
  parentId: v.nullable(idSchema),
  /** SHA-256 of the text that its places count in. */
  textHash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  finding: v.nullable(findingSchema),
})
export type ProposedStatement = v.InferOutput<typeof proposedStatementSchema>

/** All statements of one article, stored together. The id is the article's. */
export const statementSheetSchema = v.strictObject({ id: idSchema, statements: v.array(statementSchema) })
export type StatementSheet = v.InferOutput<typeof statementSheetSchema>

/** A statement of any kind with its words found in its article's text. */
export type Placed<S extends Statement> = Omit<S, 'speaker' | 'cue' | 'content'> & Place

export interface Place {
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

/** What a reader decided about a statement: it is right, it is put right, it is none, it was missing. */
export const verdicts = ['accepted', 'corrected', 'rejected', 'added'] as const
export type Verdict = (typeof verdicts)[number]

/** How a statement came about. */
export interface Provenance {
  /** By hand (in the dossier or by this reader), or by the program. */
  origin: 'coded' | 'found'
  /** Null while nobody has decided about it. */
  verdict: Verdict | null
  /** When the reader decided, in ISO 8601. */
  decidedAt: string | null
  /** The revision of the decision, so that two windows do not decide over one another. */
  decisionRevision: number | null
  /** Null for what was coded by hand. */
  finding: Finding | null
  parentId: string | null
}

/** A statement whose words were found in its article's text. */
export interface PlacedStatement extends Placed<Statement>, Provenance {}
