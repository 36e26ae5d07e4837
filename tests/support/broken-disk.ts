/**
 * A disk that fails on purpose, which cannot be had otherwise. For `vi.mock('node:fs/promises', …)`: everything goes to
 * the real disk, and its steps are written down; the one that is named fails the way a disk does.
 */
import type * as Disk from 'node:fs/promises'
import { basename } from 'node:path'

export type Step = 'open' | 'write' | 'sync' | 'close' | 'rename' | 'read'

export interface Fault {
  step: Step
  /** Such as `ENOSPC`. */
  code: string
  /** Only files and folders whose name fits; a temporary name holds the name that it stands for. */
  name: RegExp
}

export interface BrokenDisk {
  fault: Fault | null
  /** What was asked of the disk, such as `sync .bridge.json.0123456789ab.tmp`. */
  steps: string[]
}

export function breakable(disk: typeof Disk, broken: BrokenDisk): typeof Disk {
  const take = (step: Step, path: unknown): void => {
    const name = basename(String(path))
    broken.steps.push(`${step} ${name}`)
    if (broken.fault?.step !== step || !broken.fault.name.test(name)) return
    throw Object.assign(new Error(`${broken.fault.code}: broken on purpose`), { code: broken.fault.code })
  }
  const open: typeof Disk.open = async (path, ...rest) => {
    take('open', path)
    const file = await disk.open(path, ...rest)
    const { writeFile, readFile, sync, close } = file
    return Object.assign(file, {
      readFile: async () => {
        take('read', path)
        return readFile.call(file)
      },
      writeFile: async (text: string) => {
        // A full disk takes what it can before it complains.
        if (broken.fault?.step === 'write') await writeFile.call(file, text.slice(0, text.length / 2))
        take('write', path)
        await writeFile.call(file, text, 'utf8')
      },
      sync: async () => {
        take('sync', path)
        await sync.call(file)
      },
      close: async () => {
        await close.call(file)
        take('close', path)
      },
    })
  }
  const rename: typeof Disk.rename = async (from, to) => {
    take('rename', from)
    await disk.rename(from, to)
  }
  return { ...disk, open, rename }
}
