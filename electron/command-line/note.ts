import { randomUUID } from 'node:crypto'
import { createInterface } from 'node:readline'
import type { Library } from '../library/library'
import { noteTextSchema, type Note } from '../notes/note'
import * as v from 'valibot'
import { describeIssue } from '../text/issue'
import { done, failed, type Outcome } from '../problem'
import { createServices } from '../services'
import type { Command } from './run-command'
import { choice, libraryFolder, libraryOption, usage } from './words'
import { tellUnreadable, withLibrary } from './with-library'

export const addNotes: Command = {
  name: 'note add',
  usage: 'note add --library DIR --article ID',
  about: `Reads notes from standard input, one a line, and hangs them on the article.
Prints the id of each note when it is on disk, and not before. Empty lines are skipped.`,
  options: { ...libraryOption, article: { type: 'string' } },
  operands: 0,
  async run(words) {
    const folder = libraryFolder(words)
    if (!folder.ok) return folder
    const articleId = words['article']
    if (typeof articleId !== 'string') return usage('Name the article: --article ID.')
    try {
      return await withLibrary(folder.value, 'writes', (library) => addLines(library, articleId))
    } finally {
      // After a failure the rest is not waited for.
      process.stdin.destroy()
    }
  },
}

async function addLines(library: Library, articleId: string): Promise<Outcome<null>> {
  if (library.access.mode === 'reader') {
    const { reason } = library.access
    return failed(
      'read-only',
      reason?.what ?? 'The library is read only.',
      `No note was added. ${reason?.next ?? ''}`.trimEnd(),
    )
  }
  if (!library.findArticle(articleId)) {
    return failed(
      'article-missing',
      `The library has no article "${articleId}".`,
      'No note was added. `compare --format json` lists the ids of articles.',
    )
  }
  const services = createServices(library, () => new Date().toISOString())
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    if (line.trim() === '') continue
    const text = v.safeParse(noteTextSchema, line)
    if (!text.success)
      return failed(
        'note-wrong',
        `A note ${describeIssue(text.issues[0])}.`,
        'The notes before it are saved.',
      )
    const saved = await services.saveNote({
      id: randomUUID(),
      target: { kind: 'article', articleId },
      text: text.output,
      basis: null,
      writer: 'command line',
    })
    if (!saved.ok) return saved
    process.stdout.write(`${saved.value.note.id}\n`)
  }
  return done(null)
}

export const listNotes: Command = {
  name: 'note list',
  usage: 'note list --library DIR [--format text|json]',
  about: 'Prints your notes, the oldest first.',
  options: { ...libraryOption, format: { type: 'string' } },
  operands: 0,
  async run(words) {
    const folder = libraryFolder(words)
    if (!folder.ok) return folder
    const format = choice(words, 'format', ['text', 'json'])
    if (!format.ok) return format
    return withLibrary(folder.value, 'looks', async (library) => {
      tellUnreadable(library)
      const notes = library.listNotes().toSorted((a, b) => a.createdAt.localeCompare(b.createdAt))
      process.stdout.write(
        format.value === 'json' ? `${JSON.stringify(notes, null, 2)}\n` : notes.map(asText).join(''),
      )
      return done(null)
    })
  },
}

function asText({ id, target, text, changedAt }: Note): string {
  return `${changedAt}  ${target.articleId}  ${target.kind}  ${id}\n${text.replace(/^/gm, '    ')}\n`
}
