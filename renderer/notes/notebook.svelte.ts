/** All notes of the library as the view knows them, and the drafts that are not yet on disk. One for the whole view. */
import type { NoteRow, NoteTarget, Problem } from '../../electron/contract'
import type { Client } from '../client/client'
import { Draft } from './draft.svelte'

export class Notebook {
  rows = $state.raw<NoteRow[]>([])
  problem = $state.raw<Problem>()
  isLoaded = $state(false)
  /** When anything was last saved in this session. */
  savedAt = $state<string>()
  /** The note removed last, which can be brought back. */
  removed = $state.raw<NoteRow>()
  readonly #client: Client
  /** Made while something is drawn, so it must not be state; what is drawn from it is in the two lists below. */
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- for the reason just given
  readonly #drafts = new Map<string, Draft>()
  #typed = $state.raw<Draft[]>([])
  #begun = $state.raw<Draft[]>([])

  constructor(client: Client) {
    this.#client = client
  }

  get unsaved(): Draft[] {
    return this.#typed.filter((draft) => draft.isUnsaved)
  }

  async load(): Promise<void> {
    const outcome = await this.#client.listNotes()
    this.problem = outcome.ok ? undefined : outcome.problem
    if (outcome.ok) this.rows = outcome.value
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
  begin(target: NoteTarget): Draft {
    const draft = this.#keep({ id: crypto.randomUUID(), target, saved: null })
    this.#begun = [...this.#begun, draft]
    return draft
  }

  /** Drafts begun in this session whose note is not in the list yet. */
  get begun(): Draft[] {
    return this.#begun.filter((draft) => !this.rows.some((row) => row.note.id === draft.id))
  }

  async remove(row: NoteRow): Promise<void> {
    await this.draftOf(row).flush()
    const outcome = await this.#client.removeNote({ id: row.note.id })
    if (!outcome.ok) {
      this.problem = outcome.problem
      return
    }
    this.#forget(row.note.id)
    await this.load()
    this.removed = row
  }

  async bringBack(): Promise<void> {
    if (!this.removed) return
    const { id, target, text } = this.removed.note
    const outcome = await this.#client.saveNote({ id, target, text })
    if (outcome.ok) this.removed = undefined
    else this.problem = outcome.problem
    await this.load()
  }

  /** Drops a draft in which nothing was written. */
  drop(draft: Draft): void {
    this.#forget(draft.id)
  }

  async flush(): Promise<void> {
    await Promise.all(this.unsaved.map((draft) => draft.flush()))
  }

  #forget(id: string): void {
    this.#drafts.delete(id)
    this.#begun = this.#begun.filter((draft) => draft.id !== id)
    this.#typed = this.#typed.filter((draft) => draft.id !== id)
  }

  #keep(note: ConstructorParameters<typeof Draft>[1]): Draft {
    const draft = new Draft(this.#client, note, {
      typed: (typed) => {
        if (!this.#typed.includes(typed)) this.#typed = [...this.#typed, typed]
      },
      saved: ({ changedAt }) => {
        this.savedAt = changedAt
        void this.load()
      },
    })
    this.#drafts.set(note.id, draft)
    return draft
  }
}
