import { randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { noFilter } from '../../electron/comparison/filter'
import type { Contract, SummaryCell } from '../../electron/contract'
import { Library } from '../../electron/library/library'
import { createServices } from '../../electron/services'
import { usTalibanTalks } from '../support/fixtures'
import { temporaryFolder } from '../support/folders'
import { codeOf, valueOf } from '../support/outcomes'
import { tableOf } from '../../renderer/comparison/sent-table'

const { folder, remove } = temporaryFolder()
const dossierId = 'us-taliban-talks'
let library: Library
let services: Contract

beforeAll(async () => {
  library = valueOf(
    await Library.open({ folder, wantsToWrite: true, begins: true, starters: [usTalibanTalks] }),
  )
  services = createServices(library, () => '2024-05-06T07:08:09.000Z')
})
afterAll(async () => {
  await library.close()
  remove()
})

describe('the table of positions', () => {
  test.each(['topic', 'article', 'outlet', 'month'] as const)(
    'by %s, every cell’s statements are among those it came with, and rows and columns add up',
    async (by) => {
      const matrix = tableOf(
        valueOf(await services.readMatrix({ dossierId, by, turned: false, filter: noFilter })),
      )
      const placed = matrix.cells.flat().flatMap(({ statementIds }) => statementIds)
      const statements = valueOf(await services.readStatements({ statementIds: [...new Set(placed)] }))
      expect(new Set(statements.map(({ id }) => id))).toEqual(new Set(placed))
      expect(placed).toHaveLength(matrix.placed)
      expect(matrix.columns.reduce((sum, column) => sum + column.placed, 0)).toBe(matrix.placed)
      expect(matrix.articles).toHaveLength(5)
    },
  )

  test('the words of its first rows come with it', async () => {
    const { cells, firstWords } = tableOf(
      valueOf(await services.readMatrix({ dossierId, by: 'article', turned: false, filter: noFilter })),
    )
    const folded = cells.flat().flatMap(({ statementIds }) => statementIds.slice(0, 2))
    expect(firstWords.map(({ id }) => id)).toEqual([...new Set(folded)])
    expect(firstWords).toEqual(
      valueOf(await services.readStatements({ statementIds: firstWords.map(({ id }) => id) })),
    )
  })

  test('a rejected statement leaves its cell, and the empty cell says so', async () => {
    const before = tableOf(
      valueOf(await services.readMatrix({ dossierId, by: 'topic', turned: false, filter: noFilter })),
    )
    const [first = ''] = before.cells.flat().flatMap(({ statementIds }) => statementIds)
    const [statement] = valueOf(await services.readStatements({ statementIds: [first] }))
    if (!statement) throw new Error('no statement')
    const question = { articleId: statement.articleId, statementId: statement.id, draft: null, basis: null }
    valueOf(await services.decideStatement({ ...question, verdict: 'rejected' }))
    const after = tableOf(
      valueOf(await services.readMatrix({ dossierId, by: 'topic', turned: false, filter: noFilter })),
    )
    const placed = after.cells.flat().flatMap(({ statementIds }) => statementIds)
    expect(placed).not.toContain(statement.id)
    expect(after.filter.hides.standings.count).toBe(1)
    valueOf(await services.undoDecision({ statementId: statement.id, basis: 1 }))
  })
})

describe('a summary of a cell', () => {
  const cell: SummaryCell = {
    dossierId,
    row: { by: 'topic', key: 'ceasefire-and-violence' },
    partyId: 'taliban',
    topicIds: [],
  }

  test('is kept with the statements it was made from, changed, and gone when it is emptied', async () => {
    const id = randomUUID()
    const first = { id, cell, text: 'A pause, no end.', statementIds: ['d.a.s01'], basis: null }
    valueOf(await services.saveSummary(first))
    const read = async () =>
      tableOf(valueOf(await services.readMatrix({ dossierId, by: 'topic', turned: false, filter: noFilter })))
        .summaries
    expect(await read()).toMatchObject([{ id, cell, text: 'A pause, no end.', revision: 1 }])
    expect(codeOf(await services.saveSummary({ ...first, text: 'Other words.' }))).toBe(
      'summary-changed-elsewhere',
    )
    valueOf(await services.saveSummary({ ...first, text: 'A pause only.', basis: 1 }))
    expect(await read()).toMatchObject([{ text: 'A pause only.', revision: 2 }])
    expect(readdirSync(join(folder, 'summaries'))).toEqual([`${id}.json`])
    valueOf(await services.saveSummary({ ...first, text: ' ', basis: 2 }))
    expect(await read()).toEqual([])
    expect(readdirSync(join(folder, 'summaries'))).toEqual([])
  })
})

describe('other ways to compare', () => {
  test('a ledger holds the dated wordings of one party on one topic, each step with its difference', async () => {
    const question = { dossierId, partyId: 'united-states', topicId: 'ceasefire-and-violence', baseId: null }
    const { entries } = valueOf(await services.readLedger(question))
    const dates = entries.map(({ statement }) => statement.saidOn ?? '')
    expect(dates).toEqual(dates.toSorted())
    expect(entries[0]?.step).toBeNull()
    expect(entries.slice(1).every(({ step }) => step !== null)).toBe(true)
    expect(codeOf(await services.readLedger({ ...question, partyId: 'nobody' }))).toBe('not-in-codebook')
  })

  test('a line of time has a lane for each party that speaks, within the width', async () => {
    const question = { dossierId, filter: noFilter, width: 600, markWidth: 12, tickDistance: 60, shown: null }
    const { lanes, statements } = valueOf(await services.readTimeline(question))
    expect(lanes.map(({ partyId }) => partyId)).toEqual(
      (library.findDossier(dossierId)?.codebook.parties ?? [])
        .map(({ id }) => id)
        .filter((id) => statements.some(({ partyId }) => partyId === id)),
    )
    for (const { x } of lanes.flatMap(({ marks }) => marks)) {
      expect(x).toBeGreaterThanOrEqual(0)
      expect(x).toBeLessThanOrEqual(600)
    }
  })

  test('who meets whom on a topic names statements that it brings along', async () => {
    const meeting = valueOf(await services.readMeeting({ dossierId, topicId: 'protected-persons' }))
    const known = new Set(meeting.statements.map(({ id }) => id))
    expect(meeting.answers.length).toBeGreaterThan(0)
    expect(meeting.answers.every(({ statementId }) => known.has(statementId))).toBe(true)
  })

  test('articles are laid beside a base, and one that is not there is named', async () => {
    const [baseId = '', ...otherIds] = library.findDossier(dossierId)?.articleIds ?? []
    const { versions, rows } = valueOf(await services.compareArticles({ baseId, otherIds }))
    expect(versions).toHaveLength(4)
    expect(rows.every((row) => row.versions.length === 4)).toBe(true)
    expect(codeOf(await services.compareArticles({ baseId, otherIds: ['no.such'] }))).toBe('article-missing')
  })
})
