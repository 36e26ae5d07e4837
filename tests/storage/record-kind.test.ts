import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import type { Outcome } from '../../electron/problem'
import { decodeRecord, encodeRecord, type RecordKind } from '../../electron/storage/record-kind'
import { codeOf, problemOf, valueOf } from '../support/outcomes'
import { newerThingKind, thingKind, type Thing } from './thing'

const name = 'things/bridge.json'
const bridge: Thing = { id: 'bridge', words: 'The “old” bridge, Müller said 🌉' }
const whole = encodeRecord(thingKind, bridge)

function decode(text: string): Outcome<Thing> {
  return decodeRecord(thingKind, name, text)
}

/** The envelope with some of its fields replaced; a field that is undefined is left out. */
function envelopeWith(changes: Record<string, unknown>): string {
  return JSON.stringify({ ...JSON.parse(whole), ...changes })
}

/** The record itself or a problem that names the file: there is no third. */
function expectSameOrTold(text: string, record: Thing): void {
  const outcome = decode(text)
  if (outcome.ok) expect(outcome.value).toEqual(record)
  else expect(outcome.problem.what).toContain(name)
}

describe('what is written', () => {
  test('is read again as the same record', () => {
    expect(valueOf(decode(whole))).toEqual(bridge)
  })

  test('is read again whatever letters it holds, even halves of an emoji', () => {
    const anyUnits = fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
      .map((units) => String.fromCharCode(...units))
    fc.assert(
      fc.property(anyUnits, anyUnits, (id, words) => {
        const onDisk = Buffer.from(encodeRecord(thingKind, { id, words }), 'utf8').toString('utf8')
        expect(valueOf(decode(onDisk))).toEqual({ id, words })
      }),
    )
  })

  test('is read again whatever shape the record has', () => {
    const anything: RecordKind<unknown> = { format: 'standpoint/anything', version: 1, schema: v.unknown() }
    fc.assert(
      fc.property(fc.jsonValue(), (record) => {
        // JSON itself knows no difference between 0 and -0.
        const kept: unknown = JSON.parse(JSON.stringify(record))
        expect(valueOf(decodeRecord(anything, name, encodeRecord(anything, record)))).toEqual(kept)
      }),
    )
  })

  test('says its format and version in plain JSON', () => {
    expect(JSON.parse(whole)).toMatchObject({ format: 'standpoint/thing', version: 2, record: bridge })
  })

  test('ends with a line end', () => {
    expect(whole.endsWith('}\n')).toBe(true)
  })
})

describe('a damaged file', () => {
  test.each(['', ' ', '\n', '\n\n\t  \n'])('that holds only %j is told as empty', (text) => {
    const problem = problemOf(decode(text))
    expect(problem.code).toBe('file-empty')
    expect(problem.what).toBe(`${name} is empty.`)
  })

  test('is told when it is torn at any byte', () => {
    const bytes = Buffer.from(whole, 'utf8')
    // Without the last line end nothing of the record is missing.
    for (let kept = 1; kept < bytes.length - 1; kept += 1) {
      const problem = problemOf(decode(bytes.subarray(0, kept).toString('utf8')))
      expect([kept, problem.code]).toEqual([kept, 'file-torn'])
      expect(problem.what).toContain(name)
    }
  })

  test('is told when its beginning is missing up to any byte', () => {
    const bytes = Buffer.from(whole, 'utf8')
    for (let lost = 1; lost < bytes.length; lost += 1) {
      expect(problemOf(decode(bytes.subarray(lost).toString('utf8'))).what).toContain(name)
    }
  })

  test('is never read as another record, whichever byte has become any other', () => {
    const bytes = Buffer.from(encodeRecord(thingKind, { id: 'a1', words: 'Yes 🌉' }), 'utf8')
    for (const [at, right] of bytes.entries()) {
      for (let wrong = 0; wrong < 256; wrong += 1) {
        if (wrong === right) continue
        bytes[at] = wrong
        expectSameOrTold(bytes.toString('utf8'), { id: 'a1', words: 'Yes 🌉' })
      }
      bytes[at] = right
    }
  })

  test('is told when a letter of the record has become another', () => {
    const problem = problemOf(decode(whole.replace('old', 'odd')))
    expect(problem.code).toBe('file-damaged')
    expect(problem.what).toBe(`${name} is damaged: its checksum does not fit what it holds.`)
  })

  test('is told when a run of zeros stands in its middle', () => {
    const bytes = Buffer.from(whole, 'utf8')
    bytes.fill(0, 60, 90)
    expect(problemOf(decode(bytes.toString('utf8'))).what).toContain(name)
  })

  test.each([
    ['is missing', undefined],
    ['is empty', ''],
    ['is a number', 7],
    ['is that of another record', 'f'.repeat(64)],
  ])('is told when its checksum %s', (_what, sha256) => {
    expect(codeOf(decode(envelopeWith({ sha256 })))).toBe('file-damaged')
  })

  test('never throws and never passes for a record, whatever its text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(problemOf(decode(text)).what).toContain(name)
      }),
    )
  })

  test('never throws and never passes for a record, whatever its JSON', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(problemOf(decode(text)).what).toContain(name)
      }),
    )
  })
})

