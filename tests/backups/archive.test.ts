import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { packLibrary, unpackLibrary } from '../../electron/backups/archive'
import { encodeRecord } from '../../electron/storage/record-kind'
import { sha256Of } from '../../electron/backups/backup-store'
import { manifestKind } from '../../electron/backups/manifest'
import { failingDisk } from '../survival/failing-disk'
import { withDisk } from '../survival/seam'
import { temporaryFolder } from '../support/folders'
import { codeOf, valueOf } from '../support/outcomes'
import { snapshotOf } from '../support/snapshot'

let folder: string
let library: string
let remove: () => void
beforeEach(() => {
  ;({ folder, remove } = temporaryFolder())
  library = join(folder, 'library')
  mkdirSync(join(library, 'notes'), { recursive: true })
  writeFileSync(join(library, 'library.json'), '{}')
  writeFileSync(join(library, 'notes/odd.json'), Buffer.from([0, 255, 10, 13, 128]))
})
afterEach(() => remove())

async function pack(): Promise<Uint8Array> {
  return valueOf(await packLibrary(library, 7)).bytes
}

/** An archive of these files, under names that its manifest gives. */
function archiveOf(files: Record<string, string>): Uint8Array {
  const named = Object.entries(files).map(([path, text]) => ({
    path,
    sha256: sha256Of(strToU8(text)),
    size: text.length,
    changedMs: 0,
  }))
  return zipSync({
    'manifest.json': strToU8(encodeRecord(manifestKind, { id: '1', files: named })),
    ...Object.fromEntries(Object.entries(files).map(([path, text]) => [`library/${path}`, strToU8(text)])),
  })
}

describe('a library packed into one file', () => {
  test('is the same again elsewhere, byte for byte, and its owner alone may read it', async () => {
    const other = join(folder, 'other')
    expect(valueOf(await unpackLibrary(await pack(), other))).toBe(2)
    expect(snapshotOf(other)).toEqual(snapshotOf(library))
    expect((statSync(join(other, 'notes/odd.json')).mode & 0o777).toString(8)).toBe('600')
    expect(readdirSync(folder).toSorted()).toEqual(['library', 'other'])
  })

  test('gives the same file each time', async () => {
    expect(Buffer.from(await pack()).equals(Buffer.from(await pack()))).toBe(true)
  })

  test('may take the place of an empty folder, and of nothing else', async () => {
    const other = join(folder, 'other')
    mkdirSync(other)
    valueOf(await unpackLibrary(await pack(), other))
    const before = snapshotOf(folder)
    expect(codeOf(await unpackLibrary(await pack(), other))).toBe('library-present')
    expect(codeOf(await unpackLibrary(await pack(), join(other, 'library.json')))).toBe('library-present')
    expect(snapshotOf(folder)).toEqual(before)
  })

  test.each([1, 5, 12, 20])('leaves nothing when the disk fails at operation %i', async (at) => {
    const bytes = await pack()
    const before = snapshotOf(folder)
    const { disk } = failingDisk(folder, { at, code: 'ENOSPC', stays: false })
    const code = codeOf(await withDisk(disk, () => unpackLibrary(bytes, join(folder, 'other'))))
    expect(code).toMatch(/not-restored|library-present|no problem/)
    if (code !== 'no problem') expect(snapshotOf(folder)).toEqual(before)
  })
})

describe('a damaged archive', () => {
  test('is refused wherever it is cut off', async () => {
    const bytes = await pack()
    for (let kept = 0; kept < bytes.length; kept += 7)
      expect(codeOf(await unpackLibrary(bytes.subarray(0, kept), join(folder, 'other')))).toBe(
        'archive-damaged',
      )
    expect(readdirSync(folder)).toEqual(['library'])
  })

  test('is refused when a file in it is missing or another', async () => {
    const entries = unzipSync(await pack())
    const without = zipSync(
      Object.fromEntries(Object.entries(entries).filter(([name]) => !name.includes('odd'))),
    )
    const changed = zipSync({ ...entries, 'library/library.json': strToU8('[]') })
    for (const bytes of [without, changed])
      expect(codeOf(await unpackLibrary(bytes, join(folder, 'other')))).toBe('archive-damaged')
  })

  test.each([
    '../out.json',
    '/etc/x.json',
    'notes/../../x',
    '.hidden',
    'notes/.a.tmp',
    'a\\..\\b',
    'notes//a',
  ])('is refused when it names a file outside the library or a hidden one: %s', async (path) => {
    expect(codeOf(await unpackLibrary(archiveOf({ [path]: 'x' }), join(folder, 'other')))).toBe(
      'archive-damaged',
    )
    expect(readdirSync(folder)).toEqual(['library'])
  })

  test('is told when it is no archive at all', async () => {
    expect(codeOf(await unpackLibrary(strToU8('Dear reader'), join(folder, 'other')))).toBe('archive-damaged')
  })
})
