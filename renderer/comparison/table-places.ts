/** From one table to another: which topics an address means, and the address of another choice. */
import type { Topic } from '../../electron/contract'
import type { Place } from '../place'
import { isPlain, plainTable, type TableChoice } from './table-choice'

export type ComparePlace = Extract<Place, { view: 'compare' }>

/** The topics of a table in the order of the codebook; null for all. A topic that is not there gives way to the first. */
export function topicsOf({ topicId, table }: ComparePlace, topics: readonly Topic[]): string[] | null {
  const chosen = table?.topics ?? 'one'
  if (chosen === 'all') return null
  const known = topics.map(({ id }) => id)
  if (chosen === 'one')
    return [known.find((id) => id === topicId) ?? known[0]].filter((id) => id !== undefined)
  const found = known.filter((id) => chosen.includes(id))
  return found.length === known.length || found.length === 0 ? null : found
}

export function withChoice(place: ComparePlace, change: Partial<TableChoice>): ComparePlace {
  const { table = plainTable, ...rest } = place
  const next = { ...table, ...change }
  const topicId = next.topics === 'one' ? place.topicId : null
  return isPlain(next) ? { ...rest, topicId } : { ...rest, topicId, table: next }
}

/** A table by topic with a single row would say little: on one topic, its rows are articles. */
export function withTopics(
  place: ComparePlace,
  chosen: readonly string[] | 'all',
  topics: readonly Topic[],
): ComparePlace {
  const [only] = chosen
  if (chosen === 'all' || chosen.length === topics.length) return withChoice(place, { topics: 'all' })
  if (chosen.length !== 1 || only === undefined) return withChoice(place, { topics: chosen })
  const by = place.table?.by === 'topic' ? 'article' : (place.table?.by ?? plainTable.by)
  return { ...withChoice(place, { topics: 'one', by }), topicId: only }
}

/** A statement is A, B or neither, and never both; choosing it again lets go of it. */
export function withLetter(place: ComparePlace, side: 'A' | 'B', id: string): ComparePlace {
  const { leftId, rightId } = place
  const left = leftId === id ? null : leftId
  const right = rightId === id ? null : rightId
  if (side === 'A') return { ...place, leftId: leftId === id ? null : id, rightId: right }
  return { ...place, leftId: left, rightId: rightId === id ? null : id }
}
