/**
 * The table of positions: parties across, articles down in order of time, and in each cell what the party says on
 * the topic in that article. Articles and statements in, table out.
 */
import type { Article } from '../articles/article'
import type { Party } from '../codebooks/codebook'
import { compareDates } from '../articles/dates'
import type { PlacedStatement } from '../statements/statement'
import { excerptOf, type ExcerptPart } from './excerpt'

export interface ComparedStatement extends PlacedStatement {
  excerpt: ExcerptPart[]
}

export interface ComparisonCell {
  partyId: string
  /** In order of time, then of the text. */
  statements: ComparedStatement[]
  /** How many statements of the party in this article are about other topics; tells two kinds of silence apart. */
  onOtherTopics: number
}

export interface ComparisonRow {
  articleId: string
  /** One for each column, in the order of the columns. */
  cells: ComparisonCell[]
}

export interface ComparisonColumn {
  partyId: string
  /** Statements in the column; always the sum over its cells. */
  statementCount: number
}

export interface Comparison {
  columns: ComparisonColumn[]
  /** In order of time. */
  rows: ComparisonRow[]
  statementCount: number
}

export interface ComparisonQuestion {
  /** In the order of the columns. */
  parties: readonly Party[]
  /** Statements on any of these are shown; with none given, all are. */
  topicIds: readonly string[]
  /** In order of time. */
  articles: readonly { article: Article; statements: readonly PlacedStatement[] }[]
}

export function compare({ parties, topicIds, articles }: ComparisonQuestion): Comparison {
  const rows = articles.map(({ article, statements }): ComparisonRow => ({
    articleId: article.id,
    cells: parties.map((party) => cellOf(party.id, article, statements, topicIds)),
  }))
  const columns = parties.map((party, index) => ({
    partyId: party.id,
    statementCount: sum(rows.map((row) => row.cells[index]?.statements.length ?? 0)),
  }))
  return { columns, rows, statementCount: sum(columns.map((column) => column.statementCount)) }
}

function cellOf(
  partyId: string,
  article: Article,
  statements: readonly PlacedStatement[],
  topicIds: readonly string[],
): ComparisonCell {
  const ofParty = statements.filter((statement) => statement.partyId === partyId)
  const onTopic = ofParty.filter((statement) => isOnTopic(statement, topicIds))
  return {
    partyId,
    statements: inOrderOfTime(onTopic).map((statement) => ({
      ...statement,
      excerpt: excerptOf(article.text, statement),
    })),
    onOtherTopics: ofParty.length - onTopic.length,
  }
}

export function isOnTopic(statement: PlacedStatement, topicIds: readonly string[]): boolean {
  return topicIds.length === 0 || statement.topicIds.some((id) => topicIds.includes(id))
}

/** By the date of the saying; those of one date keep the order of the text. */
export function inOrderOfTime<S extends PlacedStatement>(statements: readonly S[]): S[] {
  return statements.toSorted((a, b) => compareDates(a.saidOn, b.saidOn) || a.start - b.start)
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
