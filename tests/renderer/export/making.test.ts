import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { noFilter } from '../../../electron/comparison/filter'
import type { ExportedFile, Outcome } from '../../../electron/contract'
import { failed } from '../../../electron/problem'
import { Making } from '../../../renderer/export/making.svelte'

const question = {
  dossierId: 'd',
  filter: noFilter,
  statementIds: null,
  format: 'md',
  withNotes: false,
} as const
const file: ExportedFile = { fileName: 'd.md', mediaType: 'text/markdown', base64: '', shown: 1, hidden: 0 }

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A making whose file comes when the test says so. */
function making() {
  let settle: (outcome: Outcome<ExportedFile>) => void = () => undefined
  const stopExport = vi.fn(async () => {
    settle(failed('export-stopped', 'It was stopped.', 'Nothing was written.'))
    return { ok: true as const, value: null }
  })
  const exportBrief = () => new Promise<Outcome<ExportedFile>>((resolve) => (settle = resolve))
  return {
    made: new Making({ exportBrief, stopExport }),
    stopExport,
    comes: (outcome: Outcome<ExportedFile>) => settle(outcome),
  }
}

test('a file that comes within half a second never offers to be stopped', async () => {
  const { made, comes } = making()
  const ended = made.make(question)
  await vi.advanceTimersByTimeAsync(499)
  expect([made.isWaiting, made.isLong]).toEqual([true, false])
  comes({ ok: true, value: file })
  await ended
  await vi.advanceTimersByTimeAsync(1000)
  expect([made.isWaiting, made.isLong, made.file]).toEqual([false, false, file])
})

test('one that takes longer can be stopped, and that is no failure', async () => {
  const { made, stopExport } = making()
  const ended = made.make(question)
  await vi.advanceTimersByTimeAsync(500)
  expect(made.isLong).toBe(true)
  await made.stop()
  await ended
  expect(stopExport).toHaveBeenCalledOnce()
  expect([made.isWaiting, made.isLong, made.isStopped, made.file, made.problem]).toEqual([
    false,
    false,
    true,
    undefined,
    undefined,
  ])
})

test('a file that could not be made is a problem with its sentence', async () => {
  const { made, comes } = making()
  const ended = made.make(question)
  const broken = failed('export-broken', 'The file could not be made.', 'Try again.')
  comes(broken)
  await ended
  expect([made.isStopped, made.problem]).toEqual([false, broken.problem])
})

test('nothing is stopped when nothing is in the making', async () => {
  const { made, stopExport } = making()
  await made.stop()
  expect(stopExport).not.toHaveBeenCalled()
})
