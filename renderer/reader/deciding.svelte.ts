/** Which statement of the open article is chosen, and what the reader decides about it. */
import { tick } from 'svelte'
import type { PlacedStatement, Span, StatementDraft } from '../../electron/contract'
import type { View } from '../view.svelte'
import { draftFrom, draftOn } from './draft'
import type { OpenedArticle } from './opened.svelte'

/** The form that is open: the statement it puts right, or a new one, and how it should stand. */
export interface Editing {
  statementId: string
  isNew: boolean
  draft: StatementDraft
}

export class Deciding {
  editing = $state.raw<Editing>()
  readonly #opened: OpenedArticle
  readonly #view: View
  readonly #articleId: string

  constructor(opened: OpenedArticle, view: View, articleId: string) {
    this.#opened = opened
    this.#view = view
    this.#articleId = articleId
  }

  get chosen(): PlacedStatement | undefined {
    const { place } = this.#view
    return this.#opened.find(place.view === 'article' ? place.statementId : null)
  }

  choose(statement: PlacedStatement | undefined): void {
    if (!statement) return
    if (statement.id !== this.editing?.statementId) this.editing = undefined
    this.#goTo(statement.id)
  }

  step(by: 1 | -1): void {
    const all = this.#opened.read?.statements ?? []
    const at = all.findIndex(({ id }) => id === this.chosen?.id)
    const next = at < 0 ? (by === 1 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, at + by))
    this.choose(all[next])
  }

  decide(verdict: 'accepted' | 'rejected'): void {
    const { chosen } = this
    if (!chosen || this.#isHeld || chosen.verdict === verdict) return
    const rest = this.#opened.read?.statements ?? []
    const next = rest[rest.findIndex(({ id }) => id === chosen.id) + 1]
    void this.#opened.decide(chosen.id, verdict).then((isSaved) => {
      // What was rejected leaves the list; the next one takes its place under the keys.
      if (isSaved && verdict === 'rejected' && next) this.choose(next)
    })
  }

  undo(id: string | undefined): void {
    if (id === undefined || this.#isHeld) return
    void this.#opened.undo(id).then((isSaved) => isSaved && this.choose(this.#opened.find(id)))
  }

  /** Takes back what was decided about the chosen one, else what was decided last. */
  undoLast(): void {
    this.undo(this.chosen?.verdict ? this.chosen.id : this.#opened.last?.statementId)
  }

  correct(): void {
    const { chosen } = this
    if (!chosen || this.#view.isReadOnly) return
    this.#opened.problem = undefined
    this.editing = { statementId: chosen.id, isNew: false, draft: draftFrom(chosen) }
  }

  add(span: Span): void {
    if (!this.#opened.read || this.#view.isReadOnly) return
    document.getSelection()?.removeAllRanges()
    this.#opened.problem = undefined
    this.#goTo(null)
    this.editing = { statementId: this.#opened.newId(), isNew: true, draft: draftOn(span) }
  }

  async save(): Promise<void> {
    if (!this.editing) return
    const { statementId: id, isNew, draft } = this.editing
    const isAdded = isNew || this.chosen?.verdict === 'added'
    if (!(await this.#opened.decide(id, isAdded ? 'added' : 'corrected', draft))) return
    this.editing = undefined
    this.choose(this.#opened.find(id))
    focusChosen()
  }

  leaveForm(): void {
    this.editing = undefined
    this.#opened.problem = undefined
    focusChosen()
  }

  get #isHeld(): boolean {
    return this.#view.isReadOnly || this.#opened.isSaving
  }

  #goTo(statementId: string | null): void {
    this.#view.adjust({ view: 'article', articleId: this.#articleId, statementId, noteId: null })
  }
}

const focusChosen = (): void =>
  void tick().then(() => document.querySelector<HTMLElement>('[data-current] .entry')?.focus())
