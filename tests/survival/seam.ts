/**
 * Takes the place of the disk for a while. What the program asks of `node:fs/promises` comes here, in a bundle and in a
 * test alike; the program itself knows nothing of it.
 */
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

export type Disk = typeof fs.promises
export type File = Awaited<ReturnType<Disk['open']>>

/** The disk as it is, whatever stands in its place. */
export const realDisk: Disk = { ...fs.promises }

/** From now on, until `restoreDisk`. */
export function replaceDisk(changes: Partial<Disk>): void {
  Object.assign(fs.promises, changes)
  syncBuiltinESMExports()
}

export function restoreDisk(): void {
  replaceDisk(realDisk)
}

export async function withDisk<T>(changes: Partial<Disk>, work: () => Promise<T>): Promise<T> {
  replaceDisk(changes)
  try {
    return await work()
  } finally {
    restoreDisk()
  }
}
