import { expect, test } from 'vitest'
import { withProposals } from '../../electron/dossiers/proposals'
import { proposedPartyId } from '../../electron/statements/proposed-party'

const dossier = {
  id: 'd',
  articleIds: [],
  codebook: {
    id: 'd',
    title: 'D',
    language: 'en',
    description: '',
    parties: [{ id: 'tarn', name: 'Tarn', aliases: [], people: [] }],
    topics: [{ id: 'water', name: 'Water', definition: 'Water', terms: [] }],
  },
}
const naming = (partyName: string | null, topicIds = ['water']) => ({
  partyId: proposedPartyId(partyName),
  partyName,
  topicIds,
})

test('a codebook that has everything stays as it is', () => {
  expect(withProposals(dossier, [{ partyId: 'tarn', partyName: null, topicIds: ['water'] }])).toBe(dossier)
})

test('proposed parties stand behind the coded ones by name, and who is not told comes last', () => {
  const { parties } = withProposals(dossier, [
    naming(null),
    naming('Orel'),
    naming('Anse'),
    naming('orel'),
  ]).codebook
  expect(parties.map(({ name }) => name)).toEqual(['Tarn', 'Anse', 'Orel', 'No party told'])
})

test('statements without a topic have one of their own', () => {
  const { topics } = withProposals(dossier, [naming('Orel', [])]).codebook
  expect(topics.map(({ name }) => name)).toEqual(['Water', 'No topic of the codebook'])
})

test.each([
  ['The Union', 'union'],
  ['Älva kommun', 'alva-kommun'],
  ['طالبان', '637-627-644-628-627-646'],
])('the party %s has an id that can be stored', (name, id) => {
  expect(proposedPartyId(name)).toBe(`proposed.${id}`)
})
