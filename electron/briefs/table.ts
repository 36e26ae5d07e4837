/** The brief as a table, one row a statement: what spreadsheets and other programs read. */
import type { Brief } from './brief'
import { directionOf } from './direction'
import { publishedWords, type Entry } from './entry'
import type { Kept } from './kept'

/** Numbers only where something is counted; all else is text. */
export type Cell = string | number

export interface Column {
  name: string
  /** About how many characters wide. */
  width: number
  cell: (entry: Entry) => Cell
}

const columns: Column[] = [
  { name: 'No.', width: 6, cell: ({ number }) => number },
  { name: 'Quotation', width: 70, cell: ({ quote }) => quote },
  { name: 'Speaker', width: 24, cell: ({ statement }) => statement.speakerName ?? '' },
  { name: 'Party', width: 22, cell: ({ partyName }) => partyName },
  { name: 'Topics', width: 28, cell: ({ topicNames }) => topicNames.join('; ') },
  { name: 'Said on', width: 12, cell: ({ statement }) => statement.saidOn ?? '' },
  { name: 'Date of the saying is', width: 22, cell: ({ precision }) => precision },
  { name: 'Stance', width: 14, cell: ({ stance }) => stance },
  { name: 'Directness', width: 22, cell: ({ directness }) => directness },
  { name: 'Voice', width: 22, cell: ({ voice }) => voice },
  { name: 'Outlet', width: 22, cell: ({ article }) => article.outlet.name ?? '' },
  { name: 'Outlet is', width: 12, cell: ({ article }) => article.outlet.certainty },
  { name: 'Title', width: 40, cell: ({ article }) => article.headline.text },
  { name: 'Article of', width: 20, cell: ({ article }) => publishedWords(article.published) },
  { name: 'Paragraph', width: 10, cell: ({ paragraph }) => paragraph },
  { name: 'Start', width: 8, cell: ({ statement }) => statement.start },
  { name: 'End', width: 8, cell: ({ statement }) => statement.end },
  { name: 'How it came about', width: 40, cell: ({ cameAbout }) => cameAbout },
  { name: 'Language', width: 9, cell: ({ article }) => article.language.tag },
  { name: 'Article id', width: 30, cell: ({ article }) => article.id },
  { name: 'Statement id', width: 34, cell: ({ statement }) => statement.id },
]

export interface Table {
  columns: { name: string; width: number }[]
  rows: Cell[][]
}

export function tableOf(brief: Brief): Table {
  const own = brief.kept ? [...columns, ...keptColumns(brief)] : columns
  return {
    columns: own.map(({ name, width }) => ({ name, width })),
    rows: brief.entries.map((entry) => own.map(({ cell }) => cell(entry))),
  }
}

function keptColumns({ sections }: Brief): Column[] {
  const summaries = new Map<Entry, Kept[]>()
  for (const part of sections.flatMap(({ parties }) => parties)) {
    for (const { entry } of part.entries)
      summaries.set(entry, [...(summaries.get(entry) ?? []), ...part.summaries])
  }
  return [
    { name: 'Your notes', width: 40, cell: ({ notes }) => joined(notes) },
    { name: 'Your summaries', width: 40, cell: (entry) => joined(summaries.get(entry) ?? []) },
  ]
}

function joined(kept: readonly Kept[]): string {
  return kept.map(({ text }) => text).join('\n\n')
}

export function isRightToLeft(cell: Cell): boolean {
  return typeof cell === 'string' && directionOf(cell) === 'rtl'
}
