import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { root, temporaryFolder } from '../support/folders'
import { buildLimitMs, buildStandpoint, standpoint } from '../support/run-standpoint'

interface Passage {
  start: number
  end: number
  exact: string
}

interface Printed {
  dossier: string
  topics: { id: string; name: string }[]
  parties: { id: string; name: string }[]
  articles: { id: string; published: { on: string | null }; text: string }[]
  statements: (Passage & {
    id: string
    articleId: string
    content: Passage[]
    speaker: Passage | null
    cue: Passage | null
    party: string
    partyName: string
    topics: string[]
    stance: string
    directness: string
    voice: string
    standing: string
    saidOn: string | null
  })[]
  rows: { articleId: string; cells: { party: string; statementIds: string[]; onOtherTopics: number }[] }[]
  matrix: {
    by: string
    rows: { key: string; count: number }[]
    columns: { key: string; count: number }[]
    cells: { statementIds: string[]; hidden: { count: number } | null; silences: { kind: string }[] }[][]
    filter: { shown: number; asked: number; hides: Record<string, { count: number; alone: number }> }
  }
}

const { folder, remove } = temporaryFolder()
const library = join(folder, 'library')
let onCeasefire: Printed

beforeAll(async () => {
  buildStandpoint()
  onCeasefire = await compareAsJson('--topic', 'ceasefire')
}, buildLimitMs)
afterAll(() => remove())

async function compareAsJson(...words: string[]): Promise<Printed> {
  const run = await standpoint(['compare', '--library', library, '--format', 'json', ...words])
  expect([run.status, run.stderr]).toEqual([0, ''])
  return JSON.parse(run.stdout) as Printed
}

async function compareAsMarkdown(...words: string[]): Promise<string> {
  const run = await standpoint(['compare', '--library', library, ...words])
  expect([run.status, run.stderr]).toEqual([0, ''])
  return run.stdout
}

const cellsOf = (line: string): string[] =>
  line
    .split(/(?<!\\)\|/)
    .slice(1, -1)
    .map((cell) => cell.trim())

const linesOf = (markdown: string): string[] => markdown.split('\n').filter((line) => line.startsWith('|'))

describe('a new library compared on the ceasefire, as JSON', () => {
  test('lets at least four parties speak', () => {
    const speaking = new Set(onCeasefire.statements.map(({ party }) => party))
    expect(speaking.size).toBeGreaterThanOrEqual(4)
    expect(onCeasefire.topics.map(({ id }) => id)).toEqual(['ceasefire-and-violence'])
  })

  test('has its articles in order of time, and as many rows', () => {
    const dates = onCeasefire.articles.map(({ published }) => published.on)
    expect(dates).toHaveLength(5)
    expect(dates).toEqual(dates.toSorted())
    expect(onCeasefire.rows.map(({ articleId }) => articleId)).toEqual(
      onCeasefire.articles.map(({ id }) => id),
    )
  })

  test('has its statements in order of the day on which they were said', () => {
    const days = onCeasefire.statements.map(({ saidOn }) => saidOn ?? '9999')
    expect(days).toEqual(days.toSorted())
    expect(new Set(days).size).toBeGreaterThan(3)
  })

  test('cuts out of the article exactly the words that it gives, wherever it gives any', () => {
    const textById = new Map(onCeasefire.articles.map(({ id, text }) => [id, text]))
    let count = 0
    for (const statement of onCeasefire.statements) {
      const text = textById.get(statement.articleId) ?? ''
      const passages = [statement, ...statement.content, statement.speaker, statement.cue]
      for (const passage of passages) {
        if (!passage) continue
        expect(text.slice(passage.start, passage.end)).toBe(passage.exact)
        expect(passage.exact.length).toBeGreaterThan(0)
        count += 1
      }
    }
    expect(count).toBeGreaterThan(100)
  })

  test('shows the text of its articles as their files have it', () => {
    for (const { id, text } of onCeasefire.articles) {
      const file = join(root, 'articles', id.replace('.', '/') + '.md')
      expect(readFileSync(file, 'utf8').trimEnd().endsWith(text)).toBe(true)
    }
  })

  test('has only statements on the ceasefire, each in the cell of its article and party', () => {
    for (const { id, articleId, party, topics } of onCeasefire.statements) {
      expect(topics).toContain('ceasefire-and-violence')
      const row = onCeasefire.rows.find((row) => row.articleId === articleId)
      expect(row?.cells.find((cell) => cell.party === party)?.statementIds).toContain(id)
    }
    const inCells = onCeasefire.rows.flatMap(({ cells }) => cells.flatMap(({ statementIds }) => statementIds))
    expect(inCells.toSorted()).toEqual(onCeasefire.statements.map(({ id }) => id).toSorted())
  })

  test('is the same each time', async () => {
    expect(await compareAsJson('--topic', 'ceasefire')).toEqual(onCeasefire)
  })
})

