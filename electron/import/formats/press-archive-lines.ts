/** What the lines of press archives have in common. */
import type { Claim, Dropped, ReadDocument } from '../imported'
import { claimsOf } from './documents'
import { blocksOfText } from './text-lines'

const wholeDate =
  /^(?:\p{L}+,?\s+)?((?:\p{L}{3,12}\.?\s+\d{1,2},?\s+\d{4})|(?:\d{1,2}\.?\s+(?:de\s+)?\p{L}{3,12}\.?\s+(?:de\s+)?\d{4})|(?:\d{4}-\d{2}-\d{2})|(?:\d{1,2}[./]\d{1,2}[./]\d{4}))(?:[\s,;].{0,60})?$/u

/** The date of a line that is one; weekday, hour and edition around it are left out. */
export function dateOfLine(line: string): string | undefined {
  return line.length > 120 ? undefined : wholeDate.exec(line.trim())?.[1]
}

export function isCopyright(line: string): boolean {
  return /^\s*(?:copyright\b|©|\(c\)\s|all rights reserved|alle rechte|tous droits)/i.test(line)
}

export function isSaid(line: string | undefined): line is string {
  return line !== undefined && line.trim() !== ''
}

export function lettersIn(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.trim().length, 0)
}

export function dropping(what: string, why: string, lines: readonly string[]): Dropped[] {
  const letters = lettersIn(lines)
  return letters > 0 ? [{ what, why, letters }] : []
}

export function article(
  claims: (Claim | null)[],
  body: readonly string[],
  dropped: Dropped[],
  remarks: string[] = [],
): ReadDocument {
  return { blocks: blocksOfText(body.join('\n')), claims: claimsOf(claims), dropped, remarks }
}

/** `By Kate Clark` is Kate Clark. */
export function withoutBy(byline: string): string {
  return byline.trim().replace(/^(?:by|von|par|por|di|door)\b[\s:]*/i, '')
}
