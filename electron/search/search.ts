/** What was typed, asked of three indexes: articles, statements and notes. */
import type { Problem } from '../problem'
import { both, without } from './hits'
import { evaluate, everything, withMeaning, type Meaning } from './evaluate'
import { fieldMeaning, isValues, namedBy, type KnownNames } from './field-meaning'
import { LiveIndex } from './live-index'
import { mark } from './marks'
import { parseQuery } from './parse-query'
import { partsOf, type Query, type SearchKind } from './query'
import { best, type RankedText } from './rank'

export type Indexes = Record<SearchKind, LiveIndex>

export function newIndexes(): Indexes {
  return { article: new LiveIndex(), statement: new LiveIndex(), note: new LiveIndex() }
}

export interface Sought {
  text: string
  kinds: readonly SearchKind[]
  /** Null: the whole library. */
  dossierId: string | null
  /** At most so many of each kind; all are counted. */
  limit: number
}

export interface FoundKind {
  kind: SearchKind
  count: number
  best: RankedText[]
}

export interface Found {
  /** Null when nothing is sought. */
  query: Query | null
  kinds: FoundKind[]
  problems: Problem[]
}

export function find(indexes: Indexes, { text, kinds, dossierId, limit }: Sought, names: KnownNames): Found {
  const { query, problems } = parseQuery(text)
  if (query === null) return { query, kinds: [], problems }
  const meanings = new Map<Query, Meaning>()
  for (const part of partsOf(query)) {
    if (part.kind !== 'field') continue
    const { meaning, problem } = fieldMeaning(part.name, part.value, names)
    meanings.set(part, meaning)
    if (problem) problems.push(problem)
  }
  const asksForRejected = [...partsOf(query)].some(isRejected)
  const found = kinds.map((kind) => {
    const index = indexes[kind]
    let hits = evaluate(index, query, (field) => meanings.get(field) ?? 'nothing')
    if (dossierId !== null) hits = both(hits, withMeaning(index, { marks: [mark('dossier', dossierId)] }))
    // What the reader rejected is not found unless they ask for it.
    if (!asksForRejected) hits = without(hits, withMeaning(index, { marks: [mark('is', 'rejected')] }))
    return { kind, count: hits.texts.length, best: best(index, hits, limit) }
  })
  return { query, kinds: found, problems }
}

function isRejected(part: Query): boolean {
  return (
    part.kind === 'field' &&
    part.name === 'is' &&
    namedBy(
      part.value,
      isValues.map((id) => ({ id, names: [] })),
    ).includes('rejected')
  )
}

/** How many texts of a kind can be found at all. */
export function countAll(index: LiveIndex): number {
  const rejected = withMeaning(index, { marks: [mark('is', 'rejected')] })
  return without(everything(index), rejected).texts.length
}
