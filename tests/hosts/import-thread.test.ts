import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { createImportThread } from '../../electron/hosts/import-thread'
import type { FileOpener } from '../../electron/import/importing'
import { temporaryFolder } from '../support/folders'
import { codeOf, problemOf, valueOf } from '../support/outcomes'
import { buildLimitMs, buildStandpoint } from '../support/run-standpoint'

/** A worker that does to itself what a hostile file would, by the name of the file. */
const hostileWorker = `
import { parentPort } from 'node:worker_threads'
parentPort.on('message', ({ name }) => {
  if (name === 'loop') for (;;);
  if (name === 'memory') { const all = []; for (;;) all.push(new Array(100000).fill(name + all.length)) }
  if (name === 'throw') throw new Error('broken on purpose')
  if (name === 'exit') process.exit(0)
  parentPort.postMessage({ ok: true, value: { format: name, sha256: '', articles: [] } })
})`

const { folder, remove } = temporaryFolder()
const worker = join(folder, 'worker.mjs')
const file = (name: string) => ({
  name,
  bytes: new TextEncoder().encode('The council said that all is well.'),
})

let opener: FileOpener | undefined
beforeAll(() => {
  writeFileSync(worker, hostileWorker)
  buildStandpoint()
}, buildLimitMs)
afterEach(() => opener?.stop())
afterAll(remove)

describe('a thread that reads files', () => {
  test('reads one file after another into articles', async () => {
    opener = createImportThread()
    const first = valueOf(await opener.open(file('a.txt')))
    const second = valueOf(await opener.open(file('b.txt')))
    expect([first.articles.length, second.sha256 === first.sha256]).toEqual([1, true])
  })

  test.each([
    ['loops without end', 'loop', 'file-too-slow'],
    ['takes all memory', 'memory', 'file-breaks-reading'],
    ['throws', 'throw', 'file-breaks-reading'],
    ['ends the thread', 'exit', 'file-breaks-reading'],
  ])('is ended alone by a file that %s, and the next file is read', async (_how, name, code) => {
    opener = createImportThread({ worker, timeLimitMs: name === 'loop' ? 300 : 30_000, memoryLimitMb: 32 })
    const problem = problemOf(await opener.open(file(name)))
    expect(problem.code).toBe(code)
    expect(problem.what).toContain(`“${name}”`)
    opener = createImportThread({ worker, memoryLimitMb: 32 })
    expect(valueOf(await opener.open(file('good'))).format).toBe('good')
  })

  test('gives the file after a hostile one a new thread of the same opener', async () => {
    opener = createImportThread({ worker })
    expect(codeOf(await opener.open(file('throw')))).toBe('file-breaks-reading')
    expect(valueOf(await opener.open(file('good'))).format).toBe('good')
  })

  test('is stopped in the middle of a file', async () => {
    opener = createImportThread({ worker })
    const reading = opener.open(file('loop'))
    await opener.stop()
    expect(codeOf(await reading)).toBe('import-stopped')
  })
})
