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
import { defaultSettings, type Settings } from '../../electron/library/settings'
import type { Note, NoteTarget } from '../../electron/notes/note'
import type { Problem } from '../../electron/problem'
import { root, temporaryFolder } from '../support/folders'
import { asOrdinaryUser } from '../support/ordinary-user'
import { codeOf, problemOf, valueOf } from '../support/outcomes'
import { snapshotOf } from '../support/snapshot'

const bundled = join(root, 'articles/us-taliban-talks')
const councils = join(root, 'tests/fixtures/dossiers/two-councils')
const bundledNames = readdirSync(bundled)
  .filter((name) => name.endsWith('.md'))
  .map((name) => `us-taliban-talks.${name.replace('.md', '')}`)
const settings: Settings = { id: 'settings', theme: 'sepia', textSize: 21, place: '#/notes' }

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

interface Opening {
  wantsToWrite?: boolean
  starters?: string[]
}

async function open({ wantsToWrite = true, starters = [bundled] }: Opening = {}): Promise<Library> {
  const library = valueOf(await Library.open({ folder, wantsToWrite, starters }))
  opened.push(library)
  return library
}

/** Opens once more, as after a restart. */
async function reopen(opening?: Opening): Promise<Library> {
  await Promise.all(opened.map((library) => library.close()))
  opened = []
  return open(opening)
}

function noteOn(target: NoteTarget, text = 'Compare with May.', id: string = randomUUID()): Note {
  const at = '2024-05-06T07:08:09.000Z'
  return { id, target, text, createdAt: at, changedAt: at }
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
    const added = valueOf(await Library.open({ folder, wantsToWrite: true, starters: [] }))
    opened.push(added)
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
    const outcome = await Library.open({ folder, wantsToWrite: true, starters: [join(folder, 'nowhere')] })
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
    valueOf(await (await open()).saveNote(note))
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
    const both = await Promise.all(
      [0, 1].map(() => Library.open({ folder, wantsToWrite: true, starters: [bundled] })),
    )
    opened.push(...both.map(valueOf))
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
      valueOf(await library.saveNote(noteOn(onArticle)))
      valueOf(await library.saveSettings(settings))
      const torn = noteOn(onArticle)
      put(`notes/${torn.id}.json`, 'torn')
      chmodSync(join(folder, `notes/${torn.id}.json`), 0o600)
      valueOf(await library.saveNote(torn))
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
    valueOf(await (await open()).saveNote(noteOn(onArticle)))
    await reopen().then((library) => library.close())
    const before = snapshotOf(folder)
    await asOrdinaryUser(folder, async () => {
      for (const name of ['.', 'owners', 'notes']) chmodSync(join(folder, name), 0o500)
      const library = await open()
      expect([library.listNotes().length, library.listDossiers().length]).toEqual([1, 1])
      expect(codeOf(await library.saveNote(noteOn(onArticle)))).toBe('read-only')
      expect(library.access).toMatchObject({ reason: { code: 'folder-not-writable' } })
      for (const name of ['.', 'owners', 'notes']) chmodSync(join(folder, name), 0o700)
    })
    expect(snapshotOf(folder)).toEqual(before)
  })

  test('that forbid reading one note name it and show the others, and saving over it is refused', async () => {
    const [shown, hidden] = [noteOn(onArticle), noteOn(onArticle)]
    const library = await open()
    valueOf(await library.saveNote(shown))
    valueOf(await library.saveNote(hidden))
    const path = join(folder, 'notes', `${hidden.id}.json`)
    chmodSync(path, 0o000)
    await reopen().then((library) => library.close())
    await asOrdinaryUser(folder, async () => {
      const library = await open()
      expect(library.listNotes()).toEqual([shown])
      expect(toldAbout(hidden.id, library.unreadable)).toHaveLength(1)
      expect(codeOf(await library.saveNote({ ...hidden, text: 'over it' }))).toBe('not-saved')
      chmodSync(path, 0o600)
    })
    expect((await reopen()).findNote(hidden.id)).toEqual(hidden)
  })
})

