/** What was told as saved is there after any end of the program, fifty times over. */
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Library } from '../../electron/library/library'
import type { Note } from '../../electron/notes/note'
import { valueOf } from '../support/outcomes'
import {
  buildLimitMs,
  buildStandpoint,
  endOf,
  killGroup,
  standpoint,
  startStandpoint,
} from '../support/run-standpoint'

const kills = 50
/** So many runs go side by side; this many kills hit one library before a fresh one is taken. */
const lanes = 2
const killsPerLibrary = 2
const linesPerRun = 1000
const articleId = 'us-taliban-talks.2019-07-08-seventh-round'

// A kill takes nothing away that the system has already got, so the disk itself has no part in this. In memory, where
// there is such a folder, fifty thousand flushes cost nothing.
const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'standpoint-'))
const fresh = join(folder, 'fresh')
beforeAll(async () => {
  buildStandpoint()
  expect(await standpoint(['compare', '--library', fresh])).toMatchObject({ status: 0 })
}, buildLimitMs)
afterAll(() => rmSync(folder, { recursive: true, force: true }), buildLimitMs)

/** Every line is its own, so that a note with another's words, or with half of its own, is seen. */
const lineOf = (run: number, at: number): string => `${run}/${at} ${'word '.repeat(at % 40)}end`

interface Killed {
  /** The ids that were printed to the last letter. */
  printed: string[]
  wasKilled: boolean
}

/** Starts to add a thousand notes and kills it when so many ids were printed, or a little after. */
async function addAndKill(library: string, run: number, afterIds: number): Promise<Killed> {
  const child = startStandpoint(['note', 'add', '--library', library, '--article', articleId])
  const ended = endOf(child)
  const lines = Array.from({ length: linesPerRun }, (_, at) => `${lineOf(run, at)}\n`)
  child.stdin.on('error', () => undefined)
  child.stdin.end(lines.join(''))
  let seen = 0
  await new Promise<void>((resolve) => {
    // The first of all is killed somewhere in its start, before there is any id.
    if (afterIds === 0) resolve()
    child.stdout.on('data', (text: string) => {
      seen += text.split('\n').length - 1
      if (seen >= afterIds) resolve()
    })
    child.once('exit', () => resolve())
  })
  await pause(afterIds === 0 ? Math.random() * 200 : Math.random() * 3)
  killGroup(child)
  const { status, stdout, stderr } = await ended
  expect(stderr).toBe('')
  return { printed: stdout.split('\n').slice(0, -1), wasKilled: status === null }
}

test('every note whose id was printed is found after a kill at any moment, and nothing half is left', async () => {
  const runs: Killed[] = []
  async function lane(first: number): Promise<void> {
    let library = ''
    let told = new Set<string>()
    let killsHere = 0
    for (let run = first; run < kills; run += lanes) {
      if (library === '' || killsHere === killsPerLibrary) {
        library = join(folder, `library-${run}`)
        cpSync(fresh, library, { recursive: true })
        told = new Set()
        killsHere = 0
      }
      // One kill in each fiftieth of the run, somewhere in it.
      const afterIds = run === 0 ? 0 : Math.floor(((run + Math.random()) / kills) * linesPerRun)
      const killed = await addAndKill(library, run, afterIds)
      killsHere += 1
      runs.push(killed)
      for (const id of killed.printed) told.add(id)
      await expectAllThere(library, told, `run ${run}, killed after ${killed.printed.length} ids`)
      if (killsHere === killsPerLibrary) rmSync(library, { recursive: true })
    }
  }
  await Promise.all(Array.from({ length: lanes }, (_, first) => lane(first)))

  expect(runs).toHaveLength(kills)
  // The last ones may end before they are hit. All others prove nothing unless they were.
  expect(runs.filter(({ wasKilled }) => wasKilled).length).toBeGreaterThanOrEqual(kills - 3)
  const counts = runs.map(({ printed }) => printed.length)
  expect(Math.min(...counts)).toBeLessThan(linesPerRun / 10)
  expect(Math.max(...counts)).toBeGreaterThan((linesPerRun * 9) / 10)
}, 300_000)

async function expectAllThere(library: string, told: Set<string>, when: string): Promise<void> {
  const listed = await standpoint(['note', 'list', '--library', library, '--format', 'json'])
  expect([listed.status, listed.stderr], when).toEqual([0, ''])
  const notes = JSON.parse(listed.stdout) as Note[]
  const found = new Set(notes.map(({ id }) => id))
  expect(
    [...told].filter((id) => !found.has(id)),
    when,
  ).toEqual([])
  // What was saved and not yet told may be there as well, but nothing twice and nothing in part.
  expect(new Set(notes.map(({ text }) => text)).size, when).toBe(notes.length)
  expect(
    notes.filter(({ text }) => !isWholeLine(text)),
    when,
  ).toEqual([])
  await expectCleanAfterOwner(library, found, when)
}

function isWholeLine(text: string): boolean {
  const [run = '', at = ''] = text.split(' ')[0]?.split('/') ?? []
  return text === lineOf(Number(run), Number(at))
}

/** The next who may write opens it without a word of complaint, and sweeps what was half written. */
async function expectCleanAfterOwner(library: string, found: Set<string>, when: string): Promise<void> {
  const owner = valueOf(
    await Library.open({ folder: library, wantsToWrite: true, begins: false, starters: [] }),
  )
  try {
    expect([owner.access.mode, owner.unreadable], when).toEqual(['owner', []])
    expect(new Set(owner.listNotes().map(({ id }) => id)), when).toEqual(found)
    const names = readdirSync(library, { recursive: true }) as string[]
    expect(
      names.filter((name) => name.endsWith('.tmp')),
      when,
    ).toEqual([])
    expect(readdirSync(join(library, 'owners')), when).toHaveLength(1)
  } finally {
    await owner.close()
  }
}
