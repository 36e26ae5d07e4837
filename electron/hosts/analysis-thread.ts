/** An analyst that works in a thread of its own. The thread begins with the first question and ends with `stop`. */
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { stopped, type Analyst, type AnalystAnswer } from '../analysis/analyst'
import { failed, type Outcome } from '../problem'
import { programFolder } from './paths'

/** Above what the language model and a very long article take; a thread that needs more ends alone. */
const memoryLimitMb = 2048

/** @param weightsFolder packages keep the weights outside of the archive. */
export function createAnalysisThread(weightsFolder?: string): Analyst {
  let thread: Worker | undefined
  let settle: ((outcome: Outcome<AnalystAnswer>) => void) | undefined

  const finish = (outcome: Outcome<AnalystAnswer>): void => {
    const waiting = settle
    settle = undefined
    // A thread that nobody asks anything holds no program open.
    thread?.unref()
    waiting?.(outcome)
  }

  const begin = (): Worker => {
    const worker = new Worker(join(programFolder, 'out/main/analysis-worker.js'), {
      workerData: { weightsFolder },
      resourceLimits: { maxOldGenerationSizeMb: memoryLimitMb },
    })
    worker.on('message', finish)
    worker.on('error', (error) => {
      if (thread === worker) thread = undefined
      finish(
        failed(
          'analysis-broken',
          `An article could not be read for statements (${error.message}).`,
          'It can be read and coded by hand all the same.',
        ),
      )
    })
    return worker
  }

  return {
    analyse: (question) =>
      new Promise((resolve) => {
        settle = resolve
        thread ??= begin()
        thread.ref()
        thread.postMessage(question)
      }),
    stop: async () => {
      const ending = thread
      thread = undefined
      await ending?.terminate()
      finish(stopped())
    },
  }
}
