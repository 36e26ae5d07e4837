import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { RecordFolder } from '../../electron/storage/record-folder'
import { encodeRecord } from '../../electron/storage/record-kind'
import { temporaryFolder } from '../support/folders'
import { codeOf, problemOf, valueOf } from '../support/outcomes'
import { snapshotOf } from '../support/snapshot'
import { newerThingKind, thingKind, type Thing } from './thing'

let root: string
let remove: () => void
beforeEach(() => {
  ;({ folder: root, remove } = temporaryFolder())
})
afterEach(() => remove())

async function openThings(isOwner = true): Promise<RecordFolder<Thing>> {
  return RecordFolder.open(root, 'things', thingKind, isOwner)
}

/** Puts files into the folder as another hand would. */
function put(files: Record<string, string>): void {
  mkdirSync(join(root, 'things'), { recursive: true })
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, 'things', name), text)
}

function thing(id: string, words = `words of ${id}`): Thing {
  return { id, words }
}

function encoded(id: string, words?: string): string {
  return encodeRecord(thingKind, thing(id, words))
}

describe('records', () => {
  test('are none in a new folder, and nothing is wrong with it', async () => {
    const things = await openThings()
    expect([things.list(), things.unreadable]).toEqual([[], []])
  })

  test('survive a reopening, one by one', async () => {
    const things = await openThings()
    await things.save(thing('a'))
    expect((await openThings()).list()).toEqual([thing('a')])
    await things.save(thing('b'))
    expect((await openThings()).find('b')).toEqual(thing('b'))
    await things.remove('a')
    expect((await openThings()).list()).toEqual([thing('b')])
  })

  test('are all read where there are more than can be read at once', async () => {
    put(
      Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`t${index}.json`, encoded(`t${index}`)])),
    )
    const things = await openThings()
    expect(things.list()).toHaveLength(300)
    expect(things.find('t299')).toEqual(thing('t299'))
  })

  test('are listed in the order of their names, whichever the disk gives first', async () => {
    const long = 'x'.repeat(2_000_000)
    put({
      'c.json': encoded('c'),
      'a.json': encoded('a', long),
      'b.json': encoded('b'),
      'd.json': '',
      'aa.json': '{',
    })
    const things = await openThings()
    expect(things.list().map(({ id }) => id)).toEqual(['a', 'b', 'c'])
    expect(things.unreadable.map(({ code }) => code)).toEqual(['file-torn', 'file-empty'])
  })

  test('are what a map would hold after any saves, removals and reopenings', async () => {
    const ids = fc.constantFrom('a', 'b', 'c')
    const act = fc.oneof(
      { weight: 4, arbitrary: fc.record({ save: fc.record({ id: ids, words: fc.string() }) }) },
      { weight: 2, arbitrary: fc.record({ remove: ids }) },
      { weight: 1, arbitrary: fc.constant('reopen' as const) },
    )
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 15 }), async (acts) => {
        rmSync(join(root, 'things'), { recursive: true, force: true })
        let things = await openThings()
        const expected = new Map<string, Thing>()
        for (const act of acts) {
          if (act === 'reopen') things = await openThings()
          else if ('save' in act) {
            valueOf(await things.save(act.save))
            expected.set(act.save.id, act.save)
          } else {
            valueOf(await things.remove(act.remove))
            expected.delete(act.remove)
          }
        }
        const byId = (a: Thing, b: Thing): number => (a.id < b.id ? -1 : 1)
        const wanted = [...expected.values()].toSorted(byId)
        expect(things.list().toSorted(byId)).toEqual(wanted)
        expect((await openThings()).list().toSorted(byId)).toEqual(wanted)
      }),
      { numRuns: 40 },
    )
  })
})

