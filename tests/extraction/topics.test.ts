import { expect, test } from 'vitest'
import type { Topic } from '../../electron/codebooks/codebook'
import { indexTopics, topicsOf } from '../../electron/extraction/topics'

const topics: Topic[] = [
  {
    id: 'tolls',
    name: 'Tolls',
    definition: 'What drivers pay for crossing, and who sets the price.',
    terms: ['toll', 'bridge fee', 'fare'],
  },
  {
    id: 'safety',
    name: 'Safety',
    definition: 'Cracks, inspections and engineers; what drivers are told about danger.',
    terms: ['crack', 'collapse', 'inspect'],
  },
  {
    id: 'aid',
    name: 'Aid',
    definition: 'Money from the capital for the island.',
    terms: ['aid', 'subsidy', 'time'],
  },
  {
    id: 'ferries',
    name: 'Ferries',
    definition: 'Boats, harbours, timetables.',
    terms: ['ferry', 'cease-fire'],
  },
]
const index = indexTopics(topics)
const topicsIn = (words: string, within = index) => topicsOf(within, words).map(({ topic }) => topic)

test.each([
  ['the toll is too high', ['tolls']],
  ['Tolls are too high', ['tolls']],
  ['a bridge fee of two crowns', ['tolls']],
  ['a bridge-fee of two crowns', ['tolls']],
  ['the tower collapsed', ['safety']],
  ['inspections were late', ['safety']],
  ['the aid has not come', ['aid']],
  ['the ferry is late', ['ferries']],
  ['a ceasefire among captains', ['ferries']],
  ['a cease fire among captains', ['ferries']],
  // No term, but two words that only one definition has
  ['engineers see danger', ['safety']],
])('%s: %j', (words, expected) => expect(topicsIn(words)).toEqual(expected))

test.each([
  ['', 'nothing'],
  ['the mayor smiled', 'words of no topic'],
  ['what drivers think', 'a word that two definitions share'],
  ['extolled by all', 'a term within a word'],
  ['aides smiled', 'a longer word that begins like a short term'],
  ['Timothy smiled', 'a name that begins like a short term'],
])('"%s" has no topic: %s', (words) => expect(topicsIn(words)).toEqual([]))

test('the topic with more of its terms comes first', () => {
  expect(topicsIn('a crack, a collapse, no inspections, and then a toll')).toEqual(['safety'])
  expect(topicsIn('a toll and a crack found by engineers')).toEqual(['safety', 'tolls'])
})

test('there are three topics at most', () => {
  expect(topicsIn('toll, crack, aid, ferry')).toHaveLength(3)
})

test('asking twice gives the same', () => {
  expect(topicsIn('toll and crack')).toEqual(topicsIn('toll and crack'))
})

test('without topics there are none to give', () => expect(topicsOf(indexTopics([]), 'the toll')).toEqual([]))

test.each(['C++', '(fee)', 'a.b*', 'US', 'a must'])('a term may hold any signs: %s', (term) => {
  const odd = indexTopics([{ id: 'odd', name: 'Odd', definition: 'Odd.', terms: [term] }])
  expect(topicsIn(`they name ${term} today`, odd)).toEqual(['odd'])
  expect(topicsIn('they used and also must', odd)).toEqual([])
})

test('names of the parties tell no topic', () => {
  const own = indexTopics(
    [
      {
        id: 'ferries',
        name: 'Ferries',
        definition: 'What the Guild and the Islanders say of boats.',
        terms: ['ferry'],
      },
    ],
    ['Guild', 'the Islanders'],
  )
  expect(topicsIn('the guild met the islanders', own)).toEqual([])
  expect(topicsIn('the guild met in a ferry', own)).toEqual(['ferries'])
})

test.each([
  ['a bridge safety fee', 'tolls'],
  ['the inspectors came', 'safety'],
  ['negotiations were held', 'talks'],
  ['the treaty is signed', 'deal'],
  ['an end by the sword', 'war'],
  ['peace at last', 'deal'],
])('endings, gaps and words of one meaning: %s is %s', (words, expected) => {
  const own = indexTopics([
    ...topics,
    { id: 'talks', name: 'Meetings', definition: 'Who sat with whom.', terms: ['negotiate', 'talks'] },
    { id: 'deal', name: 'Outcome', definition: 'What comes out.', terms: ['peace deal', 'agreement'] },
    { id: 'war', name: 'War', definition: 'Arms.', terms: ['end by sword'] },
  ])
  expect(topicsIn(words, own)).toContain(expected)
})

test('what stands around decides where the words have no topic, and says so', () => {
  expect(topicsOf(index, 'they smiled', 'the toll was paid')).toEqual([
    { topic: 'tolls', words: ['toll'], within: 'context' },
  ])
  expect(topicsOf(index, 'the crack is wide', 'the toll was paid')[0]?.topic).toBe('safety')
})
