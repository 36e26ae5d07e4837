/** The contract's method that hands a quotation on with where it is from. */
import type { Article } from '../articles/article'
import { cite, type Quotation } from '../citations/cite'
import { citedFrom } from '../citations/cited'
import type { Contract, Question } from '../contract'
import type { Library } from '../library/library'
import { done, failed, type Outcome } from '../problem'
import { getArticle } from './existing'

export function createCitationServices(library: Library): Pick<Contract, 'citeArticle'> {
  return {
    async citeArticle({ articleId, quote, style }) {
      const article = getArticle(library, articleId)
      if (!article.ok) return article
      const quotation = quotationOf(library, article.value, quote)
      if (!quotation.ok) return quotation
      return done({ text: cite(citedFrom(articleId, article.value), quotation.value, style) })
    },
  }
}

function quotationOf(
  library: Library,
  article: Article,
  quote: Question<'citeArticle'>['quote'],
): Outcome<Quotation> {
  if (!('statementId' in quote)) {
    const words = article.text.slice(quote.start, quote.end)
    return words.trim() === '' ? nothingThere() : done({ pieces: [words], speaker: null })
  }
  const { statements, rejected } = library.statementsOf(article)
  const statement = [...statements, ...rejected].find(({ id }) => id === quote.statementId)
  if (!statement) return nothingThere()
  const { parties } = library.codebookOf(article)
  const nameOf = (partyId: string | null) => parties.find(({ id }) => id === partyId)?.name
  const speaker = statement.speakerName ?? nameOf(statement.partyId) ?? null
  const teller = statement.voice === 'reported' ? nameOf(statement.reportedBy) : undefined
  return done({
    pieces: statement.content.map(({ start, end }) => article.text.slice(start, end)),
    speaker: teller === undefined ? speaker : `${speaker ?? 'no speaker named'}, as told by ${teller}`,
  })
}

function nothingThere() {
  return failed('quote-missing', 'These words are not in the article any more.', 'Choose them again.')
}
