/** What a question names, or the sentence that it is not there. */
import type { Article } from '../articles/article'
import { excerptOf } from '../comparison/excerpt'
import type { Dossier } from '../dossiers/dossier'
import type { Library } from '../library/library'
import { done, failed, type Outcome } from '../problem'

export function getDossier(library: Library, id: string): Outcome<Dossier> {
  const dossier = library.findDossier(id)
  return dossier
    ? done(dossier)
    : failed('dossier-missing', `The library has no dossier "${id}".`, 'Choose another one.')
}

export function getArticle(library: Library, id: string): Outcome<Article> {
  const article = library.findArticle(id)
  return article
    ? done(article)
    : failed(
        'article-missing',
        `The library has no article "${id}" that can be read.`,
        'Choose another one in the Library.',
      )
}

export function getStatement(library: Library, id: string) {
  for (const dossier of library.listDossiers()) {
    for (const article of library.listArticles(dossier)) {
      const statement = library.statementsOf(article).statements.find((candidate) => candidate.id === id)
      if (statement) return done({ ...statement, excerpt: excerptOf(article.text, statement) })
    }
  }
  return failed(
    'statement-missing',
    `The library has no statement "${id}" with a place in its article.`,
    'Choose another one.',
  )
}
