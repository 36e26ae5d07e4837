import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  methods,
  type ArticleRow,
  type NoteRow,
  type Outcome,
  type Overview,
  type ReadArticle,
  type StatementPair,
  type TopicComparison,
} from '../../electron/contract'
import { temporaryFolder } from '../support/folders'
import { openBrowserDoorFor, openDesktopDoor, type Door } from './doors'

const doors = [
  ['the desktop door', openDesktopDoor],
  ['the browser door', openBrowserDoorFor],
] as const

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
    expect(overview.dossiers.map(({ id, articleCount }) => [id, articleCount])).toEqual([
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

  test('the comparison counts what it lists', async () => {
    const comparison = valueOf<TopicComparison>(
      await door.ask('compareTopic', { dossierId: 'us-taliban-talks', topicId: 'ceasefire-and-violence' }),
    )
    const listed = comparison.rows.flatMap(({ cells }) => cells.flatMap(({ statements }) => statements))
    expect(listed).toHaveLength(comparison.statementCount)
    expect(new Set(listed.map(({ partyId }) => partyId)).size).toBeGreaterThanOrEqual(4)
  })

  test('two statements come back with a difference that holds both texts', async () => {
    const comparison = valueOf<TopicComparison>(
      await door.ask('compareTopic', { dossierId: 'us-taliban-talks', topicId: 'ceasefire-and-violence' }),
    )
    const [left, right] = comparison.rows.flatMap(({ cells }) =>
      cells.flatMap(({ statements }) => statements),
    )
    const pair = valueOf<StatementPair>(
      await door.ask('diffStatements', { leftId: left?.id, rightId: right?.id }),
    )
    expect(pair.diff.runs.map((run) => run.left).join('')).toBe(left?.exact)
    expect(pair.diff.runs.map((run) => run.right).join('')).toBe(right?.exact)
  })

  test('a note is listed with the words it hangs on, changes its text, and goes', async () => {
    const { articleId, statementId } = await firstStatement()
    const id = randomUUID()
    const target = { kind: 'statement', articleId, statementId }
    valueOf(await door.ask('saveNote', { id, target, text: 'first' }))
    valueOf(await door.ask('saveNote', { id, target, text: 'second ﷺ “words”' }))
    const rows = valueOf<NoteRow[]>(await door.ask('listNotes')).filter(({ note }) => note.id === id)
    expect(rows.map(({ note, place }) => [note.text, place.state])).toEqual([['second ﷺ “words”', 'here']])
    valueOf(await door.ask('removeNote', { id }))
    expect(valueOf<NoteRow[]>(await door.ask('listNotes')).some(({ note }) => note.id === id)).toBe(false)
  })

  test('a note on nothing is refused with a sentence', async () => {
    const outcome = await door.ask('saveNote', {
      id: randomUUID(),
      target: { kind: 'article', articleId: 'no.such' },
      text: 'x',
    })
    expect(codeOf(outcome)).toBe('article-missing')
  })

  test('settings are kept', async () => {
    const settings = { id: 'settings', theme: 'sepia', textSize: 22, place: '#/notes' }
    valueOf(await door.ask('saveSettings', { settings }))
    expect(valueOf<Overview>(await door.ask('readOverview')).settings).toEqual(settings)
  })

  test.each([
    ['removeNote', { id: '../../etc/passwd' }],
    ['readArticle', { articleId: '../library' }],
    ['readArticle', {}],
    ['saveNote', { id: randomUUID(), target: { kind: 'everything' }, text: 'x' }],
    [
      'saveNote',
      { id: randomUUID(), target: { kind: 'article', articleId: 'a.b' }, text: 'x'.repeat(200_001) },
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
