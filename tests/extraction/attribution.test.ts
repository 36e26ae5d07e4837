import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findAttributions } from '../../electron/extraction/attribution/find-attributions'
import { readWeights } from '../../electron/extraction/attribution/weights'
import { readWeightsFile } from '../../electron/hosts/open-weights'
import { root, temporaryFolder } from '../support/folders'

const bytes = readFileSync(join(root, 'resources/attribution/weights.bin'))
const weights = readWeights(bytes)

/** `[source] {cue} <content>` in the order in which they stand; a bar where a content is split. */
function draw(text: string): string[] {
  const cut = (span: { start: number; end: number }): string => text.slice(span.start, span.end)
  return findAttributions(text, weights).map(
    ({ source, cue, content }) =>
      `[${source ? cut(source) : ''}] {${cue ? cut(cue) : ''}} <${content.map(cut).join('|')}>`,
  )
}

test.each([
  ['The bridge will close in May, the mayor said.', '[the mayor] {said} <The bridge will close in May>'],
  [
    '“We will not sign,” said Edda Roth, who leads the union.',
    '[Edda Roth, who leads the union] {said} <“We will not sign,”>',
  ],
  [
    'According to the ministry, two people were hurt.',
    '[the ministry] {According to} <two people were hurt>',
  ],
  ['The company denied that it had known of the leak.', '[The company] {denied} <it had known of the leak>'],
  ['She refused to meet the delegation.', '[She] {refused} <to meet the delegation>'],
  ['“It is late,” he said, “but not too late.”', '[he] {said} <“It is late,”|“but not too late.”>'],
])('%s', (text, expected) => {
  expect(draw(text)).toEqual([expected])
})

/** By rules alone, with inner statements behind a `>`. */
function drawByRules(text: string): string[] {
  const cut = (span: { start: number; end: number }): string => text.slice(span.start, span.end)
  return findAttributions(text, null, { nested: true }).map(
    ({ source, cue, content, parent }) =>
      `${parent === undefined ? '' : '> '}[${source ? cut(source) : ''}] {${cue ? cut(cue) : ''}} <${content.map(cut).join('|')}>`,
  )
}

test.each([
  [
    'a noun',
    'Its demand that no driver be replaced has hung over the port.',
    ['[Its] {demand} <no driver be replaced>'],
  ],
  [
    'a noun that somebody owns',
    'Despite the group’s refusal to meet officials, talks went on.',
    ['[the group] {refusal} <to meet officials>'],
  ],
  [
    'a passive without a speaker',
    'Talks are expected to resume on Monday.',
    ['[] {are expected} <Talks|to resume on Monday>'],
  ],
  [
    'somebody who was told',
    'They had been told by the council that the school was safe.',
    ['[the council] {had been told} <the school was safe>'],
  ],
  [
    'a sentence with a colon',
    'Rosa Lind was blunter: “We will not pay for their mistakes.”',
    ['[Rosa Lind] {was blunter} <“We will not pay for their mistakes.”>'],
  ],
  [
    'a subject shared by two verbs',
    'The mayor confirmed that talks were held, but said no date was set.',
    ['[The mayor] {confirmed} <talks were held>', '[The mayor] {said} <no date was set>'],
  ],
  [
    'a country that looks like a pronoun',
    'The US condemned the attack.',
    ['[The US] {condemned} <the attack>'],
  ],
  [
    'a name with its short form',
    'The road is shut, the Dockers’ Union (DU) said.',
    ['[the Dockers’ Union (DU)] {said} <The road is shut>'],
  ],
  [
    'a condition behind a comma',
    'She has offered to chair talks, provided that both sides come.',
    ['[She] {has offered} <to chair talks, provided that both sides come>'],
  ],
  [
    'the day of a bare object',
    'The union rejected the plan on Friday.',
    ['[The union] {rejected} <the plan>'],
  ],
  [
    'a statement within a statement',
    'Dessil said Karadane had promised in March to let aid pass.',
    [
      '[Dessil] {said} <Karadane had promised in March to let aid pass>',
      '> [Karadane] {had promised} <to let aid pass>',
    ],
  ],
  [
    'a statement within a quotation',
    '“The army has said that it will leave, and we wait,” said Rosa Lind.',
    [
      '> [The army] {has said} <it will leave>',
      '[Rosa Lind] {said} <“The army has said that it will leave, and we wait,”>',
    ],
  ],
  [
    'single marks',
    '‘We shall stay in Corley,’ said Ann Lee. She added: ‘The dockers’ hall is ours.’',
    ['[Ann Lee] {said} <‘We shall stay in Corley,’>', '[She] {added} <‘The dockers’ hall is ours.’>'],
  ],
  [
    'a quotation over two paragraphs, and one alone in its paragraph',
    '“We began late.\n“We shall end early,” said Ann Lee.\n“There is no other way for us to go.”',
    [
      '[Ann Lee] {said} <“We began late.|“We shall end early,”>',
      '[] {} <“There is no other way for us to go.”>',
    ],
  ],
])('%s is found by rule', (_what, text, expected) => {
  expect(drawByRules(text)).toEqual(expected)
})

