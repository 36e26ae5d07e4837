import { randomUUID } from 'node:crypto'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { DossierContent } from '../../electron/dossiers/dossier-file'
import { readDossierFolder } from '../../electron/dossiers/dossier-folder'
import { Library } from '../../electron/library/library'
import type { LibraryOptions } from '../../electron/library/library-folder'
import { defaultSettings, type Settings } from '../../electron/library/settings'
import type { Note, NoteTarget } from '../../electron/notes/note'
import { done, failed, type Outcome, type Problem } from '../../electron/problem'
import { root, temporaryFolder } from '../support/folders'
import { asOrdinaryUser } from '../support/ordinary-user'
import { codeOf, problemOf, valueOf } from '../support/outcomes'
import { snapshotOf } from '../support/snapshot'

const bundled = join(root, 'articles/us-taliban-talks')
const councils = join(root, 'tests/fixtures/dossiers/two-councils')
const bundledNames = readdirSync(bundled)
  .filter((name) => name.endsWith('.md'))
  .map((name) => `us-taliban-talks.${name.replace('.md', '')}`)
const settings: Settings = { ...defaultSettings, theme: 'sepia', textSize: 21, place: '#/notes' }

let content: DossierContent
beforeAll(async () => {
  content = valueOf(await readDossierFolder(bundled))
})

let folder: string
let removeFolder: () => void
let opened: Library[] = []
beforeEach(() => {
  ;({ folder, remove: removeFolder } = temporaryFolder())
})
afterEach(async () => {
  await Promise.all(opened.map((library) => library.close()))
  opened = []
  removeFolder()
})

async function tryToOpen(options: Partial<LibraryOptions> = {}): Promise<Outcome<Library>> {
  const outcome = await Library.open({
    folder,
    wantsToWrite: true,
    begins: true,
    starters: [bundled],
    ...options,
  })
  if (outcome.ok) opened.push(outcome.value)
  return outcome
}

async function open(options?: Partial<LibraryOptions>): Promise<Library> {
  return valueOf(await tryToOpen(options))
}

/** Opens once more, as after a restart. */
async function reopen(options?: Partial<LibraryOptions>): Promise<Library> {
  await Promise.all(opened.map((library) => library.close()))
  opened = []
  return open(options)
}

function noteOn(target: NoteTarget, text = 'Compare with May.', id: string = randomUUID()): Note {
  const at = '2024-05-06T07:08:09.000Z'
  return { id, target, text, revision: 1, createdAt: at, changedAt: at }
}

async function save(library: Library, note: Note): Promise<Outcome<Note>> {
  return library.changeNote(note.id, () => done(note))
}

const firstArticleId = bundledNames[0] ?? ''
const onArticle: NoteTarget = { kind: 'article', articleId: firstArticleId }

function put(name: string, text: string): void {
  writeFileSync(join(folder, name), text)
}

/** All files but the claims of owners, which come and go. */
function filesOf(folder: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(snapshotOf(folder)).filter(([name]) => !name.startsWith('owners') && !name.endsWith('/')),
  )
}

function toldAbout(name: string, problems: Problem[]): Problem[] {
  return problems.filter(({ what }) => what.includes(name))
}