describe('two changes of one record', () => {
  // The first takes much longer to write, so it would come last if they ran side by side.
  const slow = 'x'.repeat(20_000_000)

  test('leave the one that was asked for last', async () => {
    const things = await openThings()
    await Promise.all([things.save(thing('a', slow)), things.save(thing('a', 'second'))])
    expect(things.find('a')?.words).toBe('second')
    expect((await openThings()).find('a')?.words).toBe('second')
  })

  test('leave nothing when the last one is a removal', async () => {
    const things = await openThings()
    await Promise.all([things.save(thing('a', slow)), things.remove('a')])
    expect(things.find('a')).toBeUndefined()
    expect((await openThings()).list()).toEqual([])
  })

  test('leave the record when a removal comes before a save', async () => {
    const things = await openThings()
    await things.save(thing('a', 'first'))
    await Promise.all([things.remove('a'), things.save(thing('a', 'second'))])
    expect((await openThings()).find('a')?.words).toBe('second')
  })

  test('happen in order however many there are', async () => {
    const things = await openThings()
    const all = Array.from({ length: 30 }, (_, index) =>
      thing('a', `${'y'.repeat((30 - index) * 20_000)}${index}`),
    )
    await Promise.all(all.map((each) => things.save(each)))
    expect((await openThings()).find('a')).toEqual(all.at(-1))
  })

  test('do not make another record wait', async () => {
    const things = await openThings()
    const order: string[] = []
    await Promise.all([
      things.save(thing('a', slow)).then(() => order.push('a')),
      things.save(thing('b')).then(() => order.push('b')),
    ])
    expect(order).toEqual(['b', 'a'])
  })

  test('are both tried when the first fails', async () => {
    const things = await openThings()
    renameSync(join(root, 'things'), join(root, 'away'))
    const first = things.save(thing('a', 'first'))
    const second = things.save(thing('a', 'second'))
    expect(codeOf(await first)).toBe('not-saved')
    renameSync(join(root, 'away'), join(root, 'things'))
    await second
    expect(codeOf(await things.save(thing('a', 'third')))).toBe('no problem')
    expect((await openThings()).find('a')?.words).toBe('third')
  })
})

describe('a save that fails', () => {
  test('leaves the old record to be found, in memory and on disk', async () => {
    const things = await openThings()
    await things.save(thing('a', 'old'))
    renameSync(join(root, 'things'), join(root, 'away'))
    const problem = problemOf(await things.save(thing('a', 'new')))
    expect(problem.what).toContain('things/a.json was not saved')
    expect(things.find('a')?.words).toBe('old')
    renameSync(join(root, 'away'), join(root, 'things'))
    expect((await openThings()).find('a')?.words).toBe('old')
  })

  test('leaves a new record unknown', async () => {
    const things = await openThings()
    rmSync(join(root, 'things'), { recursive: true })
    writeFileSync(join(root, 'things'), 'a file in the place of the folder')
    expect(codeOf(await things.save(thing('a')))).toBe('not-saved')
    expect(things.find('a')).toBeUndefined()
    expect(readFileSync(join(root, 'things'), 'utf8')).toBe('a file in the place of the folder')
  })

  test('to remove leaves the record to be found', async () => {
    const things = await openThings()
    await things.save(thing('a', 'old'))
    rmSync(join(root, 'things', 'a.json'))
    mkdirSync(join(root, 'things', 'a.json'))
    expect(problemOf(await things.remove('a')).what).toContain('things/a.json')
    expect(things.find('a')?.words).toBe('old')
  })
})

