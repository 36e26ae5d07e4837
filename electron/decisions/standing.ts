/**
 * Which statements of an article stand: those coded by hand, those the reader decided about, and of those the program
 * found the ones that are neither. A decision always wins, whatever is found or coded later; what was rejected stays
 * rejected when it is found again a little differently.
 */
import type { Problem } from '../problem'
import { placeStatement } from '../statements/place-statement'
import { placeProposed } from '../statements/place-proposed'
import { noTopic } from '../statements/proposed-party'
import { isSameAttribution } from '../statements/same-attribution'
import type { PlacedStatement, ProposedStatement, Provenance, Statement } from '../statements/statement'
import { textHashOf } from '../statements/text-hash'
import type { Decision, DecisionStep } from './decision'

export interface StandingStatements {
  /** In order of the text. */
  statements: PlacedStatement[]
  /** Those that the reader rejected, in order of the text. */
  rejected: PlacedStatement[]
  /** Those whose words are not in the text (any more), each with what to do. */
  lost: Problem[]
}

export interface StatementSources {
  text: string
  coded: readonly Statement[]
  found: readonly ProposedStatement[]
  decisions: readonly Decision[]
}

export function standingStatements({ text, coded, found, decisions }: StatementSources): StandingStatements {
  const lost: Problem[] = []
  const textHash = textHashOf(text)
  const decided = decisions.flatMap((decision) => {
    const step = decision.steps.at(-1)
    return step
      ? (kept(placeProposed(text, textHash, step.statement), fromDecision(decision, step)) ?? [])
      : []
  })
  // Decided about, whether its words are still there or not: the decision stands in its place.
  const decidedIds = new Set(decisions.filter(({ steps }) => steps.length > 0).map(({ id }) => id))
  const byHand = coded
    .filter(({ id }) => !decidedIds.has(id))
    .flatMap((statement) => kept(placeStatement(text, statement), codedByHand) ?? [])
  // Also against codings that were rejected or corrected: their first form must not come back as a finding.
  const known = [
    ...decided,
    ...byHand,
    ...coded.flatMap((statement) => {
      const placed = decidedIds.has(statement.id) ? placeStatement(text, statement) : undefined
      return placed?.ok ? [placed.value] : []
    }),
  ]
  const byProgram = found
    .filter(({ id }) => !decidedIds.has(id))
    .flatMap((statement) => kept(placeProposed(text, textHash, statement), fromFinding(statement)) ?? [])
    .filter((statement) => !known.some((other) => isSameAttribution(other, statement)))
  const standing = [...byHand, ...decided.filter(({ verdict }) => verdict !== 'rejected'), ...byProgram]
  const ids = new Set(standing.map(({ id }) => id))
  return {
    statements: inOrder(standing).map((statement) => ({
      ...statement,
      parentId: statement.parentId !== null && ids.has(statement.parentId) ? statement.parentId : null,
    })),
    rejected: inOrder(decided.filter(({ verdict }) => verdict === 'rejected')),
    lost,
  }

  function kept(
    placing: ReturnType<typeof placeStatement>,
    provenance: Provenance,
  ): PlacedStatement | undefined {
    if (!placing.ok) lost.push(placing.problem)
    if (!placing.ok) return undefined
    const { topicIds, ...rest } = placing.value
    return { ...rest, topicIds: topicIds.length > 0 ? topicIds : [noTopic.id], ...provenance }
  }
}

/** Of a statement that came coded, and that nobody has decided about. */
export const codedByHand: Provenance = {
  origin: 'coded',
  verdict: null,
  decidedAt: null,
  decisionRevision: null,
  finding: null,
  parentId: null,
}

function fromDecision({ origin, revision }: Decision, step: DecisionStep): Provenance {
  const { verdict, decidedAt, statement } = step
  const { finding, parentId } = statement
  return { origin, verdict, decidedAt, decisionRevision: revision, finding, parentId }
}

function fromFinding({ finding, parentId }: ProposedStatement): Provenance {
  return { ...codedByHand, origin: 'found', finding, parentId }
}

function inOrder(statements: readonly PlacedStatement[]): PlacedStatement[] {
  return statements.toSorted((a, b) => a.start - b.start || a.end - b.end)
}