test.each([
  'The firm declined to comment.',
  'A diplomat, who asked not to be named, left early.',
  'She voted against the plan.',
  'Nobody said that the bridge would close.',
  'The treaty says that the river is shared.',
])('nothing is said in: %s', (text) => {
  expect(findAttributions(text, weights, { nested: true })).toEqual([])
  expect(findAttributions(text, null, { nested: true })).toEqual([])
})

test('plain narration holds no attribution', () => {
  expect(draw('The ferry left at noon. Two cars stood on the quay, and it rained.')).toEqual([])
})

describe.each([
  ['with weights', weights],
  ['by rules alone', null],
])('%s', (_name, known) => {
  const check = (text: string): void => {
    const found = findAttributions(text, known, { nested: true })
    for (const { source, cue, content, confidence, parent } of found) {
      expect(content.length).toBeGreaterThan(0)
      for (const span of [source, cue, ...content]) {
        if (!span) continue
        expect(span.start).toBeGreaterThanOrEqual(0)
        expect(span.end).toBeGreaterThan(span.start)
        expect(span.end).toBeLessThanOrEqual(text.length)
      }
      for (const piece of content) {
        if (source) expect(piece.end <= source.start || piece.start >= source.end).toBe(true)
      }
      expect(confidence).toBeGreaterThanOrEqual(0)
      expect(confidence).toBeLessThanOrEqual(1)
      if (parent !== undefined) expect(found[parent]).toBeDefined()
    }
    expect(findAttributions(text, known, { nested: true })).toEqual(found)
  }
  const news = fc.constantFrom(
    '“',
    '”',
    '"',
    "'",
    ' said ',
    'the mayor',
    ' that ',
    '. ',
    ', ',
    '\n',
    'Rosa Lind',
    ' vowed to ',
    'go',
    '🕊',
    '\u0000',
    'گفت',
    '12,5',
    ':',
    ' – ',
  )

  test('spans cut inside the text, pieces spare the source, and the same text gives the same answer', () => {
    fc.assert(
      fc.property(
        fc.array(news, { maxLength: 60 }).map((parts) => parts.join('')),
        check,
      ),
      { numRuns: 150 },
    )
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), check), { numRuns: 100 })
  })

  test.each([
    ['nothing', ''],
    ['one letter', 'x'],
    ['marks only', '“”"“„»'.repeat(200)],
    ['a quotation that never ends', `“${'we go on and on '.repeat(500)}`],
    ['words without a full stop', 'the mayor said that '.repeat(2000)],
    ['one endless word', 'a'.repeat(100_000)],
  ])('%s is no obstacle', (_what, text) => {
    check(text)
  })
})

describe('the weights file', () => {
  test('foreign, empty and cut bytes are refused with a sentence', () => {
    for (const wrong of [
      new Uint8Array(),
      new TextEncoder().encode('PK\u0003\u0004 not weights'),
      bytes.subarray(0, 1000),
      bytes.subarray(0, bytes.length - 40),
    ]) {
      expect(() => readWeights(wrong)).toThrow(/weights file|table/)
    }
  })

  test('where it is missing, that is said, with what it means', async () => {
    const { folder, remove } = temporaryFolder()
    const read = await readWeightsFile(folder)
    expect(read).toMatchObject({ ok: false, problem: { code: 'weights-missing' } })
    remove()
  })

  test('it holds no run of letters that could be words', () => {
    const runs = bytes.toString('latin1').match(/[a-z]{12,}/gi) ?? []
    // Of three million bytes a few runs look like letters by chance; none may be longer, and none is a word.
    expect(runs.filter((run) => run.length > 20)).toEqual([])
  })
})

test('on the project’s own gold it stays as good as it is', () => {
  const folder = join(root, 'tests/gold')
  let found = 0
  let gold = 0
  let matched = 0
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.txt'))) {
    const text = readFileSync(join(folder, name), 'utf8')
    const truth = JSON.parse(readFileSync(join(folder, name.replace('.txt', '.json')), 'utf8')) as {
      statements: { spans: { content: { start: number; end: number }[] } }[]
    }
    const left = findAttributions(text, weights, { nested: true })
    found += left.length
    gold += truth.statements.length
    for (const { spans } of truth.statements) {
      const index = left.findIndex(({ content }) => likeness(content, spans.content) >= 0.5)
      if (index < 0) continue
      left.splice(index, 1)
      matched += 1
    }
  }
  expect(matched / found).toBeGreaterThan(0.86)
  expect(matched / gold).toBeGreaterThan(0.79)
})

/** Characters in common by characters in either. */
function likeness(
  a: readonly { start: number; end: number }[],
  b: readonly { start: number; end: number }[],
): number {
  const places = (spans: typeof a): Set<number> =>
    new Set(spans.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at)))
  const [left, right] = [places(a), places(b)]
  const common = [...left].filter((place) => right.has(place)).length
  return common / (left.size + right.size - common)
}
