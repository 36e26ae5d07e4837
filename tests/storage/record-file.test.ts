import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import type * as Disk from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { readRecord, writeFailure, writeRecord, type RecordPlace } from '../../electron/storage/record-file'
import { encodeRecord } from '../../electron/storage/record-kind'
import type { BrokenDisk } from '../support/broken-disk'
import { temporaryFolder } from '../support/folders'
import { codeOf, problemOf, valueOf } from '../support/outcomes'
import { snapshotOf } from '../support/snapshot'
import { newerThingKind, thingKind, type Thing } from './thing'

const broken = vi.hoisted((): BrokenDisk => ({ fault: null, steps: [] }))
vi.mock('node:fs/promises', async (importActual) => {
  const { breakable } = await import('../support/broken-disk')
  return breakable(await importActual<typeof Disk>(), broken)
})

const old: Thing = { id: 'bridge', words: 'old' }
const young: Thing = { id: 'bridge', words: 'new' }

let root: string
let place: RecordPlace
let remove: () => void
beforeEach(() => {
  ;({ folder: root, remove } = temporaryFolder())
  mkdirSync(join(root, 'things'))
  place = { root, path: join(root, 'things', 'bridge.json') }
})
afterEach(() => {
  broken.fault = null
  remove()
})

function shelf(): Record<string, string> {
  const shelf = join(root, 'set-aside')
  return Object.fromEntries(readdirSync(shelf).map((name) => [name, readFileSync(join(shelf, name), 'utf8')]))
}

describe('reading a record', () => {
  test('gives what was saved', async () => {
    await writeRecord(place, thingKind, old)
    expect(valueOf(await readRecord(place, thingKind))).toEqual(old)
  })

  test('gives null where there is no file', async () => {
    expect(valueOf(await readRecord(place, thingKind))).toBeNull()
  })

  test('names the file from the library folder when it cannot be read', async () => {
    writeFileSync(place.path, '{"format":')
    expect(problemOf(await readRecord(place, thingKind)).what).toContain('things/bridge.json ')
  })

  test('names the file that the disk does not give out, and says why', async () => {
    writeFileSync(place.path, encodeRecord(thingKind, old))
    broken.fault = { step: 'read', code: 'EIO', name: /bridge/ }
    const problem = problemOf(await readRecord(place, thingKind))
    expect(problem.code).toBe('file-unreadable')
    expect(problem.what).toBe('things/bridge.json cannot be read (EIO).')
  })

  test('names a folder that stands where the file belongs', async () => {
    mkdirSync(place.path)
    expect(problemOf(await readRecord(place, thingKind)).what).toContain('things/bridge.json')
  })

  test('names a file whose JSON is nested deeper than anyone can count', async () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`
    writeFileSync(place.path, `{"format":"standpoint/thing","version":2,"sha256":"","record":${deep}}`)
    expect(problemOf(await readRecord(place, thingKind)).what).toContain('things/bridge.json')
  })
})

describe('saving over a file that cannot be read', () => {
  const damaged = [
    ['an empty file', ''],
    ['a torn file', encodeRecord(thingKind, old).slice(0, 40)],
    ['a foreign file', '{"posts":[]}'],
    ['a file with a wrong checksum', encodeRecord(thingKind, old).replace('"old"', '"odd"')],
    ['the record of another file', encodeRecord(thingKind, { id: 'harbour', words: 'mine' })],
  ] as const

  test.each(damaged)('sets it aside byte for byte: %s', async (_what, text) => {
    writeFileSync(place.path, text)
    expect(valueOf(await writeRecord(place, thingKind, young))).toEqual(young)
    expect(shelf()).toEqual({ 'bridge.json.1': text })
    expect(valueOf(await readRecord(place, thingKind))).toEqual(young)
  })

  test('sets a second one aside beside the first', async () => {
    for (const text of ['first torn', 'second torn']) {
      writeFileSync(place.path, text)
      await writeRecord(place, thingKind, young)
    }
    expect(shelf()).toEqual({ 'bridge.json.1': 'first torn', 'bridge.json.2': 'second torn' })
  })

  test('is refused when it is of a newer Standpoint, and the file stays', async () => {
    const newer = encodeRecord(newerThingKind, old)
    writeFileSync(place.path, newer)
    expect(codeOf(await writeRecord(place, thingKind, young))).toBe('file-newer')
    expect(snapshotOf(root)).toEqual({
      'things/': '',
      'things/bridge.json': Buffer.from(newer).toString('latin1'),
    })
  })

  test('is refused when the disk does not give it out, since it may be whole', async () => {
    await writeRecord(place, thingKind, old)
    const before = snapshotOf(root)
    broken.fault = { step: 'read', code: 'EIO', name: /bridge/ }
    expect(problemOf(await writeRecord(place, thingKind, young)).what).toContain('was not saved')
    broken.fault = null
    expect(snapshotOf(root)).toEqual(before)
    expect(valueOf(await readRecord(place, thingKind))).toEqual(old)
  })

  test('sets nothing aside when the file is good', async () => {
    await writeRecord(place, thingKind, old)
    await writeRecord(place, thingKind, young)
    expect(Object.keys(snapshotOf(root))).toEqual(['things/', 'things/bridge.json'])
  })
})

describe('a save that fails', () => {
  test.each([
    ['write', 'ENOSPC', 'disk-full'],
    ['write', 'EDQUOT', 'disk-full'],
    ['open', 'EACCES', 'not-writable'],
    ['open', 'EROFS', 'not-writable'],
    ['rename', 'EPERM', 'not-writable'],
    ['sync', 'EIO', 'not-saved'],
    ['close', 'EIO', 'not-saved'],
  ] as const)('at %s with %s is told as %s, and the old record stands', async (step, code, told) => {
    await writeRecord(place, thingKind, old)
    const before = snapshotOf(root)
    broken.fault = { step, code, name: /\.tmp$/ }
    const problem = problemOf(await writeRecord(place, thingKind, young))
    broken.fault = null
    expect(problem.code).toBe(told)
    expect(problem.what).toContain('things/bridge.json was not saved')
    expect(problem.next).toContain('What was there before still stands.')
    expect(snapshotOf(root)).toEqual(before)
  })

  test('is told with what was thrown when the disk gives no code', () => {
    expect(writeFailure('notes/a.json', new Error('odd')).problem.what).toContain('odd')
    expect(writeFailure('notes/a.json', 'odd').problem.what).toContain('odd')
  })
})
