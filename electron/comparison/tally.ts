/** Goes once through all statements and says of each what hides it; counts what each dimension of a filter hides. */
import { compareDates } from '../articles/dates'
import type { Article } from '../articles/article'
import { checksOf, dimensions, type Dimension, type StatementFilter } from './filter'
import { standingOf } from './standing'
import type { PlacedStatement } from '../statements/statement'

/** An article with what is said in it. */
export interface CodedArticle<S> {
  article: Article
  statements: readonly S[]
}

export interface Sifted<S> {
  statement: S
  article: Article
  /** Place of the article among the articles. */
  articlePlace: number
  /** Its own place among all statements. */
  place: number
  /** What hides it, in the order of the dimensions; empty when it is shown. */
  hiddenBy: readonly Dimension[]
}

/** In order of the saying; those of one date in the order of the articles, then of the text. */
export function sift<S extends PlacedStatement>(
  articles: readonly CodedArticle<S>[],
  filter: StatementFilter,
): Sifted<S>[] {
  const checks = [...checksOf(filter)]
  const sifted: Sifted<S>[] = []
  articles.forEach(({ article, statements }, articlePlace) => {
    for (const statement of statements.toSorted((a, b) => a.start - b.start)) {
      const failed = checks.filter(([, passes]) => !passes(statement, article))
      const hiddenBy = failed.length === 0 ? nothing : failed.map(([name]) => name)
      sifted.push({ statement, article, articlePlace, place: 0, hiddenBy })
    }
  })
  sifted.sort((a, b) => compareDates(a.statement.saidOn, b.statement.saidOn))
  for (const [place, one] of sifted.entries()) one.place = place
  return sifted
}

const nothing: readonly Dimension[] = []

/** What a filter does; all counts are of different statements. */
export interface FilterCount {
  shown: number
  hidden: number
  /** Shown and hidden among those of the chosen parties on the chosen topics. */
  asked: number
  hides: Record<Dimension, HiddenCount>
  /** For each value that can be chosen: how many statements would be shown with it alone chosen, all else as it is. */
  choices: Record<ChoiceDimension, Record<string, number>>
}

export interface HiddenCount {
  /** Statements that the dimension does not let through. */
  count: number
  /** Those among them that are of the chosen parties and on the chosen topics. */
  asked: number
  /** Those among them that nothing else hides: they come back when this dimension is set free. */
  alone: number
}

export type ChoiceDimension = Exclude<Dimension, 'said' | 'words'>

const valuesOf: Record<ChoiceDimension, (sifted: Sifted<PlacedStatement>) => string | readonly string[]> = {
  parties: ({ statement }) => statement.partyId,
  topics: ({ statement }) => statement.topicIds,
  outlets: ({ article }) => article.outlet.name ?? '',
  speakers: ({ statement }) => statement.speakerName ?? '',
  stances: ({ statement }) => statement.stance,
  directness: ({ statement }) => statement.directness,
  voices: ({ statement }) => statement.voice,
  standings: ({ statement }) => standingOf(statement),
}
const choiceDimensions = Object.keys(valuesOf) as ChoiceDimension[]

export function countFilter(sifted: readonly Sifted<PlacedStatement>[]): FilterCount {
  const count: FilterCount = {
    shown: 0,
    hidden: 0,
    asked: 0,
    hides: recordOf(dimensions, () => ({ count: 0, asked: 0, alone: 0 })),
    choices: recordOf(choiceDimensions, () => ({})),
  }
  for (const one of sifted) {
    const { hiddenBy } = one
    const asked = isAsked(hiddenBy) ? 1 : 0
    count.asked += asked
    if (hiddenBy.length === 0) count.shown += 1
    else count.hidden += 1
    for (const dimension of hiddenBy) {
      count.hides[dimension].count += 1
      count.hides[dimension].asked += asked
      if (hiddenBy.length === 1) count.hides[dimension].alone += 1
    }
    countChoices(count.choices, one)
  }
  return count
}

/** A statement can be shown by choosing its value only when no other dimension hides it. */
function countChoices(choices: FilterCount['choices'], one: Sifted<PlacedStatement>): void {
  if (one.hiddenBy.length > 1) return
  for (const dimension of choiceDimensions) {
    if (one.hiddenBy.length === 1 && one.hiddenBy[0] !== dimension) continue
    const counts = choices[dimension]
    const values = valuesOf[dimension](one)
    if (typeof values === 'string') addTo(counts, values)
    else for (const value of values) addTo(counts, value)
  }
}

function addTo(counts: Record<string, number>, value: string): void {
  counts[value] = (counts[value] ?? 0) + 1
}

/** Whether it is of the chosen parties and on the chosen topics, whatever else hides it. */
export function isAsked(hiddenBy: readonly Dimension[]): boolean {
  return !hiddenBy.includes('parties') && !hiddenBy.includes('topics')
}

function recordOf<K extends string, V>(keys: readonly K[], valueOf: () => V): Record<K, V> {
  return Object.fromEntries(keys.map((key) => [key, valueOf()])) as Record<K, V>
}
