/** What is sought, as a tree. */

export const fieldNames = [
  'party',
  'topic',
  'speaker',
  'stance',
  'outlet',
  'before',
  'after',
  'is',
  'has',
  'kind',
] as const
export type FieldName = (typeof fieldNames)[number]

export const searchKinds = ['article', 'statement', 'note'] as const
export type SearchKind = (typeof searchKinds)[number]

export type Query =
  /** `isPrefix`: the word is still being typed, or ends with a star. */
  | { kind: 'word'; term: string; isPrefix: boolean }
  /** In a row; of the last one the beginning is enough when `isPrefix`. */
  | { kind: 'phrase'; terms: string[]; isPrefix: boolean }
  | { kind: 'field'; name: FieldName; value: string }
  | { kind: 'and' | 'or'; parts: Query[] }
  | { kind: 'not'; part: Query }

/** Every part of a query, itself first. */
export function* partsOf(query: Query): Generator<Query> {
  yield query
  if (query.kind === 'not') yield* partsOf(query.part)
  else if (query.kind === 'and' || query.kind === 'or') for (const part of query.parts) yield* partsOf(part)
}

/** The words that a text must or may hold: what is marked in it. What is excluded is not there to be marked. */
export function soughtWords(query: Query): { terms: string[]; isPrefix: boolean; isPhrase: boolean }[] {
  switch (query.kind) {
    case 'word':
      return [{ terms: [query.term], isPrefix: query.isPrefix, isPhrase: false }]
    case 'phrase':
      return [{ terms: query.terms, isPrefix: query.isPrefix, isPhrase: true }]
    case 'and':
    case 'or':
      return query.parts.flatMap(soughtWords)
    case 'field':
    case 'not':
      return []
  }
}
