/**
 * What it costs to save one note in a library that has many: ours, and lowdb's own file of all notes. Both end where
 * their promise says that it is saved; ours has flushed the disk by then, lowdb has not. The library is opened before
 * the clock starts. `npx vitest bench --run` prints the figures; no test depends on them.
 */
import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Low } from 'lowdb'
import { JSONFile } from 'lowdb/node'
import { bench, describe } from 'vitest'
import { Library } from '../../electron/library/library'
import { noteSchema, type Note } from '../../electron/notes/note'
import { done } from '../../electron/problem'
import { encodeRecord } from '../../electron/storage/record-kind'
import { temporaryFolder } from '../support/folders'
import { valueOf } from '../support/outcomes'

const noteKind = { format: 'standpoint/note', version: 1, schema: noteSchema }

/** About as long as a note in the margin is. */
function newNote(): Note {
  const at = new Date().toISOString()
  return {
    id: randomUUID(),
    target: { kind: 'article', articleId: 'us-taliban-talks.2019-07-08-seventh-round' },
    text: 'In July the ceasefire is a part of the deal; in January it is a condition for signing one. '.repeat(
      3,
    ),
    revision: 1,
    createdAt: at,
    changedAt: at,
  }
}

/** The same number of notes stays: each save changes the next one of them. */
function changer(notes: Note[]): () => { at: number; note: Note } {
  let turn = 0
  return () => {
    turn += 1
    const at = turn % notes.length
    const note = notes[at] ?? newNote()
    return { at, note: { ...note, text: `${turn} ${note.text}` } }
  }
}

async function openTheirs(notes: Note[], folder: string): Promise<Low<{ notes: Note[] }>> {
  // Not lowdb's preset: that one writes to memory only when it sees a test around it.
  const database = new Low(new JSONFile<{ notes: Note[] }>(join(folder, 'theirs.json')), {
    notes: [...notes],
  })
  await database.write()
  return database
}

/** Each is made when its own turn comes, so that the libraries of the others do not crowd the disk's memory. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => (made ??= make())
}

async function openOurs(notes: Note[], folder: string): Promise<Library> {
  const options = { folder, wantsToWrite: true, begins: true, starters: [] }
  // Begun empty: no library is begun in a folder that holds notes already.
  await valueOf(await Library.open(options)).close()
  for (const note of notes) {
    writeFileSync(join(folder, 'notes', `${note.id}.json`), encodeRecord(noteKind, note))
  }
  return valueOf(await Library.open(options))
}

describe.each([100, 5_000, 20_000])('saving one note in a library of %i notes', (count) => {
  const { folder, remove } = temporaryFolder()
  const notes = Array.from({ length: count }, newNote)
  const ours = once(() => openOurs(notes, join(folder, 'ours')))
  const theirs = once(() => openTheirs(notes, folder))
  const [changeOurs, changeTheirs] = [changer(notes), changer(notes)]
  bench(
    'one file a note (ours)',
    async () => {
      const library = await ours()
      const { note } = changeOurs()
      valueOf(await library.changeNote(note.id, () => done(note)))
    },
    {
      setup: async () => void (await ours()),
      iterations: 20,
      time: 1500,
      warmupIterations: 3,
      warmupTime: 100,
    },
  )

  bench(
    'one file for all notes (lowdb)',
    async () => {
      const database = await theirs()
      const { at, note } = changeTheirs()
      database.data.notes[at] = note
      await database.write()
    },
    {
      setup: async () => void (await theirs()),
      // Hooks such as afterAll do not run in a bench, and this is the last of the two. Nothing here waits for what
      // takes its time, so the folder goes at one stroke.
      teardown: (_task, mode) => {
        if (mode === 'run') remove()
      },
      iterations: 20,
      time: 1500,
      warmupIterations: 3,
      warmupTime: 100,
    },
  )
})
