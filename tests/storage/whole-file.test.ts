import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import type * as Disk from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { readWhole, sweepTemporaryFiles, writeWhole } from '../../electron/storage/whole-file'
import type { BrokenDisk } from '../support/broken-disk'
import { temporaryFolder } from '../support/folders'
import { asOrdinaryUser } from '../support/ordinary-user'

const broken = vi.hoisted((): BrokenDisk => ({ fault: null, steps: [] }))
vi.mock('node:fs/promises', async (importActual) => {
  const { breakable } = await import('../support/broken-disk')
  return breakable(await importActual<typeof Disk>(), broken)
})

let folder: string
let path: string
let remove: () => void
beforeEach(() => {
  ;({ folder, remove } = temporaryFolder())
  path = join(folder, 'bridge.json')
  broken.steps = []
})
afterEach(() => {
  broken.fault = null
  remove()
})

describe('a file written whole', () => {
  test.each(['', 'one line\n', 'Müller said: “no” 🌉', 'x'.repeat(3_000_000)])(
    'is read again letter for letter (case %#)',
    async (text) => {
      await writeWhole(path, text)
      expect((await readWhole(path)) === text).toBe(true)
    },
  )

  test('takes the place of the one before, shorter or longer', async () => {
    for (const text of ['a long first text', 'short', 'the longest of all three texts']) {
      await writeWhole(path, text)
      expect(readFileSync(path, 'utf8')).toBe(text)
    }
    expect(readdirSync(folder)).toEqual(['bridge.json'])
  })

  test.skipIf(process.platform === 'win32')('may be read by its owner only', async () => {
    const umask = process.umask(0)
    try {
      await writeWhole(path, 'mine')
    } finally {
      process.umask(umask)
    }
    expect((statSync(path).mode & 0o777).toString(8)).toBe('600')
  })

  test.skipIf(process.platform === 'win32')('is flushed before it is named, and its name after', async () => {
    await writeWhole(path, 'new')
    const steps = broken.steps.map((step) => step.replace(/\.[0-9a-f]{12}\./, '.*.'))
    const [beside, home] = ['.bridge.json.*.tmp', folder.split(/[\\/]/).at(-1)]
    expect(steps).toEqual([
      `open ${beside}`,
      `write ${beside}`,
      `sync ${beside}`,
      `close ${beside}`,
      `rename ${beside}`,
      `open ${home}`,
      `sync ${home}`,
      `close ${home}`,
    ])
  })

  test('is one of two texts that are written at once, and never a mixture', async () => {
    const texts = Array.from({ length: 8 }, (_, index) => String(index).repeat(200_000))
    await Promise.all(texts.map((text) => writeWhole(path, text)))
    expect(texts.includes(readFileSync(path, 'utf8'))).toBe(true)
    expect(readdirSync(folder)).toEqual(['bridge.json'])
  })

  test('is never seen half by somebody who reads meanwhile', async () => {
    const texts = ['a'.repeat(500_000), 'b'.repeat(400_000)]
    await writeWhole(path, texts[0] ?? '')
    let isWriting = true
    const writing = (async () => {
      for (let round = 0; round < 20; round += 1) await writeWhole(path, texts[round % 2] ?? '')
      isWriting = false
    })()
    let reads = 0
    while (isWriting) {
      expect(texts.includes((await readWhole(path)) ?? '')).toBe(true)
      reads += 1
    }
    await writing
    expect(reads).toBeGreaterThan(1)
  })
})

