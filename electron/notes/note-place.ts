/** Where a note leads back to. A note whose place is gone is lost, not hidden: it is listed with what it was about. */
import { placeQuote, type Passage } from '../anchors/anchor'
import type { Article } from '../articles/article'
import type { PlacedStatement } from '../statements/statement'
import type { NoteTarget } from './note'

export type NotePlace = { state: 'here'; passage: Passage | null } | { state: 'lost'; words: string | null }

export function placeNote(
  target: NoteTarget,
  article: Article | undefined,
  statements: readonly PlacedStatement[],
): NotePlace {
  if (!article) return { state: 'lost', words: target.kind === 'passage' ? target.quote.exact : null }
  switch (target.kind) {
    case 'article':
    case 'cell':
      return { state: 'here', passage: null }
    case 'statement': {
      const statement = statements.find(({ id }) => id === target.statementId)
      if (!statement) return { state: 'lost', words: null }
      const { start, end, exact } = statement
      return { state: 'here', passage: { start, end, exact } }
    }
    case 'passage': {
      const placing = placeQuote(article.text, target.quote)
      return placing.found
        ? { state: 'here', passage: placing.passage }
        : { state: 'lost', words: target.quote.exact }
    }
  }
}
