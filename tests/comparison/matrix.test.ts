import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { noFilter, type StatementFilter } from '../../electron/comparison/filter'
import { groupings, type Grouping } from '../../electron/comparison/lines'
import { buildMatrix, type Matrix } from '../../electron/comparison/matrix'
import type { PlacedStatement } from '../../electron/statements/statement'
import { coded, partyNamed, topicNamed } from './coded'

const parties = ['kabul', 'taliban', 'nato'].map(partyNamed)
const topics = ['peace', 'aid'].map(topicNamed)
const articles = [
  coded('a1 Herald 2020-01-25', [
    'kabul peace aid 2020-01-24',
    'taliban aid 2020-01',
    'kabul aid 2019 direct',
  ]),
  coded('a2 - 2020-03-01', ['taliban peace 2020-02-29', 'kabul peace undated']),
  coded('a3 Herald 2020-03-02', []),
]
type Drawn = Matrix<PlacedStatement>
const matrix = (by: Grouping, filter: Partial<StatementFilter> = {}, turned = false): Drawn =>
  buildMatrix({ by, turned, parties, topics, articles, filter: { ...noFilter, ...filter } })

/** One line for each row: its name, then the ids in each cell and behind a minus how many are hidden. */
const drawn = ({ rows, cells }: Drawn): string[] =>
  rows.map(({ name }, row) =>
    [
      name ?? '?',
      ...(cells[row] ?? []).map(
        ({ statementIds, hidden }) => `${statementIds.join(' ')}${hidden ? `-${hidden.count}` : ''}`,
      ),
    ].join(' | '),
  )

describe('a table of positions', () => {
  test('by topic has a statement on two topics in both rows', () => {
    expect(drawn(matrix('topic'))).toEqual(['peace | a1.0 a2.1 | a2.0 | ', 'aid | a1.2 a1.0 | a1.1 | '])
  })

  test('by article has a row for each article, also where nobody speaks', () => {
    expect(drawn(matrix('article'))).toEqual([
      'Headline a1 | a1.2 a1.0 | a1.1 | ',
      'Headline a2 | a2.1 | a2.0 | ',
      'Headline a3 |  |  | ',
    ])
  })

  test('by outlet puts its articles together, and those of no known outlet', () => {
    expect(drawn(matrix('outlet'))).toEqual(['Herald | a1.2 a1.0 | a1.1 | ', '? | a2.1 | a2.0 | '])
  })

  test('by month goes by the day of the saying, a bare year before its months and the undated last', () => {
    expect(drawn(matrix('month'))).toEqual([
      '2019 | a1.2 |  | ',
      '2020-01 | a1.0 | a1.1 | ',
      '2020-02 |  | a2.0 | ',
      '? | a2.1 |  | ',
    ])
  })

  test('by month has no rows beyond the dates that are asked for', () => {
    expect(drawn(matrix('month', { from: '2020-02' }))).toEqual(['2020-02 |  | a2.0 | '])
  })

  test('on one topic has only that row, or what is said on it in each article', () => {
    expect(drawn(matrix('topic', { topicIds: ['aid'] }))).toEqual(['aid | a1.2 a1.0 | a1.1 | '])
    expect(drawn(matrix('article', { topicIds: ['peace'] }))).toEqual([
      'Headline a1 | a1.0 |  | ',
      'Headline a2 | a2.1 | a2.0 | ',
      'Headline a3 |  |  | ',
    ])
  })

  test('has columns for the chosen parties, in the order of the codebook', () => {
    expect(drawn(matrix('topic', { partyIds: ['nato', 'taliban'] }))).toEqual([
      'peace | a2.0 | ',
      'aid | a1.1 | ',
    ])
  })

  test('tells in each cell how many are hidden and by what', () => {
    const { cells } = matrix('topic', { directness: ['indirect'], from: '2020-02' })
    expect(cells[1]?.[0]?.hidden).toEqual({ count: 2, by: { directness: 1, said: 2 } })
    expect(cells[0]?.[1]?.hidden).toBeNull()
  })

  test('turned has the parties down, with the same cells', () => {
    const [plain, turned] = [matrix('topic'), matrix('topic', {}, true)]
    expect(turned.rows).toEqual(plain.columns)
    expect(turned.columns).toEqual(plain.rows)
    expect(turned.cells[1]?.[0]).toEqual(plain.cells[0]?.[1])
  })

  test('counts different statements beside places, for a statement may stand in two rows', () => {
    const { rows, columns, placed, statements, filter } = matrix('topic')
    expect(rows.map(({ count, placed }) => [count, placed])).toEqual([
      [3, 3],
      [3, 3],
    ])
    expect(columns.map(({ count, placed }) => [count, placed])).toEqual([
      [3, 4],
      [2, 2],
      [0, 0],
    ])
    expect([placed, statements.length, filter.shown]).toEqual([6, 5, 5])
  })

  test('has five steps of heat by its fullest cell', () => {
    const { cells, heatSteps } = matrix('topic')
    expect(heatSteps).toEqual([1, 2])
    expect(cells.map((row) => row.map(({ heat }) => heat))).toEqual([
      [2, 1, 0],
      [2, 1, 0],
    ])
  })

  test('is empty without articles, and has no cells without parties', () => {
    const nobody = { by: 'article', topics, filter: noFilter } as const
    expect(buildMatrix({ ...nobody, parties, articles: [] })).toMatchObject({
      rows: [],
      cells: [],
      placed: 0,
    })
    expect(buildMatrix({ ...nobody, parties: [], articles }).cells).toEqual([[], [], []])
  })
})