describe('a new library compared on the ceasefire, as Markdown', () => {
  let markdown: string
  beforeAll(async () => {
    markdown = await compareAsMarkdown('--topic', 'ceasefire')
  })

  test('is a table with a column for each party that speaks and a row for each article', () => {
    const [head = '', rule = '', ...rows] = linesOf(markdown)
    const speaking = onCeasefire.parties.filter(({ id }) =>
      onCeasefire.statements.some(({ party }) => party === id),
    )
    expect(cellsOf(head)).toEqual(['Article', ...speaking.map(({ name }) => name)])
    expect(cellsOf(rule)).toEqual(cellsOf(head).map(() => '---'))
    expect(rows.map((row) => cellsOf(row).length)).toEqual(
      onCeasefire.articles.map(() => cellsOf(head).length),
    )
    const dates = rows.map((row) => row.slice(2, 12))
    expect(dates).toEqual(onCeasefire.articles.map(({ published }) => published.on))
  })

  test('names its topic, its dossier, its count and the parties that are silent', () => {
    expect(markdown.split('\n')[0]).toBe('# Ceasefire and violence')
    expect(markdown).toContain(`${onCeasefire.statements.length} statements in 5 articles.`)
    const silent = onCeasefire.parties.filter(
      ({ id }) => !onCeasefire.statements.some(({ party }) => party === id),
    )
    expect(markdown).toContain(`Silent here: ${silent.map(({ name }) => name).join(', ')}.`)
  })

  test('is what is printed when no format is named', async () => {
    expect(await compareAsMarkdown('--topic', 'ceasefire', '--format', 'md')).toBe(markdown)
  })
})

describe('a choice', () => {
  test.each(['taliban', 'TALIBAN', 'talib'])('of a party by `%s` leaves only that party', async (party) => {
    const { parties, statements } = await compareAsJson('--topic', 'ceasefire', '--party', party)
    expect(parties.map(({ id }) => id)).toEqual(['taliban'])
    expect(statements).toEqual(onCeasefire.statements.filter((statement) => statement.party === 'taliban'))
  })

  test('of two parties leaves both, in the order of the codebook', async () => {
    const { parties, rows } = await compareAsJson('--party', 'taliban', '--party', 'united states')
    expect(parties.map(({ id }) => id)).toEqual(['united-states', 'taliban'])
    for (const { cells } of rows)
      expect(cells.map(({ party }) => party)).toEqual(['united-states', 'taliban'])
  })

  test.each(['ceasefire-and-violence', 'Ceasefire and violence', 'VIOLENCE'])(
    'of a topic by `%s` finds it',
    async (topic) => {
      expect(await compareAsJson('--topic', topic)).toEqual(onCeasefire)
    },
  )

  test('of no topic shows all statements', async () => {
    const all = await compareAsJson()
    expect(all.topics).toEqual([])
    expect(all.statements.length).toBeGreaterThan(onCeasefire.statements.length)
    expect(linesOf(await compareAsMarkdown())).toHaveLength(2 + 5)
  })

  test.each([
    ['topic', ['--topic', 'weather'], /No topic matches "weather"\..*ceasefire-and-violence.*red-lines/],
    ['party', ['--party', 'martians'], /No party matches "martians"\..*united-states.*taliban/],
    ['party beside a known one', ['--party', 'taliban', '--party', 'martians'], /"martians"/],
    ['dossier', ['--dossier', 'moon'], /No dossier matches "moon"\. There are: us-taliban-talks\./],
  ])(
    'of a %s that is not there ends with status 1 and the list of those that are',
    async (_what, words, told) => {
      const { status, stdout, stderr } = await standpoint(['compare', '--library', library, ...words])
      expect([status, stdout]).toEqual([1, ''])
      expect(stderr).toMatch(told)
    },
  )
})

