/**
 * Puts files of a back-up in the place of those in the library: all or none. What is about to be done is written down
 * first and crossed out last, so that after a crash the next start completes it. A back-up of the present comes before.
 */
import { rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import * as v from 'valibot'
import { done, failed, type Outcome } from '../problem'
import { readRecord, setAside, writeRecord } from '../storage/record-file'
import type { RecordKind } from '../storage/record-kind'
import { errorCode, flushFolder, isThere, makeFolder, readBytes, writeWhole } from '../storage/whole-file'
import { sha256Of, type BackupStore } from './backup-store'
import { makeBackup } from './make-backup'
import { filePathSchema, type Manifest } from './manifest'

const planSchema = v.strictObject({
  id: v.literal('restoring'),
  backupId: v.string(),
  /** The back-up of how it was before: only what that holds is ever taken away. */
  beforeId: v.string(),
  /** Null: the whole library as it was. */
  paths: v.nullable(v.array(filePathSchema)),
})
type Plan = v.InferOutput<typeof planSchema>
const planKind: RecordKind<Plan> = { format: 'standpoint/restoring', version: 1, schema: planSchema }

export interface Restored {
  /** The back-up of how it was before. */
  beforeId: string
  fileCount: number
}

/** The library must be claimed and not open meanwhile. @param paths only these; null for all. */
export async function restoreBackup(
  library: string,
  store: BackupStore,
  { id, paths, now }: { id: string; paths: string[] | null; now: number },
): Promise<Outcome<Restored>> {
  const manifest = await store.read(id)
  if (!manifest.ok) return manifest
  const sound = await checkObjects(store, manifest.value, paths)
  if (!sound.ok) return sound
  const before = await makeBackup(library, store, now)
  if (!before.ok) return before
  const present = before.value ?? (await store.list()).manifests[0]
  if (!present) return failed('backup-failed', 'The present could not be backed up.', 'Nothing was changed.')
  try {
    const plan = await writeRecord(placeOf(store), planKind, {
      id: 'restoring',
      backupId: id,
      beforeId: present.id,
      paths,
    })
    if (!plan.ok) {
      // It may stand on the disk all the same, and must not be carried out one day.
      await crossOut(store)
      return plan
    }
    const fileCount = await apply(library, store, manifest.value, paths, present)
    await crossOut(store)
    return done({ beforeId: present.id, fileCount })
  } catch (error) {
    return takeBack(library, store, { present, target: manifest.value }, errorCode(error) ?? String(error))
  }
}

/** Completes what a crash broke off. To be called by who has claimed the library, before it is opened. */
export async function finishRestore(library: string, store: BackupStore): Promise<Outcome<boolean>> {
  const plan = await readRecord(placeOf(store), planKind)
  if (!plan.ok) return plan
  if (!plan.value) return done(false)
  const manifest = await store.read(plan.value.backupId)
  if (!manifest.ok) return manifest
  const before = await store.read(plan.value.beforeId)
  if (!before.ok) return before
  try {
    await apply(library, store, manifest.value, plan.value.paths, before.value)
    await crossOut(store)
    return done(true)
  } catch (error) {
    return failed(
      'restore-unfinished',
      `A restore that was broken off could not be completed (${errorCode(error) ?? String(error)}).`,
      'Start again when the disk is well; the back-ups are as they were.',
    )
  }
}

async function checkObjects(
  store: BackupStore,
  { files }: Manifest,
  paths: string[] | null,
): Promise<Outcome<null>> {
  const missing = paths?.find((path) => !files.some((file) => file.path === path))
  if (missing !== undefined)
    return failed('backup-without', `This back-up does not hold ${missing}.`, 'Nothing was changed.')
  for (const { path, sha256 } of files) {
    if (paths !== null && !paths.includes(path)) continue
    if (!(await store.get(sha256)))
      return failed(
        'backup-damaged',
        `This back-up is damaged: its copy of ${path} is not as it was written.`,
        'Nothing was changed. Choose another back-up, or single files of this one.',
      )
  }
  return done(null)
}

/** May be done again from the beginning at any time. @returns how many files were changed. */
async function apply(
  library: string,
  store: BackupStore,
  { files }: Manifest,
  paths: string[] | null,
  before: Manifest,
): Promise<number> {
  let changed = 0
  for (const { path, sha256 } of files) {
    if (paths !== null && !paths.includes(path)) continue
    const present = await readBytes(join(library, path)).catch(() => null)
    if (present && sha256Of(present) === sha256) continue
    const bytes = await store.get(sha256)
    if (!bytes) throw new Error(`the copy of ${path} is damaged`)
    // What the disk does not give out is in no back-up, so it is not written over.
    if (!present && (await isThere(join(library, path))))
      await setAside({ root: library, path: join(library, path) })
    await makeFolder(dirname(join(library, path)))
    await writeWhole(join(library, path), bytes)
    changed += 1
  }
  return paths === null ? changed + (await removeOthers(library, files, before)) : changed
}

async function removeOthers(library: string, files: Manifest['files'], before: Manifest): Promise<number> {
  const wanted = new Set(files.map(({ path }) => path))
  const others = before.files.filter(({ path }) => !wanted.has(path))
  for (const { path } of others) {
    await rm(join(library, path), { force: true })
    await flushFolder(dirname(join(library, path)))
  }
  return others.length
}

async function takeBack(
  library: string,
  store: BackupStore,
  { present, target }: { present: Manifest; target: Manifest },
  code: string,
): Promise<Outcome<never>> {
  try {
    await apply(library, store, present, null, target)
    await crossOut(store)
    return failed('not-restored', `Nothing was restored (${code}).`, 'The library is as it was. Try again.')
  } catch {
    return failed(
      'restore-unfinished',
      `The restore was broken off (${code}).`,
      'It is completed at the next start. The back-ups are as they were.',
    )
  }
}

async function crossOut(store: BackupStore): Promise<void> {
  await rm(placeOf(store).path, { force: true })
  await flushFolder(store.folder)
}

function placeOf(store: BackupStore): { root: string; path: string } {
  return { root: store.folder, path: join(store.folder, 'restoring.json') }
}
