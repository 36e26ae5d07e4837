/**
 * A program that saves without end, to be killed: `LIBRARY SOURCES ours|plain`. It writes through the services that the
 * reader uses, notes, decisions and settings at once, and prints a line for each when it was told that it is saved.
 * `plain` is the control: the same, over a disk where a save is a plain `writeFile`.
 */
import { randomUUID } from 'node:crypto'
import { saveForEver } from './save-for-ever'
import { plainWrites } from './plain-writes'
import { replaceDisk } from './seam'
import { openSmallLibrary } from './small-library'

const [folder = '', sources = '', way = ''] = process.argv.slice(2)

// A pipe takes each line at once, so that what was told before a kill is read after it.
const tell = (line: string): void => void process.stdout.write(`${line}\n`)

const library = await openSmallLibrary(folder, sources)
if (way === 'plain') replaceDisk(plainWrites())
tell('ready')
await saveForEver(library, tell, randomUUID)
