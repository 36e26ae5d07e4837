/** A query against an index: which texts it finds, and in which order they come. */
import { markSign } from './build-segment'
import { findPhrase } from './find-phrase'
import { findWord } from './find-words'
import { both, either, noHits, plainHits, without, type Hits } from './hits'
import type { LiveIndex } from './live-index'
import type { Query } from './query'
import { noDay } from './segment'
import { indexIn, stringAt } from './string-table'
import { unitOfText } from './live-index'

/** What a field asks for, in terms of the index. */
export type Meaning =
  /** Texts with one of these marks. */
  | { marks: readonly string[] }
  /** Texts whose days all lie before it; texts that may be of it or later. Days since 1970. */
  | { before: number }
  | { from: number }
  /** Texts with one of these keys, each with the unit that it is in. */
  | { keys: ReadonlyMap<string, string> }
  | 'everything'
  | 'nothing'

export type MeaningOf = (field: Extract<Query, { kind: 'field' }>) => Meaning

export function evaluate(index: LiveIndex, query: Query, meaningOf: MeaningOf): Hits {
  switch (query.kind) {
    case 'word':
      return findWord(index, query.term, query.isPrefix)
    case 'phrase':
      return findPhrase(index, query.terms, query.isPrefix)
    case 'field':
      return withMeaning(index, meaningOf(query))
    case 'or':
      return query.parts.map((part) => evaluate(index, part, meaningOf)).reduce(either, noHits)
    case 'not':
      return without(everything(index), evaluate(index, query.part, meaningOf))
    case 'and': {
      const wanted = query.parts.filter((part) => part.kind !== 'not')
      const [first, ...others] = wanted.map((part) => evaluate(index, part, meaningOf))
      const found = others.reduce(both, first ?? everything(index))
      return query.parts
        .flatMap((part) => (part.kind === 'not' ? [evaluate(index, part.part, meaningOf)] : []))
        .reduce(without, found)
    }
  }
}

export function withMeaning(index: LiveIndex, meaning: Meaning): Hits {
  if (meaning === 'everything') return everything(index)
  if (meaning === 'nothing') return noHits
  if ('marks' in meaning) return withMarks(index, meaning.marks)
  if ('keys' in meaning) return withKeys(index, meaning.keys)
  return textsWhere(index, ({ segment }, text) => {
    const last = segment.lastDays[text] ?? noDay
    if (last === noDay) return false
    return 'before' in meaning ? last < meaning.before : last >= meaning.from
  })
}

export function everything(index: LiveIndex): Hits {
  return textsWhere(index, () => true)
}

function withMarks(index: LiveIndex, marks: readonly string[]): Hits {
  const isFound = new Uint8Array(index.size)
  for (const { segment, base } of index.segments) {
    for (const each of marks) {
      const number = indexIn(segment.terms, markSign + each)
      if (number === undefined) continue
      const end = segment.postingStarts[number + 1] ?? 0
      for (let at = segment.postingStarts[number] ?? 0; at < end; at += 1)
        isFound[base + ((segment.postings[at] ?? 0) >>> 8)] = 1
    }
  }
  return textsWhere(index, ({ base }, text) => isFound[base + text] === 1)
}

function withKeys(index: LiveIndex, keys: ReadonlyMap<string, string>): Hits {
  const units = new Set(keys.values())
  return textsWhere(
    index,
    ({ segment }, text) =>
      units.has(stringAt(segment.units, unitOfText(segment, text))) && keys.has(stringAt(segment.keys, text)),
  )
}

function textsWhere(
  index: LiveIndex,
  isMeant: (live: LiveIndex['segments'][number], text: number) => boolean,
): Hits {
  const texts = new Uint32Array(index.count)
  let count = 0
  for (const live of index.segments) {
    for (let text = 0; text < live.isDead.length; text += 1)
      if (live.isDead[text] === 0 && isMeant(live, text)) texts[count++] = live.base + text
  }
  return plainHits(texts.subarray(0, count))
}
