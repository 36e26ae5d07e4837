/** The reading order of a page: full lines from the top; where a run of lines leaves a gutter free, column by column. */
import type { Line } from './page-text'

/** Fewer rows beside one another are a table or a chance. */
const fewestRows = 3
/** A column is at least so wide, in sizes of the letters; narrower ones are numbers of a list or cells. */
const narrowest = 7
/** Of a gutter, in sizes of the letters. */
const gutter = 0.8

export function inReadingOrder(lines: readonly Line[]): Line[] {
  const rows = rowsOf(lines)
  const isRightToLeft = lines.filter((line) => line.isRightToLeft).length > lines.length / 2
  const ordered: Line[] = []
  for (let start = 0; start < rows.length;) {
    const run = columnsFrom(rows, start)
    if (!run) ordered.push(...inRow(rows[start++] ?? [], isRightToLeft))
    else {
      const sides = isRightToLeft ? [run.right, run.left] : [run.left, run.right]
      for (const side of sides) ordered.push(...inReadingOrder(side))
      start = run.end
    }
  }
  return ordered
}

function inRow(row: Line[], isRightToLeft: boolean): Line[] {
  return isRightToLeft ? [...row].sort((a, b) => b.left - a.left) : row
}

function rowsOf(lines: readonly Line[]): Line[][] {
  const sorted = [...lines].sort((a, b) => b.y - a.y || a.left - b.left)
  const rows: Line[][] = []
  for (const line of sorted) {
    const first = rows.at(-1)?.[0]
    if (first && first.y - line.y < 0.45 * Math.max(first.size, line.size)) rows.at(-1)?.push(line)
    else rows.push([line])
  }
  return rows.map((row) => row.sort((a, b) => a.left - b.left))
}

interface Run {
  left: Line[]
  right: Line[]
  /** The row behind the last. */
  end: number
}

interface Gap {
  from: number
  to: number
}

/** The longest run of rows from `start` that keeps one gutter free and has text on both sides of it. */
function columnsFrom(rows: Line[][], start: number): Run | undefined {
  const size = rows[start]?.[0]?.size ?? 10
  // Columns do not always begin on the same height: the first rows may have one side only.
  let gaps: Gap[] = [{ from: -Infinity, to: Infinity }]
  let end = start
  let best: Run | undefined
  while (end < rows.length) {
    const row = rows[end] ?? []
    gaps = gaps.flatMap((gap) => withoutRow(gap, row)).filter(({ from, to }) => to - from >= gutter * size)
    const bounded = gaps.filter(({ from, to }) => Number.isFinite(from) && Number.isFinite(to))
    if (end > start && gaps.length === 0) break
    end++
    if (bounded.length > 0) best = bestOf(rows.slice(start, end), bounded, end) ?? best
  }
  return best
}

function withoutRow(gap: Gap, row: Line[]): Gap[] {
  let left = [gap]
  for (const line of row) {
    left = left.flatMap((each) => {
      if (line.right <= each.from || line.left >= each.to) return [each]
      return [
        { from: each.from, to: Math.min(each.to, line.left) },
        { from: Math.max(each.from, line.right), to: each.to },
      ].filter(({ from, to }) => to > from)
    })
  }
  return left
}

function bestOf(rows: Line[][], gaps: Gap[], end: number): Run | undefined {
  const widest = gaps.reduce((a, b) => (b.to - b.from > a.to - a.from ? b : a))
  const middle = (widest.from + widest.to) / 2
  const both = rows.filter(
    (row) => row.some(({ right }) => right < middle) && row.some(({ left }) => left > middle),
  )
  const [first] = rows
  // A lone line above the columns is a headline, not the begin of one of them.
  const beginsWithBoth = first !== undefined && both.includes(first)
  if (!beginsWithBoth || both.length < fewestRows) return undefined
  const left = rows.flat().filter(({ right }) => right < middle)
  const right = rows.flat().filter(({ left }) => left > middle)
  return [left, right].every(isColumn) ? { left, right, end } : undefined
}

function isColumn(lines: Line[]): boolean {
  const wide = lines.filter(({ left, right, size }) => right - left >= narrowest * size).length
  return wide >= lines.length / 2
}