describe('the same table by something else', () => {
  test.each(['topic', 'article', 'outlet', 'month'])(
    'by %s has every statement, and counts them',
    async (by) => {
      const { matrix, statements } = await compareAsJson('--by', by)
      const ids = matrix.cells.flat().flatMap(({ statementIds }) => statementIds)
      expect(matrix.by).toBe(by)
      expect([...new Set(ids)].toSorted()).toEqual(statements.map(({ id }) => id).toSorted())
      matrix.rows.forEach(({ count }, row) => {
        const inRow = (matrix.cells[row] ?? []).flatMap(({ statementIds }) => statementIds)
        expect(count).toBe(inRow.length)
      })
    },
  )

  test('is drawn with those rows', async () => {
    const markdown = await compareAsMarkdown('--by', 'month', '--topic', 'ceasefire')
    const rows = linesOf(markdown).map((line) => cellsOf(line)[0])
    expect(rows.slice(0, 3)).toEqual(['Said in', '---', '2018-10'])
    expect(rows.slice(2)).toEqual(rows.slice(2).toSorted())
  })

  test('says in each empty cell why it is empty', async () => {
    const empty = linesOf(await compareAsMarkdown('--topic', 'ceasefire'))
      .flatMap(cellsOf)
      .filter((cell) => cell.startsWith('- '))
    expect(new Set(empty)).toEqual(
      new Set(['- not quoted in 1 article', '- nothing on this in 1 article quoting them']),
    )
  })
})

describe('a filter', () => {
  test.each([
    ['--stance', 'demands', 'stance'],
    ['--directness', 'direct', 'directness'],
    ['--voice', 'reported', 'voice'],
    ['--origin', 'coded', 'standing'],
  ] as const)('%s %s leaves only such statements, and counts the others', async (option, value, field) => {
    const all = await compareAsJson()
    const { statements, matrix } = await compareAsJson(option, value)
    expect(statements).toEqual(all.statements.filter((statement) => statement[field] === value))
    expect(statements.length).toBeGreaterThan(0)
    expect(matrix.filter).toMatchObject({ shown: statements.length, asked: all.statements.length })
  })

  test('of several values leaves any of them', async () => {
    const { statements } = await compareAsJson('--stance', 'offers', '--stance', 'promises')
    expect(new Set(statements.map(({ stance }) => stance))).toEqual(new Set(['offers', 'promises']))
  })

  test('by date goes by the day of the saying', async () => {
    const { statements } = await compareAsJson('--from', '2020-01-21', '--to', '2020-01-22')
    expect(new Set(statements.map(({ saidOn }) => saidOn))).toEqual(new Set(['2020-01-21', '2020-01-22']))
  })

  test('tells in the Markdown how many it hides, and by what', async () => {
    const markdown = await compareAsMarkdown('--topic', 'ceasefire', '--voice', 'reported')
    expect(markdown).toContain('1 statement in 5 articles. 40 more hidden by voices.')
  })

  test.each([
    ['--stance', 'shouts', /--stance is one of: supports, /],
    ['--directness', 'loud', /--directness is one of: direct, /],
    ['--voice', 'both', /--voice is one of: own, reported\./],
    ['--origin', 'heaven', /--origin is one of: coded, found, confirmed, rejected\./],
    ['--by', 'weather', /--by is one of: topic, article, outlet, month\./],
    ['--from', 'spring', /--from is a date such as 2020-01-24, 2020-01 or 2020\./],
    ['--to', '2020-02-30', /--to is a date/],
  ])('%s %s is asked wrongly: status 2 and what can be asked', async (option, value, told) => {
    const { status, stdout, stderr } = await standpoint(['compare', '--library', library, option, value])
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(told)
  })
})

describe('a ledger', () => {
  const asked = ['--ledger', '--party', 'united states', '--topic', 'ceasefire']

  test('has every statement of the party on the topic, in order of the saying', async () => {
    const { ledger, statements } = (await compareAsJson(...asked)) as Printed & {
      ledger: {
        statementCount: number
        entries: { statementId: string; witnesses: { statementId: string }[] }[]
      }
    }
    const ids = ledger.entries.flatMap(({ statementId, witnesses }) => [
      statementId,
      ...witnesses.map((witness) => witness.statementId),
    ])
    expect(ids.toSorted()).toEqual(statements.map(({ id }) => id).toSorted())
    expect(ledger.statementCount).toBe(ids.length)
    const days = ledger.entries.map(
      ({ statementId }) => statements.find(({ id }) => id === statementId)?.saidOn,
    )
    expect(days).toEqual(days.toSorted())
  })

  test('puts two reports of one saying together, and sees a wording return after two years', async () => {
    const markdown = await compareAsMarkdown(...asked)
    expect(markdown).toContain('# United States on Ceasefire and violence')
    expect(markdown).toMatch(/One saying, another report \(\S+\.s21\): Trump reiterated\] \(left out\)/)
    expect(markdown).toMatch(/"permanent and comprehensive ceasefire" returns from \S+seventh-round\.s02\./)
  })

  test.each([
    [['--ledger', '--topic', 'ceasefire'], 2, /name them with --party and --topic/],
    [['--ledger', '--meet', '--party', 'nato', '--topic', 'aid'], 2, /not for both/],
    [['--meet'], 2, /name it with --topic/],
    [
      ['--ledger', '--party', 'a', '--topic', 'ceasefire'],
      1,
      /More than one party matches\. Name one of: .*taliban/,
    ],
    [
      ['--meet', '--topic', 'talks'],
      1,
      /More than one topic matches\. Name one of: talks-between-afghans, course-of-the-talks\./,
    ],
  ])('asked with %j ends with status %i and says what is missing', async (words, expected, told) => {
    const { status, stdout, stderr } = await standpoint(['compare', '--library', library, ...words])
    expect([status, stdout]).toEqual([expected, ''])
    expect(stderr).toMatch(told)
  })
})

