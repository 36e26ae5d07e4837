import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseArticleFile } from '../../electron/articles/article-file'
import { zonesOf } from '../../electron/extraction/zones'
import { dateOf } from '../../electron/import/date-of'
import { GivenFiles } from '../../electron/import/given-files'
import { Likenesses, sketchOf } from '../../electron/import/likeness'
import { normaliseText } from '../../electron/import/normalise-text'
import { root } from '../support/folders'
import { codeOf, valueOf } from '../support/outcomes'

test.each([
  ['2020-01-24', '2020-01-24'],
  ['2020-01-24T23:59:00+04:30', '2020-01-24'],
  ['Fri, 24 Jan 2020 22:01:00 -0500', '2020-01-24'],
  ['January 24, 2020 Friday 1:23 PM GMT', '2020-01-24'],
  ['24. Januar 2020', '2020-01-24'],
  ['24 de enero de 2020', '2020-01-24'],
  ['24 января 2020 г.', '2020-01-24'],
  ['24.1.2020', '2020-01-24'],
  ['01/24/2020', '2020-01-24'],
  ['24/01/2020', '2020-01-24'],
  ['03/04/2020', '2020'],
  ['۲۴/۰۱/۲۰۲۰', '2020-01-24'],
  ['20200124', '2020-01-24'],
  ['January 2020', '2020-01'],
  ['2020', '2020'],
  ['30 February 2020', null],
  ['yesterday', null],
  ['', null],
])('%j is the date %s', (written, on) => expect(dateOf(written)).toBe(on))

describe('text as it is stored', () => {
  test.each([
    ['odd spaces become one', 'a\u00a0\u2009 b\tc', 'a b c'],
    ['soft hyphens and letters without width go', 'nego\u00adti\u200bation\ufeff', 'negotiation'],
    ['joiners of Persian words stay', 'می\u200cخواهیم', 'می\u200cخواهیم'],
    ['an accent joins its letter', 'cafe\u0301', 'café'],
    ['marks of Hebrew keep their order', 'ש\u05bc\u05c1', 'ש\u05bc\u05c1'],
    ['controls of direction stay in pairs', 'a \u2067ب\u2069 c', 'a \u2067ب\u2069 c'],
    ['a control of direction left open goes', 'a \u202eb', 'a b'],
    ['an end without a beginning goes', 'a\u202c b\u2069', 'a b'],
    ['half a letter becomes a sign for it', 'a\ud800b', 'a\ufffdb'],
  ])('%s', (_how, given, stored) => expect(normaliseText(given)).toBe(stored))

  test('is the same when it is put in order twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(normaliseText(normaliseText(text))).toBe(normaliseText(text))
      }),
    )
  })
})

describe('much the same words', () => {
  const textIn = (path: string): string =>
    valueOf(parseArticleFile(path, readFileSync(join(root, path), 'utf8'))).text
  const folders = ['tests/fixtures/dossiers/ferry-editions', 'articles/us-taliban-talks']
  const texts = folders.flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.md'))
      .map((name) => ({ id: name.slice(0, -3), text: textIn(`${folder}/${name}`) })),
  )
  const pairs = texts.flatMap(({ id, text }, index) => {
    const known = new Likenesses()
    for (const other of texts.slice(0, index)) known.add(other.id, sketchOf(other.text, zonesOf(other.text)))
    return known.likeTo(sketchOf(text, zonesOf(text))).map(({ articleId }) => [articleId, id].join(' = '))
  })

  test('are found in editions of one story, and not in different stories on one matter', () => {
    const isEdition = (pair: string): boolean =>
      /^(\w+-edition|dari-\w+) = (\w+-edition|dari-\w+)$/.test(pair)
    expect(pairs).toEqual(
      expect.arrayContaining([
        'dari-evening = dari-morning',
        'first-edition = second-edition',
        'first-edition = third-edition',
      ]),
    )
    expect(pairs.filter((pair) => !isEdition(pair))).toEqual([])
  })

  test('are found in a copy that was cut, with another head and foot', () => {
    const { text } = texts.find(({ id }) => id === '2020-01-24-amnesty-on-civilians') ?? { text: '' }
    const paragraphs = text.split('\n\n')
    const copy = [
      'Another headline',
      ...paragraphs.slice(0, Math.ceil(paragraphs.length / 2)),
      'More from our site',
    ].join('\n\n')
    const known = new Likenesses()
    known.add('whole', sketchOf(text, zonesOf(text)))
    expect(known.likeTo(sketchOf(copy, zonesOf(copy)))[0]?.share).toBeGreaterThan(0.8)
  })
})

describe('a file handed over in pieces', () => {
  const piece = (id: string, at: number, pieces: number, words: string) => ({
    id,
    piece: at,
    pieces,
    base64: Buffer.from(words).toString('base64'),
  })

  test('is whole when all have come, whichever came twice', () => {
    const given = new GivenFiles()
    for (const each of [piece('a', 0, 2, 'one '), piece('a', 0, 2, 'one '), piece('a', 1, 2, 'two')])
      given.take(each)
    expect(codeOf(given.check('a'))).toBe('no problem')
    expect(String(given.hand('a'))).toBe('one two')
    expect(codeOf(given.check('a'))).toBe('file-not-given')
  })

  test('is refused out of order, and not whole while a piece is missing', () => {
    const given = new GivenFiles()
    expect(codeOf(given.take(piece('a', 1, 2, 'two')))).toBe('file-not-given')
    given.take(piece('a', 0, 2, 'one'))
    expect(codeOf(given.check('a'))).toBe('file-not-given')
  })
})