describe('a second opening', () => {
  test('is told who has it open, reads everything, and can save nothing', async () => {
    const first = await open()
    const note = noteOn(onArticle)
    valueOf(await first.saveNote(note))
    const before = snapshotOf(folder)
    const second = await open()
    expect(second.access).toMatchObject({ mode: 'reader', reason: { code: 'library-in-use' } })
    expect([second.listNotes(), second.listDossiers()]).toEqual([[note], [content.dossier]])
    const refusals = await Promise.all([
      second.saveNote(noteOn(onArticle)),
      second.saveNote({ ...note, text: 'changed' }),
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
    expect(codeOf(await first.saveNote(noteOn(onArticle)))).toBe('no problem')
    expect((await open()).access.mode).toBe('reader')
  })

  test('may write when the first was closed', async () => {
    await (await open()).close()
    expect(codeOf(await (await open()).saveNote(noteOn(onArticle)))).toBe('no problem')
  })

  test('that asked to read only is told so when it saves', async () => {
    await open()
    const reader = await reopen({ wantsToWrite: false })
    expect(reader.access).toEqual({ mode: 'reader', reason: null })
    expect(problemOf(await reader.saveNote(noteOn(onArticle))).what).toContain('opened for reading only')
  })
})

describe('closing', () => {
  test('waits for every save that was asked for', async () => {
    const library = await open()
    const notes = Array.from({ length: 20 }, (_, index) => noteOn(onArticle, 'x'.repeat(index * 1000)))
    const saves = [...notes.map((note) => library.saveNote(note)), library.saveSettings(settings)]
    await library.close()
    expect(existsSync(join(folder, 'settings.json'))).toBe(true)
    expect(readdirSync(join(folder, 'notes'))).toHaveLength(20)
    expect((await Promise.all(saves)).every(({ ok }) => ok)).toBe(true)
  })

  test('refuses what is asked for afterwards, when somebody else may write', async () => {
    const library = await open()
    await library.close()
    const before = snapshotOf(folder)
    expect(codeOf(await library.saveNote(noteOn(onArticle)))).toBe('library-closed')
    expect(codeOf(await library.saveSettings(settings))).toBe('library-closed')
    expect(snapshotOf(folder)).toEqual(before)
  })
})

describe('notes and settings', () => {
  test('survive a reopening', async () => {
    const library = await open()
    const note = noteOn(onArticle, 'Zeile eins\nline two: “quotes”, 🌉')
    valueOf(await library.saveNote(note))
    valueOf(await library.saveSettings(settings))
    const again = await reopen()
    expect([again.listNotes(), again.settings]).toEqual([[note], settings])
    valueOf(await again.removeNote(note.id))
    expect((await reopen()).listNotes()).toEqual([])
  })

  test('are the standard ones at the first start', async () => {
    expect((await open()).settings).toEqual(defaultSettings)
  })

  test('keep the last of many choices that were made at once', async () => {
    const library = await open()
    const choices = Array.from({ length: 30 }, (_, index) => ({
      ...settings,
      place: `${index}${'-'.repeat(index % 2 === 0 ? 1900 : 1)}`,
    }))
    await Promise.all(choices.map((choice) => library.saveSettings(choice)))
    expect(library.settings).toEqual(choices.at(-1))
    expect((await reopen()).settings).toEqual(choices.at(-1))
  })

  test('stand when a save fails', async () => {
    const library = await open()
    const note = noteOn(onArticle)
    valueOf(await library.saveNote(note))
    valueOf(await library.saveSettings(settings))
    cpSync(folder, `${folder}-copy`, { recursive: true })
    rmSync(folder, { recursive: true })
    writeFileSync(folder, 'a file in the place of the library')
    expect(codeOf(await library.saveNote({ ...note, text: 'new' }))).toBe('not-saved')
    expect(codeOf(await library.saveSettings(defaultSettings))).toBe('not-saved')
    expect([library.findNote(note.id), library.settings]).toEqual([note, settings])
    rmSync(folder)
    cpSync(`${folder}-copy`, folder, { recursive: true })
    rmSync(`${folder}-copy`, { recursive: true })
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
    const problem = problemOf(
      await Library.open({ folder: join(folder, 'file'), wantsToWrite: true, starters: [] }),
    )
    expect([problem.code, problem.what.includes(join(folder, 'file'))]).toEqual(['library-folder', true])
  })

  test.each(['dossiers', 'articles', 'statements', 'notes'])(
    'in which %s is a file opens, names it, shows the rest and leaves it',
    async (name) => {
      valueOf(await (await open()).saveNote(noteOn(onArticle)))
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
    ['of the future', (text) => text.replace('"version": 1', '"version": 2')],
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
      await Library.open({ folder: model.folder, wantsToWrite: true, starters: [bundled] }),
    )
    for (const note of notes) valueOf(await library.saveNote(note))
    valueOf(await library.saveSettings(settings))
    await library.close()
  })
  afterAll(() => model.remove())

  /** What can be seen of each file; a file that is not seen is missing. */
  function seenIn(library: Library): string[] {
    const articles = content.articles.flatMap(({ id }) => library.findArticle(id) ?? [])
    return [
      ...(library.settings.theme === settings.theme ? ['settings.json'] : []),
      ...library.listDossiers().map(({ id }) => `dossiers/${id}.json`),
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
      expect(codeOf(await library.saveNote(note))).toBe(isFutureLibrary ? 'read-only' : 'no problem')
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
