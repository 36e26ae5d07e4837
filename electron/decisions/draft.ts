/** A statement as a reader writes it down, by places in the text, into one that can be stored; or what is wrong with it. */
import * as v from 'valibot'
import { quoteOf, type Span } from '../anchors/anchor'
import { partialDateSchema, type Article } from '../articles/article'
import type { Codebook } from '../codebooks/codebook'
import { directnessOf } from '../extraction/directness'
import { done, failed, type Outcome } from '../problem'
import { isProposed, nobody, noTopic, proposedPartyId } from '../statements/proposed-party'
import type { ProposedStatement } from '../statements/statement'
import { textHashOf } from '../statements/text-hash'
import type { StatementDraft } from './statement-draft'

export interface DraftBasis {
  id: string
  article: Article
  codebook: Codebook
  /** What was known of the statement before; its reasons stay with it. */
  before: Pick<ProposedStatement, 'finding' | 'parentId'> | null
}

export function statementFromDraft(
  { id, article, codebook, before }: DraftBasis,
  draft: StatementDraft,
): Outcome<ProposedStatement> {
  const content = draft.content.toSorted((a, b) => a.start - b.start)
  const wrong = whatIsWrong(article, codebook, { ...draft, content })
  if (wrong !== undefined)
    return failed('statement-wrong', `This statement is not saved: ${wrong}.`, 'Put it right and save again.')
  const { text } = article
  const party = partyOf(codebook, draft)
  return done({
    id,
    articleId: article.id,
    partyId: party.id,
    partyName: party.name,
    speakerName: draft.speakerName,
    topicIds: draft.topicIds.filter((topicId) => topicId !== noTopic.id),
    stance: draft.stance,
    directness: directnessOf(text, content),
    voice: draft.voice,
    reportedBy: draft.voice === 'reported' ? draft.reportedBy : null,
    saidOn: draft.saidOnPrecision === 'article' ? article.published.on : draft.saidOn,
    saidOnPrecision: draft.saidOnPrecision,
    speaker: draft.speaker && quoteOf(text, draft.speaker),
    cue: draft.cue && quoteOf(text, draft.cue),
    content: content.map((span) => quoteOf(text, span)),
    parentId: before?.parentId ?? null,
    textHash: textHashOf(text),
    finding: before?.finding ?? null,
  })
}

function whatIsWrong(article: Article, codebook: Codebook, draft: StatementDraft): string | undefined {
  const { content, speaker, cue } = draft
  const beside = [speaker, cue].filter((span) => span !== null)
  if ([...content, ...beside].some((span) => !holdsWords(article.text, span)))
    return 'a part of it holds no words of the article'
  if (content.some((span, index) => meets(span, content[index + 1])))
    return 'two pieces of what is said overlap'
  if (content.some((span) => meets(span, speaker ?? undefined)))
    return 'the words for the speaker lie within what is said'
  const { partyId, partyName, reportedBy } = draft
  for (const id of [partyName === null ? partyId : null, reportedBy]) {
    if (id !== null && id !== nobody.id && !codebook.parties.some((party) => party.id === id))
      return `there is no party "${id}"`
  }
  const topic = draft.topicIds.find(
    (id) => id !== noTopic.id && !codebook.topics.some((known) => known.id === id),
  )
  if (topic !== undefined) return `the codebook has no topic "${topic}"`
  return whatIsWrongWithDate(draft)
}

const dateLengths = { day: 10, about: 10, month: 7, year: 4 } as const

function whatIsWrongWithDate({ saidOn, saidOnPrecision }: StatementDraft): string | undefined {
  if (saidOnPrecision === 'article') return undefined
  if (saidOn === null) return 'its date is missing'
  if (!v.is(partialDateSchema, saidOn)) return `${saidOn} is no date such as 2020-01-24, 2020-01 or 2020`
  return saidOn.length === dateLengths[saidOnPrecision]
    ? undefined
    : `its date ${saidOn} is not that of a ${saidOnPrecision === 'about' ? 'day' : saidOnPrecision}`
}

function partyOf(codebook: Codebook, { partyId, partyName }: StatementDraft) {
  if (partyName !== null) {
    const known = codebook.parties.find(({ name }) => name.toLowerCase() === partyName.toLowerCase())
    return known
      ? { id: known.id, name: isProposed(known.id) ? known.name : null }
      : { id: proposedPartyId(partyName), name: partyName }
  }
  if (partyId === null || partyId === nobody.id) return { id: nobody.id, name: null }
  const known = codebook.parties.find(({ id }) => id === partyId)
  return { id: partyId, name: isProposed(partyId) ? (known?.name ?? null) : null }
}

function holdsWords(text: string, { start, end }: Span): boolean {
  return start < end && end <= text.length && /\S/.test(text.slice(start, end))
}

function meets(a: Span, b: Span | undefined): boolean {
  return b !== undefined && a.start < b.end && b.start < a.end
}
