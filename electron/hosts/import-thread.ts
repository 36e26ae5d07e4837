/**
 * A file opener that works in a thread of its own, within limits of time and memory. The thread begins with the first
 * file and ends with `stop`; one that a file has broken or held up is ended, and the next file gets a new one.
 */
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { called } from '../import/called'
import type { ReadFile, SourceFile } from '../import/imported'
import { importStopped, type FileOpener } from '../import/importing'
import { failed, type Outcome } from '../problem'
import { programFolder } from './paths'

/** By far more than the largest honest file takes on a slow machine. */
const timeLimitMs = 30_000
/** Above what a file of the greatest size unpacks to, twice, with its tree; counted without the bytes themselves. */
const memoryLimitMb = 1024

export interface ThreadLimits {
  worker: string
  timeLimitMs: number
  memoryLimitMb: number
}

export function createImportThread(limits: Partial<ThreadLimits> = {}): FileOpener {
  const {
    worker: script,
    timeLimitMs: time,
    memoryLimitMb: memory,
  } = { worker: join(programFolder, 'out/main/import-worker.js'), timeLimitMs, memoryLimitMb, ...limits }
  let thread: Worker | undefined
  let settle: ((outcome: Outcome<ReadFile>) => void) | undefined

  const finish = (outcome: Outcome<ReadFile>): void => {
    const waiting = settle
    settle = undefined
    // A thread that nobody asks anything holds no program open.
    thread?.unref()
    waiting?.(outcome)
  }

  const begin = (): Worker => {
    const worker = new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: memory } })
    const isPresent = (): boolean => thread === worker
    worker.on('message', (outcome: Outcome<ReadFile>) => isPresent() && finish(outcome))
    worker.on('error', (error: NodeJS.ErrnoException) => end(worker, error))
    // A file that makes the thread end itself is no different from one that breaks it.
    worker.on('exit', () => end(worker, undefined))
    return worker
  }

  let broken: (error: NodeJS.ErrnoException | undefined) => Outcome<never>
  const end = (worker: Worker, error: NodeJS.ErrnoException | undefined): void => {
    if (thread !== worker) return
    thread = undefined
    if (settle) finish(broken(error))
  }

  /** Not awaited: a thread in an endless loop may take a moment to die. */
  const drop = (): Promise<unknown> => {
    const ending = thread
    thread = undefined
    return ending?.terminate() ?? Promise.resolve()
  }

  return {
    open: (file) =>
      new Promise((resolve) => {
        const timer = setTimeout(() => {
          void drop()
          finish(tooSlow(file, time))
        }, time)
        settle = (outcome) => {
          clearTimeout(timer)
          resolve(outcome)
        }
        broken = (error) => brokenBy(file, error, memory)
        thread ??= begin()
        thread.ref()
        thread.postMessage(file)
      }),
    stop: async () => {
      const ended = drop()
      finish(importStopped())
      await ended
    },
  }
}

function tooSlow(
  file: SourceFile,
  limitMs: number,
): { ok: false; problem: { code: string; what: string; next: string } } {
  return failed(
    'file-too-slow',
    `${called(file)} could not be read within ${limitMs / 1000} seconds and was given up.`,
    'The other files are not affected. Save the article alone, or copy its text and paste it.',
  )
}

function brokenBy(
  file: SourceFile,
  error: NodeJS.ErrnoException | undefined,
  limitMb: number,
): Outcome<never> {
  const reason =
    error?.code === 'ERR_WORKER_OUT_OF_MEMORY'
      ? `takes more memory than it may (${limitMb} MB)`
      : `broke off its reading (${error?.message ?? 'the thread ended'})`
  return failed(
    'file-breaks-reading',
    `${called(file)} ${reason} and was given up.`,
    'The other files are not affected. Copy its text and paste it.',
  )
}
