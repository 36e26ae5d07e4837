/** Lines in reading order into paragraphs, over the ends of columns and pages; hyphens at line ends undone. */
import type { Block } from '../../imported'
import type { Line } from './page-text'

export interface Layout {
  /** Of most letters of the file. */
  bodySize: number
  /** From baseline to baseline, within paragraphs. */
  leading: number
  /** Words with a hyphen of their own, as they stand within lines. */
  hyphened: ReadonlySet<string>
}

interface Growing {
  kind: Block['kind']
  lines: Line[]
}

export function paragraphsOf(lines: readonly Line[], layout: Layout): Block[] {
  const paragraphs: Growing[] = []
  for (const [index, line] of lines.entries()) {
    const open = paragraphs.at(-1)
    const kind = kindOf(line, layout)
    const right = columnRight(lines, index)
    if (open && open.kind === kind && goesOn(open, line, right, layout)) open.lines.push(line)
    else paragraphs.push({ kind, lines: [line] })
  }
  return paragraphs.map(({ kind, lines }) => ({ kind, text: joinLines(lines, layout.hyphened) }))
}

function kindOf(line: Line, { bodySize }: Layout): Block['kind'] {
  return line.size > bodySize * 1.15 && line.text.length < 300 ? 'heading' : 'paragraph'
}

const bullet = /^\s*(?:[•▪‣·●]|\d{1,2}[.)]\s)/
const sentenceEnd = /[.!?…:؟。][”"»'’)\]\d]*\s*$/

function goesOn(open: Growing, line: Line, right: number, layout: Layout): boolean {
  const last = open.lines.at(-1)
  if (!last) return true
  if (bullet.test(line.text) || Math.abs(last.size - line.size) > 0.12 * layout.bodySize) return false
  const fall = last.y - line.y
  const isSameColumn = fall > 0 && line.left < last.right && line.right > last.left
  if (!isSameColumn) return open.kind === 'paragraph' && runsOverBreak(last, line)
  if (fall > Math.max(layout.leading * 1.35, line.size * 1.7)) return false
  if (open.kind === 'heading') return true
  const isIndented = line.left - last.left > line.size * 0.7 && !line.isRightToLeft
  const isOutdented = open.lines.length > 1 && last.left - line.left > line.size * 0.7 && !line.isRightToLeft
  if (isIndented && !bullet.test(open.lines[0]?.text ?? '')) return false
  if (isOutdented) return !sentenceEnd.test(last.text)
  const isShort = last.right < right - last.size * 5 && !line.isRightToLeft
  return !(isShort && sentenceEnd.test(last.text))
}

/** Behind the end of a column or a page a paragraph goes on, unless its sentence had ended there. */
function runsOverBreak(last: Line, line: Line): boolean {
  if (/[\u00AD-]\s*$/.test(last.text)) return true
  return !sentenceEnd.test(last.text) || /^\s*\p{Ll}/u.test(line.text)
}

/** Where full lines around this one end. */
function columnRight(lines: readonly Line[], index: number): number {
  const near = lines.slice(Math.max(0, index - 8), index + 8)
  const here = lines[index]
  const own = near.filter((line) => here && line.left < here.right && line.right > here.left)
  return Math.max(...own.map(({ right }) => right))
}

export function joinLines(lines: readonly Pick<Line, 'text'>[], hyphened: ReadonlySet<string>): string {
  // Parts, because looking at the end of a text that has just grown copies it whole.
  const parts: string[] = []
  for (const { text } of lines) {
    const line = text.trim()
    const above = parts.at(-1) ?? ''
    const cut = /(\p{L}+)[-\u00AD\u2010]$/u.exec(above.slice(-60))?.[1]
    const next = /^\p{Ll}\p{L}*/u.exec(line)?.[0]
    const isOwnHyphen =
      cut !== undefined && next !== undefined && hyphened.has(`${cut}-${next}`.toLowerCase())
    if (cut !== undefined && next !== undefined && !isOwnHyphen) parts[parts.length - 1] = above.slice(0, -1)
    else if (above !== '' && !(/\p{L}-$/u.test(above.slice(-4)) && /^\p{L}/u.test(line))) parts.push(' ')
    parts.push(line)
  }
  return parts.join('').replaceAll('\u00AD', '')
}

export function layoutOf(lines: readonly Line[]): Layout {
  const sizes = new Map<number, number>()
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2
    sizes.set(rounded, (sizes.get(rounded) ?? 0) + text.length)
  }
  const bodySize = [...sizes].reduce((a, b) => (b[1] > a[1] ? b : a), [10, 0])[0]
  const falls = lines.flatMap((line, index) => {
    const fall = (lines[index - 1]?.y ?? 0) - line.y
    return fall > bodySize * 0.8 && fall < bodySize * 3 ? [Math.round(fall * 2) / 2] : []
  })
  return { bodySize, leading: median(falls) ?? bodySize * 1.2, hyphened: hyphenedIn(lines) }
}

function median(numbers: number[]): number | undefined {
  return numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)]
}

function hyphenedIn(lines: readonly Line[]): Set<string> {
  const found = lines.flatMap(({ text }) => text.match(/\p{L}+(?:-\p{L}+)+(?=[^\p{L}-])/gu) ?? [])
  return new Set(found.map((word) => word.toLowerCase()))
}
