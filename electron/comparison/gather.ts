/** Puts statements into the cells of a table, with what must be known to explain an empty one. */
import type { PlacedStatement } from '../statements/statement'
import type { Line, Rows } from './lines'
import type { CellContent } from './silence'
import { isAsked, type CodedArticle, type Sifted } from './tally'

/** Counts articles without keeping a list: they come one after another, so the last one seen is enough. */
interface ArticleCount {
  count: number
  /** Its place among the articles. */
  last: number
}

interface OpenCell<S extends PlacedStatement> extends CellContent<S> {
  /** The last article that was seen to quote the party. */
  lastQuoting: number
}

/** By row, then by column. */
export function gatherCells<S extends PlacedStatement>(
  rows: Rows,
  columns: readonly Line[],
  articles: readonly CodedArticle<S>[],
  sifted: readonly Sifted<S>[],
): CellContent<S>[][] {
  const rowByKey = new Map(rows.lines.map(({ key }, index) => [key, index]))
  const columnByKey = new Map(columns.map(({ key }, index) => [key, index]))
  const indexesOf = (keys: readonly string[]): number[] => keys.map((key) => rowByKey.get(key) ?? -1)
  const articleCounts = rows.lines.map((): ArticleCount => ({ count: 0, last: -1 }))
  const open = rows.lines.map(() => columns.map((): OpenCell<S> => emptyCell()))
  const ofArticle = articles.map(({ article }) => indexesOf(rows.keysOfArticle(article)))
  ofArticle.forEach((indexes, place) => {
    for (const row of indexes) seeIn(articleCounts[row], place)
  })
  const standsIn = sifted.map(({ statement, article }) => indexesOf(rows.keysOf(statement, article)))

  for (const { statement, articlePlace, place } of inOrderOfArticles(sifted, articles.length)) {
    // A month has no articles of its own: it has those that tell of it. All other rows have theirs already.
    const whole = ofArticle[articlePlace] ?? []
    const own = standsIn[place] ?? []
    if (whole.length === 0) for (const row of own) seeIn(articleCounts[row], articlePlace)
    const column = columnByKey.get(statement.partyId)
    if (column === undefined || !isHeard(statement)) continue
    // By topic, a voice on any topic is one that could have spoken on this.
    for (const row of whole.length === 0 ? own : whole) hearIn(open[row]?.[column], articlePlace)
  }
  for (const one of sifted) {
    const column = columnByKey.get(one.statement.partyId)
    if (column === undefined || !isAsked(one.hiddenBy)) continue
    for (const row of standsIn[one.place] ?? []) stand(open[row]?.[column], one)
  }
  open.forEach((line, row) => {
    for (const cell of line) close(cell, articleCounts[row]?.count ?? 0)
  })
  return open
}

function inOrderOfArticles<S extends PlacedStatement>(
  sifted: readonly Sifted<S>[],
  articleCount: number,
): Sifted<S>[] {
  const byArticle = Array.from({ length: articleCount }, (): Sifted<S>[] => [])
  for (const one of sifted) byArticle[one.articlePlace]?.push(one)
  return byArticle.flat()
}

/** Most cells stay empty, and share this list. */
const none: never[] = []

function emptyCell<S extends PlacedStatement>(): OpenCell<S> {
  return {
    sifted: none,
    shown: none,
    articleCount: 0,
    quotingCount: 0,
    heardCount: 0,
    lastQuoting: -1,
  }
}

function seeIn(counted: ArticleCount | undefined, article: number): void {
  if (!counted || counted.last === article) return
  counted.count += 1
  counted.last = article
}

function hearIn<S extends PlacedStatement>(cell: OpenCell<S> | undefined, article: number): void {
  if (!cell) return
  if (cell.lastQuoting !== article) cell.quotingCount += 1
  cell.lastQuoting = article
  cell.heardCount += 1
}

function stand<S extends PlacedStatement>(cell: OpenCell<S> | undefined, one: Sifted<S>): void {
  if (!cell) return
  if (cell.sifted === none) cell.sifted = [one]
  else cell.sifted.push(one)
}

function close<S extends PlacedStatement>(cell: OpenCell<S>, articleCount: number): void {
  cell.articleCount = articleCount
  const isAllShown = cell.sifted.every(({ hiddenBy }) => hiddenBy.length === 0)
  cell.shown = isAllShown ? cell.sifted : cell.sifted.filter(({ hiddenBy }) => hiddenBy.length === 0)
}

/** A word put into a party's mouth by others, or struck out by the reader, does not make it heard. */
function isHeard({ voice, verdict }: PlacedStatement): boolean {
  return voice === 'own' && verdict !== 'rejected'
}
