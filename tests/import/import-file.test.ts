import { describe, expect, test } from 'vitest'
import { zonesOf } from '../../electron/extraction/zones'
import { importFile } from '../../electron/import/import-file'
import type {
  Block,
  Claim,
  FormatReader,
  ImportedArticle,
  ReadDocument,
} from '../../electron/import/imported'
import { done } from '../../electron/problem'
import { codeOf, valueOf } from '../support/outcomes'
import { hasSources, sayWithoutSources, sources } from '../support/shared'

const bytesOf = (words: string): Uint8Array => new TextEncoder().encode(words)
const body = 'The council said that the ferry will go on as it has for all of the years before.'

async function articleOf(
  document: Partial<ReadDocument>,
  name: string | null = 'a.html',
): Promise<ImportedArticle> {
  const reader: FormatReader = () =>
    done([{ blocks: [paragraph(body)], claims: [], dropped: [], remarks: [], ...document }])
  const read = valueOf(await importFile({ name, bytes: bytesOf('x') }, { made: reader }, done('made')))
  if (!read.articles[0]) throw new Error('no article')
  return read.articles[0]
}

const paragraph = (text: string): Block => ({ kind: 'paragraph', text })
const claim = (field: Claim['field'], value: string, certainty: Claim['certainty'] = 'stated'): Claim => ({
  field,
  value,
  certainty,
  basis: 'meta og:x',
})

describe('the headline', () => {
  test('is what the file states, with where it stands', async () => {
    const { about } = await articleOf({ claims: [claim('headline', 'The ferry stays')] })
    expect(about.headline).toEqual({ text: 'The ferry stays', certainty: 'stated', basis: 'From meta og:x.' })
  })

  test('is a line over the text rather than what was only worked out from the file', async () => {
    const { about } = await articleOf({
      blocks: [paragraph('Ferry stays'), paragraph(body)],
      claims: [claim('headline', 'Harbour Post', 'inferred')],
    })
    expect(about.headline).toMatchObject({ text: 'Ferry stays', certainty: 'inferred' })
  })

  test('is ours, made of the first words, where there is none', async () => {
    const { about } = await articleOf({})
    expect(about.headline.certainty).toBe('ours')
    expect(body.startsWith(about.headline.text.replace('…', ''))).toBe(true)
  })
})

describe('the day', () => {
  test.each<[string, Partial<ReadDocument>, string | null, string | null, string]>([
    [
      'is what the file states',
      { claims: [claim('published', '2020-01-24T23:10:00-05:00')] },
      null,
      '2020-01-24',
      'stated',
    ],
    [
      'is what the text states before what the file makes likely',
      {
        blocks: [paragraph('Published: 24 Jan 2020'), paragraph(body)],
        claims: [claim('published', '2021-02-02', 'inferred')],
      },
      null,
      '2020-01-24',
      'stated',
    ],
    ['may be held by the name of the file', {}, '2020-01-24 ferry.txt', '2020-01-24', 'inferred'],
    ['is not known where nobody says it', {}, 'ferry.txt', null, 'unknown'],
    [
      'is passed over where it cannot be read',
      { claims: [claim('published', 'soon')] },
      null,
      null,
      'unknown',
    ],
  ])('%s', async (_how, document, name, on, certainty) => {
    expect((await articleOf(document, name)).about.published).toMatchObject({ on, certainty })
  })

  test('that the text gives otherwise is told', async () => {
    const { remarks } = await articleOf({
      blocks: [paragraph('January 24, 2020'), paragraph(body)],
      claims: [claim('published', '2022-01-24')],
    })
    expect(remarks).toEqual(['The file gives 2022-01-24 as its day, the text itself 2020-01-24.'])
  })
})

test('byline and dateline tell author and place', async () => {
  const { about } = await articleOf({
    blocks: [paragraph('By Ann Lee'), paragraph(`DOHA, Qatar (AP) — ${body}`)],
  })
  expect(about.author).toMatchObject({ name: 'Ann Lee', certainty: 'stated' })
  expect(about.place).toMatchObject({ name: 'Doha, Qatar', certainty: 'stated' })
})

