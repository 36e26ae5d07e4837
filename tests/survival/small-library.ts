/** A library of one small dossier, begun the way the program begins it, and ways to write into it by its services. */
import { join } from 'node:path'
import type { Contract } from '../../electron/contract'
import { Library } from '../../electron/library/library'
import type { Outcome } from '../../electron/problem'
import { createServices } from '../../electron/services'

export const articleId = 'two-councils.curly-quotes'

/** @param sources the top of the repository. */
export async function openSmallLibrary(folder: string, sources: string): Promise<Library> {
  const starters = [join(sources, 'tests/fixtures/dossiers/two-councils')]
  return orThrow(await Library.open({ folder, starters, wantsToWrite: true, begins: true }))
}

export function servicesOf(library: Library): Contract {
  return createServices(library, () => new Date().toISOString())
}

/** All statements that can be decided about. */
export function statementsIn(library: Library): { articleId: string; id: string }[] {
  return library
    .listDossiers()
    .flatMap((dossier) => library.listArticles(dossier))
    .flatMap((article) => {
      const { statements, rejected } = library.statementsOf(article)
      return [...statements, ...rejected].map(({ id }) => ({ articleId: article.id, id }))
    })
}

export function orThrow<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value
  throw new Error(`${outcome.problem.code}: ${outcome.problem.what} ${outcome.problem.next}`)
}
