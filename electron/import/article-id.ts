/** The id of an imported article: its day and first words, and a part of its text's hash, so that the same text has the same. */
import type { ImportedArticle } from './imported'
import { textHashOf } from '../statements/text-hash'

/** @param isTaken whether another article has this id. */
export function articleIdFor(
  dossierId: string,
  { about, text }: Pick<ImportedArticle, 'about' | 'text'>,
  isTaken: (id: string) => boolean,
): string {
  const words = about.headline.text
    .normalize('NFKD')
    .replace(/[\p{M}’']/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 48)
    .replace(/-[^-]*$/, (cut, at: number) => (at >= 40 ? '' : cut))
    .replace(/-$/, '')
  const parts = [about.published.on, words, textHashOf(text).slice(0, 10)]
  const base = `${dossierId}.${parts.filter(Boolean).join('-')}`
  let id = base
  for (let copy = 2; isTaken(id); copy += 1) id = `${base}-${copy}`
  return id
}
