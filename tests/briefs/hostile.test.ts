/** Articles come from anywhere: whatever their words are, no format breaks and none of them becomes markup. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Brief } from '../../electron/briefs/brief'
import { asText, briefAsCsv } from '../../electron/briefs/csv'
import { briefAsHtml } from '../../electron/briefs/html'
import { briefAsJson } from '../../electron/briefs/json'
import { briefAsMarkdown, escapeMarkdown } from '../../electron/briefs/markdown'
import { tableOf } from '../../electron/briefs/table'
import { writeBrief } from '../../electron/briefs/write-brief'
import { inXml } from '../../electron/briefs/xml-text'
import { articleWith, placedIn } from '../support/examples'
import { cellsOfCsv } from '../support/csv'
import { filesIn, paragraphsOfDocx, rowsOfXlsx } from '../support/office'
import { elementsOf, textsOf } from '../support/xml'
import { briefOf, codebook, noteOn, summaryOf } from './briefs'

const sign = fc.oneof(
  fc.constantFrom(
    ...['<', '>', '&', '"', "'", '`', '*', '_', '[', ']', '(', ')', '#', '|', '\\', '~', '$', '!', '-', '+'],
    ...[
      '=',
      '@',
      ',',
      ';',
      ':',
      '\n',
      '\r',
      '\r\n',
      '\n\n',
      '\t',
      ' ',
      '  ',
      '\0',
      '\u0007',
      '\u001b',
      '\u0085',
    ],
    ...[
      '\u2028',
      '\u202e',
      '\u200f',
      '\ufeff',
      '\ufffe',
      '\ud83c',
      '\udf09',
      '🌉',
      'سلام',
      'שלום',
      '_x0041_',
    ],
    ...[
      '<script>',
      '</script>',
      '<!--',
      '-->',
      ']]>',
      '&amp;',
      '&#60;',
      '" onload="x',
      '1. ',
      '=cmd|x',
      '{{x}}',
    ],
  ),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
)
const hostile = fc.array(sign, { minLength: 1, maxLength: 12 }).map((signs) => signs.join(''))

/** Hostile words in every field that anybody else writes. */
const anyBrief: fc.Arbitrary<Brief> = fc
  .record({
    quote: hostile,
    speaker: hostile,
    party: hostile,
    topic: hostile,
    title: hostile,
    outlet: hostile,
    note: hostile,
    language: fc.constantFrom('en', 'fa-AF', 'ps'),
  })
  .map((words) => {
    const { statement } = placedIn('[x]')
    const exact = words.quote
    return briefOf({
      codebook: {
        ...codebook,
        title: words.title,
        parties: [{ id: 'kabul', name: words.party, aliases: [], people: [] }],
        topics: [{ id: 'peace', name: words.topic, definition: words.topic, terms: [] }],
      },
      articles: [
        {
          article: articleWith(exact, {
            id: 'a1',
            language: { tag: words.language, certainty: 'stated', basis: 'b' },
            headline: { text: words.title, certainty: 'stated', basis: 'b' },
            outlet: { name: words.outlet, certainty: 'stated', basis: words.outlet },
            original: { headline: words.title, note: words.note },
            address: { url: words.outlet, certainty: 'stated', basis: 'b' },
          }),
          statements: [
            {
              ...statement,
              articleId: 'a1',
              speakerName: words.speaker,
              content: [{ start: 0, end: exact.length, exact }],
              start: 0,
              end: exact.length,
              exact,
            },
          ],
        },
      ],
      writings: {
        notes: [
          noteOn({ kind: 'statement', articleId: 'a1', statementId: 'd.a.s01' }, words.note),
          noteOn({ kind: 'article', articleId: 'a1' }, words.note),
        ],
        summaries: [{ ...summaryOf('kabul', 'topic', 'peace'), text: words.note }],
      },
    })
  })

const quoteOf = (brief: Brief): string => brief.entries[0]?.quote ?? ''
const cases = { numRuns: 300 }
const fewCases = { numRuns: 60 }

