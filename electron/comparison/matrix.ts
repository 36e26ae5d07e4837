/**
 * The table of positions with its rows by topic, article, outlet or month of the saying, and the parties across.
 * Articles, statements and a filter in; out come cells that name their statements and say what they hide and why they
 * are empty. Every count is the length of a list of statements; a statement on two topics stands in two rows, so
 * sums over rows (`placed`) and different statements (`count`) are both told.
 */
import type { Party, Topic } from '../codebooks/codebook'
import type { Dimension, StatementFilter } from './filter'
import { heatOf, heatSteps, type Heat } from './heat'
import { rowsBy, type Grouping, type Line } from './lines'
import { gatherCells } from './gather'
import type { PlacedStatement } from '../statements/statement'
import { countBy, silencesOf, type CellContent, type Silence } from './silence'
import { countFilter, sift, type CodedArticle, type FilterCount, type Sifted } from './tally'

export interface MatrixQuestion<S extends PlacedStatement> {
  by: Grouping
  /** Parties down instead of across. */
  turned?: boolean
  /** In the order of the codebook; the filter chooses among them. */
  parties: readonly Party[]
  topics: readonly Topic[]
  /** In order of time. */
  articles: readonly CodedArticle<S>[]
  filter: StatementFilter
}

export interface MatrixCell {
  /** Those shown, in order of the saying. */
  statementIds: string[]
  heat: Heat
  /** How many more stand here that the filter hides, and what hides them; null when none does. */
  hidden: { count: number; by: Partial<Record<Dimension, number>> } | null
  /** Empty where the party is heard in its own voice. */
  silences: Silence[]
}

export interface MatrixLine extends Line {
  /** Different statements that are shown in it. */
  count: number
  /** The sum over its cells; larger than `count` where statements stand in several topics. */
  placed: number
  /** Different statements that the filter hides in it. */
  hidden: number
}

export interface Matrix<S extends PlacedStatement> {
  by: Grouping
  rows: MatrixLine[]
  columns: MatrixLine[]
  /** By row, then by column. */
  cells: MatrixCell[][]
  /** All that cells show, each once, in order of the saying. */
  statements: S[]
  /** Those that only silences name: rejected by the reader, or known through others and hidden. */
  named: S[]
  /** The sum over all cells. */
  placed: number
  filter: FilterCount
  /** The least count of each step of heat, lightest first. */
  heatSteps: number[]
}

export function buildMatrix<S extends PlacedStatement>(question: MatrixQuestion<S>): Matrix<S> {
  const { by, parties, topics, articles, filter } = question
  const sifted = sift(articles, filter)
  const rows = rowsBy(by, { topics, topicIds: filter.topicIds, articles, sifted })
  const columns = partyLines(parties, filter)
  const contents = gatherCells(rows, columns, articles, sifted)
  const steps = heatSteps(contents.flat().reduce((most, { shown }) => Math.max(most, shown.length), 0))
  const empty = emptyCells<S>()
  const cells = contents.map((row) =>
    row.map((content) => (content.sifted.length === 0 ? empty(content) : cellOf(content, steps))),
  )
  const across = {
    rows: rows.lines.map((line, row) => rowLine(line, contents[row] ?? [])),
    columns: columns.map((line, column) => columnLine(line, column, contents, sifted.length)),
  }
  const isTurned = question.turned ?? false
  return {
    by,
    rows: isTurned ? across.columns : across.rows,
    columns: isTurned ? across.rows : across.columns,
    cells: isTurned ? columns.map((_, index) => cells.map((row) => row[index] as MatrixCell)) : cells,
    ...statementsOf(sifted, contents, cells),
    placed: across.columns.reduce((total, { placed }) => total + placed, 0),
    filter: countFilter(sifted),
    heatSteps: steps,
  }
}

function partyLines(parties: readonly Party[], { partyIds }: StatementFilter): Line[] {
  return parties
    .filter(({ id }) => partyIds === null || partyIds.includes(id))
    .map(({ id, name }) => ({ kind: 'party', key: id, name }))
}

function cellOf<S extends PlacedStatement>(content: CellContent<S>, steps: readonly number[]): MatrixCell {
  const { shown, sifted } = content
  const hidden = shown.length === sifted.length ? [] : sifted.filter(({ hiddenBy }) => hiddenBy.length > 0)
  return {
    statementIds: shown.map(({ statement }) => statement.id),
    heat: heatOf(shown.length, steps),
    hidden: hidden.length === 0 ? null : { count: hidden.length, by: countBy(hidden) },
    silences: silencesOf(content),
  }
}

/** Most cells hold nothing, for one of a few reasons: those of one reason are one object. */
function emptyCells<S extends PlacedStatement>(): (content: CellContent<S>) => MatrixCell {
  const made = new Map<string, MatrixCell>()
  return (content) => {
    const reason = `${content.articleCount} ${content.quotingCount} ${content.heardCount}`
    const cell = made.get(reason) ?? cellOf(content, [])
    made.set(reason, cell)
    return cell
  }
}

/** A statement stands once in a row, for it has one party; in a column it may stand on several topics. */
function rowLine<S extends PlacedStatement>(line: Line, cells: readonly CellContent<S>[]): MatrixLine {
  let [placed, all] = [0, 0]
  for (const { shown, sifted } of cells) {
    placed += shown.length
    all += sifted.length
  }
  return { ...line, count: placed, placed, hidden: all - placed }
}

function columnLine<S extends PlacedStatement>(
  line: Line,
  column: number,
  contents: readonly (readonly CellContent<S>[])[],
  total: number,
): MatrixLine {
  const seen = new Uint8Array(total)
  const counts = { count: 0, placed: 0, hidden: 0 }
  for (const row of contents) {
    for (const { place, hiddenBy } of row[column]?.sifted ?? []) {
      const isShown = hiddenBy.length === 0
      if (isShown) counts.placed += 1
      if (seen[place] === 0) counts[isShown ? 'count' : 'hidden'] += 1
      seen[place] = 1
    }
  }
  return { ...line, ...counts }
}

/** The lists that the ids in cells and silences lead to. */
function statementsOf<S extends PlacedStatement>(
  sifted: readonly Sifted<S>[],
  contents: readonly (readonly CellContent<S>[])[],
  cells: readonly (readonly MatrixCell[])[],
): Pick<Matrix<S>, 'statements' | 'named'> {
  const isShown = new Uint8Array(sifted.length)
  for (const row of contents) for (const cell of row) for (const { place } of cell.shown) isShown[place] = 1
  const named = new Set<string>()
  for (const row of cells) {
    for (const { silences } of row) {
      for (const silence of silences) {
        if ('statementIds' in silence) for (const id of silence.statementIds) named.add(id)
      }
    }
  }
  const pick = (isWanted: (one: Sifted<S>) => boolean): S[] =>
    sifted.filter(isWanted).map(({ statement }) => statement)
  return {
    statements: pick(({ place }) => isShown[place] === 1),
    named: pick(({ statement, place }) => isShown[place] === 0 && named.has(statement.id)),
  }
}
