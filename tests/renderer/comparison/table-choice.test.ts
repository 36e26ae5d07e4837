import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  directnesses,
  formatChoice,
  groupings,
  isPartialDate,
  isPlain,
  noNarrowing,
  parseChoice,
  plainTable,
  standings,
  stances,
  voices,
  type TableChoice,
} from '../../../renderer/comparison/table-choice'

function addressOf(choice: TableChoice): URLSearchParams {
  const asked = new URLSearchParams()
  for (const [name, value] of Object.entries(formatChoice(choice)))
    for (const one of Array.isArray(value) ? value : value === null ? [] : [value]) asked.append(name, one)
  return asked
}

const chosen = <V extends string>(values: readonly V[]) => fc.option(fc.subarray([...values]), { nil: null })
const names = fc.option(fc.uniqueArray(fc.string({ minLength: 1 })), { nil: null })
const date = fc.option(fc.constantFrom('2020', '2020-02', '2020-02-29'), { nil: null })
const anyChoice = fc.record<TableChoice>({
  by: fc.constantFrom(...groupings),
  isTurned: fc.boolean(),
  shows: fc.constantFrom('words', 'overview'),
  density: fc.constantFrom('open', 'compact'),
  topics: fc.oneof(
    fc.constantFrom('one' as const, 'all' as const),
    fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1 }),
  ),
  filter: fc.record({
    partyIds: names,
    outlets: names,
    speakers: names,
    stances: chosen(stances),
    directness: chosen(directnesses),
    voices: chosen(voices),
    standings: chosen(standings),
    from: date,
    to: date,
    words: fc.option(fc.string({ minLength: 1 }), { nil: null }),
  }),
})

test('every choice comes back from its address as it was', () => {
  fc.assert(
    fc.property(anyChoice, (choice) => {
      expect(parseChoice(addressOf(choice)) ?? plainTable).toEqual(choice)
    }),
  )
})

test('a table without any choice leaves the address empty', () => {
  expect([...addressOf(plainTable)]).toEqual([])
  expect(isPlain(plainTable)).toBe(true)
})

test('no voice at all is another choice than any voice', () => {
  const none = { ...plainTable, filter: { ...noNarrowing, voices: [] } }
  expect(addressOf(none).toString()).toBe('none=voice')
  expect(isPlain(none)).toBe(false)
})

test.each([
  ['by=weekday', 'an unknown grouping'],
  ['voice=loud', 'an unknown voice'],
  ['from=2020-13', 'a month that no year has'],
  ['topic=', 'a topic without a name'],
  ['none=colour', 'a filter that is not there'],
])('%s is left out: %s', (address) => {
  expect(parseChoice(new URLSearchParams(address))).toBeUndefined()
})

test.each([
  ['2020', true],
  ['2020-02', true],
  ['2020-02-29', true],
  ['2020-2', false],
  ['20', false],
  ['2020-00', false],
  ['in 2020', false],
])('%s as a date: %s', (text, isDate) => {
  expect(isPartialDate(text)).toBe(isDate)
})
