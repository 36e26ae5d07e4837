import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Codebook } from '../../electron/codebooks/codebook'
import { parseCodebookFile } from '../../electron/dossiers/dossier-file'
import { readWeights } from '../../electron/extraction/attribution/weights'
import { extract, type Extraction, type FoundStatement } from '../../electron/extraction/extract'
import { anyPage } from '../support/any-page'
import { filesOf, usTalibanTalks } from '../support/fixtures'
import { root } from '../support/folders'
import { valueOf } from '../support/outcomes'

const byRules = (text: string, codebook: Codebook | null = null): Extraction =>
  extract(text, { codebook, weights: null })
const weights = readWeights(readFileSync(join(root, 'resources/attribution/weights.bin')))
const byWeights = (text: string): Extraction => extract(text, { codebook: null, weights })
const only = (text: string, publishedOn: string | null = null): FoundStatement | undefined =>
  extract(text, { codebook: null, weights: null, publishedOn }).statements[0]

const page = `A long dispute in the harbour

FILE PHOTO: A crane stands still, the harbour master said.

VARBERG, Sweden (AP) — The port authority said on Tuesday that it would raise wages by a tenth.

“We have waited long enough,” said Ana Ruiz, the speaker of the dockers. “Now we want an answer.”

Ruiz demanded an apology from the port. According to the mayor, the strike cost ten million crowns.

Read more: Mayor says the bridge is safe.
`

describe('a page', () => {
  const { title, statements } = byRules(page)

  test('gives its title', () => expect(title).toBe('A long dispute in the harbour'))

  test('gives who said what', () => {
    expect(statements.map(({ speakerName, content }) => `${speakerName}: ${content[0]?.exact}`)).toEqual([
      expect.stringContaining('it would raise wages by a tenth'),
      expect.stringMatching(/^Ana Ruiz: .?We have waited long enough/),
      expect.stringMatching(/^Ana Ruiz: an apology/),
      expect.stringContaining('the strike cost ten million crowns'),
    ])
  })

  test('keeps captions, datelines and links out of its statements', () => {
    const words = JSON.stringify(statements)
    for (const outside of ['harbour master', 'VARBERG', 'bridge is safe'])
      expect(words).not.toContain(outside)
  })
})

describe('how much of a statement is quoted', () => {
  test.each([
    ['“The bridge is very old,” the mayor said.', 'direct'],
    ['"The bridge is very old," the mayor said.', 'direct'],
    ['The mayor said that the bridge was very old.', 'indirect'],
    ['The mayor said that the bridge was “very old” and had to be closed.', 'mixed'],
  ])('%s %s', (text, directness) => expect(only(text)?.directness).toBe(directness))
})

describe('what is told around a statement', () => {
  test.each([
    ['The mayor said on Tuesday that the bridge was safe.', '2020-01-21 day'],
    // A day within the saying is not the day of the saying.
    ['The mayor said that the bridge would open on Tuesday.', '2020-01-24 article'],
    ['The mayor said that the bridge was safe. It fell on Tuesday.', '2020-01-24 article'],
    ['It fell on Tuesday. The mayor said that the bridge was safe.', '2020-01-24 article'],
    ['It fell on Tuesday. According to the mayor, the bridge was safe.', '2020-01-24 article'],
  ])('gives its day: %s %s', (text, expected) => {
    const found = only(text, '2020-01-24')
    expect(`${found?.saidOn} ${found?.saidOnPrecision}`).toBe(expected)
  })

  test.each([
    ['The mayor called for an inquiry into the fall of the bridge.', 'demands'],
    ['The mayor said supporters of the bridge were few.', 'claims'],
    ['The mayor said documents about the bridge were lost.', 'claims'],
  ])('gives its stance: %s %s', (text, stance) => expect(only(text)?.stance).toBe(stance))
})

test('the date that is given comes before the one of the text', () => {
  const text = 'January 24, 2020\n\nThe mayor said that the bridge was safe.'
  expect(byRules(text).publishedOn).toBe('2020-01-24')
  expect(extract(text, { codebook: null, weights: null, publishedOn: '2021-05-08' }).publishedOn).toBe(
    '2021-05-08',
  )
})

test('a day is nobody who speaks', () => {
  const { statements } = byRules('“It is a dangerous game,” said late Sunday an old captain of the fleet.')
  for (const { speaker } of statements) expect(speaker?.exact ?? '').not.toMatch(/Sunday$/)
})

test('a statement within another is told by that one', () => {
  const { statements } = byRules(
    'The mayor said that the minister had promised that the bridge would be mended.',
  )
  const [outer, inner] = statements
  expect(statements).toHaveLength(2)
  expect(outer?.parent).toBeNull()
  expect(inner?.parent).toBe(outer?.id)
  expect(inner?.voice).toBe('reported')
})

