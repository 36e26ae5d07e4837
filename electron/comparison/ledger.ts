/**
 * How a party's wording on one topic went over time: its dated sayings in order of the saying, each against the one
 * before or against a chosen base. Several reports of one saying are one entry with an apparatus, so that what outlets
 * make of a saying is not taken for a change of the party.
 */
import { compareDates } from '../articles/dates'
import type { Article } from '../articles/article'
import type { Party } from '../codebooks/codebook'
import { contentKeys, contentWords, likenessOfWords, type ContentWord } from './content-words'
import { noFilter, type StatementFilter } from './filter'
import type { MatrixStatement } from './matrix-statement'
import { longestShared, writtenIn } from './phrases'
import { sayingsOf, type Witness } from './sayings'
import { sift, type CodedArticle } from './tally'
import { differenceOf, wordingOf, type Difference } from './wording'

export interface LedgerQuestion<S extends MatrixStatement> {
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

export interface LedgerStep {
  fromId: string
  difference: Difference
  /** Share of the content words that both have, 0 to 1. */
  likeness: number
  /** Content words, as written, that only the earlier or only this one has. */
  gone: string[]
  fresh: string[]
  /** Words of an earlier entry that the one before had dropped. */
  returned: { words: string; fromId: string } | null
}

export interface LedgerTerm {
  /** As it is first written. */
  word: string
  firstId: string
  lastId: string
  entryCount: number
}

export function buildLedger<S extends MatrixStatement>(question: LedgerQuestion<S>): Ledger<S> {
  const { party, topicId, articles, filter = noFilter, baseId } = question
  const asked = { ...filter, partyIds: [party.id], topicIds: [topicId] }
  const shown = sift(articles, asked).filter(({ hiddenBy }) => hiddenBy.length === 0)
  const articleById = new Map(articles.map(({ article }) => [article.id, article]))
  const sayings = sayingsOf(
    shown.map(({ statement }) => statement),
    party,
  ).toSorted((a, b) => compareDates(a.lemma.saidOn, b.lemma.saidOn))
  const wordings = sayings.map(({ lemma }) => worded(lemma))
  const base = wordings.findIndex(({ id }) => id === baseId)
  const entries = sayings.map(({ lemma, witnesses }, index) => ({
    statement: lemma,
    article: aboutOf(articleById.get(lemma.articleId) as Article),
    witnesses,
    step: stepOf(wordings, base >= 0 ? base : index - 1, index),
  }))
  return { partyId: party.id, topicId, entries, statementCount: shown.length, terms: termsOf(wordings) }
}

function aboutOf({ id, headline, outlet, published }: Article): LedgerEntry<never>['article'] {
  return { id, headline, outlet, published }
}

interface Wording {
  id: string
  text: string
  words: ContentWord[]
}

function worded(statement: MatrixStatement): Wording {
  const text = wordingOf(statement)
  return { id: statement.id, text, words: contentWords(text) }
}

function stepOf(wordings: readonly Wording[], from: number, to: number): LedgerStep | null {
  const [before, after] = [wordings[from], wordings[to]]
  if (!before || !after || from === to) return null
  return {
    fromId: before.id,
    difference: differenceOf(before.text, after.text),
    likeness: likenessOfWords(contentKeys(before.text), contentKeys(after.text)),
    gone: onlyIn(before, after),
    fresh: onlyIn(after, before),
    returned: returnedIn(wordings, from, to),
  }
}

/** As written, each once. */
function onlyIn(one: Wording, other: Wording): string[] {
  const keys = new Set(other.words.map(({ key }) => key))
  const written = new Map<string, string>()
  for (const { key, start, end } of one.words) {
    if (!keys.has(key) && !written.has(key)) written.set(key, one.text.slice(start, end))
  }
  return [...written.values()]
}

/** Two words come back by chance: "peace process", "Afghan people". */
const leastReturn = 3

/** The longest run of words that stood in an entry before the one compared with, and not in that one; the newest of several. */
function returnedIn(wordings: readonly Wording[], from: number, to: number): LedgerStep['returned'] {
  const [before, after] = [wordings[from], wordings[to]]
  if (!before || !after) return null
  const known = new Set(before.words.map(({ key }) => key))
  let best: LedgerStep['returned'] = null
  let most = leastReturn - 1
  for (const earlier of wordings.slice(0, Math.min(from, to)).toReversed()) {
    const stretch = longestShared(after.words, earlier.words)
    if (!stretch || stretch.end - stretch.start <= most) continue
    const run = after.words.slice(stretch.start, stretch.end)
    if (run.every(({ key }) => known.has(key))) continue
    most = run.length
    best = { words: writtenIn(after.text, after.words, stretch), fromId: earlier.id }
  }
  return best
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
