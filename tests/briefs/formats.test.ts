import { describe, expect, test } from 'vitest'
import type { BriefQuestion } from '../../electron/briefs/brief'
import { asText } from '../../electron/briefs/csv'
import { tableOf } from '../../electron/briefs/table'
import { briefFileName, briefFormats, writeBrief, type BriefFormat } from '../../electron/briefs/write-brief'
import { articleWith, placedIn } from '../support/examples'
import { cellsOfCsv } from '../support/csv'
import { filesIn, paragraphsOfDocx, rowsOfXlsx } from '../support/office'
import { elementsOf, textsOf } from '../support/xml'
import { briefOf, noteOn, summaryOf } from './briefs'

async function bytesOf(format: BriefFormat, question: Partial<BriefQuestion> = {}): Promise<Uint8Array> {
  return writeBrief(briefOf(question), format)
}

/** Everything that somebody could read in the file. */
async function wordsOf(format: BriefFormat, question: Partial<BriefQuestion> = {}): Promise<string> {
  const bytes = await bytesOf(format, question)
  if (format === 'docx' || format === 'xlsx') return Object.values(filesIn(bytes)).join('\n')
  return new TextDecoder().decode(bytes)
}

const writings = {
  notes: [
    noteOn({ kind: 'statement', articleId: 'a1', statementId: 'a1.0' }),
    noteOn({ kind: 'article', articleId: 'a1' }),
  ],
  summaries: [summaryOf('kabul', 'topic', 'aid'), summaryOf('taliban', 'article', 'a1')],
}

/** Words as they stood in an article, with everything that formats trip over. */
const hard = {
  english: "“I'll say: 5 < 6 & *no* _x0041_”  two  spaces",
  formula: '=1+1',
  markup: '</td><script>alert(1)</script>',
  dari: 'ما صلح می‌خواهیم، نه "جنگ"',
  pashto: 'موږ سوله غواړو — ۲۰۲۰',
}
const hardArticles = Object.entries(hard).map(([id, words], index) => {
  const { text, statement } = placedIn(`They said: [${words}] today.`)
  return {
    article: articleWith(text, {
      id,
      language: { tag: id === 'dari' ? 'fa-AF' : 'en', certainty: 'stated', basis: 'b' },
    }),
    statements: [
      { ...statement, id: `${id}.s`, articleId: id, partyId: 'kabul', saidOn: `2020-01-0${index + 1}` },
    ],
  }
})
const quotes = Object.values(hard)

describe.each(briefFormats)('as %s', (format) => {
  test(`${format}: every statement is there with speaker's party, outlet, title and place`, async () => {
    const words = await wordsOf(format)
    for (const part of ['We want them out', 'a truce of ten days', 'taliban', 'Herald', 'Headline a1', 'a1'])
      expect(words).toContain(part)
  })

  test(`${format}: what the reader wrote is in it only when it was asked for`, async () => {
    expect(await wordsOf(format)).not.toMatch(/CANARY/)
    expect(await wordsOf(format, { writings })).toContain('CANARY')
  })

  test(`${format}: the same brief is the same file, byte for byte`, async () => {
    expect(await bytesOf(format, { writings })).toEqual(await bytesOf(format, { writings }))
  })

  test(`${format}: a brief of nothing is a whole file`, async () => {
    expect((await wordsOf(format, { articles: [] })).length).toBeGreaterThan(50)
  })
})

describe('Markdown', () => {
  test('reads as a brief does', async () => {
    const lines = (await wordsOf('md')).split('\n')
    expect(lines[0]).toBe('# Two sides')
    expect(lines).toEqual(
      expect.arrayContaining(['## peace', '### kabul', '> a truce of ten days', '- Said: about 10 Jan 2020']),
    )
    expect(lines.at(-2)).toBe('No. 2, which stands under “peace”.')
  })

  test('shows a quotation of several lines as such', async () => {
    const { text, statement } = placedIn('[one\n- two\n\n# three]')
    const words = await wordsOf('md', { articles: [{ article: articleWith(text), statements: [statement] }] })
    expect(words).toContain('> one\\\n> \\- two\n>\n> \\# three\n')
  })
})

