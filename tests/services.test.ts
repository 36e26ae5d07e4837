import { randomUUID } from 'node:crypto'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Contract, NoteRow, ReadArticle, WrittenNote } from '../electron/contract'
import { quoteOf } from '../electron/anchors/anchor'
import { Library } from '../electron/library/library'
import { defaultSettings } from '../electron/library/settings'
import type { NoteTarget } from '../electron/notes/note'
import { noFilter } from '../electron/comparison/filter'
import { createServices } from '../electron/services'
import { root, temporaryFolder } from './support/folders'
import { codeOf, problemOf, valueOf } from './support/outcomes'
import { snapshotOf } from './support/snapshot'

const dossierId = 'us-taliban-talks'
const topicId = 'ceasefire-and-violence'

let folder: string
let remove: () => void
let library: Library
let services: Contract
/** What the clock of the services shows. */
let now: string

beforeEach(async () => {
  now = '2024-05-06T07:08:09.000Z'
  ;({ folder, remove } = temporaryFolder())
  await open()
})
afterEach(async () => {
  await library.close()
  remove()
})

async function open(wantsToWrite = true): Promise<void> {
  const starters = [join(root, 'articles', dossierId)]
  library = valueOf(await Library.open({ folder, wantsToWrite, begins: true, starters }))
  services = createServices(library, () => now)
}

async function reopen(wantsToWrite = true): Promise<void> {
  await library.close()
  await open(wantsToWrite)
}

async function readFirstArticle(): Promise<ReadArticle> {
  const [row] = valueOf(await services.listArticles({ dossierId }))
  return valueOf(await services.readArticle({ articleId: row?.id ?? '' }))
}

/** One of each kind, all on the first article. */
async function targets(): Promise<Record<NoteTarget['kind'], NoteTarget>> {
  const { article, statements } = await readFirstArticle()
  return {
    article: { kind: 'article', articleId: article.id },
    passage: {
      kind: 'passage',
      articleId: article.id,
      quote: quoteOf(article.text, { start: 3, end: 40 }),
    },
    statement: { kind: 'statement', articleId: article.id, statementId: statements[0]?.id ?? '' },
    cell: { kind: 'cell', articleId: article.id, topicId, partyId: 'taliban' },
  }
}

/** The page that most notes here are written on. */
const writer = '00000000-0000-4000-8000-00000000000a'
const otherWriter = '00000000-0000-4000-8000-00000000000b'

async function saveNote(target: NoteTarget, text: string, written: Partial<WrittenNote> = {}) {
  return services.saveNote({ id: randomUUID(), basis: null, writer, ...written, target, text })
}

async function rowOf(kind: NoteTarget['kind']): Promise<NoteRow | undefined> {
  return valueOf(await services.listNotes()).find(({ note }) => note.target.kind === kind)
}

const kinds = ['article', 'passage', 'statement', 'cell'] as const

