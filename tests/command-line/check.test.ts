import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { temporaryFolder } from '../support/folders'
import { buildLimitMs, buildStandpoint, standpoint, type Run } from '../support/run-standpoint'
import { snapshotOf } from '../support/snapshot'

const { folder, remove } = temporaryFolder()
const articleId = 'us-taliban-talks.2019-07-08-seventh-round'
let library: string
let count = 0

beforeAll(buildStandpoint, buildLimitMs)
beforeEach(async () => {
  count += 1
  library = join(folder, `library-${count}`)
  expect(await addNote()).toMatchObject({ status: 0 })
})
afterAll(() => remove())

async function addNote(): Promise<Run> {
  return standpoint(['note', 'add', '--library', library, '--article', articleId], 'a note\n')
}

async function check(): Promise<Run> {
  return standpoint(['check', '--library', library])
}

function change(name: string, damage: (text: string) => string): void {
  const path = join(library, name)
  writeFileSync(path, damage(readFileSync(path, 'utf8')))
}

const newer = (text: string): string => text.replace('"version": 1', '"version": 2')

describe('a good library', () => {
  test('is counted, and its articles are listed in order of time', async () => {
    const { status, stdout, stderr } = await check()
    expect([status, stderr]).toEqual([0, ''])
    const lines = stdout.trim().split('\n')
    expect(lines[0]).toBe(`Library: ${library}`)
    expect(lines[1]).toMatch(/^Dossier us-taliban-talks: 5 articles, \d\d+ statements$/)
    const articles = lines.slice(2, 7)
    expect(articles).toEqual(articles.toSorted())
    expect(articles).toContain(`  ${articleId}`)
    expect(lines.at(-1)).toBe('Dossiers: 1. Notes: 1. Problems: 0.')
  })

  test('is not changed by being checked', async () => {
    const before = snapshotOf(library)
    await check()
    expect(snapshotOf(library)).toEqual(before)
  })
})

describe('a library that is not there', () => {
  test.each([['check'], ['note', 'list']])(
    'is told with status 1 by `%s %s`, and is not begun',
    async (...words) => {
      for (const nowhere of [join(folder, 'nowhere'), join(folder, 'no', 'where')]) {
        const { status, stdout, stderr } = await standpoint([...words, '--library', nowhere])
        expect([status, stdout]).toEqual([1, ''])
        expect(stderr).toContain(`There is no library in ${nowhere}.`)
        expect(existsSync(nowhere)).toBe(false)
      }
    },
  )

  test('is not begun among the files of somebody', async () => {
    const papers = join(folder, `papers-${count}`)
    mkdirSync(papers)
    writeFileSync(join(papers, 'letter.txt'), 'mine')
    for (const words of [['compare'], ['note', 'add', '--article', articleId], ['serve', '--no-open']]) {
      const { status, stdout, stderr } = await standpoint([...words, '--library', papers])
      expect([status, stdout]).toEqual([1, ''])
      expect(stderr).toContain(`${papers} holds other files and no library.`)
    }
    expect(snapshotOf(papers)).toEqual({ 'letter.txt': 'mine' })
  })
})

describe('a library with something wrong in it', () => {
  test('ends with status 1, names each file and what is wrong with it, and stays as it is', async () => {
    change(`articles/${articleId}.json`, (text) => text.slice(0, 100))
    change('dossiers/us-taliban-talks.json', newer)
    writeFileSync(join(library, 'settings.json'), '')
    writeFileSync(join(library, 'notes/stray.txt'), 'hello')
    const before = snapshotOf(library)
    const { status, stdout, stderr } = await check()
    expect(status).toBe(1)
    expect(stderr).toContain('Something is wrong with this library (4).')
    expect(stdout).toContain('Dossiers: 1. Notes: 1. Problems: 4.')
    // The dossier is shown by its articles, for the file that names them cannot be read.
    expect(stdout).toContain('Dossier us-taliban-talks: 4 articles')
    expect(stdout).toContain(`- articles/${articleId}.json is damaged`)
    expect(stdout).toContain('- dossiers/us-taliban-talks.json was written by a newer Standpoint')
    expect(stdout).toContain('- settings.json is empty')
    expect(stdout).toContain('- notes/stray.txt ')
    expect(snapshotOf(library)).toEqual(before)
  })

  test('names an article that is gone', async () => {
    rmSync(join(library, `articles/${articleId}.json`))
    const { status, stdout } = await check()
    expect(status).toBe(1)
    expect(stdout).toContain(`The article "${articleId}"`)
    expect(stdout).toContain('4 articles')
  })
})

describe('a library of a newer Standpoint', () => {
  beforeEach(() => change('library.json', newer))

  test('is told by check', async () => {
    const { status, stdout } = await check()
    expect(status).toBe(1)
    expect(stdout).toContain('- library.json was written by a newer Standpoint')
  })

  test('is compared and its notes are listed, with a word about it on standard error', async () => {
    for (const words of [['compare'], ['note', 'list']]) {
      const { status, stdout, stderr } = await standpoint([...words, '--library', library])
      expect([status, stdout.length > 20]).toEqual([0, true])
      expect(stderr.split('library.json was written by a newer Standpoint')).toHaveLength(2)
    }
  })

  test('takes neither a note nor a dossier, says why, and stays as it is', async () => {
    const before = snapshotOf(library)
    const councils = join(import.meta.dirname, '../fixtures/dossiers/two-councils')
    for (const run of [
      await addNote(),
      await standpoint(['dossier', 'add', '--library', library, councils]),
    ]) {
      expect([run.status, run.stdout]).toEqual([1, ''])
      expect(run.stderr).toContain('library.json was written by a newer Standpoint')
      expect(run.stderr).toContain('Update Standpoint')
    }
    expect(snapshotOf(library)).toEqual(before)
    expect(existsSync(join(library, 'dossiers/two-councils.json'))).toBe(false)
  })
})
