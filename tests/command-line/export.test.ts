import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { temporaryFolder } from '../support/folders'
import { filesIn } from '../support/office'
import { buildLimitMs, buildStandpoint, standpoint, type Run } from '../support/run-standpoint'

interface Printed {
  shown: number
  hidden: number
  statements: { quote: string; party: string; topics: string[]; stance: string }[]
  sections: { topic: string }[]
}

const { folder, remove } = temporaryFolder()
const library = join(folder, 'library')
const canary = 'CANARY-77: private words'
let out: string
let count = 0

beforeAll(async () => {
  buildStandpoint()
  const articleId = 'us-taliban-talks.2019-07-08-seventh-round'
  const run = await standpoint(['note', 'add', '--library', library, '--article', articleId], canary)
  expect(run.status).toBe(0)
}, buildLimitMs)
beforeEach(() => {
  count += 1
  out = join(folder, `out-${count}`)
  mkdirSync(out)
})
afterAll(() => remove())

async function exported(...words: string[]): Promise<Run> {
  return standpoint(['export', '--library', library, ...words])
}

async function exportedAsJson(...words: string[]): Promise<Printed> {
  const run = await exported('--format', 'json', ...words)
  expect([run.status, run.stderr]).toEqual([0, ''])
  return JSON.parse(run.stdout) as Printed
}

describe('export', () => {
  test('prints a brief of the whole dossier, and no note', async () => {
    const { shown, hidden, statements } = await exportedAsJson()
    expect([shown, hidden]).toEqual([statements.length, 0])
    expect(shown).toBeGreaterThan(90)
  })

  test('chooses among several topics and parties, by id or a part of the name', async () => {
    const { sections, statements } = await exportedAsJson(
      ...['--topic', 'ceasefire', '--topic', 'casualties', '--party', 'taliban', '--party', 'amnesty'],
    )
    expect(sections.map(({ topic }) => topic).toSorted()).toEqual(['casualties', 'ceasefire-and-violence'])
    expect(new Set(statements.map(({ party }) => party))).toEqual(
      new Set(['taliban', 'amnesty-international']),
    )
  })

  test('filters as compare does, and tells how many are hidden', async () => {
    const all = await exportedAsJson('--topic', 'ceasefire')
    const demands = await exportedAsJson('--topic', 'ceasefire', '--stance', 'demands')
    expect(new Set(demands.statements.map(({ stance }) => stance))).toEqual(new Set(['demands']))
    expect(demands.shown + demands.hidden).toBe(all.shown)
  })

  test.each(['md', 'html', 'csv', 'json'])(
    'as %s holds the notes only when they are asked for',
    async (format) => {
      expect((await exported('--format', format)).stdout).not.toContain('CANARY')
      const { stdout } = await exported('--format', format, '--with-notes')
      // A note on an article is on no statement, and a CSV has rows for nothing else.
      expect(stdout.includes('CANARY')).toBe(format !== 'csv')
    },
  )

  test.each(['docx', 'xlsx'])('as %s is a whole file, with the notes only when asked for', async (format) => {
    const [bare, noted] = [join(out, `bare.${format}`), join(out, `noted.${format}`)]
    expect((await exported('--format', format, '--out', bare)).status).toBe(0)
    expect((await exported('--format', format, '--out', noted, '--with-notes')).status).toBe(0)
    const wordsOf = (path: string) => Object.values(filesIn(readFileSync(path))).join()
    expect(wordsOf(bare)).not.toContain('CANARY')
    expect(wordsOf(noted)).toContain('CANARY')
    // What has notes in it is its owner's alone.
    if (process.platform !== 'win32') expect(statSync(noted).mode & 0o077).toBe(0)
  })

  test('prints the same bytes each time', async () => {
    const [one, other] = [join(out, 'one.docx'), join(out, 'other.docx')]
    await exported('--format', 'docx', '--out', one)
    await exported('--format', 'docx', '--out', other)
    expect(readFileSync(one)).toEqual(readFileSync(other))
  })
})

describe('export to a file', () => {
  test('replaces what was there whole, leaves nothing beside it and prints nothing', async () => {
    const path = join(out, 'brief.md')
    writeFileSync(path, 'x'.repeat(1_000_000))
    const run = await exported('--format', 'md', '--out', path)
    expect(run).toEqual({ status: 0, stdout: '', stderr: '' })
    expect(readFileSync(path, 'utf8')).toBe((await exported('--format', 'md')).stdout)
    expect(readdirSync(out)).toEqual(['brief.md'])
  })

  test('replaces what a link leads to, not the link', async () => {
    const [path, link] = [join(out, 'brief.md'), join(out, 'link.md')]
    writeFileSync(path, 'old')
    symlinkSync(path, link)
    expect((await exported('--format', 'md', '--out', link)).status).toBe(0)
    expect(readFileSync(path, 'utf8')).toContain('# US-Taliban talks')
  })

  test('a folder that is not there is a problem with its name', async () => {
    const path = join(out, 'none', 'brief.md')
    const run = await exported('--format', 'md', '--out', path)
    expect([run.status, run.stdout]).toEqual([1, ''])
    expect(run.stderr).toContain(`there is no folder ${join(out, 'none')}`)
  })

  test('a folder in the place of the file is a problem, and stays', async () => {
    const run = await exported('--format', 'md', '--out', out)
    expect(run.status).toBe(1)
    expect(run.stderr).toContain('is there already and is no file')
    expect(statSync(out).isDirectory()).toBe(true)
  })

  test('a file of the library itself is never written over', async () => {
    const path = join(library, 'library.json')
    const before = readFileSync(path, 'utf8')
    const run = await exported('--format', 'json', '--out', path)
    expect(run.status).toBe(1)
    expect(run.stderr).toContain('lies in the library itself')
    expect(readFileSync(path, 'utf8')).toBe(before)
  })

  test('when nothing matches, no file is begun', async () => {
    const path = join(out, 'brief.md')
    const run = await exported('--format', 'md', '--topic', 'nonsense', '--out', path)
    expect(run.status).toBe(1)
    expect(run.stderr).toContain('No topic matches "nonsense"')
    expect(existsSync(path)).toBe(false)
  })
})

describe('export asked wrongly', () => {
  test.each([
    [[], 'Name the format'],
    [['--format', 'pdf'], '--format is one of: md, html, docx, xlsx, csv, json.'],
    [['--format', 'md', '--stance', 'x'], '--stance is one of'],
    [['--format', 'md', '--from', 'May'], '--from is a date'],
    [['--format', 'md', '--out', ''], 'Name the file'],
  ])('%j says what is wrong', async (words, sentence) => {
    const run = await exported(...words)
    expect([run.status, run.stdout]).toEqual([2, ''])
    expect(run.stderr).toContain(sentence)
  })
})
