import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Every file below a folder with its bytes, by its path with forward slashes; folders end with a slash. */
export function snapshotOf(folder: string): Record<string, string> {
  const names = (readdirSync(folder, { recursive: true }) as string[]).toSorted()
  return Object.fromEntries(
    names.map((name) => {
      const path = name.replaceAll('\\', '/')
      return statSync(join(folder, name)).isDirectory()
        ? [`${path}/`, '']
        : [path, readFileSync(join(folder, name)).toString('latin1')]
    }),
  )
}
