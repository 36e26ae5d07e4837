import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { BackupStore, backupsBeside } from '../../electron/backups/backup-store'
import { makeBackup } from '../../electron/backups/make-backup'
import { openSmallLibrary } from '../survival/small-library'
import { root, temporaryFolder } from '../support/folders'
import { valueOf } from '../support/outcomes'
import { buildLimitMs, buildStandpoint, standpoint } from '../support/run-standpoint'
import { snapshotOf } from '../support/snapshot'

const { folder, remove } = temporaryFolder()
const library = join(folder, 'library')
const archive = join(folder, 'library.zip')
beforeAll(async () => {
  buildStandpoint()
  await (await openSmallLibrary(library, root)).close()
}, buildLimitMs)
afterAll(remove)

function filesOf(place: string): Record<string, string> {
  return Object.fromEntries(Object.entries(snapshotOf(place)).filter(([name]) => !name.endsWith('/')))
}

test('a library that is backed up and restored elsewhere is the same, byte for byte', async () => {
  expect(await standpoint(['backup', '--library', library, '--out', archive])).toMatchObject({ status: 0 })
  const other = join(folder, 'other')
  expect(await standpoint(['restore', archive, '--library', other])).toMatchObject({ status: 0, stdout: '' })
  expect(filesOf(other)).toEqual(filesOf(library))
  expect(await standpoint(['check', '--library', other])).toMatchObject({ status: 0, stderr: '' })
  expect((await standpoint(['restore', archive, '--library', other])).stderr).toContain('is not empty')
})

test('a damaged file is brought back from the back-ups by check --repair, and set aside', async () => {
  const path = join(library, 'articles/two-councils.no-date.json')
  const good = readFileSync(path, 'utf8')
  valueOf(await makeBackup(library, new BackupStore(backupsBeside(library)), Date.UTC(2026, 10, 25, 14)))
  writeFileSync(path, good.slice(0, 50))
  writeFileSync(join(library, 'notes/new.json'), '')
  expect((await standpoint(['check', '--library', library])).status).toBe(1)
  const repaired = await standpoint(['check', '--library', library, '--repair'])
  expect([repaired.status, repaired.stderr]).toEqual([0, ''])
  expect(repaired.stdout).toContain(
    'articles/two-councils.no-date.json was brought back from the back-up of 2026-11-25T14:00:00.000Z.',
  )
  expect(repaired.stdout).toContain('notes/new.json was set aside; no back-up has a good copy.')
  expect(readFileSync(path, 'utf8')).toBe(good)
  expect(readdirSync(join(library, 'set-aside'))).toEqual(['new.json.1', 'two-councils.no-date.json.1'])
})
