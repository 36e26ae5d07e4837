/** Makes a back-up of a library, and lets go of those whose time is over. */
import { join } from 'node:path'
import { done, failed, type Outcome } from '../problem'
import { errorCode, readBytes } from '../storage/whole-file'
import { filesIn, type BackupStore } from './backup-store'
import { isSame, momentOf, type Manifest, type StoredFile } from './manifest'
import { howManyFit, keptOf, sizeLimit } from './retention'

/** @returns null when nothing has changed since the newest. */
export async function makeBackup(
  library: string,
  store: BackupStore,
  now: number,
): Promise<Outcome<Manifest | null>> {
  try {
    await store.prepare()
    const [newest] = (await store.list()).manifests
    const [latest = 0] = await store.moments()
    // Clocks go backwards, and two may be asked for in one moment; the newest bears the largest number all the same.
    const id = String(Math.max(now, latest + 1))
    const manifest = { id, files: await storeFiles(library, store, newest) }
    if (newest && isSame(newest, manifest)) return done(null)
    return await store.write(manifest)
  } catch (error) {
    return failed(
      'backup-failed',
      `No back-up could be made in ${store.folder} (${errorCode(error) ?? String(error)}).`,
      'The library itself is as it was. See whether there is room, and whether you may write there.',
    )
  }
}

async function storeFiles(
  library: string,
  store: BackupStore,
  newest: Manifest | undefined,
): Promise<StoredFile[]> {
  const known = new Map(newest?.files.map((file) => [file.path, file]))
  const files: StoredFile[] = []
  for (const found of await filesIn(library)) {
    const before = known.get(found.path)
    const isUnchanged = before?.size === found.size && before.changedMs === found.changedMs
    if (isUnchanged && (await store.has(before.sha256))) {
      files.push(before)
      continue
    }
    // Removed meanwhile, or not given out by the disk: one file must not keep all others from being backed up.
    const bytes = await readBytes(join(library, found.path)).catch(() => null)
    if (!bytes) continue
    files.push({ ...found, size: bytes.length, sha256: await store.put(bytes) })
  }
  return files
}

/** Lets go of back-ups whose time is over or for which there is no room, and of the bytes that only they named. */
export async function letGo(store: BackupStore, now: number, limit = sizeLimit): Promise<void> {
  const moments = await store.moments()
  const kept = keptOf(moments, now)
  await store.drop(moments.filter((moment) => !kept.includes(moment)))
  const { manifests } = await store.list()
  await store.drop(manifests.slice(howManyFit(addedSizes(manifests), limit)).map(momentOf))
  await store.sweep()
}

/** What each adds to those that are newer. */
function addedSizes(manifests: readonly Manifest[]): number[] {
  const seen = new Set<string>()
  return manifests.map(({ files }) => {
    const added = files.filter(({ sha256 }) => !seen.has(sha256))
    for (const { sha256 } of added) seen.add(sha256)
    return added.reduce((total, { size }) => total + size, 0)
  })
}
