import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseArticleFile } from '../../electron/articles/article-file'
import { problemOf, valueOf } from '../support/outcomes'

const head = `headline: { text: Kabul rejects the offer, certainty: ours }
outlet: { name: null, certainty: unknown, basis: The text does not say. }
published: { on: 2020-01-24, certainty: stated, basis: The text says so. }
language: en
kind: brief
original: { headline: null, address: null, note: Made up. }`

const file = (text: string, about = head): string => `---\n${about}\n---\n\n${text}\n`
const textOf = (content: string): string => valueOf(parseArticleFile('a.md', content)).text
const problemWith = (content: string) => problemOf(parseArticleFile('a.md', content))

test('an article file gives what is known about the article, and its text', () => {
  expect(valueOf(parseArticleFile('a.md', file('Kabul rejects it.')))).toEqual({
    about: {
      headline: { text: 'Kabul rejects the offer', certainty: 'ours', basis: 'The headline is ours.' },
      outlet: { name: null, certainty: 'unknown', basis: 'The text does not say.' },
      published: { on: '2020-01-24', certainty: 'stated', basis: 'The text says so.' },
      author: { name: null, certainty: 'unknown', basis: 'The dossier does not say.' },
      place: { name: null, certainty: 'unknown', basis: 'The dossier does not say.' },
      language: { tag: 'en', certainty: 'stated', basis: 'The dossier says so.' },
      address: { url: null, certainty: 'unknown', basis: 'The dossier does not say.' },
      kind: 'brief',
      original: { headline: null, note: 'Made up.' },
    },
    text: 'Kabul rejects it.',
  })
})

describe('the text of an article file', () => {
  test.each([
    ['keeps curly quotes and dashes', '“‘Never’ — never,” she said…'],
    ['keeps blank lines between paragraphs', 'One.\n\nTwo.\n\n\nThree.'],
    ['keeps a line of three hyphens', 'One.\n\n---\n\nTwo.'],
    ['keeps markup as it stands', '<script>alert(1)</script> & *stars*'],
    ['keeps white space within', 'a  b\tc\u00a0d'],
    ['keeps words from right to left', 'او گفت که نمی‌پذیرد.'],
    ['keeps one letter', 'a'],
  ])('%s', (_name, text) => {
    expect(textOf(file(text))).toBe(text)
  })

  test.each([
    ['line ends of Windows', file('One.\n\nTwo.').replaceAll('\n', '\r\n')],
    ['line ends of old machines', file('One.\n\nTwo.').replaceAll('\n', '\r')],
    ['a byte order mark', `\uFEFF${file('One.\n\nTwo.')}`],
    ['blank lines before and after the text', file('\n\n\nOne.\n\nTwo.\n\n \n')],
    ['no blank line behind the head', file('One.\n\nTwo.').replace('---\n\n', '---\n')],
    ['no line break at the end', file('One.\n\nTwo.').trimEnd()],
  ])('is the same with %s', (_what, content) => {
    expect(textOf(content)).toBe('One.\n\nTwo.')
  })

  test('is taken letter for letter, whatever it is', () => {
    const anything = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .map((text) => `x${text.replaceAll('\r', '')}x`)
    fc.assert(
      fc.property(anything, (text) => {
        expect(textOf(file(text))).toBe(text)
      }),
    )
  })

  test('is kept whole when it is very long', () => {
    const long = 'A sentence of an article without end. '.repeat(30_000).trimEnd()
    expect(textOf(file(long))).toBe(long)
  })
})

describe('a wrong article file', () => {
  test.each([
    ['an empty file', ''],
    ['a text without a head', 'Kabul rejects it.'],
    ['a head that does not end', `---\n${head}\n\nKabul rejects it.`],
    ['words above the head', `Words.\n${file('Kabul rejects it.')}`],
  ])('%s has no head', (_what, content) => {
    expect(problemWith(content)).toMatchObject({
      code: 'article-head-missing',
      what: 'a.md does not begin with what is known about the article.',
    })
  })

  test.each([
    ['nothing', ''],
    ['white space', ' \n\n\t'],
  ])('%s below the head is no text', (_what, text) => {
    expect(problemWith(file(text))).toMatchObject({ code: 'article-empty', what: 'a.md has no text.' })
  })

  test.each([
    ['headline.text', 'is missing', head.replace('text: Kabul rejects the offer, ', '')],
    ['headline.certainty', 'is "certain"', head.replace('certainty: ours', 'certainty: certain')],
    ['headline.text', 'is ', head.replace('Kabul rejects the offer', '"  "')],
    ['outlet.basis', 'is missing', head.replace(', basis: The text does not say.', '')],
    ['published.on', 'is "24 January"', head.replace('2020-01-24', '24 January')],
    ['published.on', 'is 2020', head.replace('2020-01-24', '2020')],
    ['published.on', 'a day that the calendar has', head.replace('2020-01-24', '2020-02-30')],
    ['language', 'is "English"', head.replace('language: en', 'language: English')],
    ['kind', 'is "essay"', head.replace('kind: brief', 'kind: essay')],
    ['original', 'is missing', head.replace(/\noriginal.*/, '')],
    ['author', 'is not known', `${head}\nauthor: Somebody`],
  ])('its field %s is named when it %s', (field, wrong, about) => {
    expect(about).not.toBe(head)
    const { code, what } = problemWith(file('Kabul rejects it.', about))
    expect(code).toBe('field-wrong')
    expect(what).toContain(`a.md: the field "${field}"`)
    expect(what).toContain(wrong)
  })

  test('YAML that is broken is told with its line', () => {
    const { code, what } = problemWith(file('Kabul rejects it.', `${head}\nkind: article`))
    expect(code).toBe('yaml-broken')
    expect(what).toMatch(/^a\.md is not valid YAML: .*line 7/)
  })
})
