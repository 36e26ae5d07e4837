import { describe, expect, test } from 'vitest'
import { factsOf } from '../../electron/briefs/entry'
import { headOf } from '../../electron/briefs/head'
import type { Brief } from '../../electron/briefs/brief'
import { noFilter } from '../../electron/comparison/filter'
import type { PlacedStatement } from '../../electron/statements/statement'
import { articleWith, placedIn } from '../support/examples'
import { articles, briefOf, canary, codebook, noteOn, summaryOf } from './briefs'

/** `peace / kabul: a2.0 a1.1` for each party of each section; in brackets what stands whole elsewhere. */
function draw({ sections }: Brief): string[] {
  return sections.flatMap(({ topicId, parties }) =>
    parties.map(({ partyId, entries }) => {
      const ids = entries.map(({ entry, isFirst }) =>
        isFirst ? entry.statement.id : `(${entry.statement.id})`,
      )
      return `${topicId} / ${partyId}: ${ids.join(' ')}`
    }),
  )
}

const headWords = (brief: Brief, name: string) => headOf(brief).find((fact) => fact.name === name)?.words

/** A brief of one statement, whose content is in brackets. */
function briefOn(shape: string, about: Partial<Omit<PlacedStatement, 'speaker' | 'cue'>> = {}): Brief {
  const { text, statement } = placedIn(shape, about)
  return briefOf({ articles: [{ article: articleWith(text), statements: [statement] }] })
}
const factWords = (brief: Brief, name: string) =>
  brief.entries.flatMap((entry) => factsOf(entry)).find((fact) => fact.name === name)?.words

describe('what a brief holds', () => {
  test('topics and parties stand in the order of the codebook, statements in order of the saying', () => {
    expect(draw(briefOf())).toEqual([
      'peace / kabul: a2.0 a1.1',
      'peace / taliban: a1.0',
      'aid / kabul: (a1.1)',
    ])
  })

  test('a statement on two topics is counted and numbered once', () => {
    const { entries } = briefOf()
    expect(entries.map(({ number, statement }) => [number, statement.id])).toEqual([
      [1, 'a2.0'],
      [2, 'a1.1'],
      [3, 'a1.0'],
    ])
  })

  test('only the topics that were asked for have a section', () => {
    expect(draw(briefOf({ filter: { ...noFilter, topicIds: ['aid'] } }))).toEqual(['aid / kabul: a1.1'])
  })

  test('what the reader rejected stays out and is counted', () => {
    expect(headWords(briefOf(), 'Holds')).toBe(
      '3 statements from 2 articles; 1 more hidden (1 rejected by the reader)',
    )
  })

  test('what a filter hides is counted by what hides it', () => {
    const brief = briefOf({ filter: { ...noFilter, stances: ['demands'], topicIds: ['peace'] } })
    expect(brief.hidden).toEqual({ count: 2, by: ['2 by stances'] })
    expect(headWords(brief, 'Filter')).toBe('stance: demands')
    expect(headWords(brief, 'Topics')).toBe('peace')
  })

  test('of chosen statements only those are in it, and no others are counted', () => {
    const brief = briefOf({ statementIds: ['a1.0', 'no.such'] })
    expect(draw(brief)).toEqual(['peace / taliban: a1.0'])
    expect(brief.hidden.count).toBe(0)
    expect(brief.title).toBe('1 chosen statement')
  })

  test('a party and a topic that the codebook does not have are not left out', () => {
    const brief = briefOn('They [want water]', { partyId: 'nobody', topicIds: ['water'] })
    expect(draw(brief)).toEqual(['water / nobody: d.a.s01'])
  })

  test('nothing found is a brief that says so', () => {
    const brief = briefOf({ articles: [] })
    expect([brief.entries, brief.sections, headWords(brief, 'Holds')]).toEqual([
      [],
      [],
      '0 statements from 0 articles',
    ])
  })
})