describe('a new library', () => {
  test('begins with the bundled dossier, all its articles and all their statements', async () => {
    const library = await open()
    expect(library.unreadable).toEqual([])
    expect(library.listDossiers()).toEqual([content.dossier])
    expect(library.listArticles(content.dossier).map(({ id }) => id)).toEqual(bundledNames)
    for (const sheet of content.sheets) {
      const article = content.articles.find(({ id }) => id === sheet.id)
      expect(library.findArticle(sheet.id)).toEqual(article)
      if (!article) continue
      const { statements, lost } = library.statementsOf(article)
      expect(lost).toEqual([])
      expect(statements.map(({ id }) => id).toSorted()).toEqual(
        sheet.statements.map(({ id }) => id).toSorted(),
      )
    }
  })

  test('holds what addDossier would have put into an empty one, and nothing else', async () => {
    await open()
    const begun = filesOf(folder)
    await goElsewhere()
    const added = await open({ starters: [] })
    valueOf(await added.addDossier(content))
    const { 'library.json': mark, ...rest } = filesOf(folder)
    expect(rest).toEqual(
      Object.fromEntries(Object.entries(begun).filter(([name]) => name !== 'library.json')),
    )
    expect(mark).toContain('"startedWith": []')
    expect(begun['library.json']).toContain('"us-taliban-talks"')
  })

  test('is begun even by somebody who only wants to read', async () => {
    expect((await open({ wantsToWrite: false })).listDossiers()).toEqual([content.dossier])
    expect((await reopen({ wantsToWrite: false })).listDossiers()).toEqual([content.dossier])
  })

  test('is not begun by somebody who only looks, and nothing is made', async () => {
    const empty = snapshotOf(folder)
    for (const place of [folder, join(folder, 'not', 'there')]) {
      const problem = problemOf(await tryToOpen({ folder: place, wantsToWrite: false, begins: false }))
      expect([problem.code, problem.what]).toEqual(['library-missing', `There is no library in ${place}.`])
    }
    expect(snapshotOf(folder)).toEqual(empty)
  })

  test('is looked at without being begun, once it is there', async () => {
    await open()
    const library = await reopen({ wantsToWrite: false, begins: false })
    expect(library.listDossiers()).toEqual([content.dossier])
  })

  test.each(['letter.txt', 'photos/'])('is not begun among the files of somebody: %s', async (name) => {
    if (name.endsWith('/')) mkdirSync(join(folder, name))
    else put(name, 'mine')
    const before = snapshotOf(folder)
    expect(problemOf(await tryToOpen())).toMatchObject({
      code: 'not-a-library',
      what: `${folder} holds other files and no library.`,
    })
    expect(snapshotOf(folder)).toEqual(before)
  })

  test('is not begun around notes whose library is gone', async () => {
    const note = noteOn(onArticle)
    valueOf(await save(await open(), note))
    await reopen().then((library) => library.close())
    rmSync(join(folder, 'library.json'))
    rmSync(join(folder, 'dossiers'), { recursive: true })
    const before = snapshotOf(folder)
    expect(codeOf(await tryToOpen())).toBe('not-a-library')
    expect(snapshotOf(folder)).toEqual(before)
  })

  test('is begun in a folder that holds only hidden files', async () => {
    put('.DS_Store', 'of the system')
    expect((await open()).listDossiers()).toEqual([content.dossier])
  })

  test('is made in a folder that is not there yet', async () => {
    folder = join(folder, 'deep', 'inside')
    expect((await open()).listDossiers()).toHaveLength(1)
  })

  test('begins with several dossiers, or with none', async () => {
    expect((await open({ starters: [bundled, councils] })).listDossiers().map(({ id }) => id)).toEqual([
      'two-councils',
      'us-taliban-talks',
    ])
    await goElsewhere()
    expect((await open({ starters: [] })).listDossiers()).toEqual([])
  })

  test('is not begun again when it is opened again, though it began with none', async () => {
    await open({ starters: [] })
    expect((await reopen()).listDossiers()).toEqual([])
  })

  test('is not opened when a starter cannot be read, and locks nobody out', async () => {
    const outcome = await tryToOpen({ starters: [join(folder, 'nowhere')] })
    expect(problemOf(outcome).what).toContain('nowhere')
    expect((await open()).access.mode).toBe('owner')
  })

  test.each([
    ['nothing but two articles', (name: string) => !/articles\/.*(doha|seventh)/.test(name)],
    ['no statements', (name: string) => !name.startsWith('articles/')],
    ['no dossier', (name: string) => name.startsWith('dossiers/') || name === 'library.json'],
    ['no mark', (name: string) => name === 'library.json'],
    ['an empty folder for dossiers', () => true],
  ])('whose beginning broke off is completed when there is %s', async (_what, isMissing) => {
    await open()
    const complete = filesOf(folder)
    await reopen().then((library) => library.close())
    for (const name of Object.keys(complete)) if (isMissing(name)) rmSync(join(folder, name))
    const library = await reopen()
    expect([library.unreadable, library.access.mode]).toEqual([[], 'owner'])
    expect(filesOf(folder)).toEqual(complete)
  })

  test('whose beginning broke off between two dossiers gets the second as well', async () => {
    await open({ starters: [bundled] })
    rmSync(join(folder, 'library.json'))
    const library = await reopen({ starters: [bundled, councils] })
    expect(library.listDossiers().map(({ id }) => id)).toEqual(['two-councils', 'us-taliban-talks'])
    expect(readFileSync(join(folder, 'library.json'), 'utf8')).toContain('two-councils')
  })

  test('that lost its mark opens with its notes, and its dossier is not added twice', async () => {
    const note = noteOn(onArticle)
    valueOf(await save(await open(), note))
    const before = filesOf(folder)
    rmSync(join(folder, 'library.json'))
    expect((await reopen()).listNotes()).toEqual([note])
    expect(filesOf(folder)).toEqual(before)
  })

  test('that lost its mark does not put the starter in the place of a dossier that cannot be read', async () => {
    await open()
    rmSync(join(folder, 'library.json'))
    put('dossiers/us-taliban-talks.json', 'torn {')
    const library = await reopen()
    expect(toldAbout('dossiers/us-taliban-talks.json', library.unreadable)).toHaveLength(1)
    expect(readFileSync(join(folder, 'dossiers/us-taliban-talks.json'), 'utf8')).toBe('torn {')
  })

  test('begun by two at once is whole for whoever owns it, and the other one is told', async () => {
    await Promise.all([tryToOpen(), tryToOpen()])
    const modes = opened.map(({ access }) => access.mode)
    expect(modes.filter((mode) => mode === 'owner').length).toBeLessThanOrEqual(1)
    const library = await reopen()
    expect([library.unreadable, library.listDossiers()]).toEqual([[], [content.dossier]])
  })
})

