/** The list of articles as the reader wants it: filtered, sorted, grouped by month. */
import type { ArticleRow } from '../../electron/contract'

export const orders = {
  newest: 'newest first',
  oldest: 'oldest first',
  title: 'title',
  outlet: 'outlet',
  statements: 'most statements',
  notes: 'most notes',
} as const
export type Order = keyof typeof orders
export type GroupBy = 'none' | 'year' | 'month'

export interface Arrangement {
  words: string
  order: Order
  groupBy: GroupBy
}

/** A line of the table: an article, or the head of those that follow. */
export type Entry =
  { kind: 'head'; key: string; rows: ArticleRow[] } | { kind: 'article'; key: string; row: ArticleRow }

/** Every word must begin a word of title or outlet. */
export function filterRows(rows: readonly ArticleRow[], words: string): ArticleRow[] {
  const wanted = foldedWords(words)
  if (wanted.length === 0) return [...rows]
  return rows.filter(({ headline, outlet }) => {
    const present = foldedWords(`${headline.text} ${outlet.name ?? ''}`)
    return wanted.every((word) => present.some((each) => each.startsWith(word)))
  })
}

function foldedWords(text: string): string[] {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}

/** Made once: each comparison would make another. */
const { compare } = new Intl.Collator('en', { numeric: true })

/**
 * What is unknown comes last, whichever way the order goes; what is equal stays newest first.
 * @param rows in order of time, as they are listed
 */
export function sortRows(
  rows: readonly ArticleRow[],
  order: Order,
  notesOn: (articleId: string) => number,
): ArticleRow[] {
  const dated = rows.filter(({ published }) => published.on !== null)
  const undated = rows.filter(({ published }) => published.on === null)
  if (order === 'oldest') return [...dated, ...undated]
  const newest = [...dated.toReversed(), ...undated]
  if (order === 'title') return newest.sort((a, b) => compare(a.headline.text, b.headline.text))
  if (order === 'outlet') return newest.sort((a, b) => compareKnown(a.outlet.name, b.outlet.name))
  if (order === 'statements') return newest.sort((a, b) => b.statementCount - a.statementCount)
  if (order === 'notes') return newest.sort((a, b) => notesOn(b.id) - notesOn(a.id))
  return newest
}

function compareKnown(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  return compare(a, b)
}

/** Groups are of time: they stand only where the order is one of time. */
export function entriesOf(
  rows: readonly ArticleRow[],
  { order, groupBy }: Omit<Arrangement, 'words'>,
): Entry[] {
  const isByTime = order === 'newest' || order === 'oldest'
  const entries: Entry[] = []
  let head: Extract<Entry, { kind: 'head' }> | undefined
  for (const row of rows) {
    const key = groupOf(row, groupBy)
    if (isByTime && groupBy !== 'none' && head?.key !== key) {
      head = { kind: 'head', key, rows: [] }
      entries.push(head)
    }
    head?.rows.push(row)
    entries.push({ kind: 'article', key: row.id, row })
  }
  return entries
}

/** `2020-01`, `2020`, or empty for one without a date. */
function groupOf({ published }: ArticleRow, groupBy: GroupBy): string {
  return published.on?.slice(0, groupBy === 'month' ? 7 : 4) ?? ''
}
