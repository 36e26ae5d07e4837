/** What stands on the edge of pages again and again: running heads, footers, page numbers. */
import type { Dropped } from '../../imported'
import type { Line, PageText } from './page-text'
import { layoutOf } from './paragraphs'

export interface PageLines {
  page: PageText
  lines: Line[]
}

/** How far from the edge it may stand, as a part of the height, and how many rows it takes. */
const edge = 0.13
const rows = 3

export function withoutFurniture(pages: readonly PageLines[]): { pages: PageLines[]; dropped: Dropped[] } {
  const { bodySize } = layoutOf(pages.flatMap(({ lines }) => lines))
  const counts = new Map<string, Set<number>>()
  for (const { page, lines } of pages) {
    for (const line of atEdges(page, lines, bodySize)) {
      const seen = counts.get(keyOf(page, line)) ?? new Set()
      counts.set(keyOf(page, line), seen.add(page.number))
    }
  }
  const needed = Math.max(2, Math.min(3, pages.length))
  const repeated = { letters: 0, pages: new Set<number>() }
  const numbers = { letters: 0, pages: new Set<number>() }
  const kept = pages.map(({ page, lines }) => {
    const edges = new Set(atEdges(page, lines, bodySize))
    const keptLines = lines.filter((line) => {
      if (!edges.has(line)) return true
      const heap = isPageNumber(line.text)
        ? numbers
        : (counts.get(keyOf(page, line))?.size ?? 0) >= needed
          ? repeated
          : undefined
      if (!heap) return true
      heap.letters += line.text.length
      heap.pages.add(page.number)
      return false
    })
    return { page, lines: keptLines }
  })
  return {
    pages: kept,
    dropped: [
      ...told('a header or footer', 'it repeats from page to page', repeated),
      ...told('page numbers', 'they are the paper’s, not the text’s', numbers),
    ],
  }
}

function told(what: string, why: string, heap: { letters: number; pages: Set<number> }): Dropped[] {
  const count = heap.pages.size
  return count === 0
    ? []
    : [{ what: `${what} of ${count} ${count === 1 ? 'page' : 'pages'}`, why, letters: heap.letters }]
}

/** A headline at the head of each part repeats its words too, but is larger than the text. */
function atEdges(page: PageText, lines: readonly Line[], bodySize: number): Line[] {
  const heights = [...new Set(lines.map(({ y }) => Math.round(y)))].sort((a, b) => b - a)
  const outer = new Set([...heights.slice(0, rows), ...heights.slice(-rows)])
  return lines.filter(
    ({ y, size }) =>
      size <= bodySize * 1.2 &&
      outer.has(Math.round(y)) &&
      (y > page.height * (1 - edge) || y < page.height * edge),
  )
}

/** Left and right pages may differ in place, and the number in a head counts up. */
function keyOf(page: PageText, line: Line): string {
  const isTop = line.y > page.height / 2
  return `${isTop}|${line.text.toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ').trim()}`
}

export function isPageNumber(text: string): boolean {
  return (
    text.length < 40 &&
    /^\s*(?:[-–—|[(]\s*)?(?:(?:page|seite|p\.|pg\.?|стр\.?|صفحه)\s*)?(?:\d{1,4}|[ivxlc]{1,6})(?:\s*(?:of|von|de|\/|из)\s*\d{1,4})?(?:\s*[-–—|\])])?\s*$/iu.test(
      text,
    )
  )
}
