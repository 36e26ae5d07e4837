/** What a reader should know of a library besides the files that cannot be read. */
import type { Library } from '../library/library'
import type { Problem } from '../problem'

export function missingArticles(library: Library): Problem[] {
  return library.listDossiers().flatMap((dossier) =>
    dossier.articleIds
      // A file that cannot be read is told of already, with its reason.
      .filter((id) => !library.findArticle(id) && !library.isUnreadableArticle(id))
      .map((id) => ({
        code: 'article-missing',
        what: `The article "${id}" of "${dossier.codebook.title}" is not there.`,
        next: `Put its file articles/${id}.json back from a copy; the other articles are not affected.`,
      })),
  )
}

export function lostStatements(library: Library): Problem[] {
  return library
    .listDossiers()
    .flatMap((dossier) =>
      library.listArticles(dossier).flatMap((article) => library.statementsOf(article).lost),
    )
}
