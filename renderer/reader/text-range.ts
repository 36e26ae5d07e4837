/** Spans of the article's text as ranges of the page. Elements with `data-start` say where their text begins. */
import type { Span } from '../../electron/contract'

/** One range for each element that the span touches; none for what is not shown. */
export function rangesOf(within: HTMLElement, { start, end }: Span): Range[] {
  const ranges: Range[] = []
  for (const holder of within.querySelectorAll<HTMLElement>('[data-start]')) {
    const from = Number(holder.dataset['start'])
    const node = holder.firstChild
    const length = node?.textContent?.length ?? 0
    if (!node || from >= end || from + length <= start || holder.getClientRects().length === 0) continue
    const range = document.createRange()
    range.setStart(node, Math.max(0, start - from))
    range.setEnd(node, Math.min(length, end - from))
    ranges.push(range)
  }
  return ranges
}

export function paintHits(within: HTMLElement, hits: readonly Span[], current: number): void {
  if (!('highlights' in CSS)) return
  const ranges = hits.map((hit) => rangesOf(within, hit))
  CSS.highlights.set('found', new Highlight(...ranges.flat()))
  CSS.highlights.set('found-current', new Highlight(...(ranges[current] ?? [])))
}

export function clearHits(): void {
  if (!('highlights' in CSS)) return
  CSS.highlights.delete('found')
  CSS.highlights.delete('found-current')
}
