import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { parse } from 'yaml'
import { quoteOf } from '../../electron/anchors/anchor'
import { readDossierFolder } from '../../electron/dossiers/dossier-folder'
import { placeDossierQuotes } from '../../electron/dossiers/place-quotes'
import { placeStatement } from '../../electron/statements/place-statement'
import { copyFolder, twoCouncils, usTalibanTalks } from '../support/fixtures'
import { temporaryFolder } from '../support/folders'
import { problemOf, valueOf } from '../support/outcomes'

let folder: string

beforeEach(() => {
  const { folder: temporary, remove } = temporaryFolder()
  onTestFinished(remove)
  folder = join(temporary, 'dossier')
  copyFolder(twoCouncils, folder)
})

const read = async () => valueOf(await readDossierFolder(folder))

/** The names of the files that were written anew. */
async function place(): Promise<string[]> {
  const files = valueOf(await placeDossierQuotes(folder, await read()))
  for (const { name, text } of files) writeFileSync(join(folder, name), text)
  return files.map(({ name }) => name)
}

async function placedStatements() {
  const { articles, sheets } = await read()
  return sheets.flatMap(({ id, statements }) => {
    const text = articles.find((article) => article.id === id)?.text ?? ''
    return statements.map((statement) => ({
      text,
      statement,
      placed: valueOf(placeStatement(text, statement)),
    }))
  })
}

test('every coded article of a dossier gets its file, and no other does', async () => {
  expect(await place()).toEqual([
    'right-to-left.statements.yaml',
    'curly-quotes.statements.yaml',
    'hostile-markup.statements.yaml',
  ])
})

test('each quote gets its place and the words around it', async () => {
  await place()
  for (const { text, statement, placed } of await placedStatements()) {
    expect(statement.content).toEqual(placed.content.map((piece) => quoteOf(text, piece)))
    if (placed.speaker) expect(statement.speaker).toEqual(quoteOf(text, placed.speaker))
    if (placed.cue) expect(statement.cue).toEqual(quoteOf(text, placed.cue))
  }
})

test('what a dossier says is the same before and after its quotes were placed', async () => {
  const places = async () => (await placedStatements()).map(({ placed }) => placed)
  const before = await places()
  await place()
  expect(await places()).toEqual(before)
})

test('placing what is placed changes no letter of a file', async () => {
  const names = await place()
  const texts = () => names.map((name) => readFileSync(join(folder, name), 'utf8'))
  const once = texts()
  await place()
  expect(texts()).toEqual(once)
})

test('two pieces of the same words keep a place each', async () => {
  await place()
  const file = parse(readFileSync(join(folder, 'curly-quotes.statements.yaml'), 'utf8')) as {
    statements: { content: { exact: string; start: number }[] }[]
  }
  const [first, second] = file.statements[2]?.content ?? []
  expect([first?.exact, second?.exact]).toEqual(['Not now', 'Not now'])
  expect(second?.start).toBeGreaterThan(first?.start ?? Infinity)
})

test('comments and fields without a quote stay as they were written', async () => {
  await place()
  const text = readFileSync(join(folder, 'curly-quotes.statements.yaml'), 'utf8')
  expect(text).toMatch(/^# s03 has two pieces/)
  expect(text).toContain('speakerName: null')
  expect(text).toContain('said: { on: "2024-03", precision: month }')
})

test('words in a file that begin like YAML come back letter for letter', async () => {
  const said = ['- a list', '# a comment', 'yes', '"quoted" \'twice\'', '12', 'a: b', '| > & * ! %', '@ `']
  const about = readFileSync(join(folder, 'no-date.md'), 'utf8').replace(/Water runs[^"]*$/, '')
  writeFileSync(
    join(folder, 'no-date.md'),
    `${about}${said.map((words) => `They said ${words}.`).join('\n\n')}\n`,
  )
  const statement = (words: string, index: number): string => `
  - id: s${index}
    party: upper-valley
    speakerName: null
    speaker: null
    cue: null
    content: [{ exact: ${JSON.stringify(words)}, prefix: "They said " }]
    topics: [the-dam]
    stance: claims
    directness: indirect
    voice: own
    said: null`
  writeFileSync(
    join(folder, 'no-date.statements.yaml'),
    `format: standpoint/statements\nversion: 1\nstatements:${said.map(statement).join('')}\n`,
  )
  await place()
  const { sheets } = await read()
  expect(sheets.at(-1)?.statements.map(({ content }) => content[0]?.exact)).toEqual(said)
})

test('the bundled dossier is placed already', async () => {
  const files = valueOf(
    await placeDossierQuotes(usTalibanTalks, valueOf(await readDossierFolder(usTalibanTalks))),
  )
  expect(files).toHaveLength(5)
  for (const { name, text } of files) expect(text).toBe(readFileSync(join(usTalibanTalks, name), 'utf8'))
})

test('a dossier without coded statements has nothing to place', async () => {
  const content = { ...(await read()), sheets: [] }
  expect(problemOf(await placeDossierQuotes(folder, content))).toMatchObject({ code: 'no-statements' })
})
