import { createImportThread } from '../hosts/import-thread'
import { findSourceFiles, readSourceFile } from '../hosts/source-files'
import { tooLarge } from '../import/refusals'
import type { ArticleReport, FileReport } from '../import/import-state'
import { importLimits, type SourceFile } from '../import/imported'
import { Importing, type Wanted } from '../import/importing'
import type { Library } from '../library/library'
import { done, failed, sentenceOf, type Outcome } from '../problem'
import { dossierFor, importShelfOf } from '../replies/import-services'
import type { Command } from './run-command'
import { withLibrary, tellUnreadable } from './with-library'
import { libraryFolder, libraryOption, usage } from './words'

export const importCommand: Command = {
  name: 'import',
  usage: 'import --library DIR [--dossier D] FILE...',
  about: `Brings articles from files into a library. A FILE may be a folder, all of which is read, or - for standard input.
Prints one line an article: its id, day and how sure the day is, title and how sure it is. What was left out and why goes
to standard error. Without --dossier they go to one of imported articles. What was imported stays when other files fail.`,
  options: { ...libraryOption, dossier: { type: 'string' } },
  operands: 'some',
  async run(words, paths) {
    const folder = libraryFolder(words)
    if (!folder.ok) return folder
    if (paths.length === 0) return usage('Name at least one file or folder.')
    const dossierId = typeof words['dossier'] === 'string' ? words['dossier'] : null
    return withLibrary(folder.value, 'writes', async (library) => {
      tellUnreadable(library)
      const dossier = await dossierFor(library, dossierId)
      return dossier.ok ? importAll(library, dossier.value, paths) : dossier
    })
  },
}

async function importAll(library: Library, dossierId: string, paths: string[]): Promise<Outcome<null>> {
  const found = await findSourceFiles(paths.filter((path) => path !== '-'))
  for (const path of found.leftOut) say(`Left out: ${path}`)
  for (const problem of found.problems) say(sentenceOf(problem))
  const importing = new Importing({
    shelf: importShelfOf(library),
    opener: createImportThread(),
    now: () => new Date().toISOString(),
    tell,
  })
  const wants = (name: string | null, read: Wanted['read']): Wanted => ({
    dossierId,
    name,
    waitingBytes: 0,
    read,
  })
  importing.begin([
    ...(paths.includes('-') ? [wants(null, readStandardInput)] : []),
    ...found.paths.map((path) => wants(path, () => readSourceFile(path))),
  ])
  const { problems } = await importing.settle()
  const [broken] = problems
  const reports = importing.reports()
  const failures = reports.filter(({ problem }) => problem).length + found.problems.length
  const kept = reports.filter(({ outcome }) => outcome === 'kept' || outcome === 'partly')
  const articles = kept.reduce((sum, report) => sum + report.articles.length, 0)
  const there = reports.filter(({ outcome }) => outcome === 'already-there').length
  say(
    `Articles imported: ${articles}. Files: ${kept.length} imported, ${there} already there, ${failures} failed.`,
  )
  if (broken) return { ok: false, problem: broken }
  if (failures === 0) return done(null)
  return failed('import-incomplete', 'Not every file could be imported.', 'The others are in the library.')
}

function tell(report: FileReport): void {
  const name = printable(report.name ?? 'standard input')
  if (report.problem) say(sentenceOf(report.problem))
  if (report.outcome === 'already-there') {
    say(`${name}: already in the library as ${report.articles.map(({ id }) => id).join(', ')}.`)
    return
  }
  for (const article of report.articles) tellArticle(article)
  const seconds = (report.tookMs / 1000).toFixed(2)
  if (report.articles.length > 0 && report.format)
    say(
      `${name}: ${report.format}, ${report.articles.length === 1 ? '1 article' : `${report.articles.length} articles`}, ${seconds} s`,
    )
}

const sureness = {
  stated: 'stated',
  inferred: 'worked out',
  unknown: 'unknown',
  ours: 'ours',
  corrected: 'corrected',
}

function tellArticle({ id, headline, published, remarks, dropped, alike }: ArticleReport): void {
  const day = published.on === null ? 'no day' : `${published.on} (${sureness[published.certainty]})`
  process.stdout.write(`${id}\t${day}\t${printable(headline.text)} (${sureness[headline.certainty]})\n`)
  if (published.certainty !== 'stated') say(`  day: ${printable(published.basis)}`)
  for (const remark of remarks) say(`  ${printable(remark)}`)
  for (const { what, why, letters } of dropped)
    say(`  left out: ${printable(what)} (${printable(why)}${letters > 0 ? `, ${letters} letters` : ''})`)
  for (const { articleId, share } of alike)
    say(`  much the same words as ${articleId} (${Math.round(share * 100)} %)`)
}

/** Names of files and words of articles may hold letters that steer a terminal. */
function printable(words: string): string {
  return words.replace(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu, '\uFFFD')
}

function say(sentence: string): void {
  process.stderr.write(`${printable(sentence)}\n`)
}

async function readStandardInput(): Promise<Outcome<SourceFile>> {
  const pieces: Buffer[] = []
  let length = 0
  for await (const piece of process.stdin as AsyncIterable<Buffer>) {
    length += piece.length
    if (length > importLimits.fileBytes) return tooLarge({ name: null })
    pieces.push(piece)
  }
  return done({ name: null, bytes: Buffer.concat(pieces) })
}
