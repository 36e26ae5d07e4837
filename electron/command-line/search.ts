import type { SearchAnswer, SearchHit } from '../contract'
import { done, sentenceOf } from '../problem'
import { openLibrary } from '../hosts/open-library'
import { longestQuery } from '../library/settings'
import { searchKinds } from '../search/query'
import type { Command } from './run-command'
import { choice, libraryFolder, libraryOption, usage } from './words'
import { tellUnreadable } from './with-library'

const mostHits = 1000

export const searchCommand: Command = {
  name: 'search',
  usage:
    'search --library DIR [--format text|json] [--kind article|statement|note]... [--dossier D] [--limit N] QUERY...',
  about: `Finds articles, statements and notes. All words are sought; slips are forgiven. "In a row" in quotes, OR, NOT or a
minus (behind --, so that it is not taken for an option), parentheses, a star for the beginning of a word, and the fields
party: topic: speaker: stance: outlet: before: after: is: has:note kind:. What was typed oddly is told on standard error.`,
  options: {
    ...libraryOption,
    format: { type: 'string' },
    kind: { type: 'string', multiple: true },
    dossier: { type: 'string' },
    limit: { type: 'string' },
  },
  operands: 'some',
  async run(words, operands) {
    const folder = libraryFolder(words)
    if (!folder.ok) return folder
    const format = choice(words, 'format', ['text', 'json'])
    if (!format.ok) return format
    // A space behind: nobody is still typing the last word.
    const text = `${operands.join(' ')} `
    if (text.trim() === '') return usage('Say what to search for.')
    if (text.length > longestQuery) return usage(`A query has at most ${longestQuery} characters.`)
    const named = (words['kind'] ?? []) as string[]
    const kinds = searchKinds.filter((kind) => named.length === 0 || named.includes(kind))
    const wrong = named.find((name) => !searchKinds.some((kind) => kind === name))
    if (wrong !== undefined) return usage(`--kind is one of: ${searchKinds.join(', ')}.`)
    const limit = Number(words['limit'] ?? 20)
    if (!Number.isInteger(limit) || limit < 0 || limit > mostHits)
      return usage(`--limit is a number up to ${mostHits}.`)
    const opened = await openLibrary({ folder: folder.value, wantsToWrite: false, begins: false })
    if (!opened.ok) return opened
    try {
      const { library, search, services } = opened.value
      tellUnreadable(library)
      await search.open()
      const dossierId = typeof words['dossier'] === 'string' ? words['dossier'] : null
      const found = await services.search({ text, kinds, dossierId, limit })
      if (!found.ok) return found
      for (const problem of found.value.problems) process.stderr.write(`${sentenceOf(problem)}\n`)
      process.stdout.write(
        format.value === 'json' ? `${JSON.stringify(found.value, null, 2)}\n` : asText(found.value),
      )
      return done(null)
    } finally {
      await opened.value.close()
    }
  },
}

const names = { article: 'Articles', statement: 'Statements', note: 'Notes' } as const

function asText({ groups }: SearchAnswer): string {
  return groups
    .map(({ kind, count, hits }) => {
      const shown = hits.length < count ? `, the best ${hits.length}` : ''
      return `${names[kind]}: ${count}${shown}\n${hits.map(hitAsText).join('')}`
    })
    .join('\n')
}

function hitAsText({
  statementId,
  noteId,
  articleId,
  date,
  partyId,
  speakerName,
  snippet,
}: SearchHit): string {
  const { parts, isCutBefore, isCutAfter } = snippet
  const words = parts.map(({ text, isHit }) => (isHit ? `[${text}]` : text)).join('')
  const line = `${isCutBefore ? '… ' : ''}${words}${isCutAfter ? ' …' : ''}`.replace(/\s+/g, ' ')
  const about = [date ?? 'undated', partyId, speakerName, noteId ?? statementId ?? articleId]
  return `  ${about.filter((each) => each !== null).join('  ')}\n      ${line}\n`
}