describe('a file that cannot be read', () => {
  const unreadable: [string, Record<string, string>][] = [
    ['an empty file', { 'bad.json': '' }],
    ['a torn file', { 'bad.json': encoded('bad').slice(0, 50) }],
    ['a file that is no text', { 'bad.json': '\u0000\u00ff\u0000' }],
    ['foreign JSON', { 'bad.json': '[1, 2]' }],
    ['a newer file', { 'bad.json': encodeRecord(newerThingKind, thing('bad')) }],
    ['a file with a wrong checksum', { 'bad.json': encoded('bad').replace('words of', 'sword of') }],
    ['a file of ours under another name', { 'bad.json': encoded('harbour') }],
    ['a file of ours without its ending', { bad: encoded('bad') }],
    ['a letter to somebody', { 'bad.txt': 'Dear reader' }],
  ]

  test.each(unreadable)('is named, hides nothing else, and stays as it is: %s', async (_what, bad) => {
    put({ 'a.json': encoded('a'), ...bad, 'z.json': encoded('z') })
    const before = snapshotOf(root)
    const things = await openThings()
    expect(things.list()).toEqual([thing('a'), thing('z')])
    expect(things.unreadable).toHaveLength(1)
    expect(things.unreadable[0]?.what).toContain(`things/${Object.keys(bad)[0]}`)
    expect(snapshotOf(root)).toEqual(before)
    await things.save(thing('a', 'changed'))
    expect(snapshotOf(root)).toMatchObject({ ...before, 'things/a.json': encoded('a', 'changed') })
  })

  test('is named beside all others that cannot be read', async () => {
    put({ 'a.json': '', 'b.json': '{', 'c.json': '{}', 'd.json': encoded('d') })
    const things = await openThings()
    expect(things.list()).toEqual([thing('d')])
    expect(things.unreadable.map(({ code }) => code).toSorted()).toEqual([
      'file-empty',
      'file-foreign',
      'file-torn',
    ])
  })

  test('may be a folder', async () => {
    put({ 'a.json': encoded('a') })
    mkdirSync(join(root, 'things', 'folder.json'))
    const things = await openThings()
    expect(things.list()).toEqual([thing('a')])
    expect(things.unreadable[0]?.what).toContain('things/folder.json')
  })

  test('is set aside when its record is saved anew', async () => {
    put({ 'bad.json': 'torn {' })
    const things = await openThings()
    valueOf(await things.save(thing('bad')))
    expect(snapshotOf(root)).toEqual({
      'set-aside/': '',
      'set-aside/bad.json.1': 'torn {',
      'things/': '',
      'things/bad.json': encoded('bad'),
    })
    expect((await openThings()).unreadable).toEqual([])
  })

  test('is never replaced when it is newer', async () => {
    put({ 'a.json': encodeRecord(newerThingKind, thing('a')) })
    const before = snapshotOf(root)
    const things = await openThings()
    expect(codeOf(await things.save(thing('a', 'mine')))).toBe('file-newer')
    expect(things.find('a')).toBeUndefined()
    expect(snapshotOf(root)).toEqual(before)
  })

  test.each(unreadable)('is never removed: %s', async (_what, bad) => {
    put(bad)
    const before = snapshotOf(root)
    await (await openThings()).remove('bad')
    expect(snapshotOf(root)).toEqual(before)
  })

  test('is told with the name it ought to have when it is misnamed', async () => {
    put({ 'bridge-copy.json': encoded('bridge') })
    const things = await openThings()
    expect(things.unreadable).toEqual([
      {
        code: 'file-misnamed',
        what: 'things/bridge-copy.json holds the record "bridge", which its name does not say.',
        next: 'It was left as it is. Rename it to bridge.json, or move it out of the folder, and start again.',
      },
    ])
    expect([things.find('bridge'), things.find('bridge-copy')]).toEqual([undefined, undefined])
  })

  test('does not hide the record of the name it ought to have', async () => {
    put({ 'bridge.json': encoded('bridge', 'right'), 'bridge-copy.json': encoded('bridge', 'copy') })
    const things = await openThings()
    expect(things.list()).toEqual([thing('bridge', 'right')])
  })

  test('is set aside and not lost when it is misnamed and another record takes its name', async () => {
    put({ 'a.json': encoded('b') })
    const things = await openThings()
    valueOf(await things.save(thing('a')))
    expect(snapshotOf(root)).toMatchObject({
      'set-aside/a.json.1': encoded('b'),
      'things/a.json': encoded('a'),
    })
  })
})

describe('a folder', () => {
  test('that is a file is told, and holds no records', async () => {
    writeFileSync(join(root, 'things'), 'I am a file')
    for (const isOwner of [true, false]) {
      const things = await openThings(isOwner)
      expect(things.list()).toEqual([])
      expect(things.unreadable.map(({ code, what }) => [code, what.includes('things')])).toEqual([
        ['folder-unreadable', true],
      ])
    }
    expect(readFileSync(join(root, 'things'), 'utf8')).toBe('I am a file')
  })

  test('that is missing is not made by a mere reader, and is no problem', async () => {
    const things = await openThings(false)
    expect([things.list(), things.unreadable]).toEqual([[], []])
    expect(snapshotOf(root)).toEqual({})
  })

  const withLeftovers = {
    'a.json': encoded('a'),
    '.a.json.0123456789ab.tmp': 'half',
    '.a.json.tmp': 'of somebody else',
    '.DS_Store': 'of somebody else',
  }

  test('is swept by its owner of what is ours and half written, and hidden files are no problem', async () => {
    put(withLeftovers)
    const things = await openThings()
    expect([things.list(), things.unreadable]).toEqual([[thing('a')], []])
    expect(snapshotOf(root)).toEqual({
      'things/': '',
      'things/.DS_Store': 'of somebody else',
      'things/.a.json.tmp': 'of somebody else',
      'things/a.json': encoded('a'),
    })
  })

  test('is not swept by a mere reader', async () => {
    put(withLeftovers)
    const before = snapshotOf(root)
    const things = await openThings(false)
    expect([things.list(), things.unreadable]).toEqual([[thing('a')], []])
    expect(snapshotOf(root)).toEqual(before)
  })
})