describe('a note', () => {
  test.each(kinds)('on a place of the kind "%s" survives a reopening and leads back to it', async (kind) => {
    const target = (await targets())[kind]
    const saved = valueOf(await saveNote(target, `on the ${kind}`))
    expect(saved).toMatchObject({ dossierId, place: { state: 'here' } })
    expect(saved.note).toMatchObject({
      target,
      text: `on the ${kind}`,
      revision: 1,
      createdAt: now,
      changedAt: now,
    })
    await reopen()
    expect(await rowOf(kind)).toEqual(saved)
  })

  test('on a passage leads to the very words, on a statement to what was said', async () => {
    const { passage, statement } = await targets()
    await saveNote(passage, 'p')
    await saveNote(statement, 's')
    const { article, statements } = await readFirstArticle()
    const [first] = statements
    expect(await rowOf('passage')).toMatchObject({
      headline: article.headline.text,
      place: { passage: { start: 3, end: 40, exact: article.text.slice(3, 40) } },
    })
    expect(await rowOf('statement')).toMatchObject({
      partyId: first?.partyId,
      speakerName: first?.speakerName,
      place: { passage: { start: first?.start, end: first?.end, exact: first?.exact } },
    })
  })

  test('on a cell tells its party and topic', async () => {
    await saveNote((await targets()).cell, 'c')
    expect(await rowOf('cell')).toMatchObject({ partyId: 'taliban', topicId, place: { passage: null } })
  })

  test('keeps its place and its birth when its text changes', async () => {
    const { article, cell } = await targets()
    const { note: first } = valueOf(await saveNote(article, 'first'))
    now = '2024-05-06T08:00:00.000Z'
    const { note: changed } = valueOf(await saveNote(cell, 'second', { id: first.id, basis: 1 }))
    expect(changed).toEqual({ ...first, text: 'second', revision: 2, changedAt: now })
    await reopen()
    expect(library.listNotes()).toEqual([changed])
  })

  test.each([
    ['an article', { kind: 'article', articleId: 'nowhere' }, 'article-missing'],
    ['words', { kind: 'passage', quote: { exact: 'words that nobody ever wrote' } }, 'place-missing'],
    ['words that stand there twice', { kind: 'passage', quote: { exact: 'the' } }, 'place-missing'],
    ['a statement', { kind: 'statement', statementId: 'us-taliban-talks.nowhere.s99' }, 'place-missing'],
    ['a topic', { kind: 'cell', topicId: 'weather', partyId: 'taliban' }, 'place-missing'],
    ['a party', { kind: 'cell', topicId, partyId: 'weather' }, 'place-missing'],
  ] as const)('on a place that is not there is refused and not stored: %s', async (_what, place, code) => {
    const { article } = await targets()
    const target = { ...article, ...place } as NoteTarget
    expect(codeOf(await saveNote(target, 'lost words'))).toBe(code)
    expect(library.listNotes()).toEqual([])
    expect(Object.keys(snapshotOf(join(folder, 'notes')))).toEqual([])
  })

  test('is listed before those that were changed earlier', async () => {
    const { article } = await targets()
    for (const [hour, text] of ['b', 'a', 'c'].entries()) {
      now = `2024-05-06T0${hour}:00:00.000Z`
      valueOf(await saveNote(article, text))
    }
    expect(valueOf(await services.listNotes()).map(({ note }) => note.text)).toEqual(['c', 'a', 'b'])
  })

  test('is counted at its article, and no longer when it is removed', async () => {
    const { article, cell } = await targets()
    const { note } = valueOf(await saveNote(article, 'one'))
    await saveNote(cell, 'two')
    expect((await readFirstArticle()).row.noteCount).toBe(2)
    valueOf(await services.removeNote({ id: note.id, basis: note.revision, writer }))
    await reopen()
    expect((await readFirstArticle()).row.noteCount).toBe(1)
  })

  test('that is not there is removed without complaint', async () => {
    expect(codeOf(await services.removeNote({ id: randomUUID(), basis: 1, writer }))).toBe('no problem')
  })
})

describe('a note that two pages write on', () => {
  async function begun(): Promise<{ id: string; article: NoteTarget }> {
    const { article } = await targets()
    const { note } = valueOf(await saveNote(article, 'first'))
    return { id: note.id, article }
  }

  test('is refused to the page that has not seen the last change, and keeps it', async () => {
    const { id, article } = await begun()
    valueOf(await saveNote(article, 'of the other', { id, basis: 1, writer: otherWriter }))
    expect(codeOf(await saveNote(article, 'of the first', { id, basis: 1 }))).toBe('note-changed-elsewhere')
    expect(codeOf(await services.removeNote({ id, basis: 1, writer }))).toBe('note-changed-elsewhere')
    await reopen()
    expect(library.listNotes().map(({ text, revision }) => [text, revision])).toEqual([['of the other', 2]])
  })

  test('is taken from the page that has seen it', async () => {
    const { id, article } = await begun()
    valueOf(await saveNote(article, 'of the other', { id, basis: 1, writer: otherWriter }))
    valueOf(await saveNote(article, 'of the first', { id, basis: 2 }))
    expect(library.findNote(id)).toMatchObject({ text: 'of the first', revision: 3 })
  })

  test('is taken from a page that writes faster than it is answered', async () => {
    const { id, article } = await begun()
    const saves = ['a', 'ab', 'abc'].map((text) => saveNote(article, text, { id, basis: 1 }))
    expect((await Promise.all(saves)).map(codeOf)).toEqual(['no problem', 'no problem', 'no problem'])
    await reopen()
    expect(library.findNote(id)).toMatchObject({ text: 'abc', revision: 4 })
  })

  test('is taken from only one of two that change it at the same moment', async () => {
    const { id, article } = await begun()
    await reopen()
    const outcomes = await Promise.all([
      saveNote(article, 'of the first', { id, basis: 1 }),
      saveNote(article, 'of the other', { id, basis: 1, writer: otherWriter }),
    ])
    expect(outcomes.map(codeOf)).toEqual(['no problem', 'note-changed-elsewhere'])
    expect(library.findNote(id)).toMatchObject({ text: 'of the first', revision: 2 })
  })

  test('is no quarrel when both wrote the same', async () => {
    const { id, article } = await begun()
    valueOf(await saveNote(article, 'the same', { id, basis: 1, writer: otherWriter }))
    expect(codeOf(await saveNote(article, 'the same', { id, basis: 1 }))).toBe('no problem')
  })
})

