/** The contract's methods on finding statements and on deciding about them. */
import { Analysis, type Shelf } from '../analysis/analysis'
import type { Analyst } from '../analysis/analyst'
import type { Findings } from '../analysis/findings'
import type { Article } from '../articles/article'
import type { Contract, StatementDecision } from '../contract'
import { decide, undo } from '../decisions/decide'
import type { Library } from '../library/library'
import { done, failed } from '../problem'
import { whyReadOnly } from './access'
import { readArticle, readingsWanted } from './article-rows'
import { getArticle } from './existing'

type StatementServices = Pick<
  Contract,
  'analyse' | 'readAnalysis' | 'stopAnalysis' | 'decideStatement' | 'undoDecision'
>

export function createStatementServices(
  library: Library,
  now: () => string,
  analyst: Analyst,
): StatementServices {
  const analysis = new Analysis(shelfOf(library), analyst, now)
  return {
    async analyse({ articleIds }) {
      const problem = whyReadOnly(library)
      if (problem) return { ok: false, problem }
      return done(analysis.begin(articleIds === 'new' ? readingsWanted(library) : articleIds))
    },

    async readAnalysis() {
      return done(analysis.state)
    },

    async stopAnalysis() {
      return done(await analysis.stop())
    },

    async decideStatement({ articleId, statementId, verdict, draft, basis }) {
      const article = getArticle(library, articleId)
      if (!article.ok) return article
      const refused = refusal(library, article.value, { statementId, verdict, draft })
      if (refused) return refused
      const { statements, rejected } = library.statementsOf(article.value)
      const saved = await library.changeDecision(statementId, (known) =>
        decide(known, {
          statementId,
          verdict,
          draft,
          basis,
          article: article.value,
          codebook: library.codebookOf(article.value),
          present: [...statements, ...rejected].find(({ id }) => id === statementId),
          decidedAt: now(),
        }),
      )
      return saved.ok ? done(readArticle(library, article.value)) : saved
    },

    async undoDecision({ statementId, basis }) {
      const decision = library.shelf.findDecision(statementId)
      const article = getArticle(library, decision?.articleId ?? '')
      if (!article.ok) return article
      const saved = await library.changeDecision(statementId, (known) => undo(known, basis))
      return saved.ok ? done(readArticle(library, article.value)) : saved
    },
  }
}

export function shelfOf(library: Library): Shelf {
  return {
    findArticle: (id: string) => library.findArticle(id),
    // By the codebook as it was coded: what was proposed before is proposed again, or not.
    codebookFor: (article: Article) => library.ownCodebookOf(article),
    placedFindings: (article: Article) => library.shelf.placedFindings(article),
    saveFindings: (findings: Findings) => library.saveFindings(findings),
  }
}

/** What cannot be decided like this: a new statement under a known id or without words, a correction without one. */
function refusal(
  library: Library,
  article: Article,
  { statementId, verdict, draft }: Pick<StatementDecision, 'statementId' | 'verdict' | 'draft'>,
) {
  const { statements, rejected } = library.statementsOf(article)
  const isKnown = [...statements, ...rejected].some(({ id }) => id === statementId)
  const isRight =
    verdict === 'added'
      ? draft !== null && statementId.startsWith(`${article.id}.`) && (!isKnown || isAdded(statementId))
      : verdict !== 'corrected' || draft !== null
  if (isRight) return undefined
  return failed(
    'decision-wrong',
    `This cannot be decided about statement "${statementId}".`,
    'Nothing was changed. Open the article again.',
  )

  function isAdded(id: string): boolean {
    return statements.some((statement) => statement.id === id && statement.verdict === 'added')
  }
}
