import { spawn } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { root, temporaryFolder } from '../support/folders'
import { buildLimitMs, buildStandpoint, standpoint } from '../support/run-standpoint'

beforeAll(buildStandpoint, buildLimitMs)
const { folder, remove } = temporaryFolder()
afterAll(() => remove())

const commands = [
  'serve',
  'compare',
  'note add',
  'note list',
  'check',
  'dossier add',
  'dossier check',
  'dossier place',
]

describe('help', () => {
  test.each(['--help', '-h', 'help'])('is printed for `%s` and names every command', async (word) => {
    const { status, stdout, stderr } = await standpoint([word])
    expect([status, stderr]).toEqual([0, ''])
    for (const command of commands) expect(stdout).toContain(`  ${command} `)
  })

  test.each(commands)('of `%s` is printed with its usage, and the command does nothing', async (command) => {
    const untouched = join(folder, 'untouched')
    for (const words of [['--help'], ['-h'], ['--library', untouched, '--help']]) {
      const { status, stdout, stderr } = await standpoint([...command.split(' '), ...words])
      expect([status, stderr]).toEqual([0, ''])
      expect(stdout).toContain(`Usage: npm run --silent standpoint -- ${command} `)
    }
    expect(existsSync(untouched)).toBe(false)
  })

  test.each(['note', 'dossier', 'nonsense'])(
    'is printed for `%s --help`, which is no command',
    async (word) => {
      expect(await standpoint([word, '--help'])).toMatchObject({ status: 0, stderr: '' })
    },
  )
})

describe('a question that is asked wrongly', () => {
  const library = join(folder, 'never-made')
  test.each([
    ['no command', [], 'Name a command.'],
    ['an unknown command', ['explode'], 'There is no command "explode".'],
    ['half a command', ['note'], 'There is no command "note".'],
    ['a command with an unknown second word', ['note', 'burn'], 'There is no command "note burn".'],
    ['an option before the command', ['--library', library, 'check'], 'There is no command'],
    ['an unknown option', ['check', '--library', library, '--force'], "'--force'"],
    ['a short option that is not known', ['check', '-x'], "'-x'"],
    ['an option without its value', ['check', '--library'], '--library'],
    ['no library', ['check'], 'Name the library: --library DIR.'],
    ['an empty name for a library', ['compare', '--library', ''], 'Name the library: --library DIR.'],
    ['a word too many', ['check', '--library', library, 'extra'], 'takes 0 words besides its options, not 1'],
    ['a word too few', ['dossier', 'check'], 'takes 1 words besides its options, not 0'],
    ['no article for a note', ['note', 'add', '--library', library], 'Name the article: --article ID.'],
    ['a format that is not there', ['compare', '--library', library, '--format', 'xml'], 'one of: md, json'],
    [
      'a format for notes that is not there',
      ['note', 'list', '--library', library, '--format', 'md'],
      'text, json',
    ],
    ['a port that is none', ['serve', '--library', library, '--port', 'x'], '--port is a number'],
    ['a port above all ports', ['serve', '--library', library, '--port', '65536'], '--port is a number'],
  ])('is answered with status 2, a message and no output: %s', async (_what, words, told) => {
    const { status, stdout, stderr } = await standpoint(words)
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr.split('\n')[0]).toContain(told)
    expect(stderr).toContain('Usage: npm run --silent standpoint -- ')
    expect(existsSync(library)).toBe(false)
  })
})

test('a library folder that is a file is told in one line, with status 1', async () => {
  const file = join(folder, 'file')
  writeFileSync(file, 'I am a file')
  const { status, stdout, stderr } = await standpoint(['check', '--library', file])
  expect([status, stdout]).toEqual([1, ''])
  expect(stderr.trim().split('\n')).toHaveLength(1)
  expect(stderr).toContain(file)
})

test.skipIf(process.platform === 'win32')(
  'a reader who has enough of the output is no mistake of the program',
  async () => {
    const words = [
      'out/main/command-line.js',
      'compare',
      '--library',
      join(folder, 'library'),
      '--format',
      'json',
    ]
    const child = spawn(process.execPath, words, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    let complaint = ''
    child.stderr.on('data', (text: Buffer) => (complaint += String(text)))
    child.stdout.destroy()
    await new Promise((resolve) => child.once('close', resolve))
    expect(complaint).toBe('')
  },
)
