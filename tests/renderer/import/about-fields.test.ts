import { expect, test } from 'vitest'
import type { ArticleAbout } from '../../../electron/contract'
import { correctedFields, faultIn, valuesOf } from '../../../renderer/import/about-fields'

const known = { certainty: 'stated', basis: 'the page' } as const
const about: ArticleAbout = {
  headline: { text: 'Talks go on', ...known },
  outlet: { name: null, certainty: 'unknown', basis: 'nothing says' },
  author: { name: 'A. Writer', ...known },
  published: { on: '2020-01-24', ...known },
  place: { name: null, ...known },
  language: { tag: 'und', ...known },
  address: { url: null, ...known },
  kind: 'article',
  original: null,
}

test('what nobody knows is an empty field', () => {
  expect(valuesOf(about)).toMatchObject({ outlet: '', language: '', published: '2020-01-24' })
})

test('only what differs from the article as it came is put right; an emptied field says that nobody knows', () => {
  const wanted = { ...valuesOf(about), headline: ' Talks go on ', outlet: 'Wire', author: ' ' }
  expect(correctedFields(about, wanted)).toEqual({ outlet: 'Wire', author: null })
  expect(correctedFields(about, valuesOf(about))).toEqual({})
})

test.each([
  ['published', '2020-02-30', false],
  ['published', '2020-02-29', true],
  ['published', '2020-13', false],
  ['published', '2020', true],
  ['published', '24 Jan 2020', false],
  ['language', 'fa-AF', true],
  ['language', 'Dari', false],
  ['headline', ' ', false],
  ['outlet', '', true],
] as const)('as a %s, %j can be saved: %s', (field, value, isRight) => {
  expect(faultIn(field, value) === null).toBe(isRight)
})