describe('a note that was removed', () => {
  async function removed(): Promise<NoteRow> {
    const row = valueOf(await saveNote((await targets()).statement, 'taken away'))
    valueOf(await services.removeNote({ id: row.note.id, basis: 1, writer }))
    expect(library.listNotes()).toEqual([])
    return row
  }

  test('is brought back as it was, and survives a reopening', async () => {
    const row = await removed()
    expect(valueOf(await services.bringBackNote({ id: row.note.id }))).toEqual(row)
    await reopen()
    expect(await rowOf('statement')).toEqual(row)
  })

  test('is brought back once, and not after a restart', async () => {
    const { note } = await removed()
    valueOf(await services.bringBackNote({ id: note.id }))
    expect(codeOf(await services.bringBackNote({ id: note.id }))).toBe('note-gone')
    valueOf(await services.removeNote({ id: note.id, basis: note.revision, writer }))
    await reopen()
    expect(codeOf(await services.bringBackNote({ id: note.id }))).toBe('note-gone')
    expect(library.listNotes()).toEqual([])
  })

  test('is brought back though its article is gone meanwhile, as lost', async () => {
    const { note } = await removed()
    // Only on disk: what is removed is forgotten at a restart, so the library stays open.
    rmSync(join(folder, 'articles', `${note.target.articleId}.json`))
    valueOf(await services.bringBackNote({ id: note.id }))
    await reopen()
    expect(await rowOf('statement')).toMatchObject({ note, place: { state: 'lost' } })
  })
})

describe('a note whose article cannot be read', () => {
  async function saveAllThenLose(lose: (path: string) => void): Promise<void> {
    const all = await targets()
    for (const kind of kinds) valueOf(await saveNote(all[kind], `on the ${kind}`))
    await library.close()
    lose(join(folder, 'articles', `${all.article.articleId}.json`))
    await open()
  }

  test.each([
    ['torn', (path: string) => writeFileSync(path, '{"format":')],
    ['removed', (path: string) => rmSync(path)],
  ])('is listed as lost, with its text and its words (the article is %s)', async (_what, lose) => {
    const { quote } = (await targets()).passage as Extract<NoteTarget, { kind: 'passage' }>
    await saveAllThenLose(lose)
    const rows = valueOf(await services.listNotes())
    expect(rows.map(({ note }) => note.text).toSorted()).toEqual(
      kinds.map((kind) => `on the ${kind}`).toSorted(),
    )
    for (const { note, place, headline, dossierId } of rows) {
      const words = note.target.kind === 'passage' ? quote.exact : null
      expect([place, headline, dossierId]).toEqual([{ state: 'lost', words }, null, null])
    }
  })

  test('may still be changed and removed', async () => {
    await saveAllThenLose((path) => rmSync(path))
    const [first, second] = library.listNotes()
    if (!first || !second) throw new Error('The notes are gone.')
    const changed = valueOf(await saveNote(first.target, 'changed', { id: first.id, basis: 1 }))
    expect(changed).toMatchObject({ note: { text: 'changed' }, place: { state: 'lost' } })
    valueOf(await services.removeNote({ id: second.id, basis: 1, writer }))
    expect(library.listNotes()).toHaveLength(3)
  })

  test('leaves the other articles as they were, and the overview names what is missing', async () => {
    await saveAllThenLose((path) => rmSync(path))
    expect(valueOf(await services.listArticles({ dossierId }))).toHaveLength(4)
    const { problems, dossiers } = valueOf(await services.readOverview())
    expect(problems.map(({ code }) => code)).toEqual(['article-missing'])
    expect(problems[0]?.next).toContain('articles/us-taliban-talks.2018-11-19-doha-meetings.json')
    expect(dossiers[0]?.articleIds).toHaveLength(4)
  })

  test('is listed as lost when only the statement it hangs on is gone', async () => {
    const { statement } = await targets()
    valueOf(await saveNote(statement, 'on the statement'))
    await library.close()
    rmSync(join(folder, 'statements', `${statement.articleId}.json`))
    await open()
    expect(await rowOf('statement')).toMatchObject({
      dossierId,
      place: { state: 'lost', words: null },
      partyId: null,
    })
  })
})

