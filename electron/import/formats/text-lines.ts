/** Lines of plain text into blocks: paragraphs are rebuilt where an editor or a mailer cut them into lines. */
import type { Block } from '../imported'

/** No mailer wraps later than this; longer lines are paragraphs as they are. */
const widest = 120

const listMark = /^\s*(?:[-*•–·‣▪]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s+(?=\S)/
const ruleMark = /^\s*(?:[-_=*~#•–—]\s*){3,}$/
/** Drawn by hand, so never longer than a page is wide. */
const rule = { test: (line: string): boolean => line.length < 400 && ruleMark.test(line) }

export function blocksOfText(text: string): Block[] {
  const lines = text.split('\n')
  const width = wrapWidth(lines)
  return groups(lines).flatMap((group) => blocksOfGroup(group, width))
}

/** The column at which the text was wrapped; undefined when its lines are its paragraphs. */
export function wrapWidth(lines: readonly string[]): number | undefined {
  const lengths = lines.map((line) => line.trimEnd().length).filter((length) => length > 0)
  const long = lengths.filter((length) => length > widest).length
  // One address or table in a mail is longer than its wrap; whole paragraphs are not that few.
  if (lengths.length < 3 || long > lengths.length / 20) return undefined
  const sorted = lengths.filter((length) => length <= widest).sort((a, b) => a - b)
  const width = sorted[Math.floor(sorted.length * 0.95)] ?? 0
  const full = sorted.filter((length) => length >= width * 0.75).length
  return width >= 40 && full >= sorted.length * 0.3 ? width : undefined
}

/** Lines between empty ones. */
function groups(lines: string[]): string[][] {
  const found: string[][] = [[]]
  for (const line of lines) {
    if (line.trim() === '' || rule.test(line)) {
      if (rule.test(line) && isUnderline(line, found.at(-1))) found.at(-1)?.push(line)
      found.push([])
    } else found.at(-1)?.push(line)
  }
  return found.filter((group) => group.length > 0)
}

function isUnderline(line: string, above: string[] | undefined): boolean {
  return /^(=+|-{3,})$/.test(line.trim()) && above?.length === 1 && (above[0]?.trim().length ?? 0) <= widest
}

function blocksOfGroup(group: string[], width: number | undefined): Block[] {
  const [first = '', second] = group
  if (group.length === 2 && second !== undefined && rule.test(second))
    return [{ kind: 'heading', text: first }]
  if (group.every((line) => /^\s*>/.test(line))) {
    const inner = group.map((line) => line.replace(/^\s*(?:>\s?)+/, '')).join('\n')
    return blocksOfText(inner).map(({ text }) => ({ kind: 'quotation', text }))
  }
  const blocks: { kind: Block['kind']; lines: string[] }[] = []
  for (const [index, line] of group.entries()) {
    const last = blocks.at(-1)
    if (last && width !== undefined && runsOn(group[index - 1] ?? '', line, width))
      last.lines.push(line.trim())
    else if (listMark.test(line))
      blocks.push({ kind: 'list-item', lines: [line.replace(listMark, '').trim()] })
    else blocks.push({ kind: 'paragraph', lines: [line.trim()] })
  }
  return blocks.map(({ kind, lines }) => ({ kind, text: joinLines(lines) }))
}

/** Whether a line goes on the one above: that one is full, or too short a word would have fitted on it. */
function runsOn(above: string, line: string, width: number): boolean {
  if (listMark.test(line)) return false
  const isIndented = /^(?: {2,}|\t)/.test(line) && !/^(?: {2,}|\t)/.test(above) && !listMark.test(above)
  if (isIndented) return false
  const firstWord = /^\s*(\S+)/.exec(line)?.[1] ?? ''
  const wouldFit = above.trimEnd().length + 1 + firstWord.length <= width
  if (!wouldFit) return true
  // Ragged: an editor by hand broke early, but the sentence goes on.
  return above.trimEnd().length >= width * 0.6 && !/[.!?…:”"»'’)\]]\s*$/.test(above)
}

/** A hyphen at the end of a line is kept: in plain text it is nearly always the word's own. */
function joinLines(lines: readonly string[]): string {
  return lines
    .map((line, index) => {
      const above = lines[index - 1]
      const isGlued = above !== undefined && /\p{L}-$/u.test(above.slice(-4)) && /^\p{Ll}/u.test(line)
      return above === undefined || isGlued ? line : ` ${line}`
    })
    .join('')
}
