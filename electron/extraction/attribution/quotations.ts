// Which words stand between quotation marks. Marks are dirty (unclosed, turned, nested), so each is read by its neighbours.

import type { Token } from './tokens'

export interface Quotation {
  /** Token indices of the first and last token, the marks included. */
  first: number
  last: number
  /** False when the closing mark is missing and the quotation was ended by its paragraph or by the next opening mark. */
  closed: boolean
}

/** The quotations of a text in order, never nested, never over a line break. */
export function findQuotations(text: string, tokens: readonly Token[]): Quotation[] {
  const quotations: Quotation[] = []
  let open = -1
  tokens.forEach((token, i) => {
    if (open !== -1 && tokens[open]?.paragraph !== token.paragraph) {
      quotations.push({ first: open, last: i - 1, closed: false })
      open = -1
    }
    if (token.word !== '"') return
    const mark = text[token.start] ?? '"'
    const opens = isOpening(text, token, mark, open !== -1)
    if (open === -1) {
      if (opens) open = i
    } else if (opens) {
      quotations.push({ first: open, last: i - 1, closed: false })
      open = i
    } else {
      quotations.push({ first: open, last: i, closed: true })
      open = -1
    }
  })
  if (open !== -1) quotations.push({ first: open, last: tokens.length - 1, closed: false })
  return quotations
}

/** White space tells before the mark's form does: many articles use ” on both sides, or turn them round. */
function isOpening(text: string, token: Token, mark: string, isOpen: boolean): boolean {
  const before = text[token.start - 1] ?? ' '
  const after = text[token.start + (text.startsWith("''", token.start) ? 2 : 1)] ?? ' '
  const spaceBefore = /[\s([\u2014\u2013\u2015\u2018-]/.test(before)
  const spaceAfter = /[\s)\].,;:?!\u2014\u2019]/.test(after)
  if (spaceBefore && !/\s/.test(after)) return !(isOpen && mark === '”' && spaceAfter)
  if (!spaceBefore && spaceAfter) return mark === '“' && !isOpen
  if (mark === '“') return true
  if (mark === '”') return false
  return !isOpen
}
