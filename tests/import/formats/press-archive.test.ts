import { expect, test } from 'vitest'
import { docxOf, wp } from '../build/office'
import { articlesIn, shown, told } from '../build/read-any'

const first = 'The delegations met again in Doha on Tuesday, and both said that the talks would go on.'
const second = 'Nobody said when they would end. A spokesman of the ministry gave no date either.'

test('an old Nexis text is parted at its counters, with what its lines say', async () => {
  const part = (number: number): string =>
    `                               ${number} of 2 DOCUMENTS\n\n\n                              Example Times (London)\n\n                            February ${number}, 2020 Tuesday\n\nTalks go on, part ${number}\n\nBYLINE: Jane Roe\n\nSECTION: WORLD; Pg. 3\n\nLENGTH: 355 words\n\nDATELINE: DOHA\n\n${first}\n\n${second}\n\nLOAD-DATE: February 9, 2020\n\nLANGUAGE: ENGLISH\n\nPUBLICATION-TYPE: Newspaper\n\n                    Copyright 2020 Example Ltd\n                         All Rights Reserved\n\n`
  const articles = await articlesIn('a.txt', part(1) + part(2))
  expect(articles.map(told)).toEqual(
    [1, 2].map((number) => ({
      headline: `Talks go on, part ${number}`,
      outlet: 'Example Times (London)',
      published: `February ${number}, 2020`,
      author: 'Jane Roe',
      place: 'DOHA',
      language: 'ENGLISH',
    })),
  )
  expect(shown(articles[0]!)).toEqual([first, second])
})

const nexis = [
  'User Name: reader',
  'Date and Time: Tuesday, February 4, 2020 10:00:00 AM CET',
  'Job Number: 1',
  'Documents (2)',
  '1. Talks go on',
  'Client/Matter: -None-',
  'Talks go on',
  'Example Times',
  'February 4, 2020 Tuesday',
  'Copyright 2020 Example Ltd All Rights Reserved',
  'Section: WORLD; Pg. 3',
  'Length: 355 words',
  'Byline: By Jane Roe',
  'Body',
  first,
  second,
  'Load-Date: February 9, 2020',
  'End of Document',
  'Talks end',
  'Sample Post',
  '5 February 2020',
  'Copyright 2020 Sample',
  'Length: 20 words',
  'Body',
  second,
  'Classification',
  'Language: GERMAN',
  'Subject: TALKS (90%)',
  'End of Document',
]

test('a Nexis export as Word is parted at its ends; its list of contents is left out and told', async () => {
  const articles = await articlesIn('a.docx', docxOf(nexis.map((line) => wp(line)).join('')))
  expect(articles.map(told)).toEqual([
    { headline: 'Talks go on', outlet: 'Example Times', published: 'February 4, 2020', author: 'Jane Roe' },
    { headline: 'Talks end', outlet: 'Sample Post', published: '5 February 2020', language: 'GERMAN' },
  ])
  expect(articles.map(shown)).toEqual([[first, second], [second]])
  expect(articles[0]!.dropped[0]).toMatchObject({ what: 'the list of contents and the request' })
})

test('the same export as RTF gives the same articles', async () => {
  const rtf = await articlesIn('a.rtf', `{\\rtf1 ${nexis.map((line) => `${line}\\par\n`).join('')}}`)
  const docx = await articlesIn('a.docx', docxOf(nexis.map((line) => wp(line)).join('')))
  expect(rtf).toEqual(docx)
})

test('a Factiva export with labels keeps LP and TD, and the fields it names', async () => {
  const part = `SE Foreign Desk\nHD Talks go on\nBY By Jane Roe\nWC 355 words\nPD 4 February 2020\nSN Example Times\nSC EXT\nLA English\nCY Copyright 2020 Example\nLP\n${first}\nTD\n${second}\n\nIN i1 : Industry\nNS gcat : Politics\nAN Document EXT0000020200204eg2400001\n\n`
  const articles = await articlesIn('a.txt', part + part.replace('Talks go on', 'Talks end'))
  expect(articles.map(told)).toMatchObject([
    {
      headline: 'Talks go on',
      author: 'Jane Roe',
      published: '4 February 2020',
      outlet: 'Example Times',
      language: 'English',
    },
    { headline: 'Talks end' },
  ])
  expect(shown(articles[0]!)).toEqual([first, second])
})

test('a Factiva export without labels is read by the order of its lines', async () => {
  const part = `Foreign Desk\n\nTalks go on\n\nBy Jane Roe\n\n355 words\n\n4 February 2020\n\n10:15\n\nExample Times\n\nEXT\n\n8\n\nEnglish\n\nCopyright 2020 Example. All Rights Reserved.\n\n${first}\n\n${second}\n\nDocument EXT0000020200204eg2400001\n\n`
  const articles = await articlesIn('a.txt', part + part)
  expect(articles).toHaveLength(2)
  expect(told(articles[1]!)).toEqual({
    headline: 'Talks go on',
    author: 'Jane Roe',
    published: '4 February 2020',
    outlet: 'Example Times',
    language: 'English',
  })
  expect(shown(articles[1]!)).toEqual([first, second])
})

test('an article that only speaks of documents is no archive', async () => {
  const articles = await articlesIn(
    'a.txt',
    `${first}\n\nDocument 5 of 7 documents was signed.\n\nEnd of Document`,
  )
  expect(articles).toHaveLength(1)
  expect(shown(articles[0]!)[0]).toBe(first)
})