describe.skipIf(process.platform === 'win32')('the rights of a library', () => {
  test('keep everybody else out of every folder and every file', async () => {
    const umask = process.umask(0)
    folder = join(folder, 'library')
    try {
      const library = await open()
      valueOf(await save(library, noteOn(onArticle)))
      valueOf(await library.saveSettings(settings))
      const torn = noteOn(onArticle)
      put(`notes/${torn.id}.json`, 'torn')
      chmodSync(join(folder, `notes/${torn.id}.json`), 0o600)
      valueOf(await save(library, torn))
    } finally {
      process.umask(umask)
    }
    const names = ['.', ...(readdirSync(folder, { recursive: true }) as string[])]
    const modes = names.map((name) => {
      const stats = statSync(join(folder, name))
      return `${stats.isDirectory() ? 'folder' : 'file'} ${(stats.mode & 0o777).toString(8)}`
    })
    expect(new Set(modes)).toEqual(new Set(['folder 700', 'file 600']))
    expect(names.some((name) => name.startsWith('set-aside'))).toBe(true)
  })

  test('that forbid writing let it be read, and say why notes cannot be saved', async () => {
    valueOf(await save(await open(), noteOn(onArticle)))
    await reopen().then((library) => library.close())
    const before = snapshotOf(folder)
    await asOrdinaryUser(folder, async () => {
      for (const name of ['.', 'owners', 'notes']) chmodSync(join(folder, name), 0o500)
      const library = await open()
      expect([library.listNotes().length, library.listDossiers().length]).toEqual([1, 1])
      expect(codeOf(await save(library, noteOn(onArticle)))).toBe('read-only')
      expect(library.access).toMatchObject({ reason: { code: 'folder-not-writable' } })
      for (const name of ['.', 'owners', 'notes']) chmodSync(join(folder, name), 0o700)
    })
    expect(snapshotOf(folder)).toEqual(before)
  })

  test('that forbid reading one note name it and show the others, and saving over it is refused', async () => {
    const [shown, hidden] = [noteOn(onArticle), noteOn(onArticle)]
    const library = await open()
    valueOf(await save(library, shown))
    valueOf(await save(library, hidden))
    const path = join(folder, 'notes', `${hidden.id}.json`)
    chmodSync(path, 0o000)
    await reopen().then((library) => library.close())
    await asOrdinaryUser(folder, async () => {
      const library = await open()
      expect(library.listNotes()).toEqual([shown])
      expect(toldAbout(hidden.id, library.unreadable)).toHaveLength(1)
      expect(codeOf(await save(library, { ...hidden, text: 'over it' }))).toBe('not-saved')
      chmodSync(path, 0o600)
    })
    expect((await reopen()).findNote(hidden.id)).toEqual(hidden)
  })
})

