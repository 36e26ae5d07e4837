import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { openLibrary, type OpenLibrary, type OpenOptions } from '../../electron/hosts/open-library'
import { root, temporaryFolder } from '../support/folders'
import { problemOf, valueOf } from '../support/outcomes'

const written = {
  id: '00000000-0000-4000-8000-000000000001',
  basis: null,
  writer: '00000000-0000-4000-8000-00000000000a',
}

let folder: string
let remove: () => void
let opened: OpenLibrary[] = []
beforeEach(() => {
  ;({ folder, remove } = temporaryFolder())
})
afterEach(async () => {
  for (const { library } of opened) await library.close()
  opened = []
  remove()
})

async function open(options: Partial<OpenOptions> = {}): Promise<OpenLibrary> {
  const one = valueOf(
    await openLibrary({ folder: join(folder, 'library'), wantsToWrite: true, begins: true, ...options }),
  )
  opened.push(one)
  return one
}

describe('a library that a host opens', () => {
  test('begins with the dossier that comes with the program', async () => {
    const { library, dispatch } = await open()
    expect(library.listDossiers().map(({ id }) => id)).toEqual(['us-taliban-talks'])
    expect(await dispatch('listArticles', { dossierId: 'us-taliban-talks' })).toMatchObject({ ok: true })
  })

  test('begins with every dossier of the folder that a package names, and minds no other file there', async () => {
    const articles = join(folder, 'articles')
    mkdirSync(articles)
    writeFileSync(join(articles, 'README.md'), '# Dossiers')
    cpSync(join(root, 'tests/fixtures/dossiers/two-councils'), join(articles, 'two-councils'), {
      recursive: true,
    })
    const { library } = await open({ articlesFolder: articles })
    expect(library.listDossiers().map(({ id }) => id)).toEqual(['two-councils'])
  })

  test('stamps its notes with the time at which they are saved', async () => {
    const { library, dispatch } = await open()
    const before = new Date().toISOString()
    const articleId = library.listDossiers()[0]?.articleIds[0] ?? ''
    await dispatch('saveNote', { ...written, target: { kind: 'article', articleId }, text: 'now' })
    const { createdAt = '', changedAt = '' } = library.findNote(written.id) ?? {}
    const times = [before, createdAt, new Date().toISOString()]
    expect(times).toEqual(times.toSorted())
    expect(changedAt).toBe(createdAt)
  })

  test('is not opened where a file stands in its place', async () => {
    writeFileSync(join(folder, 'library'), 'I am a file')
    const outcome = await openLibrary({ folder: join(folder, 'library'), wantsToWrite: true, begins: true })
    expect(problemOf(outcome)).toMatchObject({ code: 'library-folder' })
  })

  test('is not opened with a broken dossier to begin with, and leaves no claim', async () => {
    const articles = join(folder, 'articles')
    mkdirSync(join(articles, 'broken'), { recursive: true })
    const library = join(folder, 'library')
    const outcome = await openLibrary({
      folder: library,
      wantsToWrite: true,
      begins: true,
      articlesFolder: articles,
    })
    expect(problemOf(outcome).what).toContain(join(articles, 'broken'))
    expect(readdirSync(join(library, 'owners'))).toEqual([])
  })
})

test('a mistake of the program is told on standard error once, with where it was made and without what was written', async () => {
  const { library, dispatch } = await open()
  const articleId = library.listDossiers()[0]?.articleIds[0] ?? ''
  vi.spyOn(library, 'changeNote').mockRejectedValue(new Error('made on purpose'))
  const printed = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  const text = 'my secret words'
  const outcome = await dispatch('saveNote', { ...written, target: { kind: 'article', articleId }, text })
  const told = printed.mock.calls.map(([line]) => String(line))
  printed.mockRestore()
  expect(outcome).toMatchObject({ ok: false, problem: { code: 'program-mistake' } })
  expect(told).toHaveLength(1)
  expect(told[0]).toContain('made on purpose')
  expect(told[0]).toContain('open-library.test.ts')
  expect(told[0]).not.toContain(text)
})
