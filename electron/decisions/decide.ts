/** One more step in what is decided about a statement, or the reason why it is refused. */
import { quoteOf } from '../anchors/anchor'
import type { Article } from '../articles/article'
import type { Codebook } from '../codebooks/codebook'
import { done, failed, type Outcome } from '../problem'
import { isProposed, noTopic } from '../statements/proposed-party'
import type { PlacedStatement, ProposedStatement, Verdict } from '../statements/statement'
import { textHashOf } from '../statements/text-hash'
import { withoutLastStep, withStep, type Decision } from './decision'
import { statementFromDraft } from './draft'
import type { StatementDraft } from './statement-draft'

export interface Deciding {
  statementId: string
  verdict: Verdict
  /** How the statement should stand; null to leave it as it does. */
  draft: StatementDraft | null
  /** The revision that the reader knows; null where they know of no decision. */
  basis: number | null
  article: Article
  codebook: Codebook
  /** The statement as it stands or was rejected; undefined for one that is added. */
  present: PlacedStatement | undefined
  decidedAt: string
}

export function decide(known: Decision | undefined, deciding: Deciding): Outcome<Decision> {
  if (isOthers(known, deciding.basis)) return decidedElsewhere()
  const statement = decided(deciding)
  if (!statement.ok) return statement
  const { verdict, decidedAt, article, present, statementId } = deciding
  const decision = known ?? {
    id: statementId,
    articleId: article.id,
    revision: 0,
    steps: [],
    origin: present?.origin ?? 'coded',
  }
  return done(withStep(decision, { verdict, decidedAt, statement: statement.value }))
}

export function undo(known: Decision | undefined, basis: number | null): Outcome<Decision> {
  if (!known || known.steps.length === 0)
    return failed('nothing-decided', 'Nothing is decided about this statement.', 'Nothing was changed.')
  return isOthers(known, basis) ? decidedElsewhere() : done(withoutLastStep(known))
}

function decided({
  statementId: id,
  draft,
  article,
  codebook,
  present,
}: Deciding): Outcome<ProposedStatement> {
  if (draft !== null) return statementFromDraft({ id, article, codebook, before: present ?? null }, draft)
  return present
    ? done(snapshotOf(present, article, codebook))
    : failed(
        'statement-missing',
        `The library has no statement "${id}" with a place in its article.`,
        'Choose another one.',
      )
}

/** The whole statement as it is shown, so that the decision needs nothing else to stand. */
export function snapshotOf(
  present: PlacedStatement,
  { text }: Article,
  codebook: Codebook,
): ProposedStatement {
  const { start, end, exact, origin, verdict, decidedAt, decisionRevision, ...coding } = present
  const partyName = codebook.parties.find(({ id }) => id === present.partyId)?.name ?? null
  return {
    ...coding,
    partyName: isProposed(present.partyId) ? partyName : null,
    topicIds: present.topicIds.filter((topicId) => topicId !== noTopic.id),
    speaker: present.speaker && quoteOf(text, present.speaker),
    cue: present.cue && quoteOf(text, present.cue),
    content: present.content.map((passage) => quoteOf(text, passage)),
    textHash: textHashOf(text),
  }
}

/** A decision undone as a whole is as good as none. */
function isOthers(known: Decision | undefined, basis: number | null): boolean {
  if (!known) return false
  return known.revision !== basis && !(basis === null && known.steps.length === 0)
}

function decidedElsewhere() {
  return failed(
    'decided-elsewhere',
    'This statement was decided about in another window meanwhile.',
    'It is shown as it stands now. Decide again if you still want to.',
  )
}
