/** Words of a script that puts no space between them. Slow, so asked for such stretches only. */
import type { Span } from './prose-diff'

export function wordsWithoutSpaces(stretch: string): Span[] {
  const words: Span[] = []
  for (const { segment, index } of new Intl.Segmenter(undefined, { granularity: 'word' }).segment(stretch))
    words.push({ start: index, end: index + segment.length })
  return words
}
