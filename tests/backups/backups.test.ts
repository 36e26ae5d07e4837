import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { BackupStore, sha256Of } from '../../electron/backups/backup-store'
import { letGo, makeBackup } from '../../electron/backups/make-backup'
import { findGoodCopies, previewBackup } from '../../electron/backups/preview'
import { finishRestore, restoreBackup } from '../../electron/backups/restore'
import { encodeRecord } from '../../electron/storage/record-kind'
import { failingDisk } from '../survival/failing-disk'
import { withDisk } from '../survival/seam'
import { temporaryFolder } from '../support/folders'
import { codeOf, problemOf, valueOf } from '../support/outcomes'
import { snapshotOf } from '../support/snapshot'

const hour = 3_600_000
const day = 24 * hour
const noon = 20_000 * day

let folder: string
let library: string
let store: BackupStore
let remove: () => void
beforeEach(() => {
  ;({ folder, remove } = temporaryFolder())
  library = join(folder, 'library')
  store = new BackupStore(join(folder, 'library-backups'))
  put('library.json', '{}')
  put('notes/a.json', note('a', 'Compare with May.'))
})
afterEach(() => remove())

function put(path: string, text: string): void {
  mkdirSync(dirname(join(library, path)), { recursive: true })
  writeFileSync(join(library, path), text)
}

function note(id: string, text: string): string {
  return encodeRecord({ format: 'standpoint/note', version: 1, schema: null as never }, { id, text })
}

async function backUp(now: number): Promise<string> {
  return valueOf(await makeBackup(library, store, now))?.id ?? 'nothing new'
}

const objects = (): string[] =>
  (readdirSync(join(store.folder, 'objects'), { recursive: true }) as string[]).filter((name) =>
    /\w{64}/.test(name),
  )

describe('a back-up', () => {
  test('holds every file byte for byte, and the same bytes once', async () => {
    put('notes/b.json', note('a', 'Compare with May.'))
    const { files } = valueOf(await store.read(await backUp(noon)))
    expect(files.map(({ path }) => path)).toEqual(['library.json', 'notes/a.json', 'notes/b.json'])
    expect(objects()).toHaveLength(2)
    const a = files.find(({ path }) => path === 'notes/a.json')
    expect((await store.get(a?.sha256 ?? ''))?.toString()).toBe(note('a', 'Compare with May.'))
  })

  test('is made only when something has changed', async () => {
    await backUp(noon)
    expect(await backUp(noon + hour)).toBe('nothing new')
    put('notes/a.json', note('a', 'Compare with June.'))
    expect(await backUp(noon + 2 * hour)).toBe(String(noon + 2 * hour))
    expect(objects()).toHaveLength(3)
  })

  test('leaves out claims of owners and what is half written', async () => {
    put('owners/1-aa.json', '{}')
    put('notes/.a.json.0123456789ab.tmp', 'half')
    const { files } = valueOf(await store.read(await backUp(noon)))
    expect(files.map(({ path }) => path)).toEqual(['library.json', 'notes/a.json'])
  })

  test.skipIf(process.platform === 'win32')('may be read by its owner only', async () => {
    await backUp(noon)
    for (const [name] of Object.entries(snapshotOf(store.folder))) {
      const mode = (statSync(join(store.folder, name)).mode & 0o777).toString(8)
      expect([name, mode]).toEqual([name, name.endsWith('/') ? '700' : '600'])
    }
  })

  test('is told when it cannot be made, and leaves the library as it is', async () => {
    const before = snapshotOf(library)
    const { disk } = failingDisk(store.folder, { at: 9, code: 'ENOSPC', stays: true })
    expect(codeOf(await withDisk(disk, () => makeBackup(library, store, noon)))).toBe('backup-failed')
    expect(snapshotOf(library)).toEqual(before)
    expect(await backUp(noon)).toBe(String(noon))
  })
})

