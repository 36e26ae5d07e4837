/**
 * How a party's wording on one topic went over time: its dated sayings in order of the saying, each against the one
 * before or against a chosen base. Several reports of one saying are one entry with an apparatus, so that what outlets
 * make of a saying is not taken for a change of the party.
 */
import { compareDates } from '../articles/dates'
import type { Article } from '../articles/article'
import type { Party } from '../codebooks/codebook'
import { noFilter, type StatementFilter } from './filter'
import type { PlacedStatement } from '../statements/statement'
import { runPlaces, stepOf, worded, type LedgerStep, type Wording } from './ledger-step'
import { sayingsOf, type Witness } from './sayings'
import { sift, type CodedArticle } from './tally'

export interface LedgerQuestion<S extends PlacedStatement> {
  party: Party
  topicId: string
  articles: readonly CodedArticle<S>[]
  /** Further choices; its parties and topics are not looked at. */
  filter?: StatementFilter
  /** A statement that all others are compared with; absent: each with the one before. */
  baseId?: string
}

export interface Ledger<S> {
  partyId: string
  topicId: string
  /** In order of the saying. */
  entries: LedgerEntry<S>[]
  /** Statements in all entries, witnesses included. */
  statementCount: number
  /** Content words in order of their first use, each with its first and last entry. */
  terms: LedgerTerm[]
}

export interface LedgerEntry<S> {
  /** Its `saidOn` is the day of the saying. */
  statement: S
  /** Where it is told, and when that was published, which may be later. */
  article: Pick<Article, 'id' | 'headline' | 'outlet' | 'published'>
  /** Other reports of the same saying. */
  witnesses: Witness<S>[]
  /** Null for the first entry, or for the base itself. */
  step: LedgerStep | null
}

export interface LedgerTerm {
  /** As it is first written. */
  word: string
  firstId: string
  lastId: string
  entryCount: number
}

export function buildLedger<S extends PlacedStatement>(question: LedgerQuestion<S>): Ledger<S> {
  const { party, topicId, articles, filter = noFilter, baseId } = question
  const asked = { ...filter, partyIds: [party.id], topicIds: [topicId] }
  const shown = sift(articles, asked).filter(({ hiddenBy }) => hiddenBy.length === 0)
  const articleById = new Map(articles.map(({ article }) => [article.id, article]))
  const sayings = sayingsOf(
    shown.map(({ statement }) => statement),
    party,
  ).toSorted((a, b) => compareDates(a.lemma.saidOn, b.lemma.saidOn))
  const wordings = sayings.map(({ lemma }) => worded(lemma))
  const placesByRun = runPlaces(wordings)
  const base = wordings.findIndex(({ id }) => id === baseId)
  const entries = sayings.map(({ lemma, witnesses }, index) => ({
    statement: lemma,
    article: aboutOf(articleById.get(lemma.articleId) as Article),
    witnesses,
    step: stepOf(wordings, placesByRun, base >= 0 ? base : index - 1, index),
  }))
  return { partyId: party.id, topicId, entries, statementCount: shown.length, terms: termsOf(wordings) }
}

function aboutOf({ id, headline, outlet, published }: Article): LedgerEntry<never>['article'] {
  return { id, headline, outlet, published }
}

function termsOf(wordings: readonly Wording[]): LedgerTerm[] {
  const terms = new Map<string, LedgerTerm>()
  for (const { id, text, words } of wordings) {
    for (const { key, start, end } of words) {
      const known = terms.get(key)
      if (!known) terms.set(key, { word: text.slice(start, end), firstId: id, lastId: id, entryCount: 1 })
      else if (known.lastId !== id) {
        known.lastId = id
        known.entryCount += 1
      }
    }
  }
  return [...terms.values()]
}
