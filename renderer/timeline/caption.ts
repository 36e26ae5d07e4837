/** What is written below a picture that is saved: what it shows, and which articles that comes from. */
import type { ArticleRow, ComparedStatement, Stance } from '../../electron/contract'
import { formatDate } from '../dates'
import { stanceWords } from '../statement-words'

export const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`

/** @param span the days shown, in words. @param stances the only ones shown; none for all. */
export function captionOf(
  statements: readonly ComparedStatement[],
  articles: readonly ArticleRow[],
  span: string,
  stances: readonly Stance[],
): { about: string; sources: string[] } {
  const told = new Set(statements.map(({ articleId }) => articleId))
  const sources = articles
    .filter(({ id }) => told.has(id))
    .map(
      ({ outlet, published, headline }) =>
        `${outlet.name ?? 'outlet not stated'}, ${formatDate(published.on)}, “${headline.text}”`,
    )
  const only =
    stances.length > 0
      ? ` Only those of the stance: ${stances.map((one) => stanceWords[one]).join(', ')}.`
      : ''
  const about = `${plural(statements.length, 'statement')} in ${plural(told.size, 'article')}, ${span}, by the day of the saying.${only}`
  return { about, sources }
}