describe('a write that fails', () => {
  test.each([
    ['when nothing can be made', { step: 'open', code: 'EACCES' }],
    ['when the disk is full after half of the text', { step: 'write', code: 'ENOSPC' }],
    ['when the flush fails', { step: 'sync', code: 'EIO' }],
    ['when the close fails', { step: 'close', code: 'EDQUOT' }],
    ['when the new name is refused', { step: 'rename', code: 'EPERM' }],
  ] as const)('leaves the old file and nothing beside it %s', async (_when, { step, code }) => {
    await writeWhole(path, 'old')
    broken.fault = { step, code, name: /\.tmp$/ }
    await expect(writeWhole(path, 'a new and longer text')).rejects.toMatchObject({ code })
    expect(readdirSync(folder)).toEqual(['bridge.json'])
    expect(readFileSync(path, 'utf8')).toBe('old')
  })

  test('leaves no file at all where there was none', async () => {
    broken.fault = { step: 'write', code: 'ENOSPC', name: /\.tmp$/ }
    await expect(writeWhole(path, 'text')).rejects.toMatchObject({ code: 'ENOSPC' })
    expect(readdirSync(folder)).toEqual([])
  })

  test('tells it when the folder is gone, and does not make it again', async () => {
    rmSync(folder, { recursive: true })
    await expect(writeWhole(path, 'text')).rejects.toMatchObject({ code: 'ENOENT' })
    await expect(readWhole(path)).resolves.toBeNull()
  })

  test('tells it when a file took the place of the folder, and leaves that file', async () => {
    rmSync(folder, { recursive: true })
    writeFileSync(folder, 'I am a file')
    await expect(writeWhole(path, 'text')).rejects.toMatchObject({ code: 'ENOTDIR' })
    expect(readFileSync(folder, 'utf8')).toBe('I am a file')
  })

  test('leaves a folder that stands in the place of the file, with all that is in it', async () => {
    mkdirSync(path)
    writeFileSync(join(path, 'inside'), 'kept')
    await expect(writeWhole(path, 'text')).rejects.toThrow()
    expect(readdirSync(folder)).toEqual(['bridge.json'])
    expect(readFileSync(join(path, 'inside'), 'utf8')).toBe('kept')
  })

  test.skipIf(process.platform === 'win32')(
    'leaves the old file in a folder that may only be read',
    async () => {
      await writeWhole(path, 'old')
      chmodSync(folder, 0o500)
      await asOrdinaryUser(folder, async () => {
        await expect(writeWhole(path, 'new')).rejects.toMatchObject({ code: 'EACCES' })
      })
      chmodSync(folder, 0o700)
      expect(readdirSync(folder)).toEqual(['bridge.json'])
      expect(readFileSync(path, 'utf8')).toBe('old')
    },
  )

  test('does not stand in the way of the next', async () => {
    renameSync(folder, `${folder}-away`)
    await expect(writeWhole(path, 'first')).rejects.toThrow()
    renameSync(`${folder}-away`, folder)
    await writeWhole(path, 'second')
    expect(readFileSync(path, 'utf8')).toBe('second')
  })
})

describe('a file read whole', () => {
  test('is null when there is none', async () => {
    expect(await readWhole(path)).toBeNull()
  })

  test('is an error when it is a folder', async () => {
    mkdirSync(path)
    await expect(readWhole(path)).rejects.toMatchObject({ code: 'EISDIR' })
  })
})

describe('sweeping', () => {
  const ours = ['.bridge.json.0123456789ab.tmp', '.a.ffffffffffff.tmp']
  const others = [
    'bridge.json',
    'bridge.json.0123456789ab.tmp',
    '.bridge.json.tmp',
    '.bridge.json.0123456789AB.tmp',
    '.bridge.json.0123456789a.tmp',
    '.bridge.json.0123456789abc.tmp',
    '.bridge.json.0123456789ab.tmp~',
    '..0123456789ab.tmp',
    '.0123456789ab.tmp',
    'notes.tmp',
    '.DS_Store',
  ]

  test.each(ours)('removes what a killed program left half written: %s', async (name) => {
    writeFileSync(join(folder, name), 'half')
    await sweepTemporaryFiles(folder)
    expect(readdirSync(folder)).toEqual([])
  })

  test.each(others)('leaves what is not ours: %s', async (name) => {
    writeFileSync(join(folder, name), 'kept')
    await sweepTemporaryFiles(folder)
    expect(readdirSync(folder)).toEqual([name])
  })

  test('removes what a writer of ours leaves when its machine goes down', async () => {
    broken.steps = []
    await writeWhole(path, 'text')
    const [, made = ''] = broken.steps[0]?.split(' ') ?? []
    writeFileSync(join(folder, made), 'half')
    await sweepTemporaryFiles(folder)
    expect(readdirSync(folder)).toEqual(['bridge.json'])
  })

  test('leaves a folder that bears a temporary name, and goes on to the next', async () => {
    mkdirSync(join(folder, '.a.json.000000000000.tmp'))
    writeFileSync(join(folder, '.b.json.000000000000.tmp'), 'half')
    await sweepTemporaryFiles(folder)
    expect(readdirSync(folder)).toEqual(['.a.json.000000000000.tmp'])
  })
})
