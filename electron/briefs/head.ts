/** What stands over the quotations of a brief, alike in every format that people read. */
import { countWords } from './asked'
import type { Brief } from './brief'
import type { Fact } from './entry'

export function headOf({ dossier, asked, entries, articleCount, hidden }: Brief): Fact[] {
  return [
    { name: 'Dossier', words: `${dossier.title} (${dossier.id})` },
    { name: 'Topics', words: asked.topics?.join('; ') ?? 'all' },
    { name: 'Parties', words: asked.parties?.join('; ') ?? 'all' },
    ...(asked.chosen === null ? [] : [{ name: 'Chosen', words: 'statements chosen one by one' }]),
    { name: 'Filter', words: asked.filters.join('; ') || 'none' },
    { name: 'Holds', words: countWords(entries.length, articleCount, hidden) },
    { name: 'How to read it', words: manner },
  ]
}

const manner =
  'Quotations are letter for letter as the article has them; […] stands where words of the article itself split one. ' +
  'Places are counted in UTF-16 units from the start of the article’s text, end excluded. ' +
  'Parties stand in the order of the dossier, which says nothing of weight.'

/** Told wherever notes stand. */
export const privateWords = 'Private: written by the reader, and in this file only because it was asked for.'

/** In place of a second printing of a statement on several topics. */
export function pointerWords(number: number, topicName: string): string {
  return `No. ${number}, which stands under “${topicName}”.`
}
