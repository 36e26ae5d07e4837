/** The rows of a table of positions, and in which of them a statement stands. */
import type { Article } from '../articles/article'
import { compareDates } from '../articles/dates'
import type { Topic } from '../codebooks/codebook'
import type { PlacedStatement } from '../statements/statement'
import { isAsked, type CodedArticle, type Sifted } from './tally'

export const groupings = ['topic', 'article', 'outlet', 'month'] as const
export type Grouping = (typeof groupings)[number]

/** A row or a column. */
export interface Line {
  kind: Grouping | 'party'
  /** The id of the topic, article or party; the name of the outlet; the month. Empty for what is not known. */
  key: string
  /** Null for an unknown outlet and for what has no date. A month may be a year only, where no more is known. */
  name: string | null
}

export interface Rows {
  lines: Line[]
  /** Keys of the lines in which a statement stands, shown or not. */
  keysOf(statement: PlacedStatement, article: Article): readonly string[]
  /** Keys of the lines that an article belongs to, even when nobody says anything in it. */
  keysOfArticle(article: Article): readonly string[]
}

interface RowQuestion {
  topics: readonly Topic[]
  topicIds: readonly string[] | null
  articles: readonly CodedArticle<PlacedStatement>[]
  sifted: readonly Sifted<PlacedStatement>[]
}

export function rowsBy(grouping: Grouping, question: RowQuestion): Rows {
  return { topic: byTopic, article: byArticle, outlet: byOutlet, month: byMonth }[grouping](question)
}

function byTopic({ topics, topicIds }: RowQuestion): Rows {
  const chosen = topics.filter(({ id }) => topicIds === null || topicIds.includes(id))
  const keys = chosen.map(({ id }) => id)
  const set = new Set(keys)
  return {
    lines: chosen.map(({ id, name }) => ({ kind: 'topic', key: id, name })),
    // A topic that is written twice is one topic.
    keysOf: ({ topicIds }) => topicIds.filter((id, index) => set.has(id) && topicIds.indexOf(id) === index),
    keysOfArticle: () => keys,
  }
}

function byArticle({ articles }: RowQuestion): Rows {
  return {
    lines: articles.map(({ article }) => ({ kind: 'article', key: article.id, name: article.headline.text })),
    keysOf: (statement) => [statement.articleId],
    keysOfArticle: (article) => [article.id],
  }
}

/** In the order in which they first appear, which is that of time. */
function byOutlet({ articles }: RowQuestion): Rows {
  const names = new Set(articles.map(({ article }) => article.outlet.name))
  const keyOf = ({ outlet }: Article): string => outlet.name ?? ''
  return {
    lines: [...names].map((name) => ({ kind: 'outlet', key: name ?? '', name })),
    keysOf: (_statement, article) => [keyOf(article)],
    keysOfArticle: (article) => [keyOf(article)],
  }
}

/** The months in which something asked for was said, within the dates that are asked for. An article has no month of saying: its statements have. */
function byMonth({ sifted }: RowQuestion): Rows {
  const months = new Set(
    sifted
      .filter(({ hiddenBy }) => isAsked(hiddenBy) && !hiddenBy.includes('said'))
      .map(({ statement }) => statement.saidOn?.slice(0, 7) ?? null),
  )
  return {
    lines: [...months]
      .toSorted(compareDates)
      .map((month) => ({ kind: 'month', key: month ?? '', name: month })),
    keysOf: ({ saidOn }) => [saidOn?.slice(0, 7) ?? ''],
    keysOfArticle: () => [],
  }
}
