import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { noFilter } from '../../electron/comparison/filter'
import { buildMeeting, type Meeting } from '../../electron/comparison/meeting'
import type { PlacedStatement } from '../../electron/statements/statement'
import { coded } from './coded'
import { party, person } from '../support/codebooks'

const parties = [
  party('Kabul = the Republic', [person('Ana Ghan = Ghan')]),
  party('Taliban = the insurgents'),
  party('United States = US, Washington'),
]
const topic = {
  id: 'peace',
  name: 'Peace',
  definition: 'x',
  terms: ['ceasefire', 'cease-fire', 'reduction in violence', 'truce'],
}
const meet = (...lines: string[]): Meeting<PlacedStatement> =>
  buildMeeting({ parties, topic, articles: [coded('a', lines)] })

const phrases = (meeting: Meeting<PlacedStatement>): string[] =>
  meeting.phrases.map(
    ({ words, uses }) => `${words}: ${uses.map(({ statementId }) => statementId).join(' ')}`,
  )

/** The United States tell what the Taliban say; the inner statement is within the outer one. */
const nested = (() => {
  const article = coded('a', [
    'united-states peace: the Taliban deny all targeted attacks',
    'taliban peace reported: targeted attacks',
  ])
  const [outer, inner] = article.statements as [PlacedStatement, PlacedStatement]
  const start = outer.start + outer.exact.indexOf('targeted')
  const piece = { exact: inner.exact, start, end: start + inner.exact.length }
  return { ...article, statements: [outer, { ...inner, ...piece, content: [piece] }] }
})()

describe('phrases that parties share', () => {
  test('are the longest first, without the pieces that stand nowhere else', () => {
    const meeting = meet(
      'kabul peace: a permanent and comprehensive ceasefire now',
      'taliban peace: no permanent comprehensive ceasefire before the deal',
      'united-states peace: a comprehensive ceasefire',
    )
    expect(phrases(meeting)).toEqual([
      'permanent and comprehensive ceasefire: a.0 a.1',
      'comprehensive ceasefire: a.0 a.1 a.2',
    ])
  })

  test('are not those of one party alone, nor names, nor words across two clauses', () => {
    expect(phrases(meet('kabul peace: prisoner exchange', 'kabul peace: a prisoner exchange'))).toEqual([])
    expect(phrases(meet('kabul peace: the United States', 'taliban peace: the United States'))).toEqual([])
    expect(phrases(meet('kabul peace: prisoners, exchanges', 'taliban peace: prisoners exchanges'))).toEqual(
      [],
    )
  })

  test('are not found in words that one party tells of another', () => {
    expect(buildMeeting({ parties, topic, articles: [nested] }).phrases).toEqual([])
  })

  test('cut out of each statement the words that they say', () => {
    const statements = coded('a', [
      'kabul peace: We want prisoner exchanges',
      'taliban peace: the prisoner exchange',
    ])
    const { phrases } = buildMeeting({ parties, topic, articles: [statements] })
    for (const { uses } of phrases) {
      for (const { statementId, start, end, words } of uses) {
        const statement = statements.statements.find(({ id }) => id === statementId)
        expect(statement?.exact.slice(start - statement.start, end - statement.start)).toBe(words)
      }
    }
    expect(phrases[0]?.uses.map(({ words }) => words)).toEqual(['prisoner exchanges', 'prisoner exchange'])
  })
})

test('the terms of the topic tell who uses them, also where only one party does', () => {
  const { terms } = meet(
    'kabul peace: a cease-fire',
    'taliban peace: a reduction in violence',
    'taliban peace: ceasefires',
  )
  expect(
    terms.map(({ term, uses }) => [
      term,
      uses.map(({ partyId, statementIds }) => `${partyId} ${statementIds.join(' ')}`),
    ]),
  ).toEqual([
    ['ceasefire', ['kabul a.0', 'taliban a.2']],
    ['reduction in violence', ['taliban a.1']],
    ['truce', []],
  ])
})

