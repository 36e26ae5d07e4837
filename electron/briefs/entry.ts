/** One statement of a brief, with everything that somebody needs who wants to find it again. */
import type { Article } from '../articles/article'
import type { Codebook } from '../codebooks/codebook'
import type { PlacedStatement } from '../statements/statement'
import type { Kept } from './kept'
import {
  cameAboutWords,
  dateWords,
  directnessWords,
  precisionWords,
  saidWords,
  stanceWords,
  voiceWords,
} from './words'

export interface Entry {
  /** From 1, in the order of the brief. */
  number: number
  statement: PlacedStatement
  article: Article
  /** The verbatim words; where the article's own words split them, the gap shows. */
  quote: string
  partyName: string
  topicNames: string[]
  /** Of the whole, from 1. */
  paragraph: number
  /** Whether statements found by the program, and others, in words. */
  cameAbout: string
  said: string
  precision: string
  stance: string
  directness: string
  voice: string
  /** Empty unless they were asked for. */
  notes: Kept[]
}

export const gap = ' […] '

export function entryOf(
  statement: PlacedStatement,
  article: Article,
  paragraph: number,
  codebook: Codebook,
): Entry {
  return {
    number: 0,
    statement,
    article,
    quote: statement.content.map(({ exact }) => exact).join(gap),
    partyName: codebook.parties.find(({ id }) => id === statement.partyId)?.name ?? statement.partyId,
    topicNames: statement.topicIds.map((id) => codebook.topics.find((topic) => topic.id === id)?.name ?? id),
    paragraph,
    cameAbout: cameAboutWords(statement),
    said: saidWords(statement),
    precision: precisionWords[statement.saidOnPrecision],
    stance: stanceWords[statement.stance],
    directness: directnessWords[statement.directness],
    voice: voiceWords(statement, codebook),
    notes: [],
  }
}

export interface Fact {
  name: string
  words: string
}

/** What stands below a quotation, alike in every format that people read. */
export function factsOf(entry: Entry): Fact[] {
  const { article, statement, paragraph } = entry
  return [
    { name: 'Said', words: entry.said },
    { name: 'How', words: `${entry.stance}; ${entry.directness}; ${entry.voice}` },
    { name: 'Article', words: articleWords(article) },
    ...originalFacts(article),
    {
      name: 'Place',
      words: `paragraph ${paragraph}, characters ${statement.start} to ${statement.end} of ${article.id}`,
    },
    { name: 'Known by', words: entry.cameAbout },
  ]
}

/** "“Headline” (our headline), outlet unknown, 24 Jan 2020 (worked out)". */
export function articleWords({ headline, outlet, published }: Article): string {
  const ours = headline.certainty === 'ours' ? ' (our headline)' : ''
  return `“${headline.text}”${ours}, ${outletWords(outlet)}, ${publishedWords(published)}`
}

function outletWords({ name, certainty }: Article['outlet']): string {
  return `${name ?? 'outlet unknown'}${name !== null && certainty === 'inferred' ? ' (worked out)' : ''}`
}

export function publishedWords({ on, certainty }: Article['published']): string {
  return `${dateWords(on)}${on !== null && certainty === 'inferred' ? ' (worked out)' : ''}`
}

function originalFacts({ original, address }: Article): Fact[] {
  const words = [original?.headline ?? null, address.url].filter((part) => part !== null).join(', ')
  return words === '' ? [] : [{ name: 'Original', words }]
}

export function speakerWords({ statement }: Entry): string {
  return statement.speakerName ?? 'No speaker named'
}
