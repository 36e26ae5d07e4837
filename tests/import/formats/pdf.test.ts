import { expect, test } from 'vitest'
import { column, pdfOf } from '../build/pdf'
import { articlesIn, shown, told } from '../build/read-any'

const rows = (side: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) => `${side}${at} words that fill the column wholly here`)

test('columns are read one after the other; heads, feet and page numbers go; hyphens are undone', async () => {
  const page = (number: number) => [
    { text: 'The Daily Example', x: 72, y: 765, size: 9 },
    ...column([`A headline on page ${number} over both columns`], { top: 700, size: 18 }),
    ...column([...rows('a', 4), 'and the nego-', `tiations end${number}.`], { top: 670 }),
    ...column(rows('b', 5), { top: 670, x: 320 }),
    { text: `Page ${number} of 3`, x: 280, y: 30, size: 9 },
  ]
  const [article] = await articlesIn('a.pdf', pdfOf({ pages: [1, 2, 3].map(page), isPacked: true }))
  const text = shown(article!).join('\n')
  expect(text).toMatch(
    /^# A headline on page 1[^#]*a0 [^#]*a3 [^#]*negotiations end1\.[^#]*b0 [^#]*b4 [^#]*\n# A headline on page 2/,
  )
  expect(text).not.toMatch(/Daily Example|of 3/)
  expect(article!.dropped.map(({ what }) => what)).toEqual([
    'a header or footer of 3 pages',
    'page numbers of 3 pages',
  ])
})

test('a hyphen that the word has elsewhere is kept', async () => {
  const lines = [
    'The cease-fire held for a week in the north of it,',
    'but on Tuesday the cease-',
    'fire broke.',
  ]
  const [article] = await articlesIn('a.pdf', pdfOf({ pages: [column(lines)] }))
  expect(shown(article!)[0]).toMatch(/Tuesday the cease-fire broke\.$/)
})

test('a paragraph goes on over the end of a page, and notes at its foot stand at the end', async () => {
  const pages = [
    [
      ...column(['The delegates of both sides of the war said on Tuesday that they', 'would go on with']),
      { text: '1 As told to the agency.', x: 72, y: 150, size: 8 },
    ],
    column(['the talks in Doha until an agreement on all questions was found.', 'They left.']),
  ]
  const [article] = await articlesIn('a.pdf', pdfOf({ pages }))
  expect(shown(article!)).toEqual([
    'The delegates of both sides of the war said on Tuesday that they would go on with the talks in Doha until an agreement on all questions was found. They left.',
    '1 As told to the agency.',
  ])
})

test('properties are claims; a title that a program made up of a file’s name is none', async () => {
  const pages = [column(['Some words of the text.'])]
  const info = { Title: 'Talks', Author: 'Jane Roe', CreationDate: "D:20200204103000+02'00'" }
  expect(told((await articlesIn('a.pdf', pdfOf({ pages, info })))[0]!)).toEqual({
    headline: 'Talks',
    author: 'Jane Roe',
    published: '2020-02-04',
  })
  const madeUp = await articlesIn('a.pdf', pdfOf({ pages, info: { Title: 'Microsoft Word - draft.docx' } }))
  expect(told(madeUp[0]!)).toEqual({})
})
