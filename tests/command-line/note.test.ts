import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { noteLengthLimit, type Note } from '../../electron/notes/note'
import { temporaryFolder } from '../support/folders'
import {
  buildLimitMs,
  buildStandpoint,
  endOf,
  killGroup,
  standpoint,
  startStandpoint,
  type Run,
} from '../support/run-standpoint'
import { snapshotOf } from '../support/snapshot'

const { folder, remove } = temporaryFolder()
const articleId = 'us-taliban-talks.2019-07-08-seventh-round'
let library: string
let count = 0

beforeAll(buildStandpoint, buildLimitMs)
beforeEach(() => {
  count += 1
  library = join(folder, `library-${count}`)
})
afterAll(() => remove())

async function addNotes(input: string): Promise<Run> {
  return standpoint(['note', 'add', '--library', library, '--article', articleId], input)
}

async function listNotes(): Promise<Note[]> {
  const run = await standpoint(['note', 'list', '--library', library, '--format', 'json'])
  expect([run.status, run.stderr]).toEqual([0, ''])
  return JSON.parse(run.stdout) as Note[]
}

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line !== '')

describe('note add', () => {
  test('saves each line as a note on the article and prints its id', async () => {
    const { status, stdout, stderr } = await addNotes(
      'first note\nzweite Notiz: “Müller” 🌉\nlast, without line end',
    )
    expect([status, stderr]).toEqual([0, ''])
    const notes = await listNotes()
    expect(notes.map(({ id }) => id)).toEqual(linesOf(stdout))
    expect(notes.map(({ text }) => text)).toEqual([
      'first note',
      'zweite Notiz: “Müller” 🌉',
      'last, without line end',
    ])
    expect(notes.map(({ target }) => target)).toEqual(notes.map(() => ({ kind: 'article', articleId })))
  })

  test('skips empty lines and takes line ends of Windows', async () => {
    const { stdout } = await addNotes('\n  \r\none\r\n\t\ntwo\r\n\n')
    expect(linesOf(stdout)).toHaveLength(2)
    expect((await listNotes()).map(({ text }) => text)).toEqual(['one', 'two'])
  })

  test('of nothing at all adds nothing and is content', async () => {
    expect(await addNotes('')).toEqual({ status: 0, stdout: '', stderr: '' })
    expect(await listNotes()).toEqual([])
  })

  test('prints the id while more is to come, for the note is on disk', async () => {
    const child = startStandpoint(['note', 'add', '--library', library, '--article', articleId])
    onTestFinished(() => killGroup(child))
    child.stdin.write('the first of two\n')
    const id = await new Promise<string>((resolve) => {
      child.stdout.once('data', (text: Buffer) => resolve(String(text).trim()))
    })
    expect(readFileSync(join(library, 'notes', `${id}.json`), 'utf8')).toContain('the first of two')
    child.stdin.end('the second\n')
    expect((await endOf(child)).status).toBe(0)
    expect(await listNotes()).toHaveLength(2)
  })

  test('on an article that is not there adds nothing and ends with status 1', async () => {
    const words = ['note', 'add', '--library', library, '--article', 'us-taliban-talks.nowhere']
    const { status, stdout, stderr } = await standpoint(words, 'lost\n')
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toContain('"us-taliban-talks.nowhere"')
    expect(await listNotes()).toEqual([])
  })

  test('stops at a note that is too long, keeps those before it, and does not wait for more', async () => {
    const child = startStandpoint(['note', 'add', '--library', library, '--article', articleId])
    onTestFinished(() => killGroup(child))
    const ended = endOf(child)
    child.stdin.write(`short\n${'x'.repeat(noteLengthLimit + 1)}\nnever read\n`)
    const { status, stdout, stderr } = await ended
    expect([status, linesOf(stdout).length]).toEqual([1, 1])
    expect(stderr).toContain(`holds more than ${noteLengthLimit} characters`)
    expect((await listNotes()).map(({ text }) => text)).toEqual(['short'])
  })

  test('takes a note of the greatest length', async () => {
    const longest = 'x'.repeat(noteLengthLimit)
    expect((await addNotes(`${longest}\n`)).status).toBe(0)
    expect((await listNotes())[0]?.text === longest).toBe(true)
  })

  test('tells it when the folder for notes is gone, and prints no id for what is not on disk', async () => {
    await addNotes('one\n')
    const before = snapshotOf(join(library, 'articles'))
    const notes = join(library, 'notes')
    const child = startStandpoint(['note', 'add', '--library', library, '--article', articleId])
    onTestFinished(() => killGroup(child))
    child.stdin.write('two\n')
    await new Promise((resolve) => child.stdout.once('data', resolve))
    renameSync(notes, `${notes}-away`)
    const ended = endOf(child)
    child.stdin.end('three\n')
    const { status, stdout, stderr } = await ended
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(/^notes\/[0-9a-f-]{36}\.json was not saved/)
    renameSync(`${notes}-away`, notes)
    expect((await listNotes()).map(({ text }) => text)).toEqual(['one', 'two'])
    expect(snapshotOf(join(library, 'articles'))).toEqual(before)
  })
})

