import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { BackupStore, backupsBeside } from '../../electron/backups/backup-store'
import { makeBackup } from '../../electron/backups/make-backup'
import type { BackupList, BackupPreview, NoteRow, Restored, SearchAnswer } from '../../electron/contract'
import { backUpIfDue } from '../../electron/hosts/backup-keeper'
import { openLibrary, type OpenLibrary } from '../../electron/hosts/open-library'
import type { Outcome } from '../../electron/problem'
import { encodeRecord } from '../../electron/storage/record-kind'
import { temporaryFolder } from '../support/folders'
import { codeOf, valueOf } from '../support/outcomes'
import { buildLimitMs, buildStandpoint } from '../support/run-standpoint'

const articleId = 'us-taliban-talks.2019-07-08-seventh-round'
const written = { basis: null, writer: 'test', target: { kind: 'article', articleId } }

let folder: string
let store: BackupStore
let remove: () => void
let opened: OpenLibrary
// The search has a thread of its own, which is built.
beforeAll(buildStandpoint, buildLimitMs)
beforeEach(async () => {
  const place = temporaryFolder()
  remove = place.remove
  folder = join(place.folder, 'library')
  store = new BackupStore(backupsBeside(folder))
  opened = valueOf(await openLibrary({ folder, wantsToWrite: true, begins: true }))
})
afterEach(async () => {
  await opened.close()
  remove()
})

async function ask<T>(method: string, question?: unknown): Promise<T> {
  return valueOf((await opened.dispatch(method, question)) as Outcome<T>)
}

const texts = async (): Promise<string[]> => (await ask<NoteRow[]>('listNotes')).map(({ note }) => note.text)

test('a library that is open is restored, and what is asked for afterwards is of then', async () => {
  await ask('saveNote', { id: randomUUID(), ...written, text: 'Before.' })
  const backup = valueOf(await makeBackup(folder, store, Date.now()))
  await ask('saveNote', { id: randomUUID(), ...written, text: 'After.' })
  const [row] = (await ask<BackupList>('listBackups')).backups
  expect(row?.id).toBe(backup?.id)
  const preview = await ask<BackupPreview>('previewBackup', { id: row?.id })
  expect([preview.added, preview.changed, preview.removed.map(({ words }) => words)]).toEqual([
    [],
    [],
    ['After.'],
  ])
  const { beforeId } = await ask<Restored>('restoreBackup', { id: row?.id, paths: null })
  expect(await texts()).toEqual(['Before.'])
  await ask('saveNote', { id: randomUUID(), ...written, text: 'Since.' })
  await ask('restoreBackup', { id: beforeId, paths: null })
  expect((await texts()).toSorted()).toEqual(['After.', 'Before.'])
})

test('after a restore what is found is of then, and its index is in no back-up', async () => {
  const find = async (text: string): Promise<number> => {
    const question = { text, kinds: ['note', 'article'], dossierId: null, limit: 5 }
    return (await ask<SearchAnswer>('search', question)).groups.reduce((sum, { count }) => sum + count, 0)
  }
  await ask('saveNote', { id: randomUUID(), ...written, text: 'A kingfisher.' })
  const id = valueOf(await makeBackup(folder, store, Date.now()))?.id
  await ask('saveNote', { id: randomUUID(), ...written, text: 'A cormorant.' })
  expect([await find('kingfisher'), await find('cormorant')]).toEqual([1, 1])
  const { beforeId } = await ask<Restored>('restoreBackup', { id, paths: null })
  expect([await find('kingfisher'), await find('cormorant')]).toEqual([1, 0])
  const { files } = valueOf(await store.read(beforeId))
  expect(existsSync(join(folder, 'index/search.bin'))).toBe(true)
  expect(files.filter(({ path }) => path.startsWith('index/'))).toEqual([])
})

test('who asks while a library is restored is answered from the restored one, and what is saved is kept', async () => {
  const id = valueOf(await makeBackup(folder, store, Date.now()))?.id
  await ask('saveNote', { id: randomUUID(), ...written, text: 'After.' })
  const [, , , asked] = await Promise.all([
    ask<Restored>('restoreBackup', { id, paths: null }),
    ask<Restored>('restoreBackup', { id, paths: null }),
    ask('saveNote', { id: randomUUID(), ...written, text: 'Meanwhile.' }),
    texts(),
  ])
  expect(asked).not.toContain('After.')
  expect(await texts()).toEqual(['Meanwhile.'])
})

test('a restore that a crash broke off is completed at the next start', async () => {
  const id = randomUUID()
  const [first, second] = ['Before.', 'After.']
  await ask('saveNote', { id, ...written, text: first })
  const then = valueOf(await makeBackup(folder, store, 1000))
  await ask('saveNote', { id, ...written, text: second })
  const before = valueOf(await makeBackup(folder, store, 2000))
  await opened.close()
  const plan = { id: 'restoring', backupId: then?.id, beforeId: before?.id, paths: null }
  mkdirSync(store.folder, { recursive: true })
  writeFileSync(
    join(store.folder, 'restoring.json'),
    encodeRecord({ format: 'standpoint/restoring', version: 1, schema: null as never }, plan),
  )
  opened = valueOf(await openLibrary({ folder, wantsToWrite: true, begins: true }))
  expect(await texts()).toEqual([first])
})

test('a path that leads out of the library is refused at the door', async () => {
  expect(codeOf(await opened.dispatch('restoreBackup', { id: '1', paths: ['../x.json'] }))).toBe(
    'arguments-wrong',
  )
})

test('a back-up is due once an hour, and made only when something has changed', async () => {
  const noon = 20_000 * 86_400_000
  await backUpIfDue(folder, store, noon)
  await ask('saveNote', { id: randomUUID(), ...written, text: 'New.' })
  await backUpIfDue(folder, store, noon + 1000)
  expect(await store.moments()).toEqual([noon])
  await backUpIfDue(folder, store, noon + 3_600_000)
  await backUpIfDue(folder, store, noon + 7_200_000)
  expect(await store.moments()).toEqual([noon + 3_600_000, noon])
})
