import { Analysis } from '../analysis/analysis'
import { readingsWanted } from '../replies/article-rows'
import { shelfOf } from '../replies/statement-services'
import { createAnalysisThread } from '../hosts/analysis-thread'
import { done, failed, sentenceOf } from '../problem'
import type { Command } from './run-command'
import { withLibrary, tellUnreadable } from './with-library'
import { libraryFolder, libraryOption } from './words'

export const analyseCommand: Command = {
  name: 'analyse',
  usage: 'analyse --library DIR [--again] [ARTICLE...]',
  about: `Looks for statements in the articles of a library that nobody has coded and that were not read before, or in
those named by their id. --again reads all of them anew. What a reader decided stays. Prints one line an article.`,
  options: { ...libraryOption, again: { type: 'boolean', default: false } },
  operands: 'some',
  async run(words, articleIds) {
    const folder = libraryFolder(words)
    if (!folder.ok) return folder
    return withLibrary(folder.value, 'writes', async (library) => {
      tellUnreadable(library)
      const unknown = articleIds.find((id) => !library.findArticle(id))
      if (unknown !== undefined)
        return failed(
          'article-missing',
          `The library has no article "${unknown}".`,
          '`check` lists those it has.',
        )
      const wanted = articleIds.length > 0 ? articleIds : readingsWanted(library, words['again'] === true)
      const analysis = new Analysis({ ...shelfOf(library), saveFindings: tell }, createAnalysisThread(), () =>
        new Date().toISOString(),
      )
      analysis.begin(wanted)
      const { problems, done: read, leftOut, found } = await analysis.settle()
      for (const problem of problems) process.stderr.write(`${sentenceOf(problem)}\n`)
      process.stderr.write(
        `Articles read: ${read - leftOut}. Left out for their language: ${leftOut}. Statements found: ${found}.\n`,
      )
      const failure = problems.find(({ code }) => code !== 'weights-missing')
      return failure
        ? failed('analysis-incomplete', 'Not every article could be read.', 'What was found stands.')
        : done(null)

      async function tell(findings: Parameters<typeof library.saveFindings>[0]) {
        const saved = await library.saveFindings(findings)
        if (saved.ok) process.stdout.write(`${findings.id}: ${findings.statements.length} statements\n`)
        return saved
      }
    })
  },
}