describe('note list', () => {
  test('prints notes for people, the oldest first, with every line of theirs', async () => {
    const { stdout } = await addNotes('older\nnewer\n')
    const [older, newer] = linesOf(stdout)
    const run = await standpoint(['note', 'list', '--library', library])
    expect([run.status, run.stderr]).toEqual([0, ''])
    const time = String.raw`\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z`
    expect(run.stdout).toMatch(
      new RegExp(
        `^${time}  ${articleId}  article  ${older}\n    older\n${time}  ${articleId}  article  ${newer}\n    newer\n$`,
      ),
    )
  })

  test('of a library without notes prints nothing, or an empty list', async () => {
    await addNotes('')
    expect(await standpoint(['note', 'list', '--library', library])).toEqual({
      status: 0,
      stdout: '',
      stderr: '',
    })
    expect(await listNotes()).toEqual([])
  })

  test('shows the others when one cannot be read, and names that one', async () => {
    const [torn, whole] = linesOf((await addNotes('one\ntwo\n')).stdout)
    writeFileSync(join(library, 'notes', `${torn}.json`), '{"format":')
    const { status, stdout, stderr } = await standpoint([
      'note',
      'list',
      '--library',
      library,
      '--format',
      'json',
    ])
    expect(status).toBe(0)
    expect((JSON.parse(stdout) as Note[]).map(({ id }) => id)).toEqual([whole])
    expect(stderr).toContain(`notes/${torn}.json is damaged`)
  })
})

describe('a library that another Standpoint holds', () => {
  test('is read, but takes no note until that one ends', async () => {
    const server = startStandpoint(['serve', '--no-open', '--library', library])
    onTestFinished(() => killGroup(server))
    const address = await new Promise<string>((resolve) => {
      server.stdout.once('data', (text: Buffer) => resolve(String(text).trim()))
    })
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\//)
    const before = snapshotOf(library)

    const refused = await addNotes('cannot be saved\n')
    expect([refused.status, refused.stdout]).toEqual([1, ''])
    expect(refused.stderr).toContain(`Another Standpoint has this library open (process ${server.pid}).`)
    expect(refused.stderr).toContain('No note was added.')
    expect(await listNotes()).toEqual([])

    const compared = await standpoint(['compare', '--library', library, '--topic', 'ceasefire'])
    expect([compared.status, compared.stderr]).toEqual([0, ''])
    expect(compared.stdout).toContain('# Ceasefire and violence')

    const checked = await standpoint(['check', '--library', library])
    expect([checked.status, checked.stderr]).toEqual([0, ''])
    expect(snapshotOf(library)).toEqual(before)

    const ended = endOf(server)
    server.kill('SIGTERM')
    expect((await ended).status).toBe(0)
    expect((await addNotes('can be saved\n')).status).toBe(0)
    expect(await listNotes()).toHaveLength(1)
  })

  test('is free at once when that one is killed', async () => {
    const server = startStandpoint(['serve', '--no-open', '--library', library])
    onTestFinished(() => killGroup(server))
    const ended = endOf(server)
    await new Promise((resolve) => server.stdout.once('data', resolve))
    killGroup(server)
    await ended
    expect(readdirSync(join(library, 'owners'))).toHaveLength(1)
    expect((await addNotes('can be saved\n')).status).toBe(0)
    expect(readdirSync(join(library, 'owners'))).toEqual([])
  })
})
