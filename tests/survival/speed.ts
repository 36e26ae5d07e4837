/**
 * What it costs to save one note: ours, on disk when it says so, beside lowdb's own file of all notes, which is not;
 * how that grows with the number of notes; and how long the main thread is held up.
 */
import { randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { Low } from 'lowdb'
import { JSONFile } from 'lowdb/node'
import { noteSchema, type Note } from '../../electron/notes/note'
import { RecordFolder } from '../../electron/storage/record-folder'
import { encodeRecord, type RecordKind } from '../../electron/storage/record-kind'
import { articleId, orThrow } from './small-library'

const kind: RecordKind<Note> = { format: 'standpoint/note', version: 1, schema: noteSchema }

export interface Speed {
  notes: number
  oursMs: number
  theirsMs: number
  /** Null where better-sqlite3 is not installed. */
  sqliteMs: number | null
  /** The longest time that the main thread was held up by one save: the middle one, and 99 in 100. */
  stallMs: number
  stall99Ms: number
}

export async function measureSpeed(notes: number, saves: number): Promise<Speed> {
  const folder = mkdtempSync(join(tmpdir(), 'standpoint-speed-'))
  try {
    const all = Array.from({ length: notes }, newNote)
    const ours = await openOurs(folder, all)
    const theirs = new Low(new JSONFile<Note[]>(join(folder, 'theirs.json')), [...all])
    await theirs.write()
    const change = (turn: number): Note => ({ ...(all[turn % notes] ?? newNote()), revision: turn + 2 })
    const [oursTook, theirsTook, stalls]: number[][] = [[], [], []]
    // In turn, so that what else the machine does falls on both alike.
    for (let turn = 0; turn < saves; turn += 1) {
      const stall = await longestStall(async () => {
        oursTook?.push(await timeOf(async () => orThrow(await ours.save(change(turn)))))
      })
      stalls?.push(stall)
      if (turn % 5 > 0) continue
      theirs.data[turn % notes] = change(turn)
      theirsTook?.push(await timeOf(() => theirs.write()))
    }
    return {
      notes,
      oursMs: share(oursTook ?? [], 0.5),
      theirsMs: share(theirsTook ?? [], 0.5),
      sqliteMs: await timeSqlite(folder, all, saves),
      stallMs: share(stalls ?? [], 0.5),
      stall99Ms: share(stalls ?? [], 0.99),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function openOurs(folder: string, notes: Note[]): Promise<RecordFolder<Note>> {
  mkdirSync(join(folder, 'notes'))
  for (const note of notes) writeFileSync(join(folder, 'notes', `${note.id}.json`), encodeRecord(kind, note))
  return RecordFolder.open(folder, 'notes', kind, true)
}

function newNote(): Note {
  const at = new Date().toISOString()
  const text = 'In July the ceasefire is a part of the deal; in January it is a condition for it. '.repeat(3)
  return {
    id: randomUUID(),
    target: { kind: 'article', articleId },
    text,
    revision: 1,
    createdAt: at,
    changedAt: at,
  }
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/** The longest wait of somebody who asks for the main thread again and again meanwhile. */
async function longestStall(work: () => Promise<void>): Promise<number> {
  let [last, longest, isDone] = [performance.now(), 0, false]
  const tick = (): void => {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
    if (!isDone) setImmediate(tick)
  }
  setImmediate(tick)
  await work()
  isDone = true
  tick()
  return longest
}

interface Sqlite {
  pragma(words: string): unknown
  exec(words: string): unknown
  prepare(words: string): { run(...values: unknown[]): unknown }
  close(): void
}

/** `STANDPOINT_SQLITE` names a folder in which `npm install better-sqlite3` was run; it is not among our packages. */
async function timeSqlite(folder: string, notes: Note[], saves: number): Promise<number | null> {
  const place = process.env['STANDPOINT_SQLITE']
  if (!place) return null
  const Database = createRequire(join(place, 'package.json'))('better-sqlite3') as new (
    path: string,
  ) => Sqlite
  const database = new Database(join(folder, 'notes.db'))
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.exec('create table note (id text primary key, record text)')
  const put = database.prepare('insert or replace into note values (?, ?)')
  database.exec('begin')
  for (const note of notes) put.run(note.id, JSON.stringify(note))
  database.exec('commit')
  const took: number[] = []
  for (let turn = 0; turn < saves; turn += 1) {
    const note = notes[turn % notes.length] ?? newNote()
    took.push(await timeOf(async () => put.run(note.id, JSON.stringify({ ...note, revision: turn + 2 }))))
  }
  database.close()
  return share(took, 0.5)
}

function share(values: readonly number[], part: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * part)] ?? 0
}

/** The slope of a line through the points, both scales logarithmic: 0 when it costs the same however many there are. */
export function growthOf(speeds: readonly Speed[]): number {
  const points = speeds.map(({ notes, oursMs }) => [Math.log(notes), Math.log(oursMs)] as const)
  const middle = (at: 0 | 1): number => points.reduce((total, point) => total + point[at], 0) / points.length
  const [x, y] = [middle(0), middle(1)]
  const above = points.reduce((total, point) => total + (point[0] - x) * (point[1] - y), 0)
  return above / points.reduce((total, point) => total + (point[0] - x) ** 2, 0)
}

export function tellSpeed({ notes, oursMs, theirsMs, sqliteMs, stallMs, stall99Ms }: Speed): string {
  const sqlite =
    sqliteMs === null ? 'better-sqlite3 is not installed' : `better-sqlite3 ${sqliteMs.toFixed(2)} ms`
  return [
    `${notes} notes: one save ${oursMs.toFixed(2)} ms (ours, flushed), ${theirsMs.toFixed(2)} ms (lowdb's own, not flushed):`,
    `${(theirsMs / oursMs).toFixed(1)} times; ${sqlite}; main thread held up ${stallMs.toFixed(2)} ms, at most ${stall99Ms.toFixed(2)} in 99 of 100`,
  ].join(' ')
}
