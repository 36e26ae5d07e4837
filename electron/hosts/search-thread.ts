/** An indexer that works in a thread of its own, which also reads and writes the file beside the data. */
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { IndexParts } from '../search/index-file'
import type { Indexer, IndexJob } from '../search/indexer'
import type { Segment } from '../search/segment'
import { programFolder } from './paths'
import type { SearchAnswerOf, SearchAsk } from './search-worker'

/** Above what the texts of one segment take while it is made. */
const memoryLimitMb = 1536

export function indexFileOf(libraryFolder: string): string {
  return join(libraryFolder, 'index', 'search.bin')
}

export function createSearchThread(libraryFolder: string): Indexer {
  const file = indexFileOf(libraryFolder)
  const waiting = new Map<number, (answer: unknown) => void>()
  let thread: Worker | undefined
  let asked = 0
  let jobs = 0

  const end = (): void => {
    thread = undefined
    // Whoever waits gets nothing, and search goes on with what it has.
    for (const settle of waiting.values()) settle(undefined)
    waiting.clear()
  }
  const begin = (): Worker => {
    const worker = new Worker(join(programFolder, 'out/main/search-worker.js'), {
      workerData: { file },
      resourceLimits: { maxOldGenerationSizeMb: memoryLimitMb },
    })
    worker.on('message', ({ number, answer }: { number: number; answer: unknown }) => {
      const settle = waiting.get(number)
      waiting.delete(number)
      // A thread that nobody asks anything holds no program open.
      if (waiting.size === 0) worker.unref()
      settle?.(answer)
    })
    worker.on('error', (error) => {
      process.stderr.write(`The search index could not be made (${error.message}).\n`)
      if (thread === worker) end()
    })
    return worker
  }
  const ask = <A extends SearchAsk>(question: A): Promise<SearchAnswerOf<A> | undefined> =>
    new Promise((resolve) => {
      thread ??= begin()
      thread.ref()
      asked += 1
      waiting.set(asked, (answer) => resolve(answer as SearchAnswerOf<A> | undefined))
      thread.postMessage({ number: asked, question })
    })
  const job = (): IndexJob => {
    const number = (jobs += 1)
    return {
      add: async (units) => {
        await ask({ kind: 'add', job: number, units: [...units] })
      },
      finish: async (): Promise<Segment | undefined> =>
        (await ask({ kind: 'finish', job: number })) ?? undefined,
    }
  }
  return {
    begin: job,
    read: async (): Promise<IndexParts | undefined> => (await ask({ kind: 'read' })) ?? undefined,
    write: async (parts) => {
      await ask({ kind: 'write', parts })
    },
    stop: async () => {
      const ending = thread
      end()
      await ending?.terminate()
    },
  }
}