describe('a second opening', () => {
  test('is told who has it open, reads everything, and can save nothing', async () => {
    const first = await open()
    const note = noteOn(onArticle)
    valueOf(await save(first, note))
    const before = snapshotOf(folder)
    const second = await open()
    expect(second.access).toMatchObject({ mode: 'reader', reason: { code: 'library-in-use' } })
    expect([second.listNotes(), second.listDossiers()]).toEqual([[note], [content.dossier]])
    const refusals = await Promise.all([
      save(second, noteOn(onArticle)),
      save(second, { ...note, text: 'changed' }),
      second.removeNote(note.id),
      second.saveSettings(settings),
      second.addDossier(content),
    ])
    for (const refusal of refusals) {
      expect(problemOf(refusal)).toMatchObject({
        code: 'read-only',
        what: `Another Standpoint has this library open (process ${process.pid}).`,
      })
    }
    expect([second.findNote(note.id), second.settings]).toEqual([note, defaultSettings])
    expect(snapshotOf(folder)).toEqual(before)
  })

  test('that closes takes nothing from the first', async () => {
    const first = await open()
    await (await open()).close()
    expect(codeOf(await save(first, noteOn(onArticle)))).toBe('no problem')
    expect((await open()).access.mode).toBe('reader')
  })

  test('may write when the first was closed', async () => {
    await (await open()).close()
    expect(codeOf(await save(await open(), noteOn(onArticle)))).toBe('no problem')
  })

  test('that asked to read only is told so when it saves', async () => {
    await open()
    const reader = await reopen({ wantsToWrite: false })
    expect(reader.access).toEqual({ mode: 'reader', reason: null })
    expect(problemOf(await save(reader, noteOn(onArticle))).what).toContain('opened for reading only')
  })
})

describe('closing', () => {
  test('waits for every save that was asked for', async () => {
    const library = await open()
    const notes = Array.from({ length: 20 }, (_, index) => noteOn(onArticle, 'x'.repeat(index * 1000)))
    const saves = [...notes.map((note) => save(library, note)), library.saveSettings(settings)]
    await library.close()
    expect(existsSync(join(folder, 'settings.json'))).toBe(true)
    expect(readdirSync(join(folder, 'notes'))).toHaveLength(20)
    expect((await Promise.all(saves)).every(({ ok }) => ok)).toBe(true)
  })

  test('refuses what is asked for afterwards, when somebody else may write', async () => {
    const library = await open()
    await library.close()
    const before = snapshotOf(folder)
    expect(codeOf(await save(library, noteOn(onArticle)))).toBe('library-closed')
    expect(codeOf(await library.saveSettings(settings))).toBe('library-closed')
    expect(snapshotOf(folder)).toEqual(before)
  })
})

