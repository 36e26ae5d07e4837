import { expect, test } from 'vitest'
import { namingsIn } from '../../electron/comparison/named-parties'
import { party, person } from '../support/codebooks'

const find = namingsIn([
  party('Dam = Dam Board, the engineers', [person('Ana Ruiz = Ruiz | mayor')]),
  party('United States = US, U.S.'),
  party('C++ council = (the) council'),
])

test.each([
  ['the Dam Board and the Dam', 'dam: Dam Board'],
  ['The engineers left', 'dam: The engineers'],
  ['Ruiz met the U.S. envoy', 'dam: Ruiz, united-states: U.S.'],
  ['they told us, and Damascus heard', ''],
  ['the C++ council', 'c++-council: C++ council'],
  ['', ''],
])('%j names %j', (text, named) => {
  expect(
    find(text)
      .map(({ partyId, namedAs }) => `${partyId}: ${namedAs}`)
      .join(', '),
  ).toBe(named)
})
