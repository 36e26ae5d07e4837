// Articles annotated by the guidelines of tests/gold → readings with gold attributions on token indices. Only the
// outermost statements: the models are taught those, inner ones are found by rule.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Span } from '../../../electron/extraction/attribution/attribution'
import { readText } from '../../../electron/extraction/attribution/reading'
import { toTokens, type Example } from './corpus'

interface GoldFile {
  statements: {
    spans: { speaker: Span | null; cue: Span | null; content: Span[] }
    parent: number | null
  }[]
}

export function readGoldArticles(folder: string): Example[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const id = name.slice(0, -5)
      const reading = readText(readFileSync(join(folder, `${id}.txt`), 'utf8'))
      const { statements } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as GoldFile
      const outermost = statements.filter(({ parent }) => parent === null)
      const listOf = (span: Span | null): Span[] => (span === null ? [] : [span])
      return {
        id,
        reading,
        gold: outermost.flatMap(
          ({ spans: { speaker, cue, content } }) =>
            toTokens(reading, { source: listOf(speaker), cue: listOf(cue), content }) ?? [],
        ),
      }
    })
}
