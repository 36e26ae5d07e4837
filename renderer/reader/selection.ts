/** What is selected on the page into a span of the article's text. Elements with `data-start` say where their text begins. */
import type { Span } from '../../electron/contract'

/** Undefined when nothing is selected, or when it reaches outside of `within`. White space at the ends is left out. */
export function selectedSpan(within: HTMLElement, text: string): Span | undefined {
  const selection = document.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined
  const range = selection.getRangeAt(0)
  const start = offsetOf(within, range.startContainer, range.startOffset)
  const end = offsetOf(within, range.endContainer, range.endOffset)
  if (start === undefined || end === undefined) return undefined
  return trimmed(text, { start, end })
}

export function trimmed(text: string, { start, end }: Span): Span | undefined {
  const words = text.slice(start, end)
  const lead = words.length - words.trimStart().length
  const kept = words.trim().length
  return kept === 0 ? undefined : { start: start + lead, end: start + lead + kept }
}

/** The place of a boundary in the article's text; undefined outside of the text. Between two holders it is the end of the first. */
function offsetOf(within: HTMLElement, node: Node, offset: number): number | undefined {
  if (!within.contains(node)) return undefined
  let last: number | undefined
  for (const holder of within.querySelectorAll<HTMLElement>('[data-start]')) {
    const start = Number(holder.dataset['start'])
    const held = document.createRange()
    held.selectNodeContents(holder)
    const side = held.comparePoint(node, offset)
    if (side < 0) return last ?? start
    if (side === 0) {
      held.setEnd(node, offset)
      return start + held.toString().length
    }
    last = start + (holder.textContent?.length ?? 0)
  }
  return last
}
