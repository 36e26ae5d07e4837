/** When a statement was made: the time told in its own sentence, else the date of the article. */
import type { Passage, Span } from '../anchors/anchor'
import type { SaidOnPrecision } from '../statements/statement'
import type { Attribution } from './attribution/attribution'
import type { SaidOnReason } from '../statements/reasons'
import { readSaidOn } from './said-on'
import { sentenceEnd, sentenceStart } from './sentence-bounds'

export interface Occasion {
  on: string | null
  precision: SaidOnPrecision
  reason: SaidOnReason
}

export function occasionOf(text: string, attribution: Attribution, publishedOn: string | null): Occasion {
  const { words, start, anchor } = reportersWords(text, attribution)
  const told = readSaidOn(words, anchor - start, publishedOn)
  if (!told) {
    const by = publishedOn === null ? 'nothing' : 'article'
    return { on: publishedOn, precision: 'article', reason: { by, words: null, statement: null } }
  }
  const place = passage(text, { start: start + told.start, end: start + told.end })
  return {
    on: told.on,
    precision: told.precision,
    reason: { by: 'words', words: place, statement: null },
  }
}

/** The sentence around the cue without what is said in it: dates within that are the speaker's. */
function reportersWords(text: string, { source, cue, content }: Attribution) {
  const anchor = cue ?? source ?? content[0] ?? { start: 0, end: 0 }
  const start = sentenceStart(text, anchor.start)
  let words = text.slice(start, sentenceEnd(text, anchor.end))
  for (const span of content) {
    const from = Math.max(0, span.start - start)
    const to = Math.min(words.length, span.end - start)
    if (to > from) words = `${words.slice(0, from)}${' '.repeat(to - from)}${words.slice(to)}`
  }
  return { words, start, anchor: anchor.start }
}

function passage(text: string, { start, end }: Span): Passage {
  return { start, end, exact: text.slice(start, end) }
}
