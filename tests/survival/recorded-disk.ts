/** Writes down what is asked of the disk, so that a power cut can be played at any moment of it. */
import { join, relative } from 'node:path'
import { realDisk, type Disk, type File } from './seam'

/** Paths are from the recorded folder; '' is the folder itself. */
export type Step =
  | { do: 'create'; path: string; file: number }
  | { do: 'write'; file: number; bytes: Buffer }
  | { do: 'flush file'; file: number }
  | { do: 'flush folder'; path: string }
  | { do: 'rename'; from: string; to: string }
  | { do: 'remove'; path: string }
  | { do: 'make folder'; path: string }
  /** Something was told as saved. */
  | { do: 'tell'; line: string }

export function recordedDisk(folder: string): { disk: Partial<Disk>; steps: Step[] } {
  const steps: Step[] = []
  let files = 0
  const isOurs = (path: unknown): boolean => String(path) === folder || String(path).startsWith(`${folder}/`)
  const from = (path: unknown): string => relative(folder, String(path))
  const known = new Map<string, number>()
  const open: Disk['open'] = async (path, flags, mode) => {
    const file = await realDisk.open(path, flags, mode)
    if (!isOurs(path)) return file
    if (typeof flags === 'string' && /[wa]/.test(flags)) {
      // Nothing of ours opens for writing what is there already; a plain writer does, and empties it.
      known.set(from(path), (files += 1))
      steps.push({ do: 'create', path: from(path), file: files })
    }
    return recorded(file, known.get(from(path)) ?? 0, from(path), steps)
  }
  const rename: Disk['rename'] = async (one, two) => {
    await realDisk.rename(one, two)
    if (isOurs(one)) steps.push({ do: 'rename', from: from(one), to: from(two) })
  }
  const rm: Disk['rm'] = async (path, options) => {
    await realDisk.rm(path, options)
    if (isOurs(path)) steps.push({ do: 'remove', path: from(path) })
  }
  const mkdir = (async (path: string, options: { recursive: true }) => {
    const first = await realDisk.mkdir(path, options)
    for (let made = first; made !== undefined && isOurs(made); made = below(made, path))
      steps.push({ do: 'make folder', path: from(made) })
    return first
  }) as Disk['mkdir']
  const writeFile: Disk['writeFile'] = async (path, bytes, options) => {
    const file = await open(String(path), 'w', (options as { mode?: number } | undefined)?.mode)
    await file.writeFile(bytes as string)
    await file.close()
  }
  return { disk: { open, rename, rm, mkdir, writeFile }, steps }
}

/** The folder that is one step nearer to `path`. */
function below(made: string, path: string): string | undefined {
  const [next] = relative(made, path).split('/')
  return next ? join(made, next) : undefined
}

function recorded(file: File, number: number, path: string, steps: Step[]): File {
  const { writeFile, sync } = file
  return Object.assign(file, {
    writeFile: async (content: string | Uint8Array) => {
      await writeFile.call(file, content)
      steps.push({ do: 'write', file: number, bytes: Buffer.from(content as string) })
    },
    sync: async () => {
      await sync.call(file)
      steps.push(number > 0 ? { do: 'flush file', file: number } : { do: 'flush folder', path })
    },
  })
}
