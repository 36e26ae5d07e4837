/**
 * The evidence brief: what parties said, letter for letter, by topic and party, with where each word stands and how it
 * came to be known. The same articles, filter and codebook make the same brief; no clock plays a part, so that two
 * briefs can be compared byte by byte.
 */
import type { Codebook, Topic } from '../codebooks/codebook'
import type { StatementFilter } from '../comparison/filter'
import { sift, type CodedArticle, type Sifted } from '../comparison/tally'
import type { PlacedStatement } from '../statements/statement'
import { askedWords, hiddenAmong, type Asked, type Hidden } from './asked'
import { entryOf, type Entry } from './entry'
import {
  placeNotes,
  placeSummaries,
  type Kept,
  type PlacedSummaries,
  type Scope,
  type Writings,
} from './kept'
import { paragraphFinder } from './paragraphs'
import { counted } from './words'

export interface BriefQuestion {
  codebook: Codebook
  /** In order of time. */
  articles: readonly CodedArticle<PlacedStatement>[]
  filter: StatementFilter
  /** Only these, as far as the filter lets them through; null for all. */
  statementIds: readonly string[] | null
  /** Null unless the reader asked for them. */
  writings: Writings | null
}

export interface Brief {
  title: string
  dossier: { id: string; title: string }
  asked: Asked
  hidden: Hidden
  /** How many articles the entries come from. */
  articleCount: number
  /** Each once, numbered, in the order in which sections first show them. */
  entries: Entry[]
  /** In the order of the codebook; those without a statement are left out. */
  sections: Section[]
  /** What the reader wrote that hangs on no entry; null when notes were not asked for. */
  kept: { summaries: Kept[]; notes: Kept[] } | null
}

export interface Section {
  topicId: string
  name: string
  /** Empty for what the codebook does not have. */
  definition: string
  parties: PartyPart[]
}

export interface PartyPart {
  partyId: string
  name: string
  summaries: Kept[]
  /** In order of the saying. One on several topics stands whole in the first of them only. */
  entries: { entry: Entry; isFirst: boolean }[]
}

export function makeBrief(question: BriefQuestion): Brief {
  const { codebook, filter, statementIds, writings } = question
  const asked = askedFor(question)
  const shown = asked.filter(({ hiddenBy }) => hiddenBy.length === 0)
  const unplaced = entriesOf(shown, codebook)
  const topicIds = filter.topicIds
  const isChosen = (id: string): boolean => topicIds === null || topicIds.includes(id)
  const scope: Scope = {
    codebook,
    articles: question.articles.map(({ article }) => article),
    entries: unplaced,
    isWhole: filter.partyIds === null && topicIds === null && statementIds === null,
    isAsked: (partyId, topicId) =>
      (filter.partyIds === null || filter.partyIds.includes(partyId)) &&
      (topicId === null || isChosen(topicId)),
  }
  const notes = writings && placeNotes(writings.notes, scope)
  const summaries = writings && placeSummaries(writings.summaries, scope)
  for (const [entry, kept] of notes?.byEntry ?? []) entry.notes = kept
  const sections = sectionsOf(unplaced, codebook, isChosen, summaries)
  return {
    title: titleOf(question, asked.length),
    dossier: { id: codebook.id, title: codebook.title },
    asked: askedWords(filter, statementIds, codebook),
    hidden: hiddenAmong(asked, filter),
    articleCount: new Set(shown.map(({ article }) => article.id)).size,
    entries: unplaced.toSorted((a, b) => a.number - b.number),
    sections,
    kept: notes && summaries && { summaries: summaries.others, notes: notes.others },
  }
}

function askedFor({
  articles,
  filter,
  statementIds,
}: Pick<BriefQuestion, 'articles' | 'filter' | 'statementIds'>): Sifted<PlacedStatement>[] {
  const chosen = statementIds && new Set(statementIds)
  return sift(articles, filter).filter(
    ({ statement, hiddenBy }) =>
      (chosen === null || chosen.has(statement.id)) &&
      !hiddenBy.includes('parties') &&
      !hiddenBy.includes('topics'),
  )
}

function entriesOf(shown: readonly Sifted<PlacedStatement>[], codebook: Codebook): Entry[] {
  const finders = new Map<string, (at: number) => number>()
  return shown.map(({ statement, article }) => {
    const paragraphAt = finders.get(article.id) ?? paragraphFinder(article.text)
    finders.set(article.id, paragraphAt)
    return entryOf(statement, article, paragraphAt(statement.start), codebook)
  })
}

/** Numbers the entries as it goes. */
function sectionsOf(
  entries: readonly Entry[],
  codebook: Codebook,
  isChosen: (topicId: string) => boolean,
  summaries: PlacedSummaries | null,
): Section[] {
  let count = 0
  return topicsOf(entries, codebook)
    .filter(({ id }) => isChosen(id))
    .flatMap(({ id, name, definition }) => {
      const within = entries.filter(({ statement }) => statement.topicIds.includes(id))
      const parties = partyOrder(within, codebook).map((partyId) => {
        const own = within.filter(({ statement }) => statement.partyId === partyId)
        return {
          partyId,
          name: own[0]?.partyName ?? partyId,
          summaries: summaries?.ofCell(partyId, id) ?? [],
          entries: own.map((entry) => {
            const isFirst = entry.number === 0
            if (isFirst) entry.number = count += 1
            return { entry, isFirst }
          }),
        }
      })
      return parties.length === 0 ? [] : [{ topicId: id, name, definition, parties }]
    })
}

/** Those of the codebook, then those that only statements name: nothing is left out. */
function topicsOf(
  entries: readonly Entry[],
  { topics }: Codebook,
): Pick<Topic, 'id' | 'name' | 'definition'>[] {
  const known = new Set(topics.map(({ id }) => id))
  const others = new Set(entries.flatMap(({ statement }) => statement.topicIds))
  return [
    ...topics,
    ...[...others].filter((id) => !known.has(id)).map((id) => ({ id, name: id, definition: '' })),
  ]
}

function partyOrder(entries: readonly Entry[], { parties }: Codebook): string[] {
  const speaking = new Set(entries.map(({ statement }) => statement.partyId))
  const known = parties.map(({ id }) => id).filter((id) => speaking.has(id))
  return [...known, ...[...speaking].filter((id) => !known.includes(id)).toSorted()]
}

/** "Taliban on Ceasefire", "All parties on Ceasefire", "3 chosen statements"; the dossier's own when all is asked. */
function titleOf({ codebook, filter, statementIds }: BriefQuestion, askedCount: number): string {
  if (statementIds !== null) return counted(askedCount, 'chosen statement')
  const { topics, parties } = askedWords(filter, statementIds, codebook)
  if (topics === null && parties === null) return codebook.title
  return `${parties?.join(', ') ?? 'All parties'} on ${topics?.join(', ') ?? 'all topics'}`
}
