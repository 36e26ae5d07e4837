/** Records of one kind, one small file each, so that saving one costs the same however many there are. */
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { done, failed, type Outcome, type Problem } from '../problem'
import { readRecord, writeFailure, writeRecord, type RecordPlace } from './record-file'
import type { RecordKind } from './record-kind'
import { confirmFolder, errorCode, makeFolder, sweepTemporaryFiles } from './whole-file'

/** So many files are read at once: enough to keep the disk busy, too few to run out of handles. */
const readsAtOnce = 64

export class RecordFolder<T extends { id: string }> {
  readonly #root: string
  readonly #name: string
  readonly #kind: RecordKind<T>
  readonly #records = new Map<string, T>()
  readonly #unreadable: Problem[] = []
  readonly #unreadableIds: string[] = []
  /** Records that stand on the disk but were not confirmed; until they are, `find` gives what was. */
  readonly #unconfirmed = new Map<string, T>()
  /** The newest work on each record, so that two changes of one record happen in the order in which they were asked. */
  readonly #pending = new Map<string, Promise<unknown>>()

  private constructor(root: string, name: string, kind: RecordKind<T>) {
    this.#root = root
    this.#name = name
    this.#kind = kind
  }

  /**
   * Reads all records. Files that cannot be read are told in `unreadable` and hide nothing else.
   * @param isOwner makes the folder and sweeps half-written files; a mere reader touches nothing.
   */
  static async open<T extends { id: string }>(
    root: string,
    name: string,
    kind: RecordKind<T>,
    isOwner: boolean,
  ): Promise<RecordFolder<T>> {
    const folder = new RecordFolder(root, name, kind)
    if (isOwner) await folder.#prepare()
    await folder.#readAll()
    return folder
  }

  get unreadable(): readonly Problem[] {
    return this.#unreadable
  }

  /** The ids that the names of unreadable files give. */
  get unreadableIds(): readonly string[] {
    return this.#unreadableIds
  }

  list(): T[] {
    return [...this.#records.values()]
  }

  find(id: string): T | undefined {
    return this.#records.get(id)
  }

  /** Done only when it is on disk; until then `find` gives the old record. */
  async save(record: T): Promise<Outcome<T>> {
    return this.change(record.id, () => done(record))
  }

  /**
   * Makes the new record from the present one, in the order in which changes of one record were asked for, and saves
   * it. What `make` refuses is not saved.
   */
  async change(id: string, make: (present: T | undefined) => Outcome<T>): Promise<Outcome<T>> {
    return this.#inOrder(id, async () => {
      const made = make(this.#records.get(id))
      if (!made.ok) return made
      const written = await writeRecord(this.#placeOf(id), this.#kind, made.value)
      this.#takeWritten(id, made.value, written)
      return written
    })
  }

  /**
   * Removes a record that could be read; a file that could not is left as it is.
   * @param check asked in the order of changes, with the record as it is then; what it refuses stays.
   */
  async remove(id: string, check: (present: T) => Outcome<unknown> = done): Promise<Outcome<null>> {
    return this.#inOrder(id, async () => {
      const present = this.#records.get(id) ?? this.#unconfirmed.get(id)
      if (!present) return done(null)
      const checked = check(present)
      if (!checked.ok) return checked
      try {
        await rm(this.#placeOf(id).path, { force: true })
        await confirmFolder(this.#path)
      } catch (error) {
        return writeFailure(`${this.#name}/${id}.json`, error, 'removed')
      }
      this.#records.delete(id)
      this.#unconfirmed.delete(id)
      return done(null)
    })
  }

  #takeWritten(id: string, record: T, written: Outcome<T>): void {
    if (written.ok) {
      this.#records.set(id, record)
      this.#unconfirmed.delete(id)
    } else if (written.problem.code === 'not-confirmed') this.#unconfirmed.set(id, record)
  }

  get #path(): string {
    return join(this.#root, this.#name)
  }

  #placeOf(id: string): RecordPlace {
    return { root: this.#root, path: join(this.#path, `${id}.json`) }
  }

  async #inOrder<R>(id: string, work: () => Promise<R>): Promise<R> {
    const turn = (this.#pending.get(id) ?? Promise.resolve()).then(work)
    this.#pending.set(id, turn)
    try {
      return await turn
    } finally {
      if (this.#pending.get(id) === turn) this.#pending.delete(id)
    }
  }

  async #prepare(): Promise<void> {
    try {
      await makeFolder(this.#path)
      await sweepTemporaryFiles(this.#path)
    } catch {
      // What is wrong with the folder, such as a file in its place, is told when it is read.
    }
  }

  async #readAll(): Promise<void> {
    let names: string[]
    try {
      names = (await readdir(this.#path)).filter((name) => !name.startsWith('.')).toSorted()
    } catch (error) {
      // A reader may come before the folder was ever made.
      if (errorCode(error) === 'ENOENT') return
      names = []
      this.#unreadable.push(
        failed(
          'folder-unreadable',
          `The folder ${this.#name} cannot be read (${errorCode(error) ?? 'unknown error'}).`,
          'See whether you may read it, and start again.',
        ).problem,
      )
    }
    for (let at = 0; at < names.length; at += readsAtOnce) {
      const reads = names.slice(at, at + readsAtOnce).map(async (name) => {
        const place = { root: this.#root, path: join(this.#path, name) }
        return { name, read: await readRecord(place, this.#kind) }
      })
      // Taken in the order of their names, whichever the disk gives first, so that lists are the same each time.
      for (const { name, read } of await Promise.all(reads)) this.#take(name, read)
    }
  }

  #take(name: string, read: Outcome<T | null>): void {
    const id = name.replace(/\.json$/, '')
    if (!read.ok) {
      this.#unreadable.push(read.problem)
      this.#unreadableIds.push(id)
    } else if (read.value !== null && read.value.id === id && name.endsWith('.json'))
      this.#records.set(id, read.value)
    else if (read.value !== null) {
      this.#unreadable.push(
        failed(
          'file-misnamed',
          `${this.#name}/${name} holds the record "${read.value.id}", which its name does not say.`,
          `It was left as it is. Rename it to ${read.value.id}.json, or move it out of the folder, and start again.`,
        ).problem,
      )
    }
  }
}