describe('notes and settings', () => {
  test('survive a reopening', async () => {
    const library = await open()
    const note = noteOn(onArticle, 'Zeile eins\nline two: “quotes”, 🌉')
    valueOf(await save(library, note))
    valueOf(await library.saveSettings(settings))
    const again = await reopen()
    expect([again.listNotes(), again.settings]).toEqual([[note], settings])
    valueOf(await again.removeNote(note.id))
    expect((await reopen()).listNotes()).toEqual([])
  })

  test('are the standard ones at the first start', async () => {
    expect((await open()).settings).toEqual(defaultSettings)
  })

  test('keep the last of two choices, though the first takes much longer to write', async () => {
    const library = await open()
    const slow = { ...settings, place: '#'.repeat(20_000_000) }
    await Promise.all([library.saveSettings(slow), library.saveSettings(settings)])
    expect(library.settings).toEqual(settings)
    expect((await reopen()).settings).toEqual(settings)
  })

  test('stand when a save fails', async () => {
    const library = await open()
    const note = noteOn(onArticle)
    valueOf(await save(library, note))
    valueOf(await library.saveSettings(settings))
    cpSync(folder, `${folder}-copy`, { recursive: true })
    rmSync(folder, { recursive: true })
    writeFileSync(folder, 'a file in the place of the library')
    expect(codeOf(await save(library, { ...note, text: 'new' }))).toBe('not-saved')
    expect(codeOf(await library.saveSettings(defaultSettings))).toBe('not-saved')
    expect([library.findNote(note.id), library.settings]).toEqual([note, settings])
    rmSync(folder)
    cpSync(`${folder}-copy`, folder, { recursive: true })
    rmSync(`${folder}-copy`, { recursive: true })
  })
})

describe('changes of one note', () => {
  test('each see the one before, in the order in which they were asked for', async () => {
    const library = await open()
    const note = noteOn(onArticle, '')
    const append = (letter: string) =>
      library.changeNote(note.id, (present) => done({ ...note, text: (present?.text ?? '') + letter }))
    await Promise.all([...'abcdef'].map(append))
    expect(library.findNote(note.id)?.text).toBe('abcdef')
    expect((await reopen()).findNote(note.id)?.text).toBe('abcdef')
  })

  test('that are refused leave it as it was', async () => {
    const library = await open()
    const note = noteOn(onArticle)
    valueOf(await save(library, note))
    const before = snapshotOf(folder)
    const refusal = failed('no', 'No.', 'No.')
    expect(await library.changeNote(note.id, () => refusal)).toEqual(refusal)
    expect([library.findNote(note.id), snapshotOf(folder)]).toEqual([note, before])
  })
})

describe('settings that cannot be read', () => {
  test('are not written over: the standard ones are shown, and a choice is refused with the reason', async () => {
    await open()
    put('settings.json', 'torn {')
    const library = await reopen()
    const before = filesOf(folder)
    expect(library.settings).toEqual(defaultSettings)
    expect(problemOf(await library.saveSettings(settings)).what).toContain('settings.json is damaged')
    expect(filesOf(folder)).toEqual(before)
  })
})

describe('a dossier whose file cannot be read', () => {
  beforeEach(async () => {
    await open()
    put('dossiers/us-taliban-talks.json', 'torn {')
  })

  test('is shown by its articles and statements, under the ids of its parties and topics', async () => {
    const library = await reopen()
    const [standIn] = library.listDossiers()
    if (!standIn) throw new Error('No dossier is shown.')
    expect(library.findDossier('us-taliban-talks')).toEqual(standIn)
    expect(standIn.codebook.title).toContain('cannot be read')
    expect(library.listArticles(standIn).map(({ id }) => id)).toEqual(bundledNames)
    const [article] = content.articles
    expect(article && library.codebookOf(article)).toEqual(standIn.codebook)
    const statements = content.sheets.flatMap((sheet) => sheet.statements)
    expect(standIn.codebook.parties.map(({ id }) => id).toSorted()).toEqual(
      [...new Set(statements.map(({ partyId }) => partyId))].toSorted(),
    )
    expect(standIn.codebook.topics.map(({ id }) => id).toSorted()).toEqual(
      [...new Set(statements.flatMap(({ topicIds }) => topicIds))].toSorted(),
    )
  })

  test('is not replaced by adding it again', async () => {
    expect(codeOf(await (await reopen()).addDossier(content))).toBe('dossier-present')
    expect(readFileSync(join(folder, 'dossiers/us-taliban-talks.json'), 'utf8')).toBe('torn {')
  })

  test('is itself again when a good copy is put in its place', async () => {
    await reopen()
    put('dossiers/us-taliban-talks.json', '')
    await reopen()
    rmSync(join(folder, 'dossiers/us-taliban-talks.json'))
    rmSync(join(folder, 'library.json'))
    expect((await reopen()).listDossiers()).toEqual([content.dossier])
  })
})

