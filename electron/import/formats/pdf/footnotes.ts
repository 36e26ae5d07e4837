/** Notes at the foot of a page: smaller lines at its end. They would cut in two a paragraph that goes on overleaf. */
import type { Line } from './page-text'

const mark = /^\s*(?:\d{1,3}|[*†‡§]{1,2}|\[\d{1,3}\])[\s.)]?\s*\S/

/** `lines` in reading order; the notes are the last of them, from the first that bears a mark. */
export function partFootnotes(lines: readonly Line[], bodySize: number): { body: Line[]; notes: Line[] } {
  let start = lines.length
  while (start > 0 && (lines[start - 1]?.size ?? 0) < bodySize * 0.92) start--
  while (start < lines.length && !mark.test(lines[start]?.text ?? '')) start++
  // A page that is small throughout has no notes.
  if (start === 0) return { body: [...lines], notes: [] }
  return { body: lines.slice(0, start), notes: lines.slice(start) }
}

/** Each note is a paragraph of its own, whatever stands above it. */
export function noteGroups(notes: readonly Line[]): Line[][] {
  const groups: Line[][] = []
  for (const line of notes) {
    if (groups.length === 0 || mark.test(line.text)) groups.push([line])
    else groups.at(-1)?.push(line)
  }
  return groups
}
