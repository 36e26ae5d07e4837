import { chownSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Whom nobody has given any right. */
const nobody = 65534

/**
 * Runs the work as a user whom the rights of files bind. Root is bound by none, so as root the folder and all in it are
 * given to nobody, and the work is done as nobody.
 */
export async function asOrdinaryUser<T>(folder: string, work: () => Promise<T>): Promise<T> {
  if (process.getuid?.() !== 0 || !process.seteuid) return work()
  const names = readdirSync(folder, { recursive: true }) as string[]
  for (const name of ['.', ...names]) chownSync(join(folder, name), nobody, nobody)
  process.seteuid(nobody)
  try {
    return await work()
  } finally {
    process.seteuid(0)
  }
}
