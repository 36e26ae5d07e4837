import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { root, temporaryFolder } from '../support/folders'
import { buildLimitMs, buildStandpoint, standpoint } from '../support/run-standpoint'

const { folder, remove } = temporaryFolder()
beforeAll(buildStandpoint, buildLimitMs)
afterAll(remove)

const article = join(root, 'tests/gold/river-treaty.txt')
const codebook = join(root, 'articles/us-taliban-talks/dossier.yaml')

interface Span {
  start: number
  end: number
  text: string
}
interface Line {
  file: string
  title: string | null
  publishedOn: string | null
  statements: {
    id: string
    speaker: Span | null
    cue: Span | null
    content: Span[]
    party: string | null
    topics: string[]
    parent: string | null
  }[]
}

test('each file gives one line of JSON whose spans cut their words out of the file as it is', async () => {
  const odd = join(folder, 'odd.txt')
  writeFileSync(odd, '\uFEFF🕊 “Peace,” said Ida Holm.\r\n\r\nShe added: “Now.”\r\n')
  const { status, stdout } = await standpoint(['extract', '--format', 'json', article, odd])
  expect(status).toBe(0)
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line)
  expect(lines.map(({ file }) => file)).toEqual([article, odd])
  for (const { file, statements } of lines) {
    const text = readFileSync(file, 'utf8')
    expect(statements.length).toBeGreaterThan(0)
    expect(new Set(statements.map(({ id }) => id)).size).toBe(statements.length)
    for (const { speaker, cue, content, parent } of statements) {
      for (const span of [speaker, cue, ...content])
        if (span) expect(text.slice(span.start, span.end)).toBe(span.text)
      if (parent !== null) expect(statements.some(({ id }) => id === parent)).toBe(true)
    }
  }
})

test('the bundled codebook is used where its parties occur, and parties are proposed elsewhere', async () => {
  const near = join(folder, 'near.txt')
  writeFileSync(
    near,
    'The Taliban said they would talk. The United States welcomed that.\nThe Taliban also want a ceasefire, they said. The White House demanded proof.\n',
  )
  const { stdout } = await standpoint(['extract', near, article])
  const [ours, other] = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line)
  expect(ours?.statements.map(({ party }) => party)).toContain('taliban')
  expect(other?.statements.map(({ party }) => party)).not.toContain('taliban')
  expect(other?.statements.some(({ party }) => party !== null)).toBe(true)
  expect(other?.statements.every(({ topics }) => topics.length === 0)).toBe(true)
})

test('a named codebook is used whatever the text is about', async () => {
  const { status, stdout } = await standpoint(['extract', '--codebook', codebook, article])
  expect(status).toBe(0)
  const { statements } = JSON.parse(stdout) as Line
  expect(statements.some(({ topics }) => topics.length > 0)).toBe(true)
})

test('rules alone find statements too, and text is for people', async () => {
  const { status, stdout } = await standpoint(['extract', '--rules', '--format', 'text', article])
  expect(status).toBe(0)
  expect(stdout).toContain(article)
  expect(stdout.split('\n').length).toBeGreaterThan(8)
})

test('a file that is not there is named, and the others are read', async () => {
  const { status, stdout, stderr } = await standpoint(['extract', join(folder, 'missing.txt'), article])
  expect(status).toBe(1)
  expect(stderr).toContain('missing.txt')
  expect(stdout.trim().split('\n')).toHaveLength(1)
})

test('no file, an unknown format and a broken codebook are refused', async () => {
  expect((await standpoint(['extract'])).status).toBe(2)
  expect((await standpoint(['extract', '--format', 'xml', article])).status).toBe(2)
  const broken = join(folder, 'broken.yaml')
  writeFileSync(broken, 'format: standpoint/dossier\nparties: [')
  const refused = await standpoint(['extract', '--codebook', broken, article])
  expect([refused.status, refused.stdout]).toEqual([1, ''])
  expect(refused.stderr).toContain('broken.yaml')
})

test('with the day on which a text appeared, "Friday" has a date', async () => {
  const file = join(folder, 'friday.txt')
  writeFileSync(file, 'The mayor said on Friday that the bridge would be mended.\n')
  const saidOn = async (words: string[]) => {
    const { stdout } = await standpoint(['extract', ...words, file])
    const line = JSON.parse(stdout) as { statements: { saidOn: string | null }[] }
    return line.statements.map((statement) => statement.saidOn)
  }
  expect(await saidOn([])).toEqual([null])
  expect(await saidOn(['--published', '2024-05-06'])).toEqual(['2024-05-03'])
  const wrong = await standpoint(['extract', '--published', 'yesterday', file])
  expect([wrong.status, wrong.stdout]).toEqual([2, ''])
})
