import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { AnalysisState, Outcome } from '../../electron/contract'
import { AnalysisWatch, secondsLeft } from '../../renderer/analysis.svelte'
import type { Client } from '../../renderer/client/client'

const idle: AnalysisState = {
  state: 'idle',
  total: 0,
  done: 0,
  leftOut: 0,
  found: 0,
  articleId: null,
  startedAt: null,
  wasStopped: false,
  problems: [],
}
const running: AnalysisState = { ...idle, state: 'running', total: 2, startedAt: '2024-05-06T07:08:09.000Z' }

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A program that gives these states, one for each question. */
function watchOn(states: AnalysisState[]) {
  const next = async (): Promise<Outcome<AnalysisState>> => ({ ok: true, value: states.shift() ?? idle })
  const asked = vi.fn(next)
  const onread = vi.fn()
  const client = { analyse: next, readAnalysis: asked, stopAnalysis: next } as unknown as Client
  return { watch: new AnalysisWatch(client, onread), asked, onread }
}

describe('what the view knows of a reading', () => {
  test('is asked again while it goes on, and no more when it has ended', async () => {
    const { watch, asked, onread } = watchOn([
      running,
      { ...running, done: 1 },
      { ...running, state: 'idle', done: 2, found: 7 },
    ])
    await watch.begin('new')
    expect(watch.isRunning).toBe(true)
    await vi.advanceTimersByTimeAsync(5000)
    expect(watch.isRunning).toBe(false)
    expect(asked).toHaveBeenCalledTimes(2)
    expect(onread).toHaveBeenCalledTimes(2)
    expect(watch.isNews).toBe(true)
    watch.putAway()
    expect(watch.isNews).toBe(false)
  })

  test('is no news when there was nothing to read', async () => {
    const { watch } = watchOn([idle])
    await watch.begin('new')
    expect(watch.isNews).toBe(false)
  })

  test('is a problem where the library cannot be written to', async () => {
    const problem = { code: 'read-only', what: 'Another has it open.', next: 'Close it.' }
    const refuse = async (): Promise<Outcome<AnalysisState>> => ({ ok: false, problem })
    const watch = new AnalysisWatch({ analyse: refuse } as unknown as Client, () => undefined)
    await watch.begin('new')
    expect(watch.problem).toEqual(problem)
  })
})

describe('the time that is left', () => {
  const began = Date.parse('2024-05-06T07:08:09.000Z')
  test('is not guessed before the first article is read', () => {
    expect(secondsLeft(running, began + 3000)).toBeUndefined()
  })
  test('goes by the pace so far', () => {
    expect(secondsLeft({ ...running, total: 10, done: 4 }, began + 8000)).toBe(12)
  })
})
