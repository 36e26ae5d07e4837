/**
 * The brief as CSV by RFC 4180: commas, CRLF, every text in quotation marks. It begins with a byte order mark, without
 * which Excel takes UTF-8 for the machine's old code page; other programs skip it.
 */
import type { Brief } from './brief'
import { tableOf, type Cell } from './table'

export const byteOrderMark = '\uFEFF'

export function briefAsCsv(brief: Brief): string {
  const { columns, rows } = tableOf(brief)
  const lines = [columns.map(({ name }) => name), ...rows]
  return byteOrderMark + lines.map((cells) => `${cells.map(cellText).join(',')}\r\n`).join('')
}

function cellText(cell: Cell): string {
  return typeof cell === 'number' ? String(cell) : `"${asText(cell).replaceAll('"', '""')}"`
}

/** What a spreadsheet would take for a formula, whatever white space or apostrophes stand before it. */
const formula = /^[\s']*[=+\-@＝＋－＠]|^'*[\t\r\n]/

/**
 * An apostrophe first, so that a spreadsheet reads text. Whoever needs the words letter for letter takes one away
 * where what follows it would be guarded again.
 */
export function asText(value: string): string {
  return formula.test(value) ? `'${value}` : value
}
