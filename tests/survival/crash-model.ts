/**
 * What may be on a disk after a power cut. The words of a file are sure once it was flushed; before, they may be there,
 * missing, torn, or zeros. A name is sure once its folder was flushed; before, each change of names may have reached the
 * disk or not, in any order, and ahead of the words that it names. A rename is there or not, never half.
 */
import type { Step } from './recorded-disk'

/** Folders are null. */
export type Tree = Map<string, Uint8Array | null>

interface NameChange {
  folders: string[]
  apply(names: Map<string, Entry>): void
}
type Entry = { folder: number } | { file: number }

interface Words {
  sure: Buffer
  latest: Buffer
}

/** How the words that were not flushed are found. */
export type Loss = 'all' | 'none' | 'half' | 'zeros'

export class CrashModel {
  /** By full path; only what has been flushed. */
  readonly #sure = new Map<string, Entry>()
  readonly #words = new Map<number, Words>()
  #pending: NameChange[] = []
  #folders = 0

  take(step: Step): void {
    if (step.do === 'create') {
      const { path, file } = step
      this.#words.set(file, { sure: Buffer.alloc(0), latest: Buffer.alloc(0) })
      this.#change([folderOf(path)], (names) => names.set(path, { file }))
    } else if (step.do === 'write') {
      const words = this.#words.get(step.file)
      if (words) words.latest = Buffer.concat([words.latest, step.bytes])
    } else if (step.do === 'flush file') {
      const words = this.#words.get(step.file)
      if (words) words.sure = words.latest
    } else if (step.do === 'flush folder') this.#flushNames(step.path)
    else if (step.do === 'rename') this.#rename(step.from, step.to)
    else if (step.do === 'remove') this.#change([folderOf(step.path)], (names) => names.delete(step.path))
    else if (step.do === 'make folder') {
      const folder = (this.#folders += 1)
      this.#change([folderOf(step.path)], (names) => names.set(step.path, { folder }))
    }
  }

  /** How many changes of names are on their way. */
  get pending(): number {
    return this.#pending.length
  }

  /** @param reached whether the n-th change of names that is on its way reached the disk. */
  after(reached: (change: number) => boolean, loss: Loss): Tree {
    const names = new Map(this.#sure)
    this.#pending.forEach((change, index) => reached(index) && change.apply(names))
    const tree: Tree = new Map()
    for (const [path, entry] of [...names].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
      // What lies in a folder whose own name was lost is lost.
      if (folderOf(path) !== '' && tree.get(folderOf(path)) !== null) continue
      tree.set(path, 'folder' in entry ? null : this.#lose(entry.file, loss))
    }
    return tree
  }

  #lose(file: number, loss: Loss): Uint8Array {
    const { sure, latest } = this.#words.get(file) ?? { sure: Buffer.alloc(0), latest: Buffer.alloc(0) }
    if (sure === latest || loss === 'none') return latest
    if (loss === 'all') return sure
    return loss === 'half' ? latest.subarray(0, latest.length / 2) : Buffer.alloc(latest.length)
  }

  #rename(from: string, to: string): void {
    this.#change([folderOf(from), folderOf(to)], (names) => {
      const entry = names.get(from)
      // A name that was lost cannot be renamed; its file is reached by the new name all the same.
      if (entry) names.set(to, entry)
      names.delete(from)
    })
  }

  #change(folders: string[], apply: NameChange['apply']): void {
    this.#pending.push({ folders, apply })
  }

  #flushNames(folder: string): void {
    const isIn = (change: NameChange): boolean => change.folders.includes(folder)
    for (const change of this.#pending.filter(isIn)) change.apply(this.#sure)
    this.#pending = this.#pending.filter((change) => !isIn(change))
  }
}

function folderOf(path: string): string {
  return path.split('/').slice(0, -1).join('/')
}
