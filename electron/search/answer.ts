/** What a search answers. */
import type { Problem } from '../problem'
import type { SearchKind } from './query'
import type { Snippet, SnippetPart } from './snippet'

export interface SearchHit {
  kind: SearchKind
  dossierId: string | null
  articleId: string
  /** The statement that it is, or that a note hangs on. */
  statementId: string | null
  noteId: string | null
  /** The article's headline; null when the article is gone. */
  headline: SnippetPart[] | null
  snippet: Snippet
  /** When the article appeared, the statement was said, the note was changed. */
  date: string | null
  outlet: string | null
  partyId: string | null
  speakerName: string | null
  /** As it was sought, by the beginning of a word, or by words that look alike. */
  match: 'exact' | 'prefix' | 'near'
}

export interface SearchGroup {
  kind: SearchKind
  /** All that were found; `hits` are the best of them. */
  count: number
  hits: SearchHit[]
}

export interface SearchAnswer {
  /** Kinds that were asked for, also those in which nothing was found. Empty when nothing is sought. */
  groups: SearchGroup[]
  /** What is odd about the question; it was answered all the same. */
  problems: Problem[]
  /** How many of each kind were looked through. */
  searched: Record<SearchKind, number>
  /** While the index is being made: how many articles are in it. Null when nothing is missing. */
  underway: { done: number; all: number } | null
}

/** What the fields can name in these articles, beside the parties and topics of the codebook. */
export interface SearchValues {
  speakers: string[]
  outlets: string[]
}