/** What holds for every extraction, of whatever text. */
function expectSound(text: string, { statements }: Extraction): void {
  const ids = statements.map(({ id }) => id)
  expect(ids).toEqual(ids.map((_id, index) => `s${index + 1}`))
  for (const { id, speaker, cue, content, parent, confidence, candidates, speakerName } of statements) {
    for (const passage of [speaker, cue, ...content]) {
      if (!passage) continue
      expect(passage.end).toBeGreaterThan(passage.start)
      expect(text.slice(passage.start, passage.end)).toBe(passage.exact)
    }
    expect(content.length).toBeGreaterThan(0)
    for (const piece of content) {
      if (speaker) expect(piece.end <= speaker.start || speaker.end <= piece.start).toBe(true)
    }
    if (parent !== null) expect(ids.filter((other) => other !== id)).toContain(parent)
    expect(confidence).toBeGreaterThanOrEqual(0)
    expect(confidence).toBeLessThanOrEqual(1)
    expect(candidates[0] ?? null).toBe(speakerName)
  }
}

describe.each([
  ['by rules alone', byRules],
  ['with the trained weights', byWeights],
])('on any page, %s,', (_how, read) => {
  test('places cut out their words, ids count up, parents exist, and nobody speaks within their own words', () => {
    fc.assert(
      fc.property(anyPage, (text) => {
        expectSound(text, read(text))
      }),
    )
  })

  test('asking twice gives the same', () => {
    fc.assert(
      fc.property(anyPage, (text) => {
        expect(read(text)).toEqual(read(text))
      }),
      { numRuns: 30 },
    )
  })

  test('parents never stand in a circle', () => {
    fc.assert(
      fc.property(anyPage, (text) => {
        const { statements } = read(text)
        const parentOf = new Map(statements.map(({ id, parent }) => [id, parent]))
        for (const { id } of statements) {
          let above = parentOf.get(id)
          for (let steps = 0; above != null; steps += 1) {
            expect(steps).toBeLessThan(statements.length)
            above = parentOf.get(above)
          }
        }
      }),
      { numRuns: 30 },
    )
  })
})

test.each([
  ['nothing', ''],
  ['one letter', 'a'],
  ['one quotation mark', '“'],
  ['quotation marks alone', '“”"”“\'\'"„«»'],
  ['a quotation left open', '“We have waited, said Ana Ruiz. We will wait no longer'],
  ['a quotation closed twice', '“We have waited,” said Ana Ruiz.” And then ” she left.'],
  [
    'many scripts',
    'Сказал министр: «Нет». 首相は「行かない」と述べた。 The mayor said: “हाँ”. قال الوزير: «لا»',
  ],
  ['emoji', '👩‍👩‍👧 said “🚢🚢🚢” on 🌊. “🙂,” said Ana Ruiz 🙂.'],
  ['half of an emoji', 'The mayor said \ud83d that the bridge \ude00 was safe.'],
  ['control characters', 'The mayor\u0000 said\u0007 that\u001b[2J the bridge\u2028 was\ufeff safe.'],
  ['line ends of three kinds', 'The mayor said no.\r\n“Yes,” said Ana Ruiz.\rThe end,\nshe said.'],
  ['colons alone', ':'.repeat(300)],
  ['200 KB without a full stop', 'the mayor said that the river rose and '.repeat(5120)],
  ['200 KB of one word', 'a'.repeat(200_000)],
  ['200 KB of capitals', 'Aa '.repeat(66_667)],
  ['200 KB of quotation marks', '“'.repeat(200_000)],
])('%s is read without harm', { timeout: 60_000 }, (_what, text) => {
  expectSound(text, byRules(text))
  expectSound(text, byWeights(text))
})

test('5 MB without a full stop are read to their end', { timeout: 120_000 }, () => {
  const text = 'words and no end '.repeat(300_000)
  expectSound(text, byWeights(text))
})

describe('with the codebook that the program brings along', () => {
  let codebook: Codebook
  beforeAll(() => {
    const name = 'dossier.yaml'
    codebook = valueOf(parseCodebookFile(name, filesOf(usTalibanTalks).get(name) ?? ''))
  })

  test('statements get its parties, its people and its topics', () => {
    const text = `Zalmay Khalilzad, the American envoy, landed in the rain.

“There must be a ceasefire before spring comes,” Khalilzad said.

The Taliban rejected a truce. Kabul called for direct talks.`
    const drawn = byRules(text, codebook).statements.map(
      ({ speakerName, party, topics }) => `${speakerName} | ${party} | ${topics[0]}`,
    )
    expect(drawn).toEqual([
      'Zalmay Khalilzad | united-states | ceasefire-and-violence',
      'Taliban | taliban | ceasefire-and-violence',
      'Afghan government | afghan-government | talks-between-afghans',
    ])
  })

  test('every topic and every party with an id of it is one of the codebook', () => {
    const text = 'A farmer said that the talks were slow. The Taliban said that the troops must leave.'
    const { statements } = byRules(text, codebook)
    const topicIds = codebook.topics.map(({ id }) => id)
    expect(statements.map(({ party }) => party)).toEqual([null, 'taliban'])
    for (const { topics } of statements) for (const topic of topics) expect(topicIds).toContain(topic)
  })

  test('without it no topics are given', () => {
    for (const { topics } of byRules(page).statements) expect(topics).toEqual([])
  })
})
