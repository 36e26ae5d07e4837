/** What many programs do: open the file itself, empty it, write, and call it saved. No flush, no rename. */
import { realDisk, type Disk } from './seam'

const beside = /^(.*[/\\])\.(.+)\.[0-9a-f]{12}\.tmp$/

export function plainWrites(): Partial<Disk> {
  const open: Disk['open'] = async (path, flags, mode) => {
    const [, folder, name] = beside.exec(String(path)) ?? []
    if (folder === undefined) return realDisk.open(path, flags, mode)
    const file = await realDisk.open(`${folder}${name}`, 'w', mode)
    return Object.assign(file, { sync: async () => undefined })
  }
  const rename: Disk['rename'] = async (from, to) => {
    if (!beside.test(String(from))) await realDisk.rename(from, to)
  }
  return { open, rename }
}
