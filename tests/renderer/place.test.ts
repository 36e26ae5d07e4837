import fc from 'fast-check'
import { noNarrowing, plainTable } from '../../renderer/comparison/table-choice'
import { describe, expect, test } from 'vitest'
import { formatPlace, parsePlace, passageAddress, type Place } from '../../renderer/place'

const library = { view: 'library', dossierId: null }

test.each<[string, Place]>([
  ['#/library', { view: 'library', dossierId: null }],
  ['#/library/talks', { view: 'library', dossierId: 'talks' }],
  ['#/article/d.a', { view: 'article', articleId: 'd.a', statementId: null, noteId: null }],
  [
    '#/article/d.a?statement=d.a.s01',
    { view: 'article', articleId: 'd.a', statementId: 'd.a.s01', noteId: null },
  ],
  ['#/article/d.a?note=5d7f', { view: 'article', articleId: 'd.a', statementId: null, noteId: '5d7f' }],
  ['#/compare', { view: 'compare', dossierId: null, topicId: null, leftId: null, rightId: null }],
  ['#/compare/talks', { view: 'compare', dossierId: 'talks', topicId: null, leftId: null, rightId: null }],
  [
    '#/compare/talks/peace?a=s1&b=s2',
    { view: 'compare', dossierId: 'talks', topicId: 'peace', leftId: 's1', rightId: 's2' },
  ],
  [
    '#/compare/talks/peace?b=s2',
    { view: 'compare', dossierId: 'talks', topicId: 'peace', leftId: null, rightId: 's2' },
  ],
  [
    '#/compare/talks/peace?from=2020-01-01&to=2020-12-31',
    {
      view: 'compare',
      dossierId: 'talks',
      topicId: 'peace',
      leftId: null,
      rightId: null,
      table: { ...plainTable, filter: { ...noNarrowing, from: '2020-01-01', to: '2020-12-31' } },
    },
  ],
  ['#/timeline/talks', { view: 'timeline', dossierId: 'talks' }],
  [
    '#/timeline/talks?topic=peace&from=2020-01-01&to=2020-12-31&stance=demands&stance=denies',
    {
      view: 'timeline',
      dossierId: 'talks',
      topicId: 'peace',
      from: '2020-01-01',
      to: '2020-12-31',
      stances: ['demands', 'denies'],
    },
  ],
  ['#/notes', { view: 'notes', noteId: null }],
  ['#/notes?note=5d7f', { view: 'notes', noteId: '5d7f' }],
])('%s is the address of its place, both ways', (address, place) => {
  expect(parsePlace(address)).toEqual(place)
  expect(formatPlace(place)).toBe(address)
})

test.each([
  '',
  '#',
  '#/',
  '#/nowhere',
  '#/article',
  '#/article/',
  'x',
  '#//',
  '#/%',
  '#/article/%E0%A4%A',
  '#/library/',
])('the address "%s" is no place of its own and leads to the library', (address) => {
  expect(parsePlace(address)).toEqual(library)
})

test('an address may lack its sign, and its slash', () => {
  expect(parsePlace('notes?note=5d7f')).toEqual(parsePlace('#/notes?note=5d7f'))
  expect(parsePlace('#notes?note=5d7f')).toEqual(parsePlace('#/notes?note=5d7f'))
})

test('what an address says besides is left out', () => {
  expect(parsePlace('#/notes/more/words?note=5d7f&colour=red')).toEqual({ view: 'notes', noteId: '5d7f' })
})

test('the address of a passage names the article and the statement', () => {
  expect(passageAddress('d.a', 'd.a.s01')).toBe('#/article/d.a?statement=d.a.s01')
})

test('an address holds no sign of markup, whatever the ids are', () => {
  expect(passageAddress('<img src=x>', '"><script>')).toMatch(/^#\/[\w%.=?/-]+$/)
})

describe('any place', () => {
  const id = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  const maybe = fc.option(id)
  const place: fc.Arbitrary<Place> = fc.oneof(
    fc.record({ view: fc.constant('library' as const), dossierId: maybe }),
    fc.record({ view: fc.constant('article' as const), articleId: id, statementId: maybe, noteId: maybe }),
    fc
      .record({
        view: fc.constant('compare' as const),
        dossierId: maybe,
        topicId: maybe,
        leftId: maybe,
        rightId: maybe,
      })
      // A topic belongs to a dossier, and no address can name it alone.
      .map((compare) => ({ ...compare, topicId: compare.dossierId && compare.topicId })),
    fc.record({ view: fc.constant('notes' as const), noteId: maybe }),
  )

  test('is found again by its address', () => {
    fc.assert(
      fc.property(place, (one) => {
        expect(parsePlace(formatPlace(one))).toEqual(one)
      }),
    )
  })

  test('has an address of its own', () => {
    fc.assert(
      fc.property(place, place, (one, other) => {
        expect(formatPlace(one) === formatPlace(other)).toBe(JSON.stringify(one) === JSON.stringify(other))
      }),
    )
  })
})

test('no address whatever makes the program throw', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'#/?%&=aE0') })),
      (address) => {
        expect(parsePlace(`#/compare/${address}`).view).toBe('compare')
        expect(parsePlace(address)).toHaveProperty('view')
      },
    ),
  )
})
