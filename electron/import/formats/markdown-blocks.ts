/** Markdown into blocks. Alone knows the `marked` package, of which only the lexer is used: no markup is ever made. */
import { lexer, type Token, type Tokens } from 'marked'
import type { Block, Dropped } from '../imported'

/** Beyond these the lexer's time grows faster than the text. */
const longestParagraph = 50_000
const deepestQuote = 20

export function markdownBlocks(text: string): { blocks: Block[]; dropped: Dropped[] } | undefined {
  if (isUnsound(text)) return undefined
  try {
    const blocks: Block[] = []
    const count = { markup: 0, pictures: 0 }
    for (const token of lexer(text)) addBlocks(token, 'paragraph', blocks, count)
    return { blocks, dropped: droppedOf(count) }
  } catch {
    // Nested so deep that its recursion gave up; the caller reads it as plain text.
    return undefined
  }
}

function isUnsound(text: string): boolean {
  if (text.split(/\n[ \t]*\n/).some((part) => part.length > longestParagraph)) return true
  return text
    .split('\n')
    .some(
      (line) =>
        (/^[\s>*+-]*/.exec(line.slice(0, 400))?.[0].replace(/\s/g, '').length ?? 0) > deepestQuote &&
        !/^\s*([*+-])\s*(?:\1\s*)+$/.test(line.slice(0, 400)),
    )
}

interface Count {
  markup: number
  pictures: number
}

function addBlocks(token: Token, kind: Block['kind'], blocks: Block[], count: Count): void {
  const add = (as: Block['kind'], tokens: Token[] | undefined, text = ''): void => {
    blocks.push({ kind: as, text: tokens ? words(tokens, count) : text })
  }
  if (token.type === 'heading') add('heading', token.tokens)
  else if (token.type === 'paragraph' || token.type === 'text') add(kind, token.tokens, unescaped(token.raw))
  else if (token.type === 'code') add('preformatted', undefined, (token as Tokens.Code).text)
  else if (token.type === 'blockquote')
    for (const inner of token.tokens ?? []) addBlocks(inner, 'quotation', blocks, count)
  else if (token.type === 'list')
    for (const entry of (token as Tokens.List).items)
      for (const inner of entry.tokens) addBlocks(inner, 'list-item', blocks, count)
  else if (token.type === 'table') addTable(token as Tokens.Table, blocks, count)
  else if (token.type === 'html') blocks.push({ kind, text: withoutMarkup(token.raw, count) })
}

/** The words between the tags; what would run or style is left out. */
function withoutMarkup(raw: string, count: Count): string {
  const text = raw.replace(/<!--[\s\S]*?(?:-->|$)|<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)|<[^<>]*>/gi, ' ')
  count.markup += raw.length - text.length
  return unescaped(text)
}

function addTable({ header, rows }: Tokens.Table, blocks: Block[], count: Count): void {
  for (const row of [header, ...rows]) {
    blocks.push({ kind: 'table-row', text: row.map((cell) => words(cell.tokens, count)).join(' | ') })
  }
}

function words(tokens: Token[], count: Count): string {
  return tokens.map((token) => wordsOf(token, count)).join('')
}

function wordsOf(token: Token, count: Count): string {
  if (token.type === 'image') {
    count.pictures++
    return ''
  }
  if (token.type === 'html') {
    count.markup += token.raw.length
    return /^<br/i.test(token.raw) ? ' ' : ''
  }
  if (token.type === 'br') return ' '
  if ('tokens' in token && token.tokens) return words(token.tokens, count)
  return unescaped('text' in token && typeof token.text === 'string' ? token.text : token.raw)
}

/** The few that people write by hand; all others stay as they are. */
const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
  mdash: '—',
  ndash: '–',
  hellip: '…',
}

function unescaped(text: string): string {
  return text.replace(/&(\w{2,6});/g, (whole, name: string) => entities[name] ?? whole)
}

function droppedOf({ markup, pictures }: Count): Dropped[] {
  return [
    ...(markup > 0 ? [{ what: 'HTML between the Markdown', why: 'it is never run', letters: markup }] : []),
    ...(pictures > 0
      ? [
          {
            what: pictures === 1 ? '1 picture' : `${pictures} pictures`,
            why: 'a text has no pictures',
            letters: 0,
          },
        ]
      : []),
  ]
}
