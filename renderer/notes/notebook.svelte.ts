/** All notes of the library as the view knows them, and the drafts that are not yet on disk. One for the whole view. */
import type { NoteRow, NoteTarget, Problem } from '../../electron/contract'
import type { Client } from '../client/client'
import { Draft } from './draft.svelte'

export class Notebook {
  /** The newest change first. */
  rows = $state.raw<NoteRow[]>([])
  problem = $state.raw<Problem>()
  isLoaded = $state(false)
  /** When anything was last saved in this session. */
  savedAt = $state<string>()
  /** What was removed last and can be brought back: a note of the disk, or words that never came there. */
  removed = $state.raw<{ id: string; draft: Draft; wasSaved: boolean }>()
  /** The note that was just begun, whose field takes the focus when it appears. */
  newestId = $state<string>()
  /** Somebody wants to close the window, and words in it could not be saved. */
  holdsWindow = $state(false)
  /** They said that these words may be lost. */
  mayBeLeft = false
  readonly #client: Client
  readonly #writer = crypto.randomUUID()
  /** Made while something is drawn, so it must not be state; what is drawn from it is in the two lists below. */
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- for the reason just given
  readonly #drafts = new Map<string, Draft>()
  #typed = $state.raw<Draft[]>([])
  #begun = $state.raw<Draft[]>([])
  #newestLoad = 0

  constructor(client: Client) {
    this.#client = client
  }

  get unsaved(): Draft[] {
    return this.#typed.filter((draft) => draft.isUnsaved)
  }

  /** Reads the list anew; an answer that comes late to an older question is dropped. */
  async load(): Promise<void> {
    const number = (this.#newestLoad += 1)
    const outcome = await this.#client.listNotes()
    if (number !== this.#newestLoad) return
    this.problem = outcome.ok ? undefined : outcome.problem
    if (outcome.ok) {
      this.rows = outcome.value
      for (const { note } of outcome.value) this.#drafts.get(note.id)?.follow(note)
    }
    this.isLoaded = true
  }

  /** The draft of a note that exists. The same one each time, so that unsaved words outlive a change of view. */
  draftOf(row: NoteRow): Draft {
    return (
      this.#drafts.get(row.note.id) ??
      this.#keep({ id: row.note.id, target: row.note.target, saved: row.note })
    )
  }

  /** A note that nobody has saved yet; it comes to be with its first letter. */
  begin(target: NoteTarget): void {
    const draft = this.#keep({ id: crypto.randomUUID(), target, saved: null })
    this.#begun = [...this.#begun, draft]
    this.newestId = draft.id
  }

  /** Drafts begun in this session whose note is not in the list yet. */
  get begun(): Draft[] {
    return this.#begun.filter((draft) => !this.rows.some((row) => row.note.id === draft.id))
  }

  /** Removes a note, or a draft that never became one. Its words can be brought back. */
  async remove(draft: Draft): Promise<void> {
    await draft.settle()
    const wasSaved = draft.basis !== null
    if (wasSaved) {
      // What is brought back is what the disk held last, so it must hold the last words first.
      await draft.flush()
      if (draft.isUnsaved) return
      const outcome = await this.#client.removeNote({
        id: draft.id,
        basis: draft.basis,
        writer: this.#writer,
      })
      if (!outcome.ok) {
        this.problem = outcome.problem
        await this.load()
        return
      }
    }
    this.#forget(draft.id)
    this.removed = wasSaved || draft.text !== '' ? { id: draft.id, draft, wasSaved } : undefined
  }

  async bringBack(): Promise<void> {
    const { removed } = this
    if (!removed) return
    if (removed.wasSaved) {
      const outcome = await this.#client.bringBackNote({ id: removed.id })
      if (!outcome.ok) {
        this.problem = outcome.problem
        return
      }
      this.#put(outcome.value)
    } else {
      this.#drafts.set(removed.id, removed.draft)
      this.#begun = [...this.#begun, removed.draft]
      this.#touch(removed.draft)
      void removed.draft.flush()
    }
    this.removed = undefined
  }

  async flush(): Promise<void> {
    await Promise.all(this.unsaved.map((draft) => draft.flush()))
  }

  /** For a page that goes: sends what is not yet saved without waiting. */
  send(): void {
    for (const draft of this.unsaved) draft.send()
  }

  /** One changed note takes its place at the head of the list; the others are not asked for again. */
  #put(row: NoteRow): void {
    this.rows = [row, ...this.rows.filter(({ note }) => note.id !== row.note.id)]
  }

  #forget(id: string): void {
    // An answer on its way would put the note back into the list.
    this.#newestLoad += 1
    this.rows = this.rows.filter(({ note }) => note.id !== id)
    this.#drafts.delete(id)
    this.#begun = this.#begun.filter((draft) => draft.id !== id)
    this.#typed = this.#typed.filter((draft) => draft.id !== id)
  }

  #touch(draft: Draft): void {
    if (!this.#typed.includes(draft)) this.#typed = [...this.#typed, draft]
  }

  #keep(note: { id: string; target: NoteTarget; saved: NoteRow['note'] | null }): Draft {
    const draft = new Draft(this.#client, this.#writer, note, {
      typed: (typed) => this.#touch(typed),
      saved: (row) => {
        this.savedAt = row.note.changedAt
        this.#put(row)
      },
    })
    this.#drafts.set(note.id, draft)
    return draft
  }
}
