/** A writer of briefs that works in threads of its own, one for each file; each ends with its file or by `stop`. */
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { writingStopped, type BriefWriter } from '../briefs/writer'
import { done, failed, type Outcome } from '../problem'
import { programFolder } from './paths'

/** Far above what a Word file of 10,000 statements takes; a thread that needs more ends alone. */
const memoryLimitMb = 4096

/** @param program what runs in the thread; another one in tests. */
export function createExportThread(program = join(programFolder, 'out/main/export-worker.js')): BriefWriter {
  const threads = new Set<Worker>()
  const stopping = new WeakSet<Worker>()

  return {
    write: (brief, format) =>
      new Promise<Outcome<Uint8Array>>((resolve) => {
        const thread = new Worker(program, {
          workerData: { brief, format },
          resourceLimits: { maxOldGenerationSizeMb: memoryLimitMb },
        })
        threads.add(thread)
        thread.on('message', (bytes: Uint8Array) => resolve(done(bytes)))
        thread.on('error', (error) => resolve(broken(error.message)))
        // Comes last; after a message or an error it says nothing new.
        thread.on('exit', (status) => {
          threads.delete(thread)
          resolve(stopping.has(thread) ? writingStopped() : broken(`it ended with ${status}`))
        })
      }),
    stop: async () => {
      const ending = [...threads]
      for (const thread of ending) stopping.add(thread)
      await Promise.all(ending.map((thread) => thread.terminate()))
    },
  }
}

function broken(reason: string) {
  return failed(
    'export-broken',
    `The file could not be made (${reason}).`,
    'Try again, with fewer statements or as another format.',
  )
}
