import { expect, test } from 'vitest'
import { declaredCharset, readHtml, readHtmlText, readHtmlWhole } from '../../../electron/import/formats/html'
import { valueOf } from '../../support/outcomes'
import { textByJsdom } from './by-jsdom'
import { commonPages, malformedPages, type Page } from './pages'
import { shareOf } from './words'

const textOf = (html: string) =>
  valueOf(readHtmlText(html))
    .blocks.map(({ text }) => text)
    .join('\n')
const named = (pages: Page[]) => pages.map((page) => [page.name, page] as const)

test.each(named(commonPages()))(
  'of %s at least 98 % of the body is kept, with at most 2 % clutter',
  (_name, page) => {
    const { kept, clutter } = shareOf(page.body.join('\n'), textOf(page.html))
    expect(kept).toBeGreaterThanOrEqual(0.98)
    expect(clutter).toBeLessThanOrEqual(0.02)
  },
)

test.each(named(commonPages()))(
  'the first claims of %s are what the page was made from',
  (_name, { html, story, silent = [] }) => {
    const { claims } = valueOf(readHtmlText(html))
    const first = (field: string) => claims.find((claim) => claim.field === field)?.value
    const { headline, outlet, author, language, address } = story
    for (const [field, value] of Object.entries({ headline, outlet, author, language, address })) {
      if (!silent.includes(field as never)) expect(first(field)).toBe(value)
    }
    if (!silent.includes('published'))
      expect(first('published')?.slice(0, 10)).toBe(story.published.slice(0, 10))
  },
)

/** A sample; `npm run bench:import` asks it of all of them. */
const damaged = malformedPages().filter((_page, at) => at % 7 === 0)

test.each(named(damaged))('%s is read no worse than by jsdom with readability', (_name, { html, body }) => {
  const theirs = shareOf(body.join('\n'), textByJsdom(html))
  expect(shareOf(body.join('\n'), textOf(html)).f1).toBeGreaterThanOrEqual(theirs.f1)
})

test('headings, lists, quotations, captions and rows are told from paragraphs', () => {
  const { blocks } = valueOf(readHtmlText(commonPages()[0]!.html))
  const kinds = new Set(blocks.map(({ kind }) => kind))
  expect(kinds).toEqual(new Set(['paragraph', 'caption', 'heading', 'list-item', 'quotation', 'table-row']))
})

test('what was left out is told with its letters', () => {
  const { dropped } = valueOf(readHtmlText(commonPages()[0]!.html))
  const whats = dropped.map(({ what }) => what)
  expect(whats).toEqual(
    expect.arrayContaining(['comments', 'related articles', 'the headline', '5 pictures']),
  )
  expect(dropped.find(({ what }) => what === 'comments')?.letters).toBeGreaterThan(300)
})

test('the whole of a chapter is read without choosing', () => {
  const { blocks } = valueOf(
    readHtmlWhole('<h1>One</h1><p>Short.</p><pre>a\n  b</pre><ul class="related"><li>x</ul>'),
  )
  expect(blocks).toEqual([
    { kind: 'heading', text: 'One' },
    { kind: 'paragraph', text: 'Short.' },
    { kind: 'preformatted', text: 'a\n  b' },
    { kind: 'list-item', text: 'x' },
  ])
})

test.each([
  ['<meta charset="windows-1256">', 'windows-1256'],
  ['<META HTTP-EQUIV=Content-Type CONTENT="text/html; charset=KOI8-R">', 'koi8-r'],
  ['<!-- <meta charset=x> --><meta charset=utf-8>', 'utf-8'],
  ['<?xml version="1.0" encoding="ISO-8859-1"?><html>', 'iso-8859-1'],
  ['<meta charset=utf-16>', 'utf-8'],
  ['<title>x</title><meta name="charset" content="utf-8">', null],
  [`${' '.repeat(1_024)}<meta charset=utf-8>`, null],
])('the encoding that %j declares is %s', (head, charset) => {
  expect(declaredCharset(new TextEncoder().encode(head))).toBe(charset)
})

test('a page in a legacy encoding is read by what it declares', () => {
  const bytes = Uint8Array.from(`<meta charset=iso-8859-1><p>Caf\u00e9 talks</p>`, (letter) =>
    letter.charCodeAt(0),
  )
  const [read] = valueOf(readHtml({ name: 'a.html', bytes }) as ReturnType<typeof Object>) as {
    blocks: unknown[]
  }[]
  expect(read?.blocks).toEqual([{ kind: 'paragraph', text: 'Café talks' }])
})