describe('adding a dossier', () => {
  test('puts it beside the others', async () => {
    const added = valueOf(await readDossierFolder(councils))
    valueOf(await (await open()).addDossier(added))
    const library = await reopen()
    expect(library.listDossiers().map(({ id }) => id)).toEqual(['two-councils', 'us-taliban-talks'])
    expect(
      library
        .listArticles(added.dossier)
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(added.dossier.articleIds.toSorted())
  })

  test('that is there already is refused and changes nothing', async () => {
    const library = await open()
    const before = snapshotOf(folder)
    expect(codeOf(await library.addDossier(content))).toBe('dossier-present')
    expect(snapshotOf(folder)).toEqual(before)
  })

  test('that breaks off is invisible, and is completed when it is added again', async () => {
    const library = await open({ starters: [] })
    rmSync(join(folder, 'statements'), { recursive: true })
    writeFileSync(join(folder, 'statements'), 'a file in the place of the folder')
    expect(problemOf(await library.addDossier(content)).what).toContain('statements/')
    expect(library.listDossiers()).toEqual([])
    rmSync(join(folder, 'statements'))
    mkdirSync(join(folder, 'statements'))
    valueOf(await library.addDossier(content))
    const again = await reopen()
    expect(again.listDossiers()).toEqual([content.dossier])
    const counts = content.articles.map((article) => again.statementsOf(article).statements.length)
    expect(counts).toEqual(
      content.articles.map(({ id }) => content.sheets.find((sheet) => sheet.id === id)?.statements.length),
    )
  })

  test('shows its statements at once, though its articles were asked for before', async () => {
    const library = await open({ starters: [] })
    const [article] = content.articles
    if (!article) throw new Error('The bundled dossier has no article.')
    expect(library.statementsOf(article).statements).toEqual([])
    valueOf(await library.addDossier(content))
    expect(library.statementsOf(article).statements.length).toBeGreaterThan(0)
  })
})

describe('the order of articles', () => {
  test('is that of time, with the undated last', async () => {
    const added = valueOf(await readDossierFolder(councils))
    const library = await open({ starters: [councils] })
    const dates = library.listArticles(added.dossier).map(({ published }) => published.on)
    const dated = dates.filter((date) => date !== null)
    expect(dates).toEqual([...dated.toSorted(), ...dates.filter((date) => date === null)])
    expect(dates).toContain(null)
  })
})

describe('a folder for a library', () => {
  test('that is a file is told by its name', async () => {
    put('file', 'I am a file')
    const problem = problemOf(await tryToOpen({ folder: join(folder, 'file') }))
    expect([problem.code, problem.what.includes(join(folder, 'file'))]).toEqual(['library-folder', true])
  })

  test.each(['dossiers', 'articles', 'statements', 'notes'])(
    'in which %s is a file opens, names it, shows the rest and leaves it',
    async (name) => {
      valueOf(await save(await open(), noteOn(onArticle)))
      await reopen().then((library) => library.close())
      rmSync(join(folder, name), { recursive: true })
      put(name, 'a file in the place of the folder')
      for (const mark of ['kept', 'lost']) {
        if (mark === 'lost') rmSync(join(folder, 'library.json'), { force: true })
        const library = await reopen()
        expect([library.access.mode, toldAbout(name, library.unreadable).length]).toEqual(['owner', 1])
        expect(library.listNotes()).toHaveLength(name === 'notes' ? 0 : 1)
        expect(readFileSync(join(folder, name), 'utf8')).toBe('a file in the place of the folder')
      }
    },
  )

  test('is swept of what is half written by its next owner, and by nobody else', async () => {
    const half = ['.', 'notes', 'articles', 'statements', 'dossiers'].map((name) =>
      join(folder, name, '.x.json.0123456789ab.tmp'),
    )
    await open()
    for (const path of half) writeFileSync(path, 'half')
    await open()
    await reopen({ wantsToWrite: false })
    expect(half.map((path) => existsSync(path))).toEqual(half.map(() => true))
    await reopen()
    expect(half.map((path) => existsSync(path))).toEqual(half.map(() => false))
  })
})

describe('a damaged file', () => {
  const damages: [string, (text: string) => string][] = [
    ['empty', () => ''],
    ['torn', (text) => text.slice(0, text.length / 2)],
    ['of zeros', (text) => '\0'.repeat(text.length)],
    ['foreign', () => '{"posts":[{"id":1}]}'],
    ['of the future', (text) => text.replace(/"version": \d+/, '"version": 99')],
    [
      'changed in one letter',
      (text) => text.replace(/[a-z](?=[^a-z]*\s*[}\]]+\s*$)/, (letter) => (letter === 'x' ? 'y' : 'x')),
    ],
  ]
  const passage: NoteTarget = { kind: 'passage', articleId: firstArticleId, quote: { exact: 'any issue' } }
  const notes = [
    noteOn(onArticle, 'on an article', '00000000-0000-4000-8000-000000000001'),
    noteOn(passage, 'on a passage', '00000000-0000-4000-8000-000000000002'),
  ]
  const files = [
    'library.json',
    'settings.json',
    'dossiers/us-taliban-talks.json',
    ...bundledNames.map((name) => `articles/${name}.json`),
    ...bundledNames.map((name) => `statements/${name}.json`),
    ...notes.map(({ id }) => `notes/${id}.json`),
  ]

  const model = temporaryFolder()
  beforeAll(async () => {
    const library = valueOf(
      await Library.open({ folder: model.folder, wantsToWrite: true, begins: true, starters: [bundled] }),
    )
    for (const note of notes) valueOf(await save(library, note))
    valueOf(await library.saveSettings(settings))
    await library.close()
  })
  afterAll(() => model.remove())

  /** What can be seen of each file; a file that is not seen is missing. */
  function seenIn(library: Library): string[] {
    const articles = content.articles.flatMap(({ id }) => library.findArticle(id) ?? [])
    return [
      ...(library.settings.theme === settings.theme ? ['settings.json'] : []),
      ...library
        .listDossiers()
        .filter(({ codebook }) => codebook.title === content.dossier.codebook.title)
        .map(({ id }) => `dossiers/${id}.json`),
      ...articles.map(({ id }) => `articles/${id}.json`),
      ...content.articles
        .filter((article) => library.statementsOf(article).statements.length > 0)
        .map(({ id }) => `statements/${id}.json`),
      ...library.listNotes().map(({ id }) => `notes/${id}.json`),
    ]
  }

  test('is among those that the library really holds', () => {
    expect(Object.keys(filesOf(model.folder))).toEqual(files.toSorted())
  })

  describe.each(damages)('that is %s', (damageName, damage) => {
    test.each(files)('is named, the rest is shown and it stays as it is: %s', async (name) => {
      rmSync(folder, { recursive: true })
      cpSync(model.folder, folder, { recursive: true })
      put(name, damage(readFileSync(join(folder, name), 'utf8')))
      const before = filesOf(folder)
      expect(before[name]).not.toBe(filesOf(model.folder)[name])

      const library = await open()
      expect(toldAbout(name, library.unreadable).map(({ what }) => what)).toHaveLength(1)
      expect(library.unreadable).toHaveLength(1)
      expect(seenIn(library)).toEqual(files.filter((file) => file !== name && file !== 'library.json'))

      const isFutureLibrary = name === 'library.json' && damageName === 'of the future'
      expect(library.access.mode).toBe(isFutureLibrary ? 'reader' : 'owner')
      const note = noteOn(onArticle)
      expect(codeOf(await save(library, note))).toBe(isFutureLibrary ? 'read-only' : 'no problem')
      rmSync(join(folder, 'notes', `${note.id}.json`), { force: true })
      expect(filesOf(folder)).toEqual(before)
    })
  })
})

/** Turns to a second, empty folder below the first. */
async function goElsewhere(): Promise<void> {
  await Promise.all(opened.map((library) => library.close()))
  opened = []
  folder = join(folder, 'elsewhere')
}
