/** The brief as a workbook for Excel and others: one row a statement, and a sheet that says what was asked. */
import type { Brief } from './brief'
import { headOf, privateWords } from './head'
import type { Kept } from './kept'
import { withSameBytes } from './same-bytes'
import { isRightToLeft, tableOf, type Cell } from './table'
import { notInXml } from './xml-text'

export async function briefAsXlsx(brief: Brief): Promise<Uint8Array> {
  const { default: writeXlsxFile } = await import('write-excel-file/node')
  const { columns, rows } = tableOf(brief)
  const widths = columns.map(({ width }) => ({ width }))
  const head = columns.map(({ name }) => headCell(name))
  const file = writeXlsxFile(
    [
      {
        sheet: 'Statements',
        data: [head, ...rows.map((row) => row.map(cellOf))],
        columns: widths,
        stickyRowsCount: 1,
        orientation: 'landscape',
      },
      { sheet: 'About', data: aboutRows(brief), columns: [{ width: 18 }, { width: 100 }] },
      ...otherSheets(brief.kept),
    ],
    { fontFamily: 'Calibri', fontSize: 11 },
  )
  return withSameBytes(new Uint8Array(await file.toBuffer()))
}

function aboutRows(brief: Brief) {
  return [
    [headCell('Brief'), cellOf(brief.title)],
    ...headOf(brief).map(({ name, words }) => [headCell(name), cellOf(words)]),
  ]
}

function otherSheets(kept: Brief['kept']) {
  if (!kept || kept.notes.length + kept.summaries.length === 0) return []
  const row = (kind: string) => (one: Kept) => [kind, one.on, one.text, one.changedOn].map(cellOf)
  return [
    {
      sheet: 'Other notes',
      data: [
        ['What', 'On', 'Text', 'Changed on'].map(headCell),
        ...kept.summaries.map(row('summary')),
        ...kept.notes.map(row('note')),
        [cellOf(privateWords)],
      ],
      columns: [{ width: 10 }, { width: 50 }, { width: 80 }, { width: 14 }],
    },
  ]
}

function headCell(name: string) {
  return { value: name, type: String, fontWeight: 'bold', alignVertical: 'top', format: '@' } as const
}

/** Texts are marked as text, so that they stay text when somebody edits the cell and what they say begins with "=". */
function cellOf(cell: Cell) {
  if (typeof cell === 'number') return { value: cell, type: Number, alignVertical: 'top' } as const
  const value = asCellText(cell)
  const side = isRightToLeft(cell) ? ({ align: 'right' } as const) : {}
  return { value, type: String, format: '@', wrap: true, alignVertical: 'top', ...side } as const
}

/** Excel takes no more in a cell, and calls a file with more of it damaged. */
const cellLimit = 32_767
const cutWords = ' … [cut here: a cell holds no more; the article has the rest]'

/**
 * Excel writes signs that XML cannot hold as `_x0007_` and reads any such words back as a sign, so words of that look
 * are kept apart by the same means. A carriage return would come back as a line feed.
 */
export function asCellText(text: string): string {
  const whole = text.length <= cellLimit ? text : text.slice(0, cellLimit - cutWords.length) + cutWords
  return whole
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(keptAsCode, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
}

/** The writer drops the C1 controls and U+FFFD as well. */
const keptAsCode = new RegExp(`${notInXml.source}|[\\r\\u007F-\\u009F\\uFDD0-\\uFDEF\\uFFFD]`, 'g')
