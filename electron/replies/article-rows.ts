/** What the view sees of a library's dossiers and articles. */
import { isReadable } from '../analysis/analysis'
import { extractorVersion } from '../analysis/findings'
import { wordCount, type Article, type ArticleAbout } from '../articles/article'
import type { Codebook } from '../codebooks/codebook'
import type { ArticleReading, ArticleRow, DossierRow, ReadArticle } from '../contract'
import type { Dossier } from '../dossiers/dossier'
import { zonesOf } from '../extraction/zones'
import type { Library } from '../library/library'
import type { PlacedStatement } from '../statements/statement'

export function dossierRow(library: Library, dossier: Dossier): DossierRow {
  const { codebook } = dossier
  const articles = library.listArticles(dossier)
  const statements = articles.flatMap((article) => library.statementsOf(article).statements)
  return {
    id: dossier.id,
    codebook,
    articleIds: articles.map(({ id }) => id),
    statementCountByTopicId: Object.fromEntries(
      codebook.topics.map(({ id }) => [
        id,
        countByParty(
          codebook,
          statements.filter(({ topicIds }) => topicIds.includes(id)),
        ),
      ]),
    ),
  }
}

/** A number for every party, so that none is looked for in vain. */
function countByParty(codebook: Codebook, statements: readonly PlacedStatement[]): Record<string, number> {
  return Object.fromEntries(
    codebook.parties.map(({ id }) => [id, statements.filter(({ partyId }) => partyId === id).length]),
  )
}

export function articleRow(library: Library, codebook: Codebook, article: Article): ArticleRow {
  const { text, zones: _zones, imported, ...about } = article
  const { statements } = library.statementsOf(article)
  return {
    ...about,
    isImported: imported !== null,
    alikeIds: library.alikeIdsOf(article.id),
    wordCount: wordCount(text),
    statementCount: statements.length,
    statementCountByPartyId: countByParty(codebook, statements),
    undecidedCount: statements.filter(({ origin, verdict }) => origin === 'found' && verdict === null).length,
    reading: readingOf(library, article),
    noteCount: library.listNotes().filter((note) => note.target.articleId === article.id).length,
  }
}

function readingOf(library: Library, article: Article): ArticleReading {
  const findings = library.shelf.findingsOf(article.id)
  const isCoded = library.shelf.codedOf(article.id).length > 0
  const state = findings ? 'read' : isReadable(article) ? 'not-read' : 'left-out'
  return {
    state,
    isOutdated:
      findings !== undefined && (findings.extractorVersion !== extractorVersion || !findings.hasWeights),
    hasWeights: findings?.hasWeights ?? true,
    readAt: findings?.analysedAt ?? null,
    isCoded,
  }
}

function aboutOf({
  headline,
  outlet,
  author,
  published,
  place,
  language,
  address,
  kind,
  original,
}: Article): ArticleAbout {
  return { headline, outlet, author, published, place, language, address, kind, original }
}

export function readArticle(library: Library, article: Article): ReadArticle {
  const row = articleRow(library, library.codebookOf(article), article)
  const correction = library.findCorrection(article.id) ?? null
  const asItCame = correction && library.findAsItCame(article.id)
  return {
    article,
    row,
    ...library.statementsOf(article),
    zones: article.zones ?? zonesOf(article.text),
    asItCame: asItCame ? aboutOf(asItCame) : null,
    correction,
  }
}

/**
 * Articles to look for statements in, in the order of the library: those that nobody has coded and the program has not
 * read. @param again those that it has read as well, and those that were coded
 */
export function readingsWanted(library: Library, again = false): string[] {
  return library
    .listDossiers()
    .flatMap((dossier) => library.listArticles(dossier))
    .filter((article) => {
      const { state, isCoded } = readingOf(library, article)
      return again ? state !== 'left-out' : state === 'not-read' && !isCoded
    })
    .map(({ id }) => id)
}
