import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import {
  methods,
  type AnalysisState,
  type ArticleRow,
  type ExportedFile,
  type NoteRow,
  type Outcome,
  type Overview,
  type ReadArticle,
  type StatementPair,
  type ComparedStatement,
  type PositionMatrix,
  type SentMatrix,
} from '../../electron/contract'
import { noFilter } from '../../electron/comparison/filter'
import { temporaryFolder } from '../support/folders'
import { openBrowserDoorFor, openDesktopDoor, type Door } from './doors'
import { tableOf } from '../../renderer/comparison/sent-table'

const doors = [
  ['the desktop door', openDesktopDoor],
  ['the browser door', openBrowserDoorFor],
] as const

/** The thread loads a language model first, which takes a slow machine a while. */
const analysisLimit = { timeout: 60_000, interval: 200 }

function valueOf<T>(outcome: Outcome<unknown>): T {
  if (!outcome.ok) throw new Error(`${outcome.problem.what} ${outcome.problem.next}`)
  return outcome.value as T
}

function codeOf(outcome: Outcome<unknown>): string {
  return outcome.ok ? 'no problem' : outcome.problem.code
}

describe.each(doors)('through %s', (_name, openDoor) => {
  const { folder, remove } = temporaryFolder()
  let door: Door
  beforeAll(async () => {
    door = await openDoor(folder)
  })
  afterAll(async () => {
    await door.close()
    remove()
  })

  async function firstStatement(): Promise<{ articleId: string; statementId: string }> {
    const [row] = valueOf<ArticleRow[]>(await door.ask('listArticles', { dossierId: 'us-taliban-talks' }))
    const read = valueOf<ReadArticle>(await door.ask('readArticle', { articleId: row?.id }))
    return { articleId: read.article.id, statementId: read.statements[0]?.id ?? '' }
  }

  test('a new library shows the bundled dossier and no problem', async () => {
    const overview = valueOf<Overview>(await door.ask('readOverview'))
    expect(overview.problems).toEqual([])
    expect(overview.readOnly).toBeNull()
    expect(overview.dossiers.map(({ id, articleIds }) => [id, articleIds.length])).toEqual([
      ['us-taliban-talks', 5],
    ])
  })

  test('articles are listed in order of time', async () => {
    const rows = valueOf<ArticleRow[]>(await door.ask('listArticles', { dossierId: 'us-taliban-talks' }))
    const dates = rows.map(({ published }) => published.on)
    expect(dates).toEqual(dates.toSorted())
    expect(dates).toHaveLength(5)
  })

  test('every statement of an article cuts its own words out of the text', async () => {
    const { articleId } = await firstStatement()
    const { article, statements } = valueOf<ReadArticle>(await door.ask('readArticle', { articleId }))
    for (const { start, end, exact } of statements) expect(article.text.slice(start, end)).toBe(exact)
  })

  /** On the ceasefire, article by article, in the order of the cells. */
  async function readTable(): Promise<{ matrix: PositionMatrix; listed: ComparedStatement[] }> {
    const filter = { ...noFilter, topicIds: ['ceasefire-and-violence'] }
    const question = { dossierId: 'us-taliban-talks', by: 'article', turned: false, filter }
    const matrix = tableOf(valueOf<SentMatrix>(await door.ask('readMatrix', question)))
    const statementIds = matrix.cells.flat().flatMap((cell) => cell.statementIds)
    return { matrix, listed: valueOf(await door.ask('readStatements', { statementIds })) }
  }

  test('the table counts what it lists', async () => {
    const { matrix, listed } = await readTable()
    expect(listed).toHaveLength(matrix.placed)
    expect(new Set(listed.map(({ partyId }) => partyId)).size).toBeGreaterThanOrEqual(4)
  })

  test('two statements come back with a difference that holds both texts', async () => {
    const [left, right] = (await readTable()).listed
    const pair = valueOf<StatementPair>(
      await door.ask('diffStatements', { leftId: left?.id, rightId: right?.id }),
    )
    const runs = pair.diff.rows.flatMap((row) => row.runs)
    expect(runs.map((run) => run.left).join('')).toBe(left?.exact)
    expect(runs.map((run) => run.right).join('')).toBe(right?.exact)
  })

  test.each(['md', 'html', 'docx', 'xlsx', 'csv', 'json'])(
    'a brief comes as a %s file with as many statements as the table shows',
    async (format) => {
      const dossierId = 'us-taliban-talks'
      const filter = { ...noFilter, topicIds: ['ceasefire-and-violence'], stances: ['demands'] }
      const question = { dossierId, filter, statementIds: null, format, withNotes: false }
      const file = valueOf<ExportedFile>(await door.ask('exportBrief', question))
      const matrix = valueOf<SentMatrix>(
        await door.ask('readMatrix', { dossierId, by: 'topic', turned: false, filter }),
      )
      expect([file.shown, file.hidden]).toEqual([
        matrix.filter.shown,
        matrix.filter.asked - matrix.filter.shown,
      ])
      expect(file.fileName).toBe(`us-taliban-talks-ceasefire-and-violence.${format}`)
      const start = Buffer.from(file.base64, 'base64').toString('latin1').slice(0, 15)
      expect(start).toMatch(/^(PK|# All|<!doctype html>|\{|\xef\xbb\xbf"No)/)
    },
  )

  test('a brief of a dossier that is not there is refused with a sentence', async () => {
    const question = {
      dossierId: 'no.such',
      filter: noFilter,
      statementIds: null,
      format: 'md',
      withNotes: false,
    }
    expect(codeOf(await door.ask('exportBrief', question))).toBe('dossier-missing')
  })

  const writer = 'this page'

  test('a note is listed with the words it hangs on, changes its text, goes, and comes back as it was', async () => {
    const { articleId, statementId } = await firstStatement()
    const id = randomUUID()
    const target = { kind: 'statement', articleId, statementId }
    const first = valueOf<NoteRow>(
      await door.ask('saveNote', { id, target, text: 'first', basis: null, writer }),
    )
    const text = 'second ﷺ “words”'
    const second = valueOf<NoteRow>(await door.ask('saveNote', { id, target, text, basis: 1, writer }))
    expect(second.note).toEqual({ ...first.note, text, revision: 2, changedAt: second.note.changedAt })
    expect(second.place.state).toBe('here')
    const listed = async () =>
      valueOf<NoteRow[]>(await door.ask('listNotes')).filter(({ note }) => note.id === id)
    expect((await listed()).map(({ note }) => note.text)).toEqual([text])
    valueOf(await door.ask('removeNote', { id, basis: 2, writer }))
    expect(await listed()).toEqual([])
    expect(valueOf<NoteRow>(await door.ask('bringBackNote', { id })).note).toEqual(second.note)
    expect(await listed()).toHaveLength(1)
  })

  test('what another page wrote meanwhile is not written over, nor removed', async () => {
    const { articleId } = await firstStatement()
    const id = randomUUID()
    const target = { kind: 'article', articleId }
    valueOf(await door.ask('saveNote', { id, target, text: 'one', basis: null, writer: 'a' }))
    valueOf(await door.ask('saveNote', { id, target, text: 'one and more', basis: 1, writer: 'a' }))
    const late = { id, basis: 1, writer: 'b' }
    expect(codeOf(await door.ask('saveNote', { ...late, target, text: 'one!' }))).toBe(
      'note-changed-elsewhere',
    )
    expect(codeOf(await door.ask('removeNote', late))).toBe('note-changed-elsewhere')
    const rows = valueOf<NoteRow[]>(await door.ask('listNotes'))
    expect(rows.find(({ note }) => note.id === id)?.note.text).toBe('one and more')
  })

  test('a note that another page is just changing is not removed from under it', async () => {
    const { articleId } = await firstStatement()
    const id = randomUUID()
    const target = { kind: 'article', articleId }
    valueOf(await door.ask('saveNote', { id, target, text: 'one', basis: null, writer: 'a' }))
    const [saved, removed] = await Promise.all([
      door.ask('saveNote', { id, target, text: 'one, and the last words', basis: 1, writer: 'b' }),
      door.ask('removeNote', { id, basis: 1, writer: 'c' }),
    ])
    expect([codeOf(saved), codeOf(removed)]).toEqual(['no problem', 'note-changed-elsewhere'])
    const rows = valueOf<NoteRow[]>(await door.ask('listNotes'))
    expect(rows.find(({ note }) => note.id === id)?.note.text).toBe('one, and the last words')
  })

  test('one page may write faster than it is answered', async () => {
    const { articleId } = await firstStatement()
    const id = randomUUID()
    const target = { kind: 'article', articleId }
    const texts = ['o', 'on', 'one', 'one t', 'one two']
    const saves = await Promise.all(
      texts.map((text) => door.ask('saveNote', { id, target, text, basis: null, writer })),
    )
    expect(saves.map(codeOf)).toEqual(texts.map(() => 'no problem'))
    const rows = valueOf<NoteRow[]>(await door.ask('listNotes'))
    expect(rows.find(({ note }) => note.id === id)?.note).toMatchObject({ text: 'one two', revision: 5 })
  })

  test('a passage is recorded with the words around it', async () => {
    const { articleId } = await firstStatement()
    const { article } = valueOf<ReadArticle>(await door.ask('readArticle', { articleId }))
    const quote = { exact: article.text.slice(50, 70), start: 50 }
    const question = {
      id: randomUUID(),
      target: { kind: 'passage', articleId, quote },
      text: 'x',
      basis: null,
      writer,
    }
    const { note } = valueOf<NoteRow>(await door.ask('saveNote', question))
    expect(note.target).toMatchObject({
      quote: { ...quote, prefix: article.text.slice(18, 50), suffix: article.text.slice(70, 102) },
    })
  })

  test('a note on nothing is refused with a sentence', async () => {
    const target = { kind: 'article', articleId: 'no.such' }
    const outcome = await door.ask('saveNote', { id: randomUUID(), target, text: 'x', basis: null, writer })
    expect(codeOf(outcome)).toBe('article-missing')
  })

  test(
    'an article is read for statements, and what is decided about one is kept',
    { timeout: 90_000 },
    async () => {
      const { articleId } = await firstStatement()
      const before = valueOf<ReadArticle>(await door.ask('readArticle', { articleId }))
      expect(before.row.reading).toMatchObject({ state: 'not-read', isCoded: true })
      valueOf(await door.ask('analyse', { articleIds: [articleId] }))
      await vi.waitFor(async () => {
        const state = valueOf<AnalysisState>(await door.ask('readAnalysis'))
        expect(state).toMatchObject({ state: 'idle', done: 1, total: 1, problems: [] })
      }, analysisLimit)
      const read = valueOf<ReadArticle>(await door.ask('readArticle', { articleId }))
      expect(read.row.reading).toMatchObject({ state: 'read', hasWeights: true })
      // What a person coded stays as it is.
      const coded = (from: ReadArticle) => from.statements.filter(({ origin }) => origin === 'coded')
      expect(coded(read)).toEqual(coded(before))
      const statementId = coded(read)[0]?.id ?? ''
      const question = { articleId, statementId, verdict: 'rejected', draft: null, basis: null }
      const decided = valueOf<ReadArticle>(await door.ask('decideStatement', question))
      expect(decided.rejected.map(({ id }) => id)).toEqual([statementId])
      expect(codeOf(await door.ask('decideStatement', question))).toBe('decided-elsewhere')
      const undone = valueOf<ReadArticle>(await door.ask('undoDecision', { statementId, basis: 1 }))
      expect(undone.statements).toEqual(read.statements)
    },
  )

  test('a statement that is added stands among the others, for a party that it begins', async () => {
    const { articleId } = await firstStatement()
    const statementId = `${articleId}.radded`
    const draft = {
      content: [{ start: 0, end: 30 }],
      speaker: null,
      cue: null,
      speakerName: 'Ada Brook',
      partyId: null,
      partyName: 'Lower Valley',
      topicIds: [],
      stance: 'claims',
      voice: 'own',
      reportedBy: null,
      saidOn: null,
      saidOnPrecision: 'article',
    }
    const question = { articleId, statementId, verdict: 'added', draft, basis: null }
    const { article, statements } = valueOf<ReadArticle>(await door.ask('decideStatement', question))
    expect(statements.find(({ id }) => id === statementId)).toMatchObject({
      exact: article.text.slice(0, 30),
      partyId: 'proposed.lower-valley',
      saidOn: article.published.on,
      verdict: 'added',
    })
    const { dossiers } = valueOf<Overview>(await door.ask('readOverview'))
    expect(dossiers[0]?.codebook.parties.map(({ name }) => name)).toContain('Lower Valley')
    valueOf(await door.ask('undoDecision', { statementId, basis: 1 }))
  })

  test.each([
    ['a correction without words', { verdict: 'corrected', draft: null }],
    ['an addition without words', { verdict: 'added', draft: null }],
    ['a decision about nothing', { statementId: 'no.such', verdict: 'accepted', draft: null }],
  ])('%s is refused and changes nothing', async (_what, wrong) => {
    const { articleId, statementId } = await firstStatement()
    const before = valueOf<ReadArticle>(await door.ask('readArticle', { articleId }))
    const outcome = await door.ask('decideStatement', { articleId, statementId, basis: null, ...wrong })
    expect(outcome.ok).toBe(false)
    expect(valueOf<ReadArticle>(await door.ask('readArticle', { articleId }))).toEqual(before)
  })

  test('settings are kept', async () => {
    const settings = {
      id: 'settings',
      theme: 'sepia',
      textSize: 22,
      letterKeys: false,
      place: '#/notes',
      searches: [{ name: 'Truce', text: 'truce party:taliban' }],
    }
    valueOf(await door.ask('saveSettings', { settings }))
    expect(valueOf<Overview>(await door.ask('readOverview')).settings).toEqual(settings)
  })

  test.each([
    ['removeNote', { id: '../../etc/passwd', basis: 1, writer: 'a' }],
    ['readArticle', { articleId: '../library' }],
    ['readArticle', {}],
    ['saveNote', { id: randomUUID(), target: { kind: 'everything' }, text: 'x', basis: null, writer: 'a' }],
    [
      'saveNote',
      {
        id: randomUUID(),
        target: { kind: 'article', articleId: 'a.b' },
        text: 'x'.repeat(200_001),
        basis: null,
        writer: 'a',
      },
    ],
    ['saveSettings', { settings: { id: 'settings', theme: 'pink', textSize: 19, place: '' } }],
    ['readOverview', { more: true }],
  ])('%s asked wrongly is refused and changes nothing (%#)', async (method, question) => {
    expect(codeOf(await door.ask(method, question))).toBe('arguments-wrong')
  })

  test('every method of the contract answers with a value or a problem, whatever it is asked', async () => {
    for (const method of methods) {
      for (const question of [null, 7, 'x', [], { id: {} }]) {
        expect(codeOf(await door.ask(method, question))).toBe('arguments-wrong')
      }
    }
  })
})
