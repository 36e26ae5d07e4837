/** A stored statement and its article's text into a statement with places, or what is wrong with it. */
import { placeQuote, placeQuoteNear, type Passage, type Quote, type Span } from '../anchors/anchor'
import { done, failed, type Outcome } from '../problem'
import type { Placed, Statement } from './statement'

type Why = 'missing' | 'ambiguous'

export function placeStatement<S extends Statement>(text: string, statement: S): Outcome<Placed<S>> {
  const content: Passage[] = []
  for (const quote of statement.content) {
    const placing = placeQuote(text, quote)
    if (!placing.found) return lost(statement, quote, placing.why)
    content.push(placing.passage)
  }
  content.sort((a, b) => a.start - b.start)
  for (const [index, piece] of content.entries()) {
    const next = content[index + 1]
    if (next && next.start < piece.end) {
      return failed(
        'statement-overlaps',
        `Statement ${statement.id} holds the words "${brief(next.exact)}" twice.`,
        'Let each piece of its content begin after the one before.',
      )
    }
  }
  const start = content[0]?.start ?? 0
  const end = content.at(-1)?.end ?? 0
  const speaker = placeBeside(text, statement.speaker, content)
  if (typeof speaker === 'string') return lost(statement, statement.speaker, speaker)
  const cue = placeBeside(text, statement.cue, content)
  if (typeof cue === 'string') return lost(statement, statement.cue, cue)
  return done({ ...statement, speaker, cue, content, start, end, exact: text.slice(start, end) })
}

function placeBeside(text: string, quote: Quote | null, pieces: readonly Span[]): Passage | null | Why {
  if (quote === null) return null
  const placing = placeQuoteNear(text, quote, pieces)
  return placing.found ? placing.passage : placing.why
}

function lost(statement: Statement, quote: Quote | null, why: Why) {
  const words = brief(quote?.exact ?? '')
  return why === 'missing'
    ? failed(
        'statement-lost',
        `Statement ${statement.id}: the words "${words}" are not in its article.`,
        'Write them letter for letter as they stand there.',
      )
    : failed(
        'statement-ambiguous',
        `Statement ${statement.id}: the words "${words}" stand in its article more than once.`,
        'Give their start, or the words just before or after them.',
      )
}

function brief(words: string): string {
  return words.length <= 60 ? words : `${words.slice(0, 59)}…`
}
