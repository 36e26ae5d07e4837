/** One note as it is being written: its text, and the truth about whether it is on disk. */
import type { Note, NoteTarget, Problem } from '../../electron/contract'
import type { Client } from '../client/client'

export type Saving =
  | { state: 'new' }
  | { state: 'unsaved' }
  | { state: 'saving' }
  | { state: 'saved'; at: string }
  | { state: 'failed'; problem: Problem }

/** After so long without a key, what was typed is saved. */
const pauseMs = 400

interface DraftEvents {
  typed(draft: Draft): void
  saved(note: Note): void
}

export class Draft {
  readonly id: string
  readonly target: NoteTarget
  text: string
  saving: Saving
  readonly #client: Client
  readonly #on: DraftEvents
  /** What the disk holds; undefined for a note that was never saved. */
  #saved: string | undefined
  /** When that was written there. */
  #savedAt: string | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  #flight: Promise<void> | undefined

  constructor(client: Client, note: { id: string; target: NoteTarget; saved: Note | null }, on: DraftEvents) {
    this.id = note.id
    this.target = note.target
    this.#client = client
    this.#on = on
    this.#saved = note.saved?.text
    this.#savedAt = note.saved?.changedAt
    this.text = $state(note.saved?.text ?? '')
    this.saving = $state.raw<Saving>(
      note.saved ? { state: 'saved', at: note.saved.changedAt } : { state: 'new' },
    )
  }

  /** True while the disk does not hold what stands here. A note that was never begun needs no saving. */
  get isUnsaved(): boolean {
    return this.saving.state === 'unsaved' || this.saving.state === 'saving' || this.saving.state === 'failed'
  }

  type(text: string): void {
    this.text = text
    this.saving = { state: 'unsaved' }
    this.#on.typed(this)
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.flush(), pauseMs)
  }

  /** Saves what stands here, and again if it changed meanwhile. One save is under way at a time, so none overtakes another. */
  flush(): Promise<void> {
    clearTimeout(this.#timer)
    this.#flight ??= this.#saveUntilSame().finally(() => (this.#flight = undefined))
    return this.#flight
  }

  async #saveUntilSame(): Promise<void> {
    while (this.text !== (this.#saved ?? '')) {
      const text = this.text
      this.saving = { state: 'saving' }
      const outcome = await this.#client.saveNote({ id: this.id, target: this.target, text })
      if (!outcome.ok) {
        this.saving = { state: 'failed', problem: outcome.problem }
        return
      }
      this.#saved = text
      this.#savedAt = outcome.value.changedAt
      if (this.text === text) this.saving = { state: 'saved', at: this.#savedAt }
      this.#on.saved(outcome.value)
    }
    // Typed and taken back within one pause: the disk already holds it.
    if (this.saving.state === 'unsaved')
      this.saving = this.#savedAt === undefined ? { state: 'new' } : { state: 'saved', at: this.#savedAt }
  }
}
