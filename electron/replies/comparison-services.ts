/** The contract's methods that lay statements beside one another. */
import { excerptOf } from '../comparison/excerpt'
import { buildLedger } from '../comparison/ledger'
import { buildMatrix, type MatrixCell } from '../comparison/matrix'
import { buildMeeting } from '../comparison/meeting'
import { packCells } from '../comparison/packed-cells'
import { layAgainstBase } from '../comparison/side-by-side'
import { sift, type CodedArticle } from '../comparison/tally'
import { layTimeline } from '../comparison/timeline'
import type { ComparedStatement } from '../comparison/comparison'
import type { Article } from '../articles/article'
import type { Contract } from '../contract'
import type { Dossier } from '../dossiers/dossier'
import type { Library } from '../library/library'
import { done, failed } from '../problem'
import type { PlacedStatement } from '../statements/statement'
import { getArticle, getDossier } from './existing'

type ComparisonServices = Pick<
  Contract,
  'readMatrix' | 'readStatements' | 'readLedger' | 'readTimeline' | 'readMeeting' | 'compareArticles'
>

export function createComparisonServices(library: Library): ComparisonServices {
  return {
    async readMatrix({ dossierId, by, turned, filter }) {
      const dossier = getDossier(library, dossierId)
      if (!dossier.ok) return dossier
      const { parties, topics } = dossier.value.codebook
      const articles = library.listArticles(dossier.value).map((article) => ({
        article,
        statements: allStatements(library, article),
      }))
      const matrix = buildMatrix({ by, turned, parties, topics, articles, filter })
      const { statements, named, cells, ...lines } = matrix
      return done({
        ...lines,
        packed: packCells(cells),
        firstWords: statementsIn(articles, idsAtFirst(cells)),
        dossierId,
        articles: articles.map(({ article: { id, outlet, published } }) => ({ id, outlet, published })),
        summaries: library.listSummaries().filter(({ cell }) => cell.dossierId === dossierId),
      })
    },

    async readStatements({ statementIds }) {
      const articles = library.listDossiers().flatMap((dossier) =>
        library.listArticles(dossier).map((article) => ({
          article,
          statements: allStatements(library, article),
        })),
      )
      return done(statementsIn(articles, statementIds))
    },

    async readLedger({ dossierId, partyId, topicId, baseId }) {
      const dossier = getDossier(library, dossierId)
      if (!dossier.ok) return dossier
      const { parties, topics } = dossier.value.codebook
      const party = parties.find(({ id }) => id === partyId)
      if (!party || !topics.some(({ id }) => id === topicId)) return notInCodebook(dossier.value)
      const articles = codedArticles(library, dossier.value)
      return done(buildLedger({ party, topicId, articles, ...(baseId === null ? {} : { baseId }) }))
    },

    async readTimeline({ dossierId, filter, width, markWidth, tickDistance, shown }) {
      const dossier = getDossier(library, dossierId)
      if (!dossier.ok) return dossier
      const statements = sift(codedArticles(library, dossier.value), filter)
        .filter(({ hiddenBy }) => hiddenBy.length === 0)
        .map(({ statement }) => statement)
      const speaking = new Set(statements.map(({ partyId }) => partyId))
      const partyIds = dossier.value.codebook.parties.map(({ id }) => id).filter((id) => speaking.has(id))
      const timeline = layTimeline({
        partyIds,
        statements,
        width,
        markWidth,
        tickDistance,
        ...(shown === null ? {} : { shown }),
      })
      return done({ ...timeline, statements })
    },

    async readMeeting({ dossierId, topicId }) {
      const dossier = getDossier(library, dossierId)
      if (!dossier.ok) return dossier
      const { parties, topics } = dossier.value.codebook
      const topic = topics.find(({ id }) => id === topicId)
      if (!topic) return notInCodebook(dossier.value)
      return done(buildMeeting({ parties, topic, articles: codedArticles(library, dossier.value) }))
    },

    async compareArticles({ baseId, otherIds }) {
      const coded: CodedArticle<ComparedStatement>[] = []
      for (const id of [baseId, ...otherIds]) {
        const article = getArticle(library, id)
        if (!article.ok) return article
        coded.push(codedArticle(library, article.value))
      }
      const [base, ...others] = coded
      if (!base) return failed('article-missing', 'No article is named.', 'Choose one.')
      return done(layAgainstBase(base, others))
    },
  }
}

export function codedArticles(library: Library, dossier: Dossier): CodedArticle<ComparedStatement>[] {
  return library.listArticles(dossier).map((article) => codedArticle(library, article))
}

function codedArticle(library: Library, article: Article): CodedArticle<ComparedStatement> {
  return {
    article,
    statements: allStatements(library, article).map((statement) => compared(article, statement)),
  }
}

/** With those that were rejected: an empty cell says so. */
function allStatements(library: Library, article: Article): PlacedStatement[] {
  const { statements, rejected } = library.statementsOf(article)
  return [...statements, ...rejected]
}

function compared(article: Article, statement: PlacedStatement): ComparedStatement {
  return { ...statement, excerpt: excerptOf(article.text, statement) }
}

/** In the order in which they are named; what is not there is left out. */
function statementsIn(
  articles: readonly CodedArticle<PlacedStatement>[],
  ids: readonly string[],
): ComparedStatement[] {
  const wanted = new Set(ids)
  const byId = new Map<string, ComparedStatement>()
  for (const { article, statements } of articles) {
    for (const statement of statements) {
      if (wanted.has(statement.id)) byId.set(statement.id, compared(article, statement))
    }
  }
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** No window shows more than this of a table that begins, with cells folded. */
const atFirst = { rows: 5, columns: 12, statements: 2 }

function idsAtFirst(cells: readonly (readonly MatrixCell[])[]): string[] {
  const ids = cells
    .slice(0, atFirst.rows)
    .flatMap((row) => row.slice(0, atFirst.columns))
    .flatMap(({ statementIds }) => statementIds.slice(0, atFirst.statements))
  return [...new Set(ids)]
}

function notInCodebook({ codebook }: Dossier) {
  return failed(
    'not-in-codebook',
    `The codebook of "${codebook.title}" has no such party or topic.`,
    'Choose another one.',
  )
}