describe('any table', () => {
  const line = fc
    .record({
      party: fc.constantFrom('kabul', 'taliban', 'moscow'),
      topics: fc.uniqueArray(fc.constantFrom('peace', 'aid', 'war'), { minLength: 1 }),
      date: fc.constantFrom('2019', '2020-01', '2020-01-24', 'undated'),
      marks: fc.subarray(['direct', 'reported', 'found', 'rejected']),
    })
    .map(({ party, topics, date, marks }) => [party, ...topics, date, ...marks].join(' '))
  const question = fc.record({
    by: fc.constantFrom(...groupings),
    turned: fc.boolean(),
    parties: fc.shuffledSubarray(parties),
    topics: fc.constant(topics),
    articles: fc
      .array(fc.tuple(fc.constantFrom('Herald', 'Post', '-'), fc.array(line, { maxLength: 5 })), {
        maxLength: 4,
      })
      .map((all) => all.map(([outlet, lines], index) => coded(`a${index} ${outlet}`, lines))),
    filter: fc.record({
      ...Object.fromEntries(Object.keys(noFilter).map((key) => [key, fc.constant(null)])),
      topicIds: fc.option(fc.subarray(['peace', 'aid'])),
      partyIds: fc.option(fc.subarray(['kabul', 'taliban'])),
      voices: fc.option(fc.subarray(['own', 'reported'] as const)),
      from: fc.option(fc.constantFrom('2019', '2020')),
    }) as fc.Arbitrary<StatementFilter>,
  })

  test('has counts that equal the statements listed, in cells, lines and in the whole', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const { rows, columns, cells, placed, statements } = buildMatrix(asked)
        const idsOf = (lines: { statementIds: string[] }[]) =>
          lines.flatMap(({ statementIds }) => statementIds)
        rows.forEach((row, index) => {
          const ids = idsOf(cells[index] ?? [])
          expect([row.placed, row.count]).toEqual([ids.length, new Set(ids).size])
        })
        columns.forEach((column, index) => {
          const ids = idsOf(cells.flatMap((row) => row[index] ?? []))
          expect([column.placed, column.count]).toEqual([ids.length, new Set(ids).size])
        })
        const all = idsOf(cells.flat())
        expect(placed).toBe(all.length)
        expect(statements.map(({ id }) => id).toSorted()).toEqual([...new Set(all)].toSorted())
      }),
    )
  })

  test('has a cell for each row and column, and explains each that has no word in it', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const { rows, columns, cells } = buildMatrix(asked)
        expect(cells.map((row) => row.length)).toEqual(rows.map(() => columns.length))
        for (const { statementIds, silences } of cells.flat())
          if (statementIds.length === 0) expect(silences).not.toEqual([])
      }),
    )
  })

  test('tells of each hidden statement once: as hidden or as rejected', () => {
    fc.assert(
      fc.property(question, (asked) => {
        for (const { hidden, silences } of buildMatrix(asked).cells.flat()) {
          const told = silences.filter(({ kind }) => kind === 'hidden' || kind === 'rejected')
          const count = told.reduce((sum, one) => sum + ('count' in one ? one.count : 0), 0)
          if (silences.length > 0) expect(count).toBe(hidden?.count ?? 0)
        }
      }),
    )
  })

  test('names in its silences only statements that it carries', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const { cells, statements, named } = buildMatrix(asked)
        const carried = new Set([...statements, ...named].map(({ id }) => id))
        const told = cells
          .flat()
          .flatMap(({ silences }) =>
            silences.flatMap((one) => ('statementIds' in one ? one.statementIds : [])),
          )
        expect(told.filter((id) => !carried.has(id))).toEqual([])
        expect(carried.size).toBe(statements.length + named.length)
      }),
    )
  })

  test('keeps the statements of a cell in order of the saying, and leaves what it is given as it was', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const before = structuredClone(asked)
        const { cells, statements } = buildMatrix(asked)
        const dates = new Map(statements.map(({ id, saidOn }) => [id, saidOn ?? '9']))
        for (const { statementIds } of cells.flat()) {
          const said = statementIds.map((id) => dates.get(id) ?? '')
          expect(said).toEqual(said.toSorted())
        }
        expect(asked).toEqual(before)
      }),
    )
  })
})
