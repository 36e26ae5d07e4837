import { done, failed, sentenceOf } from '../problem'
import { createServices } from '../services'
import type { Command } from './run-command'
import { libraryFolder, libraryOption } from './words'
import { withLibrary } from './with-library'

export const checkLibrary: Command = {
  name: 'check',
  usage: 'check --library DIR',
  about:
    'Tells what is in a library and what is wrong with it. Changes nothing. Exit status 1 when something is wrong.',
  options: libraryOption,
  operands: 0,
  async run(words) {
    const folder = libraryFolder(words)
    if (!folder.ok) return folder
    return withLibrary(folder.value, 'looks', async (library) => {
      const overview = await createServices(library, () => '').readOverview()
      if (!overview.ok) return overview
      const { dossiers, problems } = overview.value
      const lines = [`Library: ${library.folder}`]
      for (const dossier of library.listDossiers()) {
        const articles = library.listArticles(dossier)
        const statements = articles.reduce(
          (total, article) => total + library.statementsOf(article).statements.length,
          0,
        )
        lines.push(`Dossier ${dossier.id}: ${articles.length} articles, ${statements} statements`)
        lines.push(...articles.map((article) => `  ${article.id}`))
      }
      lines.push(
        `Dossiers: ${dossiers.length}. Notes: ${library.listNotes().length}. Problems: ${problems.length}.`,
      )
      process.stdout.write(
        `${[...lines, ...problems.map((problem) => `- ${sentenceOf(problem)}`)].join('\n')}\n`,
      )
      return problems.length === 0
        ? done(null)
        : failed(
            'library-damaged',
            `Something is wrong with this library (${problems.length}).`,
            'What can be read is not affected.',
          )
    })
  },
}
