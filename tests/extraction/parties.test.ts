import { describe, expect, test } from 'vitest'
import { PartyNames } from '../../electron/extraction/parties'
import { codebookOf, party } from '../support/codebooks'

const own = new PartyNames(
  codebookOf([
    party('Port authority = the port, PA'),
    party('Port workers = the strikers, the port crews'),
    party('Island council = the council’s office, Tarm, the Republic'),
    party('French company = Compagnie du Nord'),
  ]),
)
const none = new PartyNames(null)
const nameIn = (names: PartyNames, words: string) => names.find(words)?.name

describe('with a codebook', () => {
  test.each([
    ['the harbour authority', undefined],
    ['the Port authority', 'Port authority'],
    ['the port', 'Port authority'],
    ['The port', 'Port authority'],
    ['a PA spokesman', 'Port authority'],
    ['strikers', 'Port workers'],
    ['Strikers in yellow vests', 'Port workers'],
    ['the council’s office', 'Island council'],
    ["the council's office", 'Island council'],
    ['Tarm', 'Island council'],
    // The first that is named counts, and of two at one place the longer.
    ['the strikers and the port', 'Port workers'],
    ['the port and the strikers', 'Port authority'],
    ['the port crews', 'Port workers'],
    // No part of a longer word, and no other thing's name
    ['Tarmac', undefined],
    ['PAL', undefined],
    ['the airport', undefined],
    ['the Czech Republic', undefined],
    ['a Republic official', 'Island council'],
    // The codebook comes before the country that its words name too.
    ['the Compagnie du Nord of France', 'French company'],
  ])('"%s" names %j', (words, name) => expect(nameIn(own, words)).toBe(name))

  test('the party of an id is told by its name, and an unknown id by itself', () => {
    expect(own.get('island-council')).toEqual({ id: 'island-council', name: 'Island council' })
    expect(own.get('nobody')).toEqual({ id: 'nobody', name: 'nobody' })
  })

  test.each([
    ['Norway = the fjord state', 'Oslo'],
    ['Norway', 'a Norwegian minister'],
    ['The north = Oslo', 'Norway'],
  ])('a country that the codebook has as "%s" is that party when called "%s"', (drawn, words) => {
    const names = new PartyNames(codebookOf([party(drawn)]))
    expect(names.find(words)?.id).toBe(party(drawn).id)
  })
})

describe('by country', () => {
  test.each([
    ['the White House', 'United States'],
    ['White House Press Secretary Jane Roe', 'United States'],
    ['senior White House officials', 'United States'],
    ['the Roe White House', 'United States'],
    ['Senior Kremlin officials', 'Russia'],
    ['the Islamic Republic of Iran', 'Iran'],
    ['the Kremlin', 'Russia'],
    ['Kremlin spokesman Ivan Orlov', 'Russia'],
    ['Moscow', 'Russia'],
    ['a French official', 'France'],
    ['the French foreign minister', 'France'],
    ['Downing Street', 'United Kingdom'],
    ['a U.S. official', 'United States'],
    ['the president of France', 'France'],
    ['officials in Paris', 'France'],
    ['South Sudan', 'South Sudan'],
    ['Paris and Berlin', 'France'],
  ])('"%s" speaks for the %s', (words, name) => expect(nameIn(none, words)).toBe(name))

  test.each([
    'French wine',
    'an American farmer',
    'a doctor in Paris',
    'a fisherman from Norway',
    'the Washington Post',
    'the Moscow Times',
    'Paris Hilton',
    'Jack London',
    'New Mexico',
    'Northern Ireland',
    'Parisians',
    'the Indiana senator',
    'us',
    'the Iran-backed militia',
    'the Washington-based Reef Institute',
    'the minister',
    '',
  ])('"%s" is no government', (words) => expect(nameIn(none, words)).toBeUndefined())
})

test('a sea of names and signs names nobody', () => {
  expect(none.find(`${'('.repeat(500)}${'Aa '.repeat(5000)}[*+?`)).toBeUndefined()
})
