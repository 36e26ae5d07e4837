import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { packLibrary, unpackLibrary } from '../backups/archive'
import { done, failed, type Outcome } from '../problem'
import { errorCode } from '../storage/whole-file'
import { writeOut } from './out-file'
import type { Command } from './run-command'
import { libraryFolder, libraryOption } from './words'
import { withLibrary } from './with-library'

export const backupCommand: Command = {
  name: 'backup',
  usage: 'backup --library DIR [--out FILE]',
  about: `Writes a complete back-up of a library to one ZIP file, with the checksum of each file in it.
Without --out it goes to standard output. It holds your notes: keep it where only you can read it.`,
  options: { ...libraryOption, out: { type: 'string' } },
  operands: 0,
  async run(words) {
    const folder = libraryFolder(words)
    if (!folder.ok) return folder
    const { out } = words
    return withLibrary(folder.value, 'looks', async () => {
      const packed = await packLibrary(folder.value, Date.now())
      if (!packed.ok) return packed
      const { bytes, fileCount } = packed.value
      if (typeof out !== 'string') {
        process.stdout.write(bytes)
        return done(null)
      }
      const written = await writeOut(resolve(out), bytes, true)
      if (written.ok) process.stderr.write(`${fileCount} files backed up to ${resolve(out)}.\n`)
      return written
    })
  },
}

export const restoreCommand: Command = {
  name: 'restore',
  usage: 'restore FILE --library DIR',
  about: `Begins a library in DIR from a back-up made with backup, on this machine or another.
Every checksum is looked at first. DIR must not be there yet, or be empty: libraries are not mixed.`,
  options: libraryOption,
  operands: 1,
  async run(words, [file = '']) {
    const folder = libraryFolder(words)
    if (!folder.ok) return folder
    const archive = await readArchive(file)
    if (!archive.ok) return archive
    const restored = await unpackLibrary(archive.value, folder.value)
    if (!restored.ok) return restored
    process.stderr.write(`${restored.value} files restored to ${folder.value}.\n`)
    return done(null)
  },
}

async function readArchive(file: string): Promise<Outcome<Uint8Array>> {
  try {
    return done(await readFile(file))
  } catch (error) {
    return failed(
      'archive-missing',
      `${file} cannot be read (${errorCode(error) ?? String(error)}).`,
      'Name a file that backup has written.',
    )
  }
}