test('a record of an older version is read through each step to the present one', () => {
  const steps: RecordKind<Thing> = {
    ...thingKind,
    version: 3,
    upgrades: {
      1: (record) => ({ ...(record as Thing), words: `${(record as Thing).words} one` }),
      2: (record) => ({ ...(record as Thing), words: `${(record as Thing).words} two` }),
    },
  }
  const first = encodeRecord({ ...thingKind, version: 1 }, { id: 'a', words: 'from' })
  const second = encodeRecord({ ...thingKind, version: 2 }, { id: 'a', words: 'from' })
  expect(valueOf(decodeRecord(steps, name, first)).words).toBe('from one two')
  expect(valueOf(decodeRecord(steps, name, second)).words).toBe('from two')
})

describe('a file of somebody else', () => {
  test.each([
    ['null', 'null'],
    ['true', 'true'],
    ['a number', '0'],
    ['a text', '"standpoint/thing"'],
    ['an empty list', '[]'],
    ['a list of records', `[${whole}]`],
    ['an empty object', '{}'],
    ['the record without its envelope', JSON.stringify(bridge)],
    ['the data of another lowdb', '{"posts":[{"id":"bridge"}]}'],
    ['another kind of ours', encodeRecord({ ...thingKind, format: 'standpoint/note' }, bridge)],
    ['a format in other letters', envelopeWith({ format: 'Standpoint/Thing' })],
    ['a format that is no text', envelopeWith({ format: ['standpoint/thing'] })],
  ])('is told as foreign: %s', (_what, text) => {
    const problem = problemOf(decode(text))
    expect(problem.code).toBe('file-foreign')
    expect(problem.what).toBe(`${name} is not a file of this kind (standpoint/thing).`)
  })
})

describe('the version of a file', () => {
  test('is told when it is newer than this program, with both versions', () => {
    const problem = problemOf(decode(encodeRecord(newerThingKind, bridge)))
    expect(problem.code).toBe('file-newer')
    expect(problem.what).toContain(name)
    expect(problem.what).toContain('version 3 of its format; this one reads 2')
    expect(problem.next).toContain('Update Standpoint')
  })

  test('is told as newer before the checksum is looked at, which a newer one may count otherwise', () => {
    expect(codeOf(decode(envelopeWith({ version: 3, sha256: undefined, hash: 'x' })))).toBe('file-newer')
  })

  test.each([undefined, null, '2', 1.5, 0, -1])('is told as damage when it is %j', (version) => {
    const problem = problemOf(decode(envelopeWith({ version })))
    expect(problem.code).toBe('file-damaged')
    expect(problem.what).toContain(name)
  })
})

describe('a record that breaks the rules of its kind', () => {
  function encodeAnything(record: unknown): string {
    return encodeRecord({ ...thingKind, schema: v.unknown() } as RecordKind<unknown>, record)
  }

  test.each([
    ['a missing field', { id: 'bridge' }, 'the field "words" is missing'],
    ['a field of another type', { id: 'bridge', words: 7 }, 'the field "words" is 7'],
    ['a field that is not known', { ...bridge, color: 'red' }, 'the field "color" is not known'],
    ['no record', null, 'is null'],
    ['a list for a record', [bridge], 'the field "id" is missing'],
  ])('is told with its field: %s', (_what, record, told) => {
    const problem = problemOf(decode(encodeAnything(record)))
    expect(problem.code).toBe('file-wrong')
    expect(problem.what).toContain(name)
    expect(problem.what).toContain(told)
  })

  test('is told when there is no record at all', () => {
    expect(problemOf(decode(envelopeWith({ record: undefined }))).what).toContain(name)
  })
})

test('every problem says what can be done', () => {
  for (const text of ['', '{', '{}', envelopeWith({ version: 9 }), whole.replace('old', 'odd')]) {
    expect(problemOf(decode(text)).next).toMatch(/^It was left as it is\. .+\.$/)
  }
})
