import { expect, test, vi } from 'vitest'
import type { FileReport, ImportProgress, Outcome } from '../../../electron/contract'
import { done, failed } from '../../../electron/problem'
import { batchesOf, ImportRun } from '../../../renderer/import/import-run.svelte'

const report = (name: string | null, outcome: FileReport['outcome'] = 'kept'): FileReport => ({
  name,
  outcome,
  format: 'text',
  articles: [],
  problem: null,
  tookMs: 1,
})
const file = (name: string) => ({ name, file: new Blob(['words']) })

/** A program that has `before` files of somebody else in its run, and reads all it is given at once. */
function program({ before = 0, refuses = '' } = {}) {
  let reports = Array.from({ length: before }, () => report('other'))
  const progress = (from: number): Outcome<ImportProgress> =>
    done({
      state: 'idle',
      run: 1,
      total: reports.length,
      done: reports.length,
      fileName: null,
      startedAt: null,
      wasStopped: false,
      problems: [],
      reports: reports.slice(from),
    })
  const given: string[] = []
  return {
    giveFile: vi.fn(async ({ id }: { id: string }) => {
      given.push(id)
      return given.length === 1 && refuses !== ''
        ? failed(refuses, 'It is too large.', 'Split it.')
        : done({ received: 1 })
    }),
    importFiles: vi.fn(async ({ files }: { files: { name: string | null }[] }) => {
      reports = [...reports, ...files.map(({ name }) => report(name))]
      return progress(0)
    }),
    readImport: async ({ from }: { from: number }) => progress(from),
    stopImport: vi.fn(async () => progress(0)),
  }
}

const told = (run: ImportRun) => run.items.map(({ name, report }) => [name, report?.name, report?.outcome])

test('every file has its own report, also in a run that another page began', async () => {
  const ended = vi.fn()
  const run = new ImportRun(program({ before: 3 }), ended)
  await run.begin([file('a'), file('b')], null)
  expect(told(run)).toEqual([
    ['a', 'a', 'kept'],
    ['b', 'b', 'kept'],
  ])
  expect([run.state, ended.mock.calls.length]).toEqual(['ended', 1])
})

test('a file that is refused keeps none of the others out', async () => {
  const asks = program({ refuses: 'file-too-large' })
  const run = new ImportRun(asks, () => undefined)
  await run.begin([file('large'), file('b')], 'd')
  expect(told(run).map(([, , outcome]) => outcome)).toEqual(['failed', 'kept'])
  expect(run.items[0]?.report?.problem?.code).toBe('file-too-large')
})

test('stopped while files are handed over, nothing is imported and each file says so', async () => {
  const asks = program()
  const run = new ImportRun(asks, () => undefined)
  const ended = run.begin([file('a'), file('b')], null)
  await run.stop()
  await ended
  expect(told(run).map(([, , outcome]) => outcome)).toEqual(['stopped', 'stopped'])
  expect(asks.importFiles).not.toHaveBeenCalled()
})

test('the report stays until it is closed', async () => {
  const run = new ImportRun(program(), () => undefined)
  await run.begin([file('a')], null)
  expect(run.items).toHaveLength(1)
  run.putAway()
  expect([run.state, run.items]).toEqual(['idle', []])
})

test('a batch holds no more than the program takes; a file larger than that goes alone', () => {
  const sized = (size: number) => ({ file: { size } })
  const sizes = (items: { file: { size: number } }[][]) =>
    items.map((each) => each.map(({ file }) => file.size))
  expect(sizes(batchesOf([5, 5, 1, 30, 2].map(sized), { bytes: 10, files: 9 }))).toEqual([
    [5, 5],
    [1],
    [30],
    [2],
  ])
  expect(sizes(batchesOf([1, 1, 1].map(sized), { bytes: 10, files: 2 }))).toEqual([[1, 1], [1]])
})