describe('whatever the words are', () => {
  test('a CSV gives the same cells back, and none of them is a formula', () => {
    fc.assert(
      fc.property(anyBrief, (brief) => {
        const { columns, rows } = tableOf(brief)
        const cells = cellsOfCsv(briefAsCsv(brief).slice(1))
        expect(cells).toEqual([
          columns.map(({ name }) => name),
          ...rows.map((row) => row.map((cell) => (typeof cell === 'number' ? String(cell) : asText(cell)))),
        ])
        for (const cell of cells.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/)
      }),
      cases,
    )
  })

  test('the apostrophe of a guarded cell can be taken away again', () => {
    fc.assert(
      fc.property(hostile, (words) => {
        const guarded = asText(words)
        const isGuarded = guarded.startsWith("'") && asText(guarded.slice(1)) === guarded
        expect(isGuarded ? guarded.slice(1) : guarded).toBe(words)
      }),
      cases,
    )
  })

  test('HTML has no element that they made, and the quotation reads as it was', () => {
    fc.assert(
      fc.property(anyBrief, (brief) => {
        const html = briefAsHtml(brief).replace(/<!doctype html>|<meta [^>]*>/g, '')
        const names = new Set(elementsOf(html).map(({ name }) => name))
        const ours =
          'html head title style body main h1 h2 h3 h4 h5 p dl div dt dd article span bdi blockquote section'
        expect([...names].filter((name) => !ours.split(' ').includes(name))).toEqual([])
        expect(textsOf(html, 'blockquote')).toEqual([inXml(quoteOf(brief))])
      }),
      cases,
    )
  })

  test('JSON gives the same words back', () => {
    fc.assert(
      fc.property(anyBrief, (brief) => {
        const { statements } = JSON.parse(briefAsJson(brief)) as { statements: { quote: string }[] }
        expect(statements.map(({ quote }) => quote)).toEqual([quoteOf(brief)])
      }),
      cases,
    )
  })

  test('Markdown has no sign of markup in them that is not escaped, and begins no line of its own', () => {
    fc.assert(
      fc.property(anyBrief, (brief) => {
        const text = briefAsMarkdown(brief)
        const bare = text.replace(/\\[!-/:-@[-`{-~\n]/g, '')
        expect(bare).not.toContain('<')
        // The title, the topic, the party, and the other notes.
        expect(text.split('\n').filter((line) => /^\s*#/.test(line))).toHaveLength(4)
      }),
      cases,
    )
  })

  test('what Markdown escapes comes back letter for letter', () => {
    fc.assert(
      fc.property(
        hostile.filter((words) => !/[\r\n\0]/.test(words)),
        (words) => {
          expect(unescaped(escapeMarkdown(words))).toBe(words)
        },
      ),
      cases,
    )
  })

  test('a file for Word is well formed, and the quotation reads as it was', async () => {
    await fc.assert(
      fc.asyncProperty(anyBrief, async (brief) => {
        const bytes = await writeBrief(brief, 'docx')
        for (const xml of Object.values(filesIn(bytes))) elementsOf(xml)
        const lines = inXml(quoteOf(brief)).replace(/\r\n?/g, '\n')
        expect(paragraphsOfDocx(bytes).map(({ text }) => text)).toContain(lines)
      }),
      fewCases,
    )
  })

  test('a file for Excel is well formed, holds the quotation letter for letter and no formula', async () => {
    await fc.assert(
      fc.asyncProperty(anyBrief, async (brief) => {
        const bytes = await writeBrief(brief, 'xlsx')
        for (const xml of Object.values(filesIn(bytes))) elementsOf(xml)
        const [, row = []] = rowsOfXlsx(bytes)
        expect(row[1]?.value).toBe(quoteOf(brief))
        expect(row.filter(({ isFormula }) => isFormula)).toEqual([])
      }),
      fewCases,
    )
  })
})

/** As CommonMark reads it. */
function unescaped(text: string): string {
  return text.replace(
    /\\([!-/:-@[-`{-~])|&(amp|lt|gt|#32|#9);/g,
    (_all, sign: string | undefined, name: string) =>
      sign ?? { amp: '&', lt: '<', gt: '>', '#32': ' ', '#9': '\t' }[name] ?? '',
  )
}
