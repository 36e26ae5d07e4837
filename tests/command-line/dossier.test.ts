import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { root, temporaryFolder } from '../support/folders'
import { buildLimitMs, buildStandpoint, standpoint } from '../support/run-standpoint'
import { snapshotOf } from '../support/snapshot'

const bundled = join(root, 'articles/us-taliban-talks')

const { folder, remove } = temporaryFolder()
let dossier: string
let library: string
let count = 0

beforeAll(buildStandpoint, buildLimitMs)
beforeEach(() => {
  count += 1
  dossier = join(folder, `dossier-${count}`)
  library = join(folder, `library-${count}`)
  cpSync(join(root, 'tests/fixtures/dossiers/two-councils'), dossier, { recursive: true })
})
afterAll(() => remove())

function change(name: string, edit: (text: string) => string): void {
  const path = join(dossier, name)
  const before = readFileSync(path, 'utf8')
  writeFileSync(path, edit(before))
  expect(readFileSync(path, 'utf8')).not.toBe(before)
}

const breaks: [string, () => void, RegExp][] = [
  ['no dossier.yaml', () => rmSync(join(dossier, 'dossier.yaml')), /has no dossier\.yaml/],
  [
    'YAML that is broken',
    () => change('dossier.yaml', (text) => `${text}\n  - [`),
    /dossier\.yaml is not valid YAML/,
  ],
  ['a field that is not known', () => change('dossier.yaml', (text) => `${text}\ncolour: red\n`), /"colour"/],
  ['an article that is missing', () => rmSync(join(dossier, 'no-date.md')), /no file no-date\.md/],
  [
    'an article without a head',
    () => writeFileSync(join(dossier, 'no-date.md'), 'Only words.'),
    /no-date\.md/,
  ],
  [
    'words that are not in the article',
    () =>
      change('curly-quotes.statements.yaml', (text) =>
        text.replace(/exact: "?\w+/, (words) => `${words}zzz`),
      ),
    /Statement two-councils\.curly-quotes\..*zzz/,
  ],
  [
    'a format of the future',
    () => change('dossier.yaml', (text) => text.replace(/^version: 1$/m, 'version: 2')),
    /version/,
  ],
]

describe('dossier check', () => {
  test('counts the statements of each article of a good dossier and changes nothing', async () => {
    const before = snapshotOf(dossier)
    const { status, stdout, stderr } = await standpoint(['dossier', 'check', dossier])
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout.trim().split('\n')).toHaveLength(4)
    expect(stdout).toMatch(/^two-councils\.curly-quotes: \d+ statements$/m)
    expect(stdout).toMatch(/^two-councils\.no-date: 0 statements$/m)
    expect(snapshotOf(dossier)).toEqual(before)
  })

  test('finds nothing wrong with the bundled dossier', async () => {
    expect(await standpoint(['dossier', 'check', bundled])).toMatchObject({ status: 0, stderr: '' })
  })

  test.each(breaks)('names what is wrong and ends with status 1: %s', async (_what, damage, told) => {
    damage()
    const { status, stdout, stderr } = await standpoint(['dossier', 'check', dossier])
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(told)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })

  test('names a folder that is not there', async () => {
    const { status, stderr } = await standpoint(['dossier', 'check', join(folder, 'nowhere')])
    expect([status, stderr.includes(join(folder, 'nowhere'))]).toEqual([1, true])
  })
})

describe('dossier add', () => {
  test('puts the dossier into the library, beside the bundled one, and prints its id', async () => {
    const added = await standpoint(['dossier', 'add', '--library', library, dossier])
    expect(added).toEqual({ status: 0, stdout: 'two-councils\n', stderr: '' })
    const checked = await standpoint(['check', '--library', library])
    expect(checked.stdout).toMatch(/^Dossier two-councils: 4 articles, [1-9]\d* statements$/m)
    expect(checked.stdout).toContain('Dossiers: 2. Notes: 0. Problems: 0.')
  })

  test('leaves the dossier folder as it is, and needs it no more', async () => {
    const before = snapshotOf(dossier)
    await standpoint(['dossier', 'add', '--library', library, dossier])
    expect(snapshotOf(dossier)).toEqual(before)
    rmSync(dossier, { recursive: true })
    expect((await standpoint(['compare', '--library', library, '--dossier', 'two-councils'])).status).toBe(0)
  })

  test('a second time is refused with status 1 and changes nothing', async () => {
    await standpoint(['dossier', 'add', '--library', library, dossier])
    const before = snapshotOf(library)
    const { status, stdout, stderr } = await standpoint(['dossier', 'add', '--library', library, dossier])
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toContain('already has a dossier "two-councils"')
    expect(snapshotOf(library)).toEqual(before)
  })

  test.each(breaks)(
    'of a dossier with a mistake adds nothing and begins no library: %s',
    async (_what, damage, told) => {
      damage()
      const { status, stdout, stderr } = await standpoint(['dossier', 'add', '--library', library, dossier])
      expect([status, stdout]).toEqual([1, ''])
      expect(stderr).toMatch(told)
      expect(existsSync(library)).toBe(false)
    },
  )

  test('takes a folder whose name begins with a dash, and one with spaces', async () => {
    const spaced = join(folder, `- a dossier ${count}`)
    cpSync(dossier, spaced, { recursive: true })
    expect((await standpoint(['dossier', 'add', '--library', library, '--', spaced])).status).toBe(0)
  })
})

describe('dossier place', () => {
  test('writes contexts and positions that check accepts, and twice is as once', async () => {
    const run = await standpoint(['dossier', 'place', dossier])
    expect([run.status, run.stderr]).toEqual([0, ''])
    const once = snapshotOf(dossier)
    expect((await standpoint(['dossier', 'check', dossier])).status).toBe(0)
    expect((await standpoint(['dossier', 'place', dossier])).status).toBe(0)
    expect(snapshotOf(dossier)).toEqual(once)
  })

  test('writes nothing when a quote is not found', async () => {
    change('curly-quotes.statements.yaml', (text) => text.replace(/exact: "?\w+/, (words) => `${words}zzz`))
    const before = snapshotOf(dossier)
    const { status, stdout, stderr } = await standpoint(['dossier', 'place', dossier])
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toContain('zzz')
    expect(snapshotOf(dossier)).toEqual(before)
  })
})
