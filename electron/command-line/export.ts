import { relative, resolve } from 'node:path'
import { makeBrief } from '../briefs/brief'
import { briefFormats, isBinary, writeBrief, type BriefFormat } from '../briefs/write-brief'
import { done, failed, type Outcome } from '../problem'
import type { Library } from '../library/library'
import type { StatementFilter } from '../comparison/filter'
import { findSubject, parseFilter, subjectOptions } from './compare-question'
import { writeOut } from './out-file'
import type { Command, Words } from './run-command'
import { choice, libraryFolder, libraryOption, usage } from './words'
import { tellUnreadable, withLibrary } from './with-library'

export const exportCommand: Command = {
  name: 'export',
  usage: `export --library DIR --format ${briefFormats.join('|')} [--dossier D] [--topic T]... [--party P]... [--with-notes] [--out FILE]
      [--stance S]... [--directness direct|mixed|indirect]... [--voice own|reported] [--origin found|coded|confirmed|rejected]...
      [--from DATE] [--to DATE] [--words W]`,
  about: `Makes an evidence brief: each statement letter for letter, with speaker, party, outlet, title, both dates, its place
and how it came about. Topics, parties and filters are chosen as for compare. Without --out it goes to standard output.
--out: an existing file is replaced whole, or left as it was when something fails. Your notes and summaries are in it
only with --with-notes. The same library and question give the same file, byte for byte.`,
  options: {
    ...libraryOption,
    ...subjectOptions,
    topic: { type: 'string', multiple: true },
    format: { type: 'string' },
    'with-notes': { type: 'boolean' },
    out: { type: 'string' },
  },
  operands: 0,
  async run(words) {
    const asked = parseExport(words)
    if (!asked.ok) return asked
    const { folder, format, filter, out } = asked.value
    return withLibrary(folder, 'reads', async (library) => {
      tellUnreadable(library)
      const bytes = await briefOf(library, words, filter, format)
      if (!bytes.ok) return bytes
      if (out !== null) return writeOut(out, bytes.value, words['with-notes'] === true)
      process.stdout.write(bytes.value)
      return done(null)
    })
  },
}

interface AskedExport {
  folder: string
  format: BriefFormat
  filter: StatementFilter
  /** An absolute path; null for standard output. */
  out: string | null
}

function parseExport(words: Words): Outcome<AskedExport> {
  const folder = libraryFolder(words)
  if (!folder.ok) return folder
  if (words['format'] === undefined) return usage(`Name the format: --format ${briefFormats.join('|')}.`)
  const format = choice(words, 'format', briefFormats)
  if (!format.ok) return format
  const filter = parseFilter(words)
  if (!filter.ok) return filter
  if (words['out'] === '') return usage('Name the file: --out FILE.')
  const out = typeof words['out'] === 'string' ? resolve(words['out']) : null
  if (out === null && isBinary(format.value) && process.stdout.isTTY)
    return usage(
      `A ${format.value} file is not for a terminal. Name a file with --out FILE, or lead it on with > FILE.`,
    )
  if (out !== null && isInside(folder.value, out))
    return failed(
      'out-in-library',
      `${out} lies in the library itself.`,
      'Name a file outside of it; nothing was written.',
    )
  return done({ folder: folder.value, format: format.value, filter: filter.value, out })
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way === '' || !(way.startsWith('..') || resolve(way) === way)
}

async function briefOf(
  library: Library,
  words: Words,
  filter: StatementFilter,
  format: BriefFormat,
): Promise<Outcome<Uint8Array>> {
  const subject = findSubject(library, words, filter)
  if (!subject.ok) return subject
  const { dossier, articles } = subject.value
  const writings = words['with-notes']
    ? { notes: library.listNotes(), summaries: library.listSummaries() }
    : null
  const brief = makeBrief({
    codebook: dossier.codebook,
    articles,
    filter: subject.value.filter,
    statementIds: null,
    writings,
  })
  return done(await writeBrief(brief, format))
}
