import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import type { Codebook } from '../../electron/codebooks/codebook'
import { statementSchema } from '../../electron/statements/statement'
import { parseStatementFile } from '../../electron/statements/statement-file'
import { articleWith } from '../support/examples'
import { problemOf, valueOf } from '../support/outcomes'

const codebook: Codebook = {
  id: 'd',
  title: 'The talks',
  language: 'en',
  description: '',
  parties: [
    { id: 'kabul', name: 'Kabul', aliases: [], people: [{ name: 'Ghani', aliases: [], role: 'president' }] },
    { id: 'taliban', name: 'Taliban', aliases: [], people: [] },
  ],
  topics: [{ id: 'peace', name: 'Peace', definition: 'Whether and how.', terms: [] }],
}
const article = articleWith('Ghani rejected the offer.')

const entry = `  - id: s01
    party: kabul
    speakerName: Ghani
    speaker: { exact: Ghani }
    cue: { exact: rejected }
    content: [{ exact: the offer }]
    topics: [peace]
    stance: rejects
    directness: indirect
    voice: own
    said: { on: 2020-01, precision: month }
`
const file = (entries = entry): string => `format: standpoint/statements\nversion: 1\nstatements:\n${entries}`
const parse = (content: string, of = article) =>
  parseStatementFile('a.statements.yaml', content, of, codebook)

test('a statement file gives statements of its article, ready to be stored', () => {
  const [statement, ...others] = valueOf(parse(file()))
  expect(others).toEqual([])
  expect(statement).toEqual({
    id: 'd.a.s01',
    articleId: 'd.a',
    partyId: 'kabul',
    speakerName: 'Ghani',
    speaker: { exact: 'Ghani' },
    cue: { exact: 'rejected' },
    content: [{ exact: 'the offer' }],
    topicIds: ['peace'],
    stance: 'rejects',
    directness: 'indirect',
    voice: 'own',
    reportedBy: null,
    saidOn: '2020-01',
    saidOnPrecision: 'month',
  })
  expect(v.safeParse(statementSchema, statement).issues).toBeUndefined()
})

test('where the text does not tell the day, the day of the article stands in, marked so', () => {
  const untold = file(entry.replace(/said: .*/, 'said: null'))
  expect(valueOf(parse(untold))[0]).toMatchObject({ saidOn: '2020-01-24', saidOnPrecision: 'article' })
})

test('where not even the article has a day, none is made up', () => {
  const undated = articleWith('x', { published: { on: null, certainty: 'unknown', basis: 'Nobody knows.' } })
  const untold = file(entry.replace(/said: .*/, 'said: null'))
  expect(valueOf(parse(untold, undated))[0]).toMatchObject({ saidOn: null, saidOnPrecision: 'article' })
})

test('a party may speak as itself, or nobody be named', () => {
  expect(
    valueOf(parse(file(entry.replace('speakerName: Ghani', 'speakerName: Kabul'))))[0]?.speakerName,
  ).toBe('Kabul')
  expect(
    valueOf(parse(file(entry.replace('speakerName: Ghani', 'speakerName: null'))))[0]?.speakerName,
  ).toBeNull()
})

test('a saying known through another party names that party', () => {
  const reported = entry.replace('voice: own', 'voice: reported\n    reportedBy: taliban')
  expect(valueOf(parse(file(reported)))[0]).toMatchObject({ voice: 'reported', reportedBy: 'taliban' })
})

test('a file without statements is a file', () => {
  expect(valueOf(parse('format: standpoint/statements\nversion: 1\nstatements: []'))).toEqual([])
})

describe('a slip of the coder is told with its file and statement:', () => {
  test.each([
    [
      'a party that the codebook lacks',
      'party: kabul',
      'party: moscow',
      'the codebook has no party "moscow"',
    ],
    [
      'a topic that the codebook lacks',
      'topics: [peace]',
      'topics: [peace, war]',
      'the codebook has no topic "war"',
    ],
    [
      'a speaker whom the codebook lacks',
      'Name: Ghani',
      'Name: Ghanni',
      'the codebook names nobody "Ghanni"',
    ],
    [
      'a reporter whom the codebook lacks',
      'voice: own',
      'voice: reported\n    reportedBy: moscow',
      'the codebook has no party "moscow"',
    ],
    [
      'a reporter of what the party said itself',
      'voice: own',
      'voice: own\n    reportedBy: taliban',
      'its voice is own, so nobody reports it',
    ],
  ])('%s', (_what, before, after, sentence) => {
    expect(problemOf(parse(file(entry.replace(before, after))))).toMatchObject({
      code: 'statement-wrong',
      what: `a.statements.yaml: statement s01: ${sentence}.`,
    })
  })

  test('an id that is used twice', () => {
    expect(problemOf(parse(file(entry + entry))).what).toBe(
      'a.statements.yaml: statement s01: its id is used twice.',
    )
  })

  test.each([
    ['statements.0.id', 'id: s01', 'id: S 1'],
    ['statements.0.id', 'id: s01', `id: ${'s'.repeat(61)}`],
    ['statements.0.content', 'content: [{ exact: the offer }]', 'content: []'],
    ['statements.0.content.0.exact', 'exact: the offer', 'exact: ""'],
    ['statements.0.content.0.start', 'exact: the offer', 'exact: the offer, start: -1'],
    ['statements.0.content.0.near', 'exact: the offer', 'exact: the offer, near: 3'],
    ['statements.0.topics', 'topics: [peace]', 'topics: []'],
    ['statements.0.stance', 'stance: rejects', 'stance: hates'],
    ['statements.0.directness', 'directness: indirect', 'directness: quoted'],
    ['statements.0.voice', 'voice: own', 'voice: loud'],
    ['statements.0.said.on', '2020-01', 'January'],
    ['statements.0.said.on', '2020-01', '2020-02-31'],
    ['statements.0.said.precision', 'precision: month', 'precision: article'],
    ['statements.0.cue', '    cue: { exact: rejected }\n', ''],
    ['statements.0.mood', 'voice: own', 'voice: own\n    mood: bad'],
  ])('the field %s when "%s" is "%s"', (field, before, after) => {
    const { code, what } = problemOf(parse(file(entry.replace(before, after))))
    expect(code).toBe('field-wrong')
    expect(what).toContain(`a.statements.yaml: the field "${field}" is `)
  })

  test('a file of another kind', () => {
    expect(problemOf(parse(file().replace('/statements', '/dossier'))).what).toContain('"format"')
  })
})
