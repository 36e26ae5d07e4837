/**
 * What the reader decided about one statement, as it is stored: one small file each, so that a decision never shares a
 * file with what the program can make anew, and two machines can decide apart.
 */
import * as v from 'valibot'
import { idSchema } from '../articles/article'
import { proposedStatementSchema, verdicts, type ProposedStatement } from '../statements/statement'

const stepSchema = v.strictObject({
  verdict: v.picklist(verdicts),
  decidedAt: v.pipe(v.string(), v.isoTimestamp()),
  /** The statement as it stands by this decision: whole, so that it needs neither finding nor coding any more. */
  statement: proposedStatementSchema,
})
export type DecisionStep = v.InferOutput<typeof stepSchema>

export const decisionSchema = v.strictObject({
  /** The statement's. */
  id: idSchema,
  articleId: idSchema,
  /** One more with each change; tells whether another window has decided meanwhile. */
  revision: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** The newest last. Undoing takes the last away; a decision without steps is undone as a whole. */
  steps: v.array(stepSchema),
  /** Whether the statement was coded by hand before anybody decided. */
  origin: v.picklist(['coded', 'found']),
})
export type Decision = v.InferOutput<typeof decisionSchema>

/** So many steps can be undone; older ones are let go. */
const stepLimit = 50

export function withStep(decision: Decision, step: DecisionStep): Decision {
  return { ...decision, revision: decision.revision + 1, steps: [...decision.steps, step].slice(-stepLimit) }
}

export function withoutLastStep(decision: Decision): Decision {
  return { ...decision, revision: decision.revision + 1, steps: decision.steps.slice(0, -1) }
}

export function lastStatement(decision: Decision): ProposedStatement | undefined {
  return decision.steps.at(-1)?.statement
}
