/** The dossier that the program brings along: what every reader takes on trust is checked here. */
import { describe, expect, test } from 'vitest'
import { placeQuote, quoteOf, type Quote } from '../../electron/anchors/anchor'
import { wordCount, type Article } from '../../electron/articles/article'
import { readDossierFolder } from '../../electron/dossiers/dossier-folder'
import { placeStatement } from '../../electron/statements/place-statement'
import type { Placed, Statement } from '../../electron/statements/statement'
import { usTalibanTalks } from '../support/fixtures'
import { valueOf } from '../support/outcomes'
import { hasSources, sayWithoutSources, sources } from '../support/shared'

const { dossier, articles, sheets } = valueOf(await readDossierFolder(usTalibanTalks))
const names = articles.map(({ id }) => id.replace('us-taliban-talks.', ''))

function briefNamed(name: string): {
  article: Article
  statements: Statement[]
  placed: Placed<Statement>[]
} {
  const article = articles.find(({ id }) => id === `us-taliban-talks.${name}`)
  const statements = sheets.find(({ id }) => id === article?.id)?.statements
  if (!article || !statements) throw new Error(`no coded brief ${name}`)
  return {
    article,
    statements,
    placed: statements.map((statement) => valueOf(placeStatement(article.text, statement))),
  }
}
const allPlaced = names.flatMap((name) => briefNamed(name).placed)

test('the dossier holds five briefs, all coded', () => {
  expect(names).toHaveLength(5)
  expect(sheets).toHaveLength(5)
  expect(articles.every(({ kind }) => kind === 'brief')).toBe(true)
})

test('the briefs are listed in order of time', () => {
  const days = articles.map(({ published }) => published.on)
  expect(days).toEqual(days.toSorted())
  expect(days.every((day) => day?.length === 10)).toBe(true)
})

describe.each(names)('%s', (name) => {
  const { article, statements, placed } = briefNamed(name)
  const quotesOf = ({ id, speaker, cue, content }: Statement): [string, Quote][] =>
    [speaker, cue, ...content].flatMap((quote) => (quote === null ? [] : [[id, quote] as [string, Quote]]))

  test(`every quote of ${name} stands at its recorded place in its recorded context`, () => {
    for (const [id, quote] of statements.flatMap(quotesOf)) {
      const placing = placeQuote(article.text, quote)
      expect(placing, id).toMatchObject({ found: true, how: 'exact' })
      if (placing.found) expect(quoteOf(article.text, placing.passage), id).toEqual(quote)
    }
  })

  test(`${name} has 350 to 600 words`, () => {
    expect(wordCount(article.text)).toBeGreaterThanOrEqual(350)
    expect(wordCount(article.text)).toBeLessThanOrEqual(600)
  })

  test(`${name} has 12 to 25 statements`, () => {
    expect(statements.length).toBeGreaterThanOrEqual(12)
    expect(statements.length).toBeLessThanOrEqual(25)
  })

  test(`no two statements of ${name} are the same words of the same speaker at the same time`, () => {
    const said = placed.map((one) => [one.partyId, one.speakerName, one.saidOn, one.start, one.end].join(' '))
    expect(said.filter((one, index) => said.indexOf(one) !== index)).toEqual([])
  })

  test(`no piece of a statement of ${name} begins or ends within a word`, () => {
    const cut = placed
      .flatMap(({ content }) => content)
      .filter(({ start, end }) =>
        [start, end].some((at) => /[\p{L}\p{N}]{2}/u.test(article.text.slice(Math.max(0, at - 1), at + 1))),
      )
    // An empty side leaves one letter, which cannot be cut.
    expect(cut.map(({ exact }) => exact)).toEqual([])
  })

  test(`the directness of each statement of ${name} is what the quotation marks say`, () => {
    const said = placed.map(({ id, content, directness }) => ({ id, directness, content }))
    expect(said.map(({ id, directness }) => `${id} ${directness}`)).toEqual(
      said.map(({ id, content }) => `${id} ${directnessOf(article.text, content)}`),
    )
  })

  test(`no statement of ${name} is said after the day of its article`, () => {
    const day = article.published.on ?? ''
    expect(placed.filter(({ saidOn }) => (saidOn ?? '') > day).map(({ id }) => id)).toEqual([])
  })
})

test('the two Stanekzais stand on their own sides', () => {
  const sideOf = (speaker: string): string[] => [
    ...new Set(allPlaced.filter(({ speakerName }) => speakerName === speaker).map(({ partyId }) => partyId)),
  ]
  expect(sideOf('Mohammad Masoom Stanekzai')).toEqual(['afghan-government'])
  expect(sideOf('Sher Mohammad Abbas Stanekzai')).toEqual(['taliban'])
})

test('a statement whose text names one Stanekzai is never coded as the other', () => {
  const wrong = allPlaced.filter(
    ({ speaker, speakerName }) =>
      (speaker?.exact.includes('Masoom') && speakerName !== 'Mohammad Masoom Stanekzai') ||
      (speaker?.exact.includes('Abbas') && speakerName !== 'Sher Mohammad Abbas Stanekzai'),
  )
  expect(wrong.map(({ id }) => id)).toEqual([])
})

