import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readHtml, readHtmlText, readHtmlWhole } from '../../../electron/import/formats/html'
import { codeOf, problemOf, valueOf } from '../../support/outcomes'
import { hostilePages } from './hostile'
import { commonPages } from './pages'

const ofKind = (has: string) =>
  hostilePages.filter((page) => page.has === has).map(({ name, html }) => [name, html] as const)

test('there are at least sixty hostile pages', () => {
  expect(hostilePages.length).toBeGreaterThanOrEqual(60)
})

test.each(ofKind('article'))(
  'the article is found in a page with %s, and nothing else is taken from it',
  (_name, html) => {
    const { blocks, claims } = valueOf(readHtmlText(html))
    const text = blocks.map((block) => block.text).join('\n')
    expect(text.match(/the water would be released/g)).toHaveLength(5)
    expect(text).not.toMatch(/harm\(|<script|onerror|\bharm\b(?! \]\]>)/)
    for (const claim of claims.filter(({ field }) => field === 'address'))
      expect(claim.value).toMatch(/^https?:\/\/(?!.*@)/)
  },
)

test.each(ofKind('nothing'))('a page of %s is refused with a sentence', (_name, html) => {
  const problem = problemOf(readHtml({ name: 'saved.html', bytes: new TextEncoder().encode(html) }) as never)
  expect(problem.code).toBe('import-empty')
  expect(problem.what).toContain('There is no article text in saved.html.')
  expect(problem.next).not.toBe('')
})

test.each(ofKind('either'))('a page of %s ends in text or in a refusal', (_name, html) => {
  expect(['no problem', 'import-empty']).toContain(codeOf(readHtmlText(html)))
})

const pieces = fc.constantFrom(
  '<p>',
  '</p>',
  '<div class="comments">',
  '</div>',
  '<script>',
  '</script>',
  '<!--',
  '-->',
  '<table>',
  '<tr>',
  '<td>',
  '</table>',
  '<svg>',
  '<style>',
  '</style>',
  '<template>',
  '<a href="javascript:x">',
  '</a>',
  '<b>',
  '</i>',
  '<form>',
  '<select>',
  '<option>',
  '<title>',
  '</title>',
  '<meta property="og:url" content="data:x">',
  '<frameset>',
  '<body>',
  '<html lang="">',
  '&#0;',
  '\0',
  '"',
  "'",
  '<',
  '>',
  'words of a text, and more. ',
  '<br><br>',
  '<h1>',
  '<li>',
  '<base href="//">',
)

test('whatever stands in a page, it ends in text or in a refusal', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 60 }), (parts) => {
      const html = parts.join('')
      expect(['no problem', 'import-empty']).toContain(codeOf(readHtmlText(html)))
      expect(['no problem', 'import-empty']).toContain(codeOf(readHtmlWhole(html)))
    }),
    { numRuns: 100 },
  )
})

test('a page cut off anywhere ends in text or in a refusal', () => {
  const { html } = commonPages()[0]!
  for (let end = 0; end < html.length; end += 997) {
    expect(['no problem', 'import-empty']).toContain(codeOf(readHtmlText(html.slice(0, end))))
  }
})

test('no line of a text holds a line end or an unseen control character', () => {
  for (const { html } of [...hostilePages, ...commonPages()].filter((page) => page.html.length < 30_000)) {
    const read = readHtmlText(html)
    const lines = read.ok ? read.value.blocks.filter(({ kind }) => kind !== 'preformatted') : []
    for (const { text } of lines) expect(text).not.toMatch(/[\n\r\t\0\u00ad]/)
  }
})
