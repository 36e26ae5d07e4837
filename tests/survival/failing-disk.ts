/** A disk that fails at the n-th thing that is asked of it, once or from then on. */
import { realDisk, type Disk, type File } from './seam'

export interface Fault {
  /** The first operation is 1; 0 never comes, so that they are only counted. */
  at: number
  /** Such as `EIO`; `half`: half of what is written reaches the disk before it is full. */
  code: string
  /** Whether all that comes after fails too. */
  stays: boolean
}

export interface FailingDisk {
  disk: Partial<Disk>
  /** What was asked, such as `rename .5d….tmp`. */
  steps: string[]
}

type AnyCall = (...given: never[]) => Promise<unknown>

/** @param folder only what is asked of this folder is counted and fails. */
export function failingDisk(folder: string, fault: Fault): FailingDisk {
  const steps: string[] = []
  const take = async (step: string, path: string, half?: () => Promise<unknown>): Promise<void> => {
    if (!path.startsWith(folder)) return
    steps.push(`${step} ${path.slice(folder.length)}`)
    if (fault.at === 0 || (fault.stays ? steps.length < fault.at : steps.length !== fault.at)) return
    if (fault.code === 'half') await half?.()
    const code = fault.code === 'half' ? 'ENOSPC' : fault.code
    throw Object.assign(new Error(`${code}: broken on purpose`), { code })
  }
  const guarded = (step: keyof Disk): AnyCall => {
    const call = realDisk[step] as AnyCall
    return async (...given) => {
      await take(step, String(given[0]))
      return call(...given)
    }
  }
  const open: Disk['open'] = async (path, ...rest) => {
    await take('open', String(path))
    return guardedFile(await realDisk.open(path, ...rest), String(path), take)
  }
  const names = ['rename', 'rm', 'mkdir', 'readdir', 'lstat', 'stat'] as const
  return { disk: { ...Object.fromEntries(names.map((name) => [name, guarded(name)])), open }, steps }
}

function guardedFile(
  file: File,
  path: string,
  take: (step: string, path: string, half?: () => Promise<unknown>) => Promise<void>,
): File {
  const { writeFile, readFile, stat, sync, close } = file
  return Object.assign(file, {
    writeFile: async (text: string) => {
      await take('write', path, () => writeFile.call(file, text.slice(0, text.length / 2)))
      await writeFile.call(file, text)
    },
    readFile: async () => (await take('read', path), readFile.call(file)),
    stat: async () => (await take('look at', path), stat.call(file)),
    sync: async () => (await take('flush', path), sync.call(file)),
    // A file is closed even when the disk complains about it.
    close: async () => (await close.call(file), take('close', path)),
  })
}
