import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { statementSheetSchema, type Placed, type Statement } from '../../electron/statements/statement'
import { parseDossier, type DossierContent } from '../../electron/dossiers/dossier-file'
import { placeStatement } from '../../electron/statements/place-statement'
import { filesOf, textsOf, twoCouncils } from '../support/fixtures'
import { problemOf, valueOf } from '../support/outcomes'

const files = filesOf(twoCouncils)
const content = valueOf(parseDossier(textsOf(files)))

function articleOf({ articles }: DossierContent, name: string) {
  const article = articles.find(({ id }) => id === `two-councils.${name}`)
  if (!article) throw new Error(`no article ${name}`)
  return article
}

function placedOf(name: string): Placed<Statement>[] {
  const article = articleOf(content, name)
  const sheet = content.sheets.find(({ id }) => id === article.id)
  return (sheet?.statements ?? []).map((statement) => valueOf(placeStatement(article.text, statement)))
}

describe('a dossier about another subject', () => {
  test('has its own parties and topics, in the order of its file', () => {
    const { id, title, parties, topics } = content.dossier.codebook
    expect({ id, title }).toEqual({ id: 'two-councils', title: 'The dam between two valleys' })
    expect(parties.map((party) => party.id)).toEqual(['upper-valley', 'lower-valley'])
    expect(parties[1]?.people.map(({ name }) => name)).toEqual(['Ada Brook', 'Rahima'])
    expect(topics.map((topic) => topic.id)).toEqual(['the-dam', 'shared-water', 'red-lines'])
  })

  test('gives its articles ids of their own, in the order of its list', () => {
    const ids = ['right-to-left', 'curly-quotes', 'hostile-markup', 'no-date'].map(
      (name) => `two-councils.${name}`,
    )
    expect(content.dossier.articleIds).toEqual(ids)
    expect(content.articles.map(({ id }) => id)).toEqual(ids)
    expect(content.articles.every(({ dossierId }) => dossierId === 'two-councils')).toBe(true)
  })

  test('has no sheet for an article that nobody coded', () => {
    expect(content.sheets.map(({ id }) => id)).toEqual(content.dossier.articleIds.slice(0, 3))
  })

  test('keeps an unknown date unknown, for the article and what was said in it', () => {
    expect(articleOf(content, 'no-date').published.on).toBeNull()
    expect(articleOf(content, 'curly-quotes').published.on).toBe('2024-03')
  })
})

describe('an article from right to left', () => {
  test('keeps its language and every letter of its headline', () => {
    expect(articleOf(content, 'right-to-left')).toMatchObject({
      language: { tag: 'fa-AF' },
      headline: { text: 'دو شورا دربارهٔ بند تازه' },
    })
  })

  test('has each statement at its words, with the cue beside them', () => {
    const { text } = articleOf(content, 'right-to-left')
    expect(
      placedOf('right-to-left').map(({ speaker, cue, exact }) => [speaker?.exact, cue?.exact, exact]),
    ).toEqual([
      ['شورای درهٔ پایین', 'گفت', 'بند تازه «آب ما را می‌گیرد'],
      ['رحیمه', 'گفت', 'ما هیچ بندی را بدون توافق نمی‌پذیریم'],
      ['او', 'گفت', 'بند ۲٫۵ میلیون متر مکعب آب نگه می‌دارد و «به هیچ‌کس زیان نمی‌رساند'],
    ])
    const cues = placedOf('right-to-left').map(({ cue }) => cue?.start ?? -1)
    expect(new Set(cues).size).toBe(3)
    for (const { start, end, exact } of placedOf('right-to-left')) expect(text.slice(start, end)).toBe(exact)
  })
})

test('quotes within quotes and the same words said twice each find their own place', () => {
  const { text } = articleOf(content, 'curly-quotes')
  const [never, split, twice] = placedOf('curly-quotes')
  expect(never?.exact).toBe('‘Never’')
  expect(split?.content.map(({ exact }) => exact)).toEqual([
    'And ‘never’ isn’t an answer,',
    'it’s a ‘no’ that won’t listen.',
  ])
  expect(twice?.content.map(({ start }) => start)).toEqual([
    text.indexOf('Not now'),
    text.lastIndexOf('Not now'),
  ])
})

test('hostile markup stays the text that it is, down to the last sign', () => {
  const { text, headline, outlet } = articleOf(content, 'hostile-markup')
  expect(text).toContain(`Somebody painted <script>document.title = 'taken'</script> on the wall`)
  expect(text).toContain('\n\n---\n\n<svg onload=')
  expect(headline.text).toBe(`<img src=x onerror="document.title='taken'"> on the wall`)
  expect(outlet.name).toBe('<b>Valley</b> Post')
  expect(placedOf('hostile-markup')[0]?.exact).toBe(
    `wash <img src=x onerror="document.title='taken'"> off & paint <b>water</b> there`,
  )
})

/** What the parser says once one thing in one file is another. */
function problemAfter(name: string, now: (text: string) => string) {
  const text = files.get(name) ?? ''
  expect(now(text)).not.toBe(text)
  return problemOf(parseDossier(textsOf(new Map([...files, [name, now(text)]]))))
}

