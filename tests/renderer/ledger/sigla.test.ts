import fc from 'fast-check'
import { expect, test } from 'vitest'
import { siglaOf } from '../../../renderer/ledger/sigla'

const siglum = (...outlets: (string | null)[]) => [
  ...siglaOf(outlets.map((outlet, index) => ({ articleId: `a${index}`, outlet }))).values(),
]

test.each([
  ['Voice of America', 'VOA'],
  ['Dawn', 'Dawn'],
  ['The New York Times', 'NYT'],
  ['Agence France-Presse', 'AFP'],
  ['Süddeutsche', 'Südd.'],
  ['Արմենպրես', 'Արմե.'],
  ['طلوع نیوز', 'طن'],
  [null, 'anon.'],
  ['', 'anon.'],
])('the siglum of %s is %s', (outlet, expected) => {
  expect(siglum(outlet)).toEqual([expected])
})

test('two articles of one outlet have one siglum', () => {
  expect(siglum('Voice of America', 'Voice of America')).toEqual(['VOA', 'VOA'])
})

test('two outlets with the same initials are numbered', () => {
  expect(siglum('Voice of America', 'Dawn', 'Voice of Asia')).toEqual(['VOA 1', 'Dawn', 'VOA 2'])
})

test('of two articles whose outlet is not known, neither is taken for the other', () => {
  expect(siglum(null, null)).toEqual(['anon. 1', 'anon. 2'])
})

test('no two outlets share a siglum', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.string({ minLength: 1 }).filter((name) => name.trim() === name)),
      (names) => {
        expect(new Set(siglum(...names)).size).toBe(names.length)
      },
    ),
  )
})