describe('back-ups whose time is over', () => {
  test('go, and with them what was deleted long ago', async () => {
    await backUp(noon)
    rmSync(join(library, 'notes/a.json'))
    await backUp(noon + 8 * day)
    await letGo(store, noon + 55 * day)
    expect(objects()).toHaveLength(2)
    await letGo(store, noon + 57 * day)
    expect(objects()).toEqual([sha256Of(Buffer.from('{}'))].map((name) => join(name.slice(0, 2), name)))
    expect(await store.moments()).toEqual([noon + 8 * day])
  })

  test('go when they take more room than they may, the oldest first, but never the newest', async () => {
    for (let turn = 0; turn < 3; turn += 1) {
      put('notes/a.json', note('a', String(turn).repeat(1000)))
      await backUp(noon + turn * hour)
    }
    await letGo(store, noon + 3 * hour, 2500)
    expect(await store.moments()).toEqual([noon + 2 * hour, noon + hour])
    await letGo(store, noon + 3 * hour, 1)
    expect(await store.moments()).toEqual([noon + 2 * hour])
  })
})

describe('a restore', () => {
  let first: string
  let whole: Record<string, string>
  beforeEach(async () => {
    first = await backUp(noon)
    whole = snapshotOf(library)
    put('notes/a.json', note('a', 'Changed since.'))
    put('notes/c.json', note('c', 'Written since, and longer than eight words are, to be cut.'))
    rmSync(join(library, 'library.json'))
  })

  const restore = (paths: string[] | null) =>
    restoreBackup(library, store, { id: first, paths, now: noon + day })

  test('is shown before: what comes back, what goes, what changes, with first words', async () => {
    expect(valueOf(await previewBackup(library, store, first))).toEqual({
      id: first,
      added: [{ path: 'library.json', words: '' }],
      changed: [{ path: 'notes/a.json', words: 'Compare with May.' }],
      removed: [{ path: 'notes/c.json', words: 'Written since, and longer than eight words are,' }],
    })
  })

  test('of all makes the library as it was, and keeps how it was before', async () => {
    const { beforeId, fileCount } = valueOf(await restore(null))
    expect(snapshotOf(library)).toEqual(whole)
    expect(fileCount).toBe(3)
    valueOf(await restoreBackup(library, store, { id: beforeId, paths: null, now: noon + 2 * day }))
    expect(readFileSync(join(library, 'notes/a.json'), 'utf8')).toContain('Changed since.')
    expect(readdirSync(join(library, 'notes'))).toEqual(['a.json', 'c.json'])
  })

  test('of one file leaves all others', async () => {
    valueOf(await restore(['notes/a.json']))
    expect(readdirSync(library)).toEqual(['notes'])
    expect(readdirSync(join(library, 'notes'))).toEqual(['a.json', 'c.json'])
    expect(readFileSync(join(library, 'notes/a.json'), 'utf8')).toContain('Compare with May.')
  })

  test('of a damaged back-up is refused, and nothing is changed', async () => {
    const before = snapshotOf(library)
    for (const name of objects()) writeFileSync(join(store.folder, 'objects', name), 'rot')
    expect(problemOf(await restore(null)).code).toBe('backup-damaged')
    expect(snapshotOf(library)).toEqual(before)
  })

  test('that fails at any operation leaves all as it was, or is completed at the next start (each eleventh)', async () => {
    const { disk, steps } = failingDisk(folder, { at: 0, code: '', stays: false })
    const present = snapshotOf(library)
    const { beforeId } = valueOf(await withDisk(disk, () => restore(null)))
    for (let at = 1; at <= steps.length; at += 11) {
      valueOf(await restoreBackup(library, store, { id: beforeId, paths: null, now: noon + 2 * day }))
      const fault = { at, code: 'EIO', stays: at % 2 === 0 }
      const code = codeOf(await withDisk(failingDisk(folder, fault).disk, () => restore(null)))
      valueOf(await finishRestore(library, store))
      const isRestored = code === 'no problem' || code === 'restore-unfinished'
      expect(withoutHalf(snapshotOf(library)), `${steps[at - 1]}: ${code}`).toEqual(
        isRestored ? whole : present,
      )
    }
  })
})

/** What a failing disk leaves half written is swept at the next start; what it did not give out is set aside. */
function withoutHalf(files: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(files).filter(([name]) => !name.endsWith('.tmp') && !name.startsWith('set-aside')),
  )
}

test('the newest good copy of a damaged file is found, over copies that are damaged too', async () => {
  const good = await backUp(noon)
  put('notes/a.json', '{"torn')
  await backUp(noon + hour)
  expect(await findGoodCopies(store, ['notes/a.json'])).toEqual([
    { path: 'notes/a.json', backupId: good, moment: noon, words: 'Compare with May.' },
  ])
  expect(await findGoodCopies(store, ['notes/b.json', 'library.json'])).toEqual([])
})
