/** Makes back-ups while a library is open for writing: soon after it was opened, then once an hour if something changed. */
import { BackupStore } from '../backups/backup-store'
import { letGo, makeBackup } from '../backups/make-backup'
import { isDue } from '../backups/retention'
import { sentenceOf } from '../problem'

const firstAfterMs = 60_000
const looksEveryMs = 10 * 60_000

export interface BackupKeeper {
  /** Waits for the one that is being made, and makes no more. */
  stop(): Promise<void>
}

export function keepBackups(library: string, folder: string): BackupKeeper {
  const store = new BackupStore(folder)
  let work: Promise<void> = Promise.resolve()
  const look = (): void => void (work = work.then(() => backUpIfDue(library, store)))
  const first = setTimeout(look, firstAfterMs).unref()
  const later = setInterval(look, looksEveryMs).unref()
  return {
    stop: async () => {
      clearTimeout(first)
      clearInterval(later)
      await work
    },
  }
}

export async function backUpIfDue(library: string, store: BackupStore, now = Date.now()): Promise<void> {
  try {
    const [newest] = await store.moments()
    if (isDue(newest, now)) {
      const made = await makeBackup(library, store, now)
      if (!made.ok) process.stderr.write(`${sentenceOf(made.problem)}\n`)
    }
    // Also when nothing has changed, so that what was deleted goes when its time is over.
    if (newest !== undefined) await letGo(store, now)
  } catch (error) {
    process.stderr.write(`The back-ups in ${store.folder} could not be looked after: ${String(error)}\n`)
  }
}