describe('what is asked for and is not there', () => {
  test.each([
    ['a dossier', 'dossier-missing', () => services.listArticles({ dossierId: 'nowhere' })],
    ['an article', 'article-missing', () => services.readArticle({ articleId: 'nowhere' })],
    [
      'a dossier to compare',
      'dossier-missing',
      () => services.readMatrix({ dossierId: 'nowhere', by: 'topic', turned: false, filter: noFilter }),
    ],
    ['a statement', 'statement-missing', () => services.diffStatements({ leftId: 'a', rightId: 'b' })],
  ])('is told as missing: %s', async (_what, code, ask) => {
    expect(codeOf(await ask())).toBe(code)
  })
})

describe('the overview', () => {
  test('says that notes can be saved, and where the library lies', async () => {
    expect(valueOf(await services.readOverview())).toMatchObject({ readOnly: null, problems: [], folder })
  })

  test('says why notes cannot be saved', async () => {
    await reopen(false)
    const { readOnly } = valueOf(await services.readOverview())
    expect(readOnly?.what).toBe('This library was opened for reading only.')
    expect(problemOf(await saveNote((await targets()).article, 'no')).code).toBe('read-only')
  })

  test('counts for each topic what the articles hold on it', async () => {
    const { dossiers } = valueOf(await services.readOverview())
    const counts = dossiers[0]?.statementCountByTopicId[topicId] ?? {}
    const filter = { ...noFilter, topicIds: [topicId] }
    const matrix = valueOf(await services.readMatrix({ dossierId, by: 'article', turned: false, filter }))
    const compared = Object.values(counts).reduce((sum, count) => sum + count, 0)
    expect(compared).toBe(matrix.filter.shown)
    expect(Object.keys(counts).length).toBeGreaterThanOrEqual(4)
  })

  test('shows the settings that were saved', async () => {
    const settings = { ...defaultSettings, theme: 'dark', textSize: 24, place: '#/compare' } as const
    valueOf(await services.saveSettings({ settings }))
    await reopen()
    expect(valueOf(await services.readOverview()).settings).toEqual(settings)
  })
})

describe('the statements of a table', () => {
  test('come in the order in which they are named, and what is not there is left out', async () => {
    const { statements } = await readFirstArticle()
    const ids = statements.map(({ id }) => id).toReversed()
    const read = valueOf(await services.readStatements({ statementIds: ['d.none.s01', ...ids] }))
    expect(read.map(({ id }) => id)).toEqual(ids)
    for (const { excerpt, exact } of read) expect(excerpt.map(({ text }) => text).join('')).toContain(exact)
  })
})

test('an article is read with its words, its row and its statements in order of the text', async () => {
  const { article, row, statements, lost } = await readFirstArticle()
  expect(lost).toEqual([])
  expect([row.id, row.statementCount]).toEqual([article.id, statements.length])
  expect(statements.map(({ start }) => start)).toEqual(
    statements.map(({ start }) => start).toSorted((a, b) => a - b),
  )
  for (const { start, end, exact } of statements) expect(article.text.slice(start, end)).toBe(exact)
})

test('two statements are shown with where their words differ', async () => {
  const [left, right] = (await readFirstArticle()).statements
  if (!left || !right) throw new Error('The first article has fewer than two statements.')
  const pair = valueOf(await services.diffStatements({ leftId: left.id, rightId: right.id }))
  expect([pair.left.id, pair.right.id]).toEqual([left.id, right.id])
  expect([pair.left.exact, pair.right.exact]).toEqual([left.exact, right.exact])
})