describe('what is told of a statement', () => {
  test('a quotation that the article splits keeps its pieces letter for letter, and shows the gap', () => {
    expect(briefOn('“[We  want peace],” he said, “[now]”').entries[0]?.quote).toBe('We  want peace […] now')
  })

  test('its place is a paragraph and UTF-16 units', () => {
    expect(factWords(briefOn('Head\n \n🌉 two\nlines\n\nhe wants [water]'), 'Place')).toBe(
      'paragraph 3, characters 30 to 35 of d.a',
    )
  })

  test.each([
    ['2020-01-24', 'day', '24 Jan 2020'],
    ['2020-01-24', 'about', 'about 24 Jan 2020'],
    ['2020-01', 'month', 'Jan 2020'],
    ['2020', 'year', '2020'],
    ['2020-01-25', 'article', 'no day given; article of 25 Jan 2020'],
    [null, 'article', 'no day given; article undated'],
  ] as const)('a saying of %s (%s) is dated "%s"', (saidOn, saidOnPrecision, words) => {
    expect(factWords(briefOn('[water]', { saidOn, saidOnPrecision }), 'Said')).toBe(words)
  })

  const finding = { rule: 'said-clause', confidence: 0.874, candidates: [], reasons: {} } as never
  const decidedAt = '2026-11-03T22:00:00.000Z'
  test.each([
    [{}, 'coded by hand'],
    [{ verdict: 'corrected', decidedAt }, 'coded by hand, corrected by the reader on 3 Nov 2026'],
    [
      { origin: 'found', finding },
      'found by the program (rule said-clause; of 100 found like this 87 are right), not confirmed by anybody',
    ],
    [
      { origin: 'found', finding, verdict: 'accepted', decidedAt },
      'found by the program (rule said-clause; of 100 found like this 87 are right), confirmed by the reader on 3 Nov 2026',
    ],
    [{ origin: 'found', verdict: 'added', decidedAt }, 'added by the reader on 3 Nov 2026'],
  ] as const)('how it came about is told (%#)', (about, words) => {
    expect(factWords(briefOn('[water]', about), 'Known by')).toBe(words)
  })

  test('a position that is known through another says through whom', () => {
    const brief = briefOn('[water]', { voice: 'reported', reportedBy: 'taliban' })
    expect(factWords(brief, 'How')).toContain('as told by taliban')
  })

  test('what is not sure of the article says so', () => {
    const article = articleWith('water', {
      headline: { text: 'H', certainty: 'ours', basis: 'b' },
      outlet: { name: 'Herald', certainty: 'inferred', basis: 'b' },
      published: { on: '2020-01', certainty: 'inferred', basis: 'b' },
    })
    const { statement } = placedIn('[water]')
    const brief = briefOf({ articles: [{ article, statements: [statement] }] })
    expect(factWords(brief, 'Article')).toBe('“H” (our headline), Herald (worked out), Jan 2020 (worked out)')
  })
})

describe('what the reader wrote', () => {
  const writings = (
    notes: Parameters<typeof noteOn>[0][],
    summaries: Parameters<typeof summaryOf>[] = [],
  ) => ({
    notes: notes.map((target) => noteOn(target)),
    summaries: summaries.map((words) => summaryOf(...words)),
  })
  const onStatement = { kind: 'statement', articleId: 'a1', statementId: 'a1.0' } as const
  const onArticle = { kind: 'article', articleId: 'a1' } as const
  const onCell = { kind: 'cell', articleId: 'a2', topicId: 'aid', partyId: 'kabul' } as const

  test('stays out unless it was asked for', () => {
    expect(JSON.stringify(briefOf())).not.toContain(canary)
    expect(briefOf().kept).toBeNull()
  })

  test('a note on a statement stands with it, the others at the end', () => {
    const brief = briefOf({ writings: writings([onStatement, onArticle, onCell]) })
    expect(brief.entries.map(({ notes }) => notes.length)).toEqual([0, 0, 1])
    expect(brief.kept?.notes.map(({ on }) => on)).toEqual([
      'the article “Headline a1”',
      'kabul on aid in “Headline a2”',
    ])
  })

  test('a note on words stands with the statement that they overlap', () => {
    const { text, statement } = placedIn('He said [we want water] now')
    const target = {
      kind: 'passage',
      articleId: 'd.a',
      quote: { exact: 'water now', start: 16 },
    } as const
    const brief = briefOf({
      articles: [{ article: articleWith(text), statements: [statement] }],
      writings: writings([target]),
    })
    expect(brief.entries[0]?.notes.map(({ on }) => on)).toEqual(['the words “water now” in “A headline”'])
  })

  test('notes on what is not shown stay behind with it', () => {
    const brief = briefOf({
      filter: { ...noFilter, partyIds: ['kabul'], topicIds: ['peace'] },
      writings: writings(
        [onStatement, onCell],
        [
          ['kabul', 'topic', 'aid'],
          ['taliban', 'topic', 'peace'],
        ],
      ),
    })
    expect(JSON.stringify(brief)).not.toContain(canary)
  })

  test('a summary stands with its party and topic, one by article at the end', () => {
    const brief = briefOf({
      writings: writings(
        [],
        [
          ['kabul', 'topic', 'aid'],
          ['taliban', 'article', 'a1'],
        ],
      ),
    })
    const own = brief.sections.flatMap(({ parties }) => parties.map(({ summaries }) => summaries.length))
    expect(own).toEqual([0, 0, 1])
    expect(brief.kept?.summaries.map(({ on }) => on)).toEqual(['taliban in “Headline a1”'])
  })

  test('a summary of a cell that shows no statement is not lost', () => {
    const brief = briefOf({ writings: writings([], [['taliban', 'topic', 'aid']]) })
    expect(brief.kept?.summaries.map(({ on }) => on)).toEqual(['taliban on aid'])
  })
})

test('making a brief changes nothing that it is made from', () => {
  const before = JSON.stringify([codebook, articles])
  briefOf()
  expect(JSON.stringify([codebook, articles])).toBe(before)
})
