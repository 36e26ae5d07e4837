/** One note as it is being written: its text, and the truth about whether it is on disk. */
import type { Note, NoteRow, NoteTarget, Problem } from '../../electron/contract'
import type { Client } from '../client/client'

export type Saving =
  | { state: 'new' }
  | { state: 'unsaved' }
  | { state: 'saving' }
  | { state: 'saved'; at: string }
  | { state: 'failed'; problem: Problem }

/** After so long without a key, what was typed is saved. */
const pauseMs = 400

export interface DraftEvents {
  typed(draft: Draft): void
  saved(row: NoteRow): void
}

export class Draft {
  readonly id: string
  readonly target: NoteTarget
  text: string
  saving: Saving
  readonly #client: Client
  readonly #writer: string
  readonly #on: DraftEvents
  /** The note as the disk holds it, as far as this page knows; null for one that was never saved. */
  #saved: Note | null
  #timer: ReturnType<typeof setTimeout> | undefined
  #flight: Promise<void> | undefined

  /** @param writer the page that writes, so that the program does not take its next save for somebody else's. */
  constructor(
    client: Client,
    writer: string,
    note: { id: string; target: NoteTarget; saved: Note | null },
    on: DraftEvents,
  ) {
    this.id = note.id
    this.target = note.target
    this.#client = client
    this.#writer = writer
    this.#on = on
    this.#saved = note.saved
    this.text = $state(note.saved?.text ?? '')
    this.saving = $state.raw<Saving>(stateOf(note.saved))
  }

  /** True while the disk does not hold what stands here. A note that was never begun needs no saving. */
  get isUnsaved(): boolean {
    return this.saving.state === 'unsaved' || this.saving.state === 'saving' || this.saving.state === 'failed'
  }

  /** The revision on disk that this draft rests on; null for a note that was never saved. */
  get basis(): number | null {
    return this.#saved?.revision ?? null
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

  /** Sends what stands here at once, whatever is under way; for a page that goes and cannot wait for an answer. */
  send(): void {
    clearTimeout(this.#timer)
    if (this.isUnsaved) void this.#save(this.text)
  }

  /** Waits until nothing of it is on its way, and saves nothing more. */
  async settle(): Promise<void> {
    clearTimeout(this.#timer)
    await this.#flight
    clearTimeout(this.#timer)
  }

  /** Another page changed the note. An untouched draft shows the new words; a touched one keeps its own. */
  follow(note: Note): void {
    if (this.isUnsaved || note.revision <= (this.basis ?? 0)) return
    this.#take(note)
  }

  /** Lets the words written here go in favour of another page's. */
  giveWay(note: Note): void {
    clearTimeout(this.#timer)
    this.#take(note)
  }

  /** Puts the words written here in place of another page's. */
  insist(note: Note): Promise<void> {
    this.#saved = note
    return this.flush()
  }

  #take(note: Note): void {
    this.#saved = note
    this.text = note.text
    this.saving = stateOf(note)
  }

  async #saveUntilSame(): Promise<void> {
    while (this.text !== (this.#saved?.text ?? '')) {
      const { text } = this
      this.saving = { state: 'saving' }
      const outcome = await this.#save(text)
      if (!outcome.ok) {
        this.saving = { state: 'failed', problem: outcome.problem }
        return
      }
      this.#saved = outcome.value.note
      if (this.text === text) this.saving = stateOf(this.#saved)
      this.#on.saved(outcome.value)
    }
    // Typed and taken back: the disk already holds it, even if a save failed meanwhile.
    if (this.isUnsaved) this.saving = stateOf(this.#saved)
  }

  #save(text: string) {
    const { id, target, basis } = this
    return this.#client.saveNote({ id, target, text, basis, writer: this.#writer })
  }
}

function stateOf(saved: Note | null): Saving {
  return saved ? { state: 'saved', at: saved.changedAt } : { state: 'new' }
}