describe('an answer', () => {
  const answers = (...lines: string[]): string[] =>
    meet(...lines).answers.map(
      ({ statementId, toPartyId, namedAs, earlier }) =>
        `${statementId} to ${toPartyId} (${namedAs})${earlier.map((one) => ` ${one.statementId}:${one.shared.join()}${one.isSameDate ? '?' : ''}`).join('')}`,
    )

  test('names a party by any of its names or people, and has what that party had said in like words', () => {
    expect(
      answers(
        'taliban peace 2020-01-20: a short pause of the fighting',
        'kabul peace 2020-01-24: the insurgents offer a pause and no peace',
        'taliban peace 2020-01-26: Ghan is nobody',
      ),
    ).toEqual(['a.1 to taliban (the insurgents) a.0:pause', 'a.2 to kabul (Ghan)'])
  })

  test('is not given to what was said later, and says where the dates do not tell', () => {
    const [later, same] = ['2020-02', '2020-01'].map((date) =>
      answers(`taliban peace ${date}: a short pause`, 'kabul peace 2020-01-24: the Taliban want a pause'),
    )
    expect(later).toEqual(['a.1 to taliban (Taliban)'])
    expect(same).toEqual(['a.1 to taliban (Taliban) a.0:pause?'])
  })

  test('needs more than a word of the topic in common, unless the stances oppose each other', () => {
    const offer = 'taliban peace 2020-01-20 offers: a truce'
    expect(answers(offer, 'kabul peace 2020-01-24: the Taliban truce')).toEqual(['a.1 to taliban (Taliban)'])
    expect(answers(offer, 'kabul peace 2020-01-24 rejects: the Taliban truce')).toEqual([
      'a.1 to taliban (Taliban) a.0:truce',
    ])
  })

  test('is not given to words that are told within it', () => {
    expect(buildMeeting({ parties, topic, articles: [nested] }).answers).toEqual([
      { statementId: 'a.0', toPartyId: 'taliban', namedAs: 'Taliban', earlier: [] },
    ])
  })

  test('is none where a party names itself, or a word only looks like a name', () => {
    expect(answers('taliban peace: the Taliban', 'kabul peace: tell us, Talibanised towns')).toEqual([])
  })
})

describe('opposed stances', () => {
  const opposed = (...lines: string[]): string[] =>
    meet(...lines).oppositions.map(
      ({ leftId, rightId, shared }) => `${leftId} ${rightId} ${shared.join(' ')}`,
    )

  test('are told where two words are shared, the most first', () => {
    expect(
      opposed(
        'kabul peace 2020-01-01 supports: elections under the old constitution',
        'taliban peace 2020-01-02 rejects: elections under any constitution',
        'united-states peace 2020-01-03 opposes: old elections, old constitution',
      ),
    ).toEqual(['a.0 a.2 elections old constitution', 'a.0 a.1 elections constitution'])
  })

  test('are told where one names the other, whatever the words', () => {
    expect(
      opposed('taliban peace offers: ten quiet days', 'kabul peace rejects: what the Taliban offered'),
    ).toEqual(['a.0 a.1 '])
  })

  test('are not told of one party, nor of stances that go together', () => {
    expect(opposed('kabul peace supports: early elections', 'kabul peace rejects: early elections')).toEqual(
      [],
    )
    expect(
      opposed('kabul peace supports: early elections', 'taliban peace demands: early elections'),
    ).toEqual([])
  })
})

test('only statements that the filter shows meet', () => {
  const articles = [
    coded('a', ['kabul peace: prisoner exchange', 'taliban peace rejected: prisoner exchange']),
  ]
  const meeting = buildMeeting({
    parties,
    topic,
    articles,
    filter: { ...noFilter, partyIds: ['kabul', 'taliban'] },
  })
  expect([meeting.statements.length, meeting.phrases]).toEqual([1, []])
})

test('a phrase is always of two parties, and all that is named is among the statements', () => {
  const words = fc.array(fc.constantFrom('prisoner', 'exchange', 'truce', 'Taliban', 'now,'), {
    minLength: 1,
    maxLength: 5,
  })
  const line = fc.tuple(
    fc.constantFrom('kabul', 'taliban', 'united-states'),
    fc.constantFrom('supports', 'rejects'),
    words,
  )
  fc.assert(
    fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
      const meeting = meet(...lines.map(([who, stance, said]) => `${who} peace ${stance}: ${said.join(' ')}`))
      const known = new Set(meeting.statements.map(({ id }) => id))
      const lengths = meeting.phrases.map(({ length }) => length)
      expect(lengths).toEqual(lengths.toSorted((a, b) => b - a))
      for (const { uses } of meeting.phrases) {
        expect(new Set(uses.map(({ partyId }) => partyId)).size).toBeGreaterThan(1)
        for (const { statementId } of uses) expect(known.has(statementId)).toBe(true)
      }
      for (const { leftId, rightId } of meeting.oppositions)
        expect(known.has(leftId) && known.has(rightId)).toBe(true)
    }),
  )
})
