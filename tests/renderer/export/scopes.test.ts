import { expect, test } from 'vitest'
import { scopesFor, type Whereabouts } from '../../../renderer/export/scopes'
import { noFilter } from '../../../electron/comparison/filter'
import { codebook } from '../../briefs/briefs'

const nowhere: Whereabouts = { codebook, topicId: null, partyId: null, filter: null, chosenIds: [] }
const namesFor = (where: Partial<Whereabouts>) =>
  scopesFor({ ...nowhere, ...where }).map(({ value }) => value)

test.each([
  [{}, ['whole']],
  [{ topicId: 'peace' }, ['topic', 'whole']],
  [{ topicId: 'peace', partyId: 'kabul' }, ['cell', 'topic', 'party', 'whole']],
  [{ chosenIds: ['a1.0'] }, ['chosen', 'whole']],
  [{ filter: { ...noFilter, words: 'water' } }, ['shown', 'whole']],
  [{ filter: noFilter }, ['whole']],
  [{ topicId: 'no-such', partyId: 'no-such' }, ['whole']],
] as const)('from %j one can export %j, the narrowest first', (where, values) => {
  expect(namesFor(where)).toEqual(values)
})

test('each asks for what its name says', () => {
  const [cell, topic, party, whole] = scopesFor({ ...nowhere, topicId: 'peace', partyId: 'kabul' })
  expect(cell).toMatchObject({ name: 'kabul on peace', filter: { topicIds: ['peace'], partyIds: ['kabul'] } })
  expect(topic?.filter).toEqual({ ...noFilter, topicIds: ['peace'] })
  expect(party?.filter).toEqual({ ...noFilter, partyIds: ['kabul'] })
  expect(whole?.filter).toEqual(noFilter)
})
