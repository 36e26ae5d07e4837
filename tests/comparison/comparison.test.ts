import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Party } from '../../electron/codebooks/codebook'
import { compare, inOrderOfTime, isOnTopic, type Comparison } from '../../electron/comparison/comparison'
import type { PlacedStatement } from '../../electron/statements/statement'
import { articleWith, placedIn } from '../support/examples'

const party = (id: string): Party => ({ id, name: id, aliases: [], people: [] })
const parties = ['kabul', 'taliban', 'nato'].map(party)

/** `kabul peace aid` says that the party speaks on these topics; the words are numbered in the order of the text. */
function said(line: string, index: number): PlacedStatement {
  const [partyId = '', ...topicIds] = line.split(' ')
  const start = index * 10
  return { ...placedIn('[words]').statement, id: `s${index}`, partyId, topicIds, start, end: start + 5 }
}
const coded = (id: string, lines: string[]) => ({
  article: articleWith('words', { id }),
  statements: lines.map(said),
})
const articles = [
  coded('first', ['kabul peace', 'taliban aid', 'kabul peace aid', 'kabul aid']),
  coded('second', []),
  coded('third', ['taliban peace']),
]

/** One line for each row: the ids in each cell, and behind a plus how many are on other topics. */
const drawn = ({ rows }: Comparison): string[] =>
  rows.map(({ articleId, cells }) =>
    [
      articleId,
      ...cells.map(
        ({ statements, onOtherTopics }) => `${statements.map(({ id }) => id).join(' ')}+${onOtherTopics}`,
      ),
    ].join(' | '),
  )

describe('the table of positions', () => {
  test('has the parties across, the articles down, and in each cell what is said on the topic', () => {
    expect(drawn(compare({ parties, topicIds: ['peace'], articles }))).toEqual([
      'first | s0 s2+1 | +1 | +0',
      'second | +0 | +0 | +0',
      'third | +0 | s0+0 | +0',
    ])
  })

  test('shows statements on any of several topics, each once', () => {
    expect(drawn(compare({ parties, topicIds: ['peace', 'aid'], articles }))[0]).toBe(
      'first | s0 s2 s3+0 | s1+0 | +0',
    )
  })

  test('shows all when no topic is given', () => {
    expect(drawn(compare({ parties, topicIds: [], articles }))[0]).toBe('first | s0 s2 s3+0 | s1+0 | +0')
  })

  test('keeps the order of the parties that it is given', () => {
    const turned = parties.toReversed()
    expect(
      compare({ parties: turned, topicIds: [], articles }).columns.map(({ partyId }) => partyId),
    ).toEqual(['nato', 'taliban', 'kabul'])
  })

  test('counts its columns and itself', () => {
    const { columns, statementCount } = compare({ parties, topicIds: ['peace'], articles })
    expect(columns.map((column) => column.statementCount)).toEqual([2, 1, 0])
    expect(statementCount).toBe(3)
  })

  test('is empty without articles, and has no cells without parties', () => {
    expect(compare({ parties, topicIds: [], articles: [] })).toMatchObject({ rows: [], statementCount: 0 })
    expect(drawn(compare({ parties: [], topicIds: [], articles }))).toEqual(['first', 'second', 'third'])
  })

  test('has the statements of a cell in order of time', () => {
    const days = ['2020-03', null, '2019', '2020-01-24']
    const statements = days.map((saidOn, index) => ({ ...said('kabul peace', index), saidOn }))
    const question = { parties, topicIds: [], articles: [{ article: articleWith('words'), statements }] }
    expect(drawn(compare(question))).toEqual(['d.a | s2 s3 s0 s1+0 | +0 | +0'])
  })

  test('carries each statement with its excerpt', () => {
    const { text, statement } = placedIn('“[Never],” he said.')
    const table = compare({
      parties: [party(statement.partyId)],
      topicIds: [],
      articles: [{ article: articleWith(text), statements: [statement] }],
    })
    expect(table.rows[0]?.cells[0]?.statements[0]?.excerpt).toEqual([
      { kind: 'around', text: '“' },
      { kind: 'said', text: 'Never' },
      { kind: 'around', text: ',”' },
    ])
  })

  test('leaves what it is given as it was', () => {
    const before = structuredClone(articles)
    compare({ parties, topicIds: ['peace'], articles })
    expect(articles).toEqual(before)
  })
})

test('statements stand in order of time, those of one date in the order of the text, the undated last', () => {
  const at = (saidOn: string | null, index: number) => ({ ...said('kabul peace', index), saidOn })
  const mixed = [
    at(null, 0),
    at('2020-02', 1),
    at('2019', 3),
    at('2019', 2),
    at('2020-01-24', 4),
    at(null, 5),
  ]
  expect(inOrderOfTime(mixed).map(({ id }) => id)).toEqual(['s2', 's3', 's4', 's1', 's0', 's5'])
})

test('a statement is on a topic when one of its topics is', () => {
  const statement = said('kabul peace aid', 0)
  expect([['aid'], ['war', 'peace'], []].map((ids) => isOnTopic(statement, ids))).toEqual([true, true, true])
  expect(isOnTopic(statement, ['war'])).toBe(false)
})

describe('any table', () => {
  const line = fc
    .tuple(
      fc.constantFrom('kabul', 'taliban', 'nato', 'moscow'),
      fc.uniqueArray(fc.constantFrom('peace', 'aid', 'war'), { minLength: 1 }),
    )
    .map(([partyId, topicIds]) => [partyId, ...topicIds].join(' '))
  const question = fc.record({
    parties: fc.shuffledSubarray(parties),
    topicIds: fc.subarray(['peace', 'aid', 'war']),
    articles: fc
      .array(fc.array(line, { maxLength: 6 }), { maxLength: 4 })
      .map((lines) => lines.map((of, index) => coded(`a${index}`, of))),
  })

  test('holds each statement of its parties once: in its cell, or counted among the other topics', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const { rows } = compare(asked)
        asked.articles.forEach(({ statements }, row) => {
          for (const cell of rows[row]?.cells ?? []) {
            const all = statements.filter(({ partyId }) => partyId === cell.partyId)
            expect(cell.statements.length + cell.onOtherTopics).toBe(all.length)
            expect(new Set(cell.statements.map(({ id }) => id)).size).toBe(cell.statements.length)
          }
        })
      }),
    )
  })

  test('has one cell for each party in each row, and counts that are the sums of its cells', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const { rows, columns, statementCount } = compare(asked)
        const ids = asked.parties.map(({ id }) => id)
        expect(rows.every(({ cells }) => cells.map(({ partyId }) => partyId).join() === ids.join())).toBe(
          true,
        )
        columns.forEach((column, index) => {
          const inCells = rows.flatMap(({ cells }) => cells[index]?.statements ?? [])
          expect(column.statementCount).toBe(inCells.length)
        })
        expect(statementCount).toBe(columns.reduce((total, column) => total + column.statementCount, 0))
      }),
    )
  })
})
