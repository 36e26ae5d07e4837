/** Nexis: articles between `1 of 20 DOCUMENTS` (until about 2019) or before `End of Document` (since). */
import type { ReadDocument } from '../imported'
import { claim } from './documents'
import { article, dateOfLine, dropping, isCopyright, isSaid, withoutBy } from './press-archive-lines'

const counter =
  /^\s*\d+ (?:of|von|de|van|di) \d+ (?:DOCUMENTS?|DOKUMENTEN?|DOCUMENTEN|DOCUMENTOS?|DOCUMENTI)\s*$/i
const end = /^\s*End of Document\s*$/i
const label = /^\s*([A-Z][A-Za-z]{3,10}(?:[- ][A-Za-z]{4,6})?):\s*(.*)$/
/** In front of the words. */
const headLabels = new Set([
  'headline',
  'byline',
  'section',
  'length',
  'dateline',
  'highlight',
  'series',
  'distribution',
  'url',
  'column',
])
/** Behind them. `Subject`, `Person` and others follow one of these; alone they may begin a paragraph of the text. */
const tailLabels = new Set([
  'load-date',
  'language',
  'publication-type',
  'graphic',
  'classification',
  'journal code',
])

export function readNexis(lines: readonly string[]): ReadDocument[] | undefined {
  const isNew = lines.some((line) => end.test(line))
  if (!isNew && !lines.some((line) => counter.test(line))) return undefined
  const known = lines.filter((line) =>
    ['length', 'load-date', 'publication-type'].includes(labelOf(line)?.name ?? ''),
  )
  if (known.length === 0) return undefined
  const articles = (isNew ? cutAfter(lines, end) : cutBefore(lines, counter)).flatMap((part) =>
    readPart(part, isNew),
  )
  return articles.length > 0 ? articles : undefined
}

function cutAfter(lines: readonly string[], mark: RegExp): string[][] {
  const parts: string[][] = [[]]
  for (const line of lines) {
    if (mark.test(line)) parts.push([])
    else parts.at(-1)?.push(line)
  }
  return parts
}

function cutBefore(lines: readonly string[], mark: RegExp): string[][] {
  return cutAfter(lines, mark).slice(1)
}

interface Head {
  headline: string | undefined
  outlet: string | undefined
  date: string | undefined
  /** Where the article begins, and where the lines behind its date do. */
  start: number
  rest: number
}

function readPart(lines: readonly string[], isNew: boolean): ReadDocument[] {
  const head = isNew ? headAboveDate(lines) : headBelowDate(lines)
  if (!head) return []
  const { labels, body, bodyEnd } = readBody(lines, head.rest)
  if (!lines.slice(body, bodyEnd).some(isSaid)) return []
  const said = (name: string): string | undefined => labels.get(name)
  const claims = [
    claim('headline', said('headline') ?? head.headline, 'the Nexis title'),
    claim('outlet', head.outlet, 'the Nexis line of the outlet'),
    claim('published', head.date, 'the Nexis line of the date'),
    claim('author', withoutBy(said('byline') ?? ''), 'the Nexis line “Byline”'),
    claim('place', said('dateline'), 'the Nexis line “Dateline”'),
    claim('language', said('language')?.split(/[;,]/)[0], 'the Nexis line “Language”'),
    claim('address', said('url'), 'the Nexis line “URL”'),
  ]
  const highlight = said('highlight')
  const words = [...(highlight ? [highlight, ''] : []), ...lines.slice(body, bodyEnd)]
  return [
    article(claims, words, [
      ...dropping(
        'the list of contents and the request',
        'they are the archive’s, not the article’s',
        lines.slice(0, head.start),
      ),
      ...dropping(
        'index terms and the copyright line',
        'they are the archive’s, not the article’s',
        lines.slice(bodyEnd),
      ),
    ]),
  ]
}

/** Title, outlet, date, one under the other; before the first article there may be a list of contents. */
function headAboveDate(lines: readonly string[]): Head | undefined {
  const at = lines.findIndex((line) => dateOfLine(line) !== undefined)
  if (at < 0) return undefined
  const outletAt = lastSaid(lines, at - 1)
  const titleAt = lastSaid(lines, outletAt - 1)
  const [outlet, headline] = [lines[outletAt], lines[titleAt]]
  return { headline, outlet, date: dateOfLine(lines[at] ?? ''), start: Math.max(0, titleAt), rest: at + 1 }
}

/** Outlet and date, in the middle of the line, then the title. */
function headBelowDate(lines: readonly string[]): Head | undefined {
  const at = lines.findIndex((line) => dateOfLine(line) !== undefined)
  if (at < 0) return undefined
  const outlet = lines
    .slice(0, at)
    .filter((line) => isSaid(line) && !isCopyright(line))
    .at(-1)
  const titleLines: string[] = []
  let rest = at + 1
  // An edition may stand between the date and the title, in the middle like both.
  while (rest < lines.length && (!isSaid(lines[rest]) || /^ {8,}\S/.test(lines[rest] ?? ''))) rest++
  while (isSaid(lines[rest]) && !isHeadLabel(lines[rest] ?? '')) titleLines.push(lines[rest++]?.trim() ?? '')
  return {
    headline: titleLines.join(' ') || undefined,
    outlet,
    date: dateOfLine(lines[at] ?? ''),
    start: 0,
    rest,
  }
}

function lastSaid(lines: readonly string[], from: number): number {
  let at = from
  while (at >= 0 && (!isSaid(lines[at]) || isCopyright(lines[at] ?? ''))) at--
  return at
}

function readBody(lines: readonly string[], from: number) {
  const labels = new Map<string, string>()
  let body = from
  for (let at = from; at < lines.length; at++) {
    const line = lines[at] ?? ''
    if (/^\s*Body\s*$/i.test(line)) {
      body = at + 1
      break
    }
    const found = labelOf(line)
    if (found && headLabels.has(found.name)) {
      const { value, next } = valueOf(lines, at, found.value)
      labels.set(found.name, value)
      body = next
      at = next - 1
    } else if (isCopyright(line)) body = at + 1
    else if (isSaid(line) && !/^\s*All Rights Reserved/i.test(line)) break
  }
  const bodyEnd = endOfBody(lines, body, labels)
  return { labels, body, bodyEnd }
}

/** A value goes on until the next empty line. */
function valueOf(lines: readonly string[], at: number, first: string): { value: string; next: number } {
  const words = [first]
  let next = at + 1
  while (isSaid(lines[next]) && !labelOf(lines[next] ?? '') && words.length < 8)
    words.push(lines[next++]?.trim() ?? '')
  return { value: words.join(' ').trim(), next }
}

function endOfBody(lines: readonly string[], body: number, labels: Map<string, string>): number {
  let bodyEnd = lines.length
  for (let at = body; at < lines.length; at++) {
    const line = lines[at] ?? ''
    const found = labelOf(line)
    const isLabel = found !== undefined && tailLabels.has(found.name)
    const isTail =
      isLabel || /^\s*(?:Classification|Graphic)\s*$/i.test(line) || (isCopyright(line) && line.length < 200)
    if (isTail && bodyEnd === lines.length) bodyEnd = at
    if (isLabel) labels.set(found.name, valueOf(lines, at, found.value).value)
  }
  return bodyEnd
}

function labelOf(line: string): { name: string; value: string } | undefined {
  if (line.length > 4000) return undefined
  const [, name, value = ''] = label.exec(line) ?? []
  return name === undefined ? undefined : { name: name.toLowerCase(), value: value.trim() }
}

function isHeadLabel(line: string): boolean {
  return headLabels.has(labelOf(line)?.name ?? '')
}
