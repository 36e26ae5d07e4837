import { describe, expect, test } from 'vitest'
import { cite } from '../../electron/citations/cite'
import { authorsIn, type Cited } from '../../electron/citations/cited'

const known: Cited = {
  id: 'talks.doha',
  authors: authorsIn('By Ana Maria Bell and Jean-Luc van der Berg'),
  title: 'Envoy says “no” to a pause',
  isTitleOurs: false,
  isBrief: false,
  outlet: 'Harbour Courier',
  year: '2020',
  month: 1,
  day: 4,
  url: 'https://courier.example/a_b',
  language: 'en',
}
const quotation = { pieces: ['We call it “peace”', 'and mean it'], speaker: 'Envoy' }
const unknown: Cited = { ...known, authors: [], outlet: null, year: null, month: null, day: null, url: null }

describe('a citation in the Chicago style', () => {
  test.each<[string, Partial<Cited>, string]>([
    [
      'names authors, headline, outlet, day and address',
      {},
      'Ana Maria Bell and Jean-Luc van der Berg, “Envoy says ‘no’ to a pause,” Harbour Courier, January 4, 2020, https://courier.example/a_b.',
    ],
    [
      'begins with the headline without an author',
      { authors: [], url: null },
      '“Envoy says ‘no’ to a pause,” Harbour Courier, January 4, 2020.',
    ],
    ['says n.d. and leaves out what nobody knows', unknown, '“Envoy says ‘no’ to a pause,” n.d.'],
    [
      'names a month alone',
      { ...unknown, year: '2020', month: 1 },
      '“Envoy says ‘no’ to a pause,” January 2020.',
    ],
    [
      'puts a headline of ours in brackets',
      { ...unknown, year: '2020', isTitleOurs: true },
      '[Envoy says “no” to a pause], 2020.',
    ],
    [
      'names the first of four authors',
      { ...unknown, year: '2020', authors: authorsIn('A Bo, C Do, E Fo and G Ho') },
      'A Bo et al., “Envoy says ‘no’ to a pause,” 2020.',
    ],
  ])('%s', (_what, change, expected) => {
    expect(cite({ ...known, ...change }, null, 'chicago')).toBe(expected)
  })
})

describe('a citation in the APA style', () => {
  test.each<[string, Partial<Cited>, string]>([
    [
      'turns names round and shortens them',
      {},
      'Bell, A. M., & van der Berg, J.-L. (2020, January 4). Envoy says “no” to a pause. Harbour Courier. https://courier.example/a_b',
    ],
    [
      'begins with the headline without an author',
      { ...unknown, title: 'Who pays?', outlet: 'Courier' },
      'Who pays? (n.d.). Courier.',
    ],
    [
      'takes an agency whole',
      { ...unknown, year: '2020', authors: authorsIn('Associated Press') },
      'Associated Press. (2020). Envoy says “no” to a pause.',
    ],
  ])('%s', (_what, change, expected) => {
    expect(cite({ ...known, ...change }, null, 'apa')).toBe(expected)
  })
})

test('words are quoted before their citation, with their speaker and with single marks within', () => {
  expect(cite({ ...unknown, year: '2020' }, quotation, 'apa')).toBe(
    '“We call it ‘peace’ … and mean it” (Envoy), Envoy says “no” to a pause. (2020).',
  )
})

test('BibTeX keeps the signs that TeX would take for its own, and leaves out what nobody knows', () => {
  const title = 'Cost & 5% of {x}_1 \\ more'
  expect(cite({ ...unknown, title, authors: authorsIn('Reuters Staff') }, null, 'bibtex')).toBe(
    [
      '@article{talks.doha,',
      '  author = {{Reuters Staff}},',
      '  title = {{Cost \\& 5\\% of \\{x\\}\\_1 \\textbackslash{} more}},',
      '  language = {en},',
      '}',
    ].join('\n'),
  )
})

test('RIS has a line for each thing that is known, and the words in a note', () => {
  expect(cite(known, quotation, 'ris').split('\r\n')).toEqual([
    'TY  - NEWS',
    'AU  - Bell, Ana Maria',
    'AU  - van der Berg, Jean-Luc',
    'TI  - Envoy says “no” to a pause',
    'T2  - Harbour Courier',
    'PY  - 2020',
    'DA  - 2020/01/04/',
    'UR  - https://courier.example/a_b',
    'LA  - en',
    'N1  - “We call it ‘peace’ … and mean it” (Envoy)',
    'ER  - ',
    '',
  ])
})

test('a line break in a headline begins no new line of a record', () => {
  expect(cite({ ...unknown, title: 'One\nER  - two' }, null, 'ris')).toContain('TI  - One ER - two\r\n')
})