test('a named speaker speaks for the own side only, unless somebody else reports it', () => {
  const home = new Map(
    dossier.codebook.parties.flatMap((party) =>
      [party.name, ...party.people.map((person) => person.name)].map((name) => [name, party.id] as const),
    ),
  )
  const away = allPlaced.filter(
    ({ speakerName, partyId, voice }) =>
      voice === 'own' && speakerName !== null && home.get(speakerName) !== partyId,
  )
  expect(away.map(({ id, speakerName }) => `${id} ${speakerName}`)).toEqual([])
})

test('every party of the codebook speaks', () => {
  const spoken = new Set(allPlaced.map(({ partyId }) => partyId))
  expect(dossier.codebook.parties.map(({ id }) => id).filter((id) => !spoken.has(id))).toEqual([])
})

test('every topic of the codebook is spoken about', () => {
  const topics = new Set(allPlaced.flatMap(({ topicIds }) => topicIds))
  expect(dossier.codebook.topics.map(({ id }) => id).filter((id) => !topics.has(id))).toEqual([])
})

describe('against the sources', () => {
  sayWithoutSources('whether the bundled briefs are in words of their own and keep every quotation')

  test.skipIf(!hasSources).each(names)(
    'outside quotation marks %s shares no run of eight words with any source (skipped without ../shared)',
    (name) => {
      const { text } = briefNamed(name).article
      const taken = new Set(sources.flatMap((source) => runsOfEight(source.text)))
      // A quotation parts the words before it from those behind it.
      const ours = text.split(/“[^”]*”|\n\n/).flatMap(runsOfEight)
      expect(ours.filter((run) => taken.has(run))).toEqual([])
    },
  )

  // In the order of the sources' names: which brief was written after which source.
  const briefs = [
    '2020-01-24-amnesty-on-civilians',
    '2021-05-08-stand-with-the-republic',
    '2019-07-08-seventh-round',
    '2021-07-23-statements-not-enough',
    '2018-11-19-doha-meetings',
  ]
  test.skipIf(!hasSources).each(briefs.map((name, index) => [name, index] as const))(
    '%s keeps every quotation of its source letter for letter (skipped without ../shared)',
    (name, index) => {
      const source = sources[index]?.text ?? ''
      const kept = quotationsIn(briefNamed(name).article.text)
      const quotations = quotationsIn(source)
      expect(quotations.length).toBeGreaterThan(1)
      // A source may break a quotation where the brief does not, so it is enough to stand within one.
      expect(quotations.filter((words) => !kept.some((ours) => ours.includes(words)))).toEqual([])
    },
  )

  test.skipIf(!hasSources).each(briefs.map((name, index) => [name, index] as const))(
    '%s puts nothing in quotation marks that its source does not (skipped without ../shared)',
    (name, index) => {
      const source = plain(sources[index]?.text ?? '')
      const ours = quotationsIn(briefNamed(name).article.text).map(plain)
      // Two quotations that the source parts by its own words are parted by the brief as well, or joined by a space.
      const invented = ours.filter(
        (words) => !sentencesOf(words).every((sentence) => source.includes(sentence)),
      )
      expect(invented).toEqual([])
    },
  )
})

function directnessOf(text: string, content: Placed<Statement>['content']): Placed<Statement>['directness'] {
  const quoted = [...text.matchAll(/“[^”]*”/g)].map(
    ({ 0: words, index }) => [index, index + words.length] as const,
  )
  const isQuoted = content.flatMap(({ start, exact }) =>
    [...exact.matchAll(/[\p{L}\p{N}]/gu)].map(({ index }) =>
      quoted.some(([from, to]) => start + index >= from && start + index < to),
    ),
  )
  if (isQuoted.every(Boolean)) return 'direct'
  return isQuoted.some(Boolean) ? 'mixed' : 'indirect'
}

/** The names of people and offices are one word each: nobody can put them otherwise. */
const longNames = dossier.codebook.parties
  .flatMap((party) => [party.name, ...party.people.map((person) => person.name)])
  .filter((name) => name.includes(' '))

function runsOfEight(text: string): string[] {
  const named = longNames.reduce((words, name) => words.replaceAll(name, name.replace(/\P{L}/gu, '')), text)
  const words = named.toLowerCase().match(/(?:\p{L}\.)+|[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu) ?? []
  return words.slice(7).map((_last, index) => words.slice(index, index + 8).join(' '))
}

/** What stands in quotation marks, without the comma or stop that typesetters put inside them. */
function quotationsIn(text: string): string[] {
  // A quotation that goes on in the next paragraph is not closed in the first.
  return [...text.matchAll(/“([^“”\n]*)(?:”|\n|$)/g)].map(([, words = '']) =>
    words.trim().replace(/[,.]$/, ''),
  )
}

function plain(text: string): string {
  return text.replace(/[‘’]/g, "'").replace(/\s+/g, ' ')
}

function sentencesOf(words: string): string[] {
  return words
    .split(/(?<=[.?!…]) /)
    .map((sentence) => sentence.trim().replace(/[,.]$/, ''))
    .filter((sentence) => sentence !== '')
}
