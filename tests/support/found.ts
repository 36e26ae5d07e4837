/** What an extractor might have found in a text, drawn with brackets: `Tarn says it [will pay].` */
import type { Passage } from '../../electron/anchors/anchor'
import type { FoundStatement } from '../../electron/extraction/found-statement'
import type { Reasons } from '../../electron/statements/reasons'
import { bracketedAll } from './bracketed'

export const noReasons: Reasons = {
  speaker: { way: 'name', from: null },
  party: null,
  stance: { by: 'neither', words: [] },
  saidOn: { by: 'article', words: null, statement: null },
  topics: [],
}

export function foundIn(
  shape: string,
  {
    speaker,
    cue,
    ...rest
  }: Partial<Omit<FoundStatement, 'speaker' | 'cue'>> & { speaker?: string; cue?: string } = {},
): { text: string; found: FoundStatement } {
  const { text, spans } = bracketedAll(shape)
  const content = spans.map(({ start, end }) => ({ start, end, exact: text.slice(start, end) }))
  return {
    text,
    found: {
      id: 's1',
      speaker: passageIn(text, speaker),
      cue: passageIn(text, cue),
      content,
      speakerName: speaker ?? null,
      candidates: speaker === undefined ? [] : [speaker],
      party: speaker ?? null,
      topics: [],
      stance: 'claims',
      directness: 'indirect',
      voice: 'own',
      saidOn: '2020-01-24',
      saidOnPrecision: 'article',
      parent: null,
      rule: 'made-up',
      confidence: 0.8,
      reasons: noReasons,
      ...rest,
    },
  }
}

function passageIn(text: string, words: string | undefined): Passage | null {
  if (words === undefined) return null
  const start = text.indexOf(words)
  if (start < 0) throw new Error(`"${words}" is not in the text`)
  return { start, end: start + words.length, exact: words }
}
