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

function offsetOf(within: HTMLElement, node: Node, offset: number): number | undefined {
  if (!within.contains(node)) return undefined
  if (node instanceof Text) {
    const holder = node.parentElement?.closest<HTMLElement>('[data-start]')
    return holder ? Number(holder.dataset['start']) + offset : undefined
  }
  // Between elements: the start of the one that follows, or the end of the last one before.
  const next = node.childNodes[offset]
  const following = next instanceof HTMLElement ? firstHolder(next) : undefined
  if (following) return Number(following.dataset['start'])
  const before = [...within.querySelectorAll<HTMLElement>('[data-start]')].findLast(
    (holder) =>
      node.contains(holder) ||
      (node.compareDocumentPosition(holder) & Node.DOCUMENT_POSITION_PRECEDING) !== 0,
  )
  return before ? Number(before.dataset['start']) + (before.textContent?.length ?? 0) : undefined
}

function firstHolder(element: HTMLElement): HTMLElement | undefined {
  return element.matches('[data-start]')
    ? element
    : (element.querySelector<HTMLElement>('[data-start]') ?? undefined)
}