describe('who meets whom', () => {
  test('has the words that parties share, and whom they answer', async () => {
    const markdown = await compareAsMarkdown('--meet', '--topic', 'protected')
    expect(markdown).toMatch(/"human rights activists": Taliban \(\S+\), US-European group \(\S+\)/)
    const answers = markdown.slice(markdown.indexOf('## Who names whom'), markdown.indexOf('## Opposed'))
    const [, afterStanekzai] = answers.split('names Taliban ("The Taliban")')
    expect(afterStanekzai).toMatch(/^\n {2}after Taliban: "the Taliban will protect journalists/)
  })

  test('names in the JSON only statements that it carries', async () => {
    const { meeting } = (await compareAsJson('--meet', '--topic', 'ceasefire')) as Printed & {
      meeting: {
        statements: { id: string }[]
        phrases: { uses: { statementId: string; partyId: string }[] }[]
        answers: { statementId: string; earlier: { statementId: string }[] }[]
        oppositions: { leftId: string; rightId: string }[]
      }
    }
    const known = new Set(meeting.statements.map(({ id }) => id))
    const named = [
      ...meeting.phrases.flatMap(({ uses }) => uses.map(({ statementId }) => statementId)),
      ...meeting.answers.flatMap(({ statementId, earlier }) => [
        statementId,
        ...earlier.map((one) => one.statementId),
      ]),
      ...meeting.oppositions.flatMap(({ leftId, rightId }) => [leftId, rightId]),
    ]
    expect(named.filter((id) => !known.has(id))).toEqual([])
    expect(named.length).toBeGreaterThan(30)
  })
})

describe('a library with two dossiers', () => {
  const both = join(folder, 'both')
  const councils = join(root, 'tests/fixtures/dossiers/two-councils')
  beforeAll(async () => {
    expect(await standpoint(['dossier', 'add', '--library', both, councils])).toMatchObject({ status: 0 })
  })

  test('asks which one, and names both', async () => {
    const { status, stdout, stderr } = await standpoint(['compare', '--library', both])
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toContain('Name one with --dossier: two-councils, us-taliban-talks.')
  })

  test('compares the one that is named, by a part of its id or its title', async () => {
    for (const dossier of ['two-councils', 'councils', 'dam between']) {
      const run = await standpoint(['compare', '--library', both, '--dossier', dossier, '--format', 'json'])
      expect([run.status, run.stderr]).toEqual([0, ''])
      const printed = JSON.parse(run.stdout) as Printed
      expect(printed.dossier).toBe('two-councils')
      expect(printed.statements.length).toBeGreaterThan(0)
      const textById = new Map(printed.articles.map(({ id, text }) => [id, text]))
      for (const { articleId, start, end, exact } of printed.statements) {
        expect(textById.get(articleId)?.slice(start, end)).toBe(exact)
      }
    }
  })

  test('keeps its table whole whatever signs the words hold', async () => {
    const run = await standpoint(['compare', '--library', both, '--dossier', 'two-councils'])
    const lines = linesOf(run.stdout)
    expect(new Set(lines.map((line) => cellsOf(line).length)).size).toBe(1)
  })
})

describe('a damaged library', () => {
  test('is compared as far as it can be read, and the file is named on standard error', async () => {
    const damaged = join(folder, 'damaged')
    await standpoint(['compare', '--library', damaged])
    const sheet = 'statements/us-taliban-talks.2019-07-08-seventh-round.json'
    writeFileSync(join(damaged, sheet), 'torn {')
    const { status, stdout, stderr } = await standpoint(['compare', '--library', damaged, '--format', 'json'])
    expect(status).toBe(0)
    expect((JSON.parse(stdout) as Printed).articles).toHaveLength(5)
    expect(stderr).toContain(sheet)
  })

  test('without any dossier is told with status 1', async () => {
    const damaged = join(folder, 'empty')
    await standpoint(['compare', '--library', damaged])
    rmSync(join(damaged, 'dossiers/us-taliban-talks.json'))
    const { status, stderr } = await standpoint(['compare', '--library', damaged])
    expect([status, stderr]).toEqual([1, 'The library has no dossier that can be read. There are: none.\n'])
  })
})