test.each([
  ['en-US', body, 'en-US', []],
  [
    'en',
    'شورا گفت که کشتی مانند همهٔ سال‌های گذشته به کار خود ادامه خواهد داد.',
    'fa',
    ['It calls itself English, but its words are Persian.'],
  ],
  ['', 'Der Rat sagte am Freitag, dass die Fähre auch in den kommenden Jahren fahren wird.', 'de', []],
  ['', '12 34 56', 'und', []],
])('a text that calls itself "%s" is in the language of its words (%#)', async (says, text, tag, remarks) => {
  const article = await articleOf({
    blocks: [paragraph(text)],
    claims: says === '' ? [] : [claim('language', says)],
  })
  expect(article.about.language.tag).toBe(tag)
  expect(article.remarks).toEqual(remarks)
})

describe('zones', () => {
  test('are what the file says of its blocks, so that a caption without signs is one', async () => {
    const { zones, text } = await articleOf({
      blocks: [paragraph(body), { kind: 'caption', text: 'The harbour at night, seen from the hill.' }],
    })
    expect(zones?.map(({ kind }) => kind)).toEqual(['body', 'caption'])
    expect(zones?.map(({ start, end }) => text.slice(start, end))[1]).toBe(
      'The harbour at night, seen from the hill.',
    )
  })

  test('are left to the text where the file says no more', async () => {
    expect((await articleOf({ blocks: [paragraph(body), paragraph('Back to top button')] })).zones).toBeNull()
  })
})

test('a document without words is no article, and a file of such is told', async () => {
  const reader: FormatReader = () =>
    done([{ blocks: [paragraph(' \u200b ')], claims: [], dropped: [], remarks: [] }])
  expect(codeOf(await importFile({ name: 'a', bytes: bytesOf('x') }, { made: reader }, done('made')))).toBe(
    'file-without-text',
  )
})

test.each([
  ['an empty file', new Uint8Array(), 'file-empty'],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'format-unknown'],
  ['a file above the limit', new Uint8Array(64 * 1024 * 1024 + 1), 'file-too-large'],
])('%s is told as %s', async (_what, bytes, code) => {
  expect(codeOf(await importFile({ name: 'a', bytes }))).toBe(code)
})

sayWithoutSources('that the texts of the bundled briefs import right')
describe.skipIf(!hasSources)('the texts of the bundled briefs', () => {
  const read = async (start: string): Promise<ImportedArticle> => {
    const { name, text } = sources.find((source) => source.name.startsWith(start)) ?? { name: '', text: '' }
    const [article] = valueOf(await importFile({ name, bytes: bytesOf(text) })).articles
    if (!article) throw new Error(start)
    return article
  }
  const kindsIn = ({ text, zones }: ImportedArticle): Set<string> =>
    new Set((zones ?? zonesOf(text)).map(({ kind }) => kind))
  const kindOfLast = ({ text, zones }: ImportedArticle): string | undefined =>
    (zones ?? zonesOf(text)).at(-1)?.kind

  test.each([
    ['000', 'ours', null, 'Islamabad', ['caption', 'dateline', 'subheading', 'credit', 'boilerplate']],
    ['001', 'ours', null, null, ['body']],
    ['002', 'inferred', null, null, ['headline', 'caption', 'boilerplate']],
    ['003', 'ours', null, null, ['body']],
    ['004', 'inferred', '2018-11-19', null, ['boilerplate', 'headline', 'credit']],
  ])(
    '%s has the right title or none, its day or a bound, and its zones',
    async (start, title, on, place, kinds) => {
      const article = await read(start)
      const { headline, published, language } = article.about
      expect([headline.certainty, published.on, article.about.place.name, language.tag]).toEqual([
        title,
        on,
        place,
        'en',
      ])
      expect(published.basis).not.toBe('')
      expect([...kindsIn(article)]).toEqual(expect.arrayContaining(kinds))
      if (kinds.includes('boilerplate') && start !== '002') expect(kindOfLast(article)).toBe('boilerplate')
    },
  )
})
