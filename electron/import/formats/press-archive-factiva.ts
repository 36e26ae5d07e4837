/** Factiva: each article ends with `Document` and its number; before it stand its fields, with or without two-letter labels. */
import type { ReadDocument } from '../imported'
import { claim } from './documents'
import { article, dateOfLine, dropping, isCopyright, isSaid, withoutBy } from './press-archive-lines'

const end = /^\s*(?:AN\b[\s|]*)?Document\s+([A-Za-z0-9]{14,40})\s*$/
const label =
  /^(HD|CR|BY|WC|PD|ET|SN|SC|ED|PG|VOL|LA|CY|LP|TD|CO|IN|NS|RE|PUB|SE|CLM|ART|RF|IPC|IPD|CT|AN)(?:[\s|]+(.*))?$/
const wordCount = /^\s*[\d.,\s]{1,12}(?:words|Wörter|mots|palabras|parole|woorden|palavras|слов(?:а|о)?)\s*$/i

export function readFactiva(lines: readonly string[]): ReadDocument[] | undefined {
  const ends = lines.flatMap((line, at) => (end.test(line) ? [at] : []))
  if (ends.length === 0) return undefined
  const articles = ends.flatMap((at, index) => readPart(lines.slice((ends[index - 1] ?? -1) + 1, at + 1)))
  return articles.length > 0 ? articles : undefined
}

function readPart(lines: readonly string[]): ReadDocument[] {
  const labels = lines.filter((line) => label.test(line)).length
  return labels >= 4 && lines.some((line) => /^(?:HD|SN|PD)\b/.test(line))
    ? readLabelled(lines)
    : readPlain(lines)
}

function readLabelled(lines: readonly string[]): ReadDocument[] {
  const fields = new Map<string, string[]>()
  const start = lines.findIndex((line) => label.test(line))
  let open: string[] = []
  for (const line of lines.slice(start)) {
    const [, name, value = ''] = label.exec(line) ?? []
    // The words of an article may begin a line with IN or AN; a field comes once.
    if (name !== undefined && !fields.has(name)) {
      open = [value]
      fields.set(name, open)
    } else open.push(line)
  }
  const said = (name: string): string | undefined => fields.get(name)?.filter(isSaid).join(' ').trim()
  const claims = [
    claim('headline', said('HD'), 'the Factiva field HD'),
    claim('outlet', said('SN'), 'the Factiva field SN'),
    claim('published', said('PD'), 'the Factiva field PD'),
    claim('author', withoutBy(said('BY') ?? ''), 'the Factiva field BY'),
    claim('language', said('LA'), 'the Factiva field LA'),
  ]
  const body = [...(fields.get('LP') ?? []), '', ...(fields.get('TD') ?? [])]
  if (!body.some(isSaid)) return []
  const used = new Set(['HD', 'SN', 'PD', 'BY', 'LA', 'LP', 'TD'])
  const unused = [...fields].filter(([name]) => !used.has(name)).flatMap(([, words]) => words)
  return [
    article(claims, body, [
      ...dropping(
        'what stands before the first article',
        'it is the archive’s, not the article’s',
        lines.slice(0, start),
      ),
      ...dropping('index fields and the copyright line', 'they are the archive’s, not the article’s', unused),
    ]),
  ]
}

/** Section, headline, byline, `744 words`, date, hour, outlet, its code, edition, page, language, copyright, text. */
function readPlain(lines: readonly string[]): ReadDocument[] {
  const wordsAt = lines.findIndex((line) => wordCount.test(line))
  const dateAt = lines.findIndex(
    (line, at) => at > wordsAt && at <= wordsAt + 4 && dateOfLine(line) !== undefined,
  )
  if (wordsAt < 0 || dateAt < 0) return []
  const above = lines
    .map((line, at) => ({ line, at }))
    .slice(0, wordsAt)
    .filter(({ line }) => isSaid(line))
    .slice(-4)
  const { headline, author, start } = titleIn(above)
  const { outlet, language, bodyAt } = belowDate(lines, dateAt)
  const body = lines.slice(bodyAt, -1)
  if (!body.some(isSaid)) return []
  const claims = [
    claim('headline', headline, 'the Factiva headline'),
    claim('outlet', outlet, 'the Factiva line of the outlet'),
    claim('published', dateOfLine(lines[dateAt] ?? ''), 'the Factiva line of the date'),
    claim('author', withoutBy(author ?? ''), 'the Factiva byline'),
    claim('language', language, 'the Factiva line of the language'),
  ]
  return [
    article(claims, body, [
      ...dropping(
        'what stands before the headline',
        'it is the archive’s, not the article’s',
        lines.slice(0, start),
      ),
      ...dropping('outlet code, page and copyright line', 'they are the archive’s, not the article’s', [
        ...lines.slice(dateAt + 1, bodyAt),
        ...lines.slice(-1),
      ]),
    ]),
  ]
}

function titleIn(above: { line: string; at: number }[]) {
  const last = above.at(-1)
  const isByline = last !== undefined && above.length > 1 && looksLikeByline(last.line)
  const title = isByline ? above.at(-2) : last
  return { headline: title?.line, author: isByline ? last.line : undefined, start: title?.at ?? 0 }
}

/** `By Rod Nordland`, or names alone: a few words that all begin with a capital and say nothing else. */
function looksLikeByline(line: string): boolean {
  if (/^\s*(?:by|von|par|por|di|door)\s+\S/i.test(line)) return true
  const words = line.trim().split(/[\s,]+/)
  const isName = (word: string): boolean =>
    /^\p{Lu}[\p{L}.'’-]*$/u.test(word) || /^(?:and|und|et|y|e|en|de|von|van|al)$/.test(word)
  return line.length < 80 && words.length > 1 && words.length < 9 && words.every(isName)
}

function belowDate(lines: readonly string[], dateAt: number) {
  const below = lines
    .map((line, at) => ({ line, at }))
    .slice(dateAt + 1, dateAt + 40)
    .filter(({ line }) => isSaid(line))
  const afterHour = below.filter(({ line }, index) => !(index === 0 && /^\s*\d{1,2}:\d{2}/.test(line)))
  const copyrightAt = afterHour.findIndex(({ line }) => isCopyright(line))
  const languageAt = afterHour.findIndex(
    ({ line }, index) => index > 0 && index < 7 && /^\s*\p{Lu}\p{L}{3,12}\s*$/u.test(line),
  )
  const last = afterHour[copyrightAt >= 0 ? copyrightAt : languageAt >= 0 ? languageAt : 1]
  const language = copyrightAt > 0 ? afterHour[copyrightAt - 1] : afterHour[languageAt]
  return { outlet: afterHour[0]?.line, language: language?.line, bodyAt: (last?.at ?? dateAt) + 1 }
}