describe('HTML', () => {
  test('is well formed, and the quotations come back letter for letter', async () => {
    const html = (await wordsOf('html', { articles: hardArticles })).replace('<!doctype html>', '')
    const closed = html.replace(/<meta [^>]*>/g, '')
    expect(textsOf(closed, 'blockquote')).toEqual(quotes)
  })

  test('runs nothing and asks for nothing from anywhere', async () => {
    const html = await wordsOf('html', { articles: hardArticles, writings })
    expect(html).not.toMatch(
      /<(script|link|img|iframe|object|embed|base|form|a)\b|\s(on\w+|src|href|srcset)=|url\(|@import/i,
    )
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'`)
  })

  test('marks words that run from right to left, and their language', async () => {
    const html = await wordsOf('html', { articles: hardArticles })
    expect(html).toContain('<blockquote dir="rtl" lang="fa-AF">')
    expect(html.match(/<blockquote dir="rtl"/g)).toHaveLength(2)
  })
})

describe('for Word', () => {
  test('the quotations are there letter for letter, and those from right to left are marked', async () => {
    const paragraphs = paragraphsOfDocx(await bytesOf('docx', { articles: hardArticles }))
    const found = quotes.map((quote) => paragraphs.find(({ text }) => text === quote))
    expect(found.map((paragraph) => paragraph?.isRtl)).toEqual([false, false, false, true, true])
  })

  test('every part of it is well formed', async () => {
    const files = filesIn(await bytesOf('docx', { articles: hardArticles, writings }))
    for (const xml of Object.values(files)) expect(elementsOf(xml).length).toBeGreaterThan(0)
  })

  test('it says nothing of when or by whom it was made', async () => {
    const core = filesIn(await bytesOf('docx'))['docProps/core.xml'] ?? ''
    expect(core).toContain('<dc:creator>Standpoint</dc:creator>')
    expect(core).not.toMatch(/20\d\d-/)
  })
})

describe('for Excel', () => {
  test('it holds one row a statement, cell for cell what the table of the brief has', async () => {
    const { columns, rows } = tableOf(briefOf({ articles: hardArticles }))
    const sheet = rowsOfXlsx(await bytesOf('xlsx', { articles: hardArticles }))
    expect(sheet.map((row) => row.map(({ value }) => value))).toEqual([
      columns.map(({ name }) => name),
      ...rows,
    ])
  })

  test('no cell is a formula', async () => {
    const cells = rowsOfXlsx(await bytesOf('xlsx', { articles: hardArticles })).flat()
    expect(cells.some(({ value }) => value === '=1+1')).toBe(true)
    expect(cells.filter(({ isFormula }) => isFormula)).toEqual([])
  })

  test('a second sheet says what was asked', async () => {
    const rows = rowsOfXlsx(await bytesOf('xlsx'), 2)
    expect(rows.map((row) => row.map(({ value }) => value))).toContainEqual([
      'Holds',
      '3 statements from 2 articles; 1 more hidden (1 rejected by the reader)',
    ])
  })

  test('words too long for a cell are cut, and say so', async () => {
    const { text, statement } = placedIn(`[${'word '.repeat(7000)}end]`)
    const [, row] = rowsOfXlsx(
      await bytesOf('xlsx', { articles: [{ article: articleWith(text), statements: [statement] }] }),
    )
    const cell = String(row?.[1]?.value)
    expect(cell).toHaveLength(32_767)
    expect(cell).toMatch(/\[cut here: a cell holds no more; the article has the rest\]$/)
  })
})

describe('CSV', () => {
  test('begins with a byte order mark and ends each line with CRLF', async () => {
    const bytes = await bytesOf('csv')
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(new TextDecoder().decode(bytes).split('\r\n')).toHaveLength(5)
  })

  test('holds the cells of the table', async () => {
    const [head = [], ...rows] = cellsOfCsv(await wordsOf('csv', { articles: hardArticles }))
    expect(rows.map((row) => row[head.indexOf('Quotation')])).toEqual([
      quotes[0],
      "'=1+1",
      ...quotes.slice(2),
    ])
  })

  test.each(['=1+1', '+1', '-1', '@SUM(1)', '\t=1', ' =1', "'=1", '＝1', '-'])(
    'what a spreadsheet would take for a formula (%j) is told to be text',
    (words) => expect(asText(words)).toBe(`'${words}`),
  )

  test.each(['words', '1 + 1', "'t was said", '“-1”', '', '1-2'])(
    'other words (%j) stay as they are',
    (words) => expect(asText(words)).toBe(words),
  )
})

describe('JSON', () => {
  test('holds the words, their places and how they came about', async () => {
    const { statements, hidden } = JSON.parse(await wordsOf('json')) as {
      statements: Record<string, unknown>[]
      hidden: number
    }
    expect(hidden).toBe(1)
    expect(statements[0]).toMatchObject({
      number: 1,
      id: 'a2.0',
      quote: 'a truce of ten days',
      party: 'kabul',
      saidOn: '2020-01-10',
      saidOnPrecision: 'about',
      paragraph: 1,
      start: 0,
      end: 19,
      origin: 'coded',
    })
  })

  test('has no field for notes unless they were asked for', async () => {
    expect(await wordsOf('json')).not.toMatch(/notes|summaries/i)
    expect(await wordsOf('json', { writings })).toMatch(/"otherNotes"/)
  })
})

test('a file is named by what is in it, by ids alone', () => {
  expect(briefFileName('d', { partyIds: ['kabul'], topicIds: ['peace', 'aid'] }, 'docx')).toBe(
    'd-kabul-peace-aid.docx',
  )
  expect(briefFileName('d', { partyIds: null, topicIds: null }, 'md')).toBe('d.md')
  expect(briefFileName('d'.repeat(200), { partyIds: null, topicIds: null }, 'md')).toHaveLength(103)
})
