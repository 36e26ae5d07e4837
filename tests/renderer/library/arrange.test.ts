import { expect, test } from 'vitest'
import type { ArticleRow } from '../../../electron/contract'
import { entriesOf, filterRows, sortRows } from '../../../renderer/library/arrange'

function row(id: string, values: { on?: string; title?: string; outlet?: string; statements?: number }) {
  return {
    id,
    headline: { text: values.title ?? id },
    outlet: { name: values.outlet ?? null },
    published: { on: values.on ?? null },
    statementCount: values.statements ?? 0,
  } as unknown as ArticleRow
}
const idsOf = (rows: readonly ArticleRow[]) => rows.map(({ id }) => id)

// In order of time, as they are listed.
const rows = [
  row('a', { on: '2020-01-24', title: 'Envoy in Doha', outlet: 'Voice', statements: 2 }),
  row('b', { on: '2020-01-30', title: 'article 10', outlet: 'Agence Éclair', statements: 9 }),
  row('c', { on: '2021', title: 'Article 9', statements: 2 }),
  row('d', { title: 'No date' }),
]
const noNotes = () => 0

test('words are found at the beginning of words of title and outlet, without case and accents', () => {
  expect(idsOf(filterRows(rows, 'ecl ART'))).toEqual(['b'])
  expect(idsOf(filterRows(rows, 'oha'))).toEqual([])
  expect(idsOf(filterRows(rows, ' … '))).toEqual(['a', 'b', 'c', 'd'])
})

test('whichever way time goes, those without a date come last', () => {
  expect(idsOf(sortRows(rows, 'newest', noNotes))).toEqual(['c', 'b', 'a', 'd'])
  expect(idsOf(sortRows(rows, 'oldest', noNotes))).toEqual(['a', 'b', 'c', 'd'])
})

test('titles go by letter and by number', () => {
  expect(idsOf(sortRows(rows, 'title', noNotes))).toEqual(['c', 'b', 'a', 'd'])
})

test('outlets that nobody knows come last', () => {
  expect(idsOf(sortRows(rows, 'outlet', noNotes))).toEqual(['b', 'a', 'c', 'd'])
})

test('equal counts stay newest first', () => {
  expect(idsOf(sortRows(rows, 'statements', noNotes))).toEqual(['b', 'c', 'a', 'd'])
  expect(idsOf(sortRows(rows, 'notes', (id) => (id === 'd' ? 3 : 0)))).toEqual(['d', 'c', 'b', 'a'])
})

test('each head stands before its own articles, and there is none where the order is not of time', () => {
  const newest = sortRows(rows, 'newest', noNotes)
  const keys = entriesOf(newest, { order: 'newest', groupBy: 'month' }).map(({ key }) => key)
  expect(keys).toEqual(['2021', 'c', '2020-01', 'b', 'a', '', 'd'])
  expect(entriesOf(newest, { order: 'title', groupBy: 'month' }).map(({ key }) => key)).toEqual(idsOf(newest))
})
