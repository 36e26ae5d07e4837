/** The content words of a statement with their places in its article, so that each can be shown where it stands. */
import type { PlacedStatement } from '../statements/statement'
import { contentWords, type ContentWord } from './content-words'

export function wordsOf({ content }: Pick<PlacedStatement, 'content'>): ContentWord[] {
  return content.flatMap((piece) =>
    contentWords(piece.exact).map((word) => ({
      ...word,
      start: word.start + piece.start,
      end: word.end + piece.start,
    })),
  )
}

export function keysOf(words: readonly ContentWord[]): Set<string> {
  return new Set(words.map(({ key }) => key))
}

/** What stands between two places of the article, both within what the statement says. */
export function sliceOf(
  statement: Pick<PlacedStatement, 'exact' | 'start'>,
  start: number,
  end: number,
): string {
  return statement.exact.slice(start - statement.start, end - statement.start)
}