describe('a slip in a dossier is told with its file and field:', () => {
  test.each([
    ['the format', 'standpoint/dossier', 'standpoint/library', '"format" is "standpoint/library"'],
    ['a version that is not known', 'version: 1', 'version: 2', '"version" is 2'],
    ['a title that is missing', /title:.*\n/, '', '"title" is missing'],
    ['an id that is no file name', 'id: two-councils', 'id: Two Councils', '"id" is "Two Councils"'],
    ['an id with a dot, which parts ids', 'id: two-councils', 'id: two.councils', '"id" is "two.councils"'],
    [
      'a party without people',
      /people:\n( {6}.*\n)+ {2}- id: lower/,
      'with: none\n  - id: lower',
      '"parties.0.',
    ],
    ['a field that is not known', 'title:', 'colour: red\ntitle:', '"colour" is not known'],
    ['an article that leads out of the folder', '- no-date', '- ../no-date', '"articles.3" is "../no-date"'],
    ['a field of a topic', 'definition: What a council', 'meaning: What a council', '"topics.2.'],
  ])('%s', (_what, before, after, words) => {
    const { code, what } = problemAfter('dossier.yaml', (text) => text.replace(before, after))
    expect(code).toBe('field-wrong')
    expect(what).toContain('dossier.yaml: the field ')
    expect(what).toContain(words)
  })

  test.each([
    [
      'two parties of one id',
      'id: lower-valley',
      'id: upper-valley',
      'dossier.yaml: two parties share an id.',
    ],
    ['two topics of one id', 'id: red-lines', 'id: the-dam', 'dossier.yaml: two topics share an id.'],
    ['an article listed twice', '- no-date', '- curly-quotes', 'dossier.yaml lists "curly-quotes" twice.'],
    [
      'an article without a file',
      '- no-date',
      '- lost',
      'dossier.yaml lists "lost", but there is no file lost.md.',
    ],
  ])('%s', (_what, before, after, sentence) => {
    expect(problemAfter('dossier.yaml', (text) => text.replace(before, after)).what).toBe(sentence)
  })

  test('a field in the head of an article', () => {
    const { what } = problemAfter('curly-quotes.md', (text) =>
      text.replace('certainty: inferred', 'certainty: sure'),
    )
    expect(what).toContain('curly-quotes.md: the field "published.certainty" is "sure"')
  })

  test('a field of a statement', () => {
    const { what } = problemAfter('curly-quotes.statements.yaml', (text) =>
      text.replace('stance: condemns', 'stance: dislikes'),
    )
    expect(what).toContain('curly-quotes.statements.yaml: the field "statements.1.stance" is "dislikes"')
  })

  test('a quote that differs from the article in a single letter', () => {
    const problem = problemAfter('curly-quotes.statements.yaml', (text) =>
      text.replace('won’t listen', "won't listen"),
    )
    expect(problem).toEqual({
      code: 'statement-lost',
      what: `Statement two-councils.curly-quotes.s02: the words "it’s a ‘no’ that won't listen." are not in its article.`,
      next: 'Write them letter for letter as they stand there.',
    })
  })

  test('a quote that could be two places', () => {
    const problem = problemAfter('curly-quotes.statements.yaml', (text) =>
      text.replace('        suffix: ",”"\n', ''),
    )
    expect(problem).toMatchObject({
      code: 'statement-ambiguous',
      what: 'Statement two-councils.curly-quotes.s03: the words "Not now" stand in its article more than once.',
    })
  })

  test('the first problem only, so that one thing is mended at a time', () => {
    const broken = new Map(
      [...files].map(([name, text]) => [name, text.replaceAll('version: 1', 'version: 9')]),
    )
    expect(problemOf(parseDossier(textsOf(broken))).what).toMatch(/^dossier\.yaml: the field "version"/)
  })
})

test('a dossier without articles is a dossier', () => {
  const empty = (files.get('dossier.yaml') ?? '').replace(/articles:[\s\S]*$/, 'articles: []\n')
  const { dossier, articles, sheets } = valueOf(parseDossier(textsOf(new Map([['dossier.yaml', empty]]))))
  expect({ ids: dossier.articleIds, articles, sheets }).toEqual({ ids: [], articles: [], sheets: [] })
})

test('the longest names that a dossier may have still make ids that can be stored', () => {
  const long = { dossier: 'd'.repeat(40), article: 'a'.repeat(80), statement: 's'.repeat(60) }
  const one = (files.get('dossier.yaml') ?? '')
    .replace('id: two-councils', `id: ${long.dossier}`)
    .replace(/articles:[\s\S]*$/, `articles: [${long.article}]\n`)
  const { sheets } = valueOf(
    parseDossier(
      textsOf(
        new Map([
          ['dossier.yaml', one],
          [`${long.article}.md`, files.get('hostile-markup.md') ?? ''],
          [
            `${long.article}.statements.yaml`,
            (files.get('hostile-markup.statements.yaml') ?? '').replace('id: s01', `id: ${long.statement}`),
          ],
        ]),
      ),
    ),
  )
  expect(v.safeParse(statementSheetSchema, sheets[0]).issues).toBeUndefined()
})
