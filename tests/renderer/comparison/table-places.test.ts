import { describe, expect, test } from 'vitest'
import type { Topic } from '../../../electron/contract'
import { plainTable } from '../../../renderer/comparison/table-choice'
import {
  topicsOf,
  withChoice,
  withLetter,
  withTopics,
  type ComparePlace,
} from '../../../renderer/comparison/table-places'

const topics = ['truce', 'prisoners', 'withdrawal'].map((id): Topic => ({
  id,
  name: id,
  definition: id,
  terms: [],
}))
const on = (topicId: string | null, table?: ComparePlace['table']): ComparePlace => ({
  view: 'compare',
  dossierId: 'talks',
  topicId,
  leftId: null,
  rightId: null,
  ...(table && { table }),
})

describe('the topics that an address means', () => {
  test.each([
    ['the one that it names', on('prisoners'), ['prisoners']],
    ['the first, where it names none', on(null), ['truce']],
    ['the first, where it names one that is not there', on('weather'), ['truce']],
    ['all of them', on(null, { ...plainTable, topics: 'all' }), null],
    [
      'several in the order of the codebook, without strangers',
      on(null, { ...plainTable, topics: ['withdrawal', 'weather', 'truce'] }),
      ['truce', 'withdrawal'],
    ],
    ['all, where only strangers are named', on(null, { ...plainTable, topics: ['weather'] }), null],
    ['all, where each is named', on(null, { ...plainTable, topics: topics.map(({ id }) => id) }), null],
  ])('%s', (_what, place, ids) => {
    expect(topicsOf(place, topics)).toEqual(ids)
  })

  test('a codebook without topics has none', () => {
    expect(topicsOf(on(null), [])).toEqual([])
  })
})

describe('the address of another table', () => {
  test('as it is without a choice it has none', () => {
    expect(withChoice(on('truce', { ...plainTable, by: 'month' }), { by: 'article' })).toEqual(on('truce'))
  })

  test('all topics need no topic', () => {
    const place = withTopics(on('truce'), 'all', topics)
    expect([place.topicId, place.table?.topics]).toEqual([null, 'all'])
  })

  test('one topic by topic would be a single row: its rows are articles', () => {
    const byTopic = on(null, { ...plainTable, by: 'topic', topics: 'all' })
    expect(withTopics(byTopic, ['prisoners'], topics)).toEqual(on('prisoners'))
  })

  test('one topic by month stays by month', () => {
    const place = withTopics(on(null, { ...plainTable, by: 'month', topics: 'all' }), ['truce'], topics)
    expect([place.topicId, place.table?.by]).toEqual(['truce', 'month'])
  })
})

describe('A and B', () => {
  const chosen = (leftId: string | null, rightId: string | null) => ({ ...on('truce'), leftId, rightId })
  const letters = ({ leftId, rightId }: ComparePlace) => [leftId, rightId]

  test.each([
    ['the first is chosen', chosen(null, null), 'A', 'x', ['x', null]],
    ['the other one is chosen', chosen('x', null), 'B', 'y', ['x', 'y']],
    ['choosing A again lets go of it', chosen('x', 'y'), 'A', 'x', [null, 'y']],
    ['B that becomes A leaves B empty', chosen('x', 'y'), 'A', 'y', ['y', null]],
    ['A that becomes B leaves A empty', chosen('x', null), 'B', 'x', [null, 'x']],
    ['another A takes its place', chosen('x', 'y'), 'A', 'z', ['z', 'y']],
  ] as const)('%s', (_what, place, side, id, expected) => {
    expect(letters(withLetter(place, side, id))).toEqual(expected)
  })
})
