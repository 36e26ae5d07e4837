/** Small whole values to begin a test with; each takes what the test is about. */
import type { Passage, Quote, Span } from '../../electron/anchors/anchor'
import { codedByHand } from '../../electron/decisions/standing'
import type { Article } from '../../electron/articles/article'
import type { PlacedStatement, Statement } from '../../electron/statements/statement'
import { bracketedAll } from './bracketed'

export function articleWith(text: string, about: Partial<Article> = {}): Article {
  return {
    id: 'd.a',
    dossierId: 'd',
    headline: { text: 'A headline', certainty: 'ours', basis: 'The headline is ours.' },
    outlet: { name: null, certainty: 'unknown', basis: 'The text does not say.' },
    author: { name: null, certainty: 'unknown', basis: 'The text does not say.' },
    place: { name: null, certainty: 'unknown', basis: 'The text does not say.' },
    address: { url: null, certainty: 'unknown', basis: 'The text does not say.' },
    published: { on: '2020-01-24', certainty: 'stated', basis: 'The text says so.' },
    language: { tag: 'en', certainty: 'stated', basis: 'Made up.' },
    kind: 'brief',
    original: { headline: null, note: 'Made up.' },
    imported: null,
    zones: null,
    text,
    ...about,
  }
}

/** What a statement says besides where it stands. */
export const coding = {
  id: 'd.a.s01',
  articleId: 'd.a',
  partyId: 'kabul',
  speakerName: null,
  topicIds: ['peace'],
  stance: 'claims',
  directness: 'indirect',
  voice: 'own',
  reportedBy: null,
  saidOn: '2020-01-24',
  saidOnPrecision: 'day',
} as const satisfies Partial<PlacedStatement>

/** A statement as it is stored, hanging on the given words. */
export function statementOn(content: Quote[], rest: Partial<Statement> = {}): Statement {
  return { ...coding, topicIds: [...coding.topicIds], speaker: null, cue: null, content, ...rest }
}

/** A placed statement whose pieces stand in brackets: `Kabul said it [wants peace]`. */
export function placedIn(
  shape: string,
  {
    speaker,
    cue,
    ...rest
  }: Partial<Omit<PlacedStatement, 'speaker' | 'cue'>> & { speaker?: string; cue?: string } = {},
): { text: string; statement: PlacedStatement } {
  const { text, spans } = bracketedAll(shape)
  const content = spans.map((span) => passage(text, span))
  const start = content[0]?.start ?? 0
  const end = content.at(-1)?.end ?? 0
  return {
    text,
    statement: {
      ...coding,
      ...codedByHand,
      topicIds: [...coding.topicIds],
      speaker: firstPassage(text, speaker),
      cue: firstPassage(text, cue),
      content,
      start,
      end,
      exact: text.slice(start, end),
      ...rest,
    },
  }
}

function passage(text: string, { start, end }: Span): Passage {
  return { start, end, exact: text.slice(start, end) }
}

function firstPassage(text: string, words: string | undefined): Passage | null {
  if (words === undefined) return null
  const start = text.indexOf(words)
  if (start < 0) throw new Error(`"${words}" is not in the text`)
  return passage(text, { start, end: start + words.length })
}
