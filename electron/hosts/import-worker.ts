/**
 * A thread that reads one file after another into articles. A file that is made to harm can end it, and nothing else: it
 * opens no library, and whoever started it ends it when a file takes too long.
 */
import { parentPort } from 'node:worker_threads'
import type { ReadFile, SourceFile } from '../import/imported'
import { importFile } from '../import/import-file'
import { failed, type Outcome } from '../problem'

parentPort?.on('message', (file: SourceFile) => {
  void open(file).then((outcome) => parentPort?.postMessage(outcome))
})

async function open(file: SourceFile): Promise<Outcome<ReadFile>> {
  try {
    return await importFile(file)
  } catch (mistake) {
    // What a file holds may be private; its name and words are not printed.
    process.stderr.write(
      `${mistake instanceof Error ? (mistake.stack ?? mistake.name) : 'unknown mistake'}\n`,
    )
    return failed(
      'program-mistake',
      `Something went wrong in the program while it read ${file.name === null ? 'what was pasted' : `“${file.name}”`}.`,
      'The other files are not affected.',
    )
  }
}
