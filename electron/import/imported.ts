/**
 * The stages of an import, each with a type of its own: a file → what it is (`SourceFile`) → what its format says
 * (`ReadDocument`) → an article with where each thing known of it comes from (`ImportedArticle`) → a report.
 */
import type { ArticleAbout, Certainty } from '../articles/article'
import type { Zone } from '../articles/zone'
import type { Outcome } from '../problem'

/** A file as it was given, whole. */
export interface SourceFile {
  /** As its folder names it, with the ending; for words that were pasted, null. Only for messages and as a last resort. */
  name: string | null
  bytes: Uint8Array
}

/** One stretch of an article in reading order; `text` holds no line ends but in `preformatted`. */
export interface Block {
  kind: 'heading' | 'paragraph' | 'list-item' | 'quotation' | 'caption' | 'table-row' | 'preformatted'
  text: string
}

export type AboutField = 'headline' | 'outlet' | 'author' | 'published' | 'place' | 'language' | 'address'

/** Something a file says about its article, as it says it. Nobody has chosen among several claims yet. */
export interface Claim {
  field: AboutField
  /** As written; `published` in any notation of a date or a moment, `language` as a tag or a name. */
  value: string
  /** Where it stands, as a reader would say it: `meta og:title`, `the JSON-LD of the page`, `the mail's From line`. */
  basis: string
  /** `stated`: the file names this field; `inferred`: worked out from the look or the place of the words. */
  certainty: Exclude<Certainty, 'unknown' | 'corrected'>
}

/** What was left out of the text, and why, in words for the report. */
export interface Dropped {
  /** `page furniture`, `a header or footer of 12 pages`, `3 pictures`, `related articles`. */
  what: string
  /** `repeats on every page`, `navigation`, `a text has no pictures`. */
  why: string
  /** Letters left out; 0 where they are not letters. */
  letters: number
}

/** What the reader of one format makes of one article within a file. A press archive gives many. */
export interface ReadDocument {
  blocks: Block[]
  /** The surest first. */
  claims: Claim[]
  dropped: Dropped[]
  /** What a user should know of how it was read: a guessed encoding, a part that was broken. Sentences. */
  remarks: string[]
}

/** A reader of one format: all bytes in, documents or a clear problem out. It never runs or fetches what it reads. */
export type FormatReader = (file: SourceFile) => Promise<Outcome<ReadDocument[]>> | Outcome<ReadDocument[]>

/** What no file may exceed; a reader stops, with a problem that names the limit, before it does. */
export const importLimits = {
  /** Of the file as it lies on disk. */
  fileBytes: 64 * 1024 * 1024,
  /** Of all that is packed within it, counted while it is unpacked; no header is believed. */
  unpackedBytes: 200 * 1024 * 1024,
  entries: 5_000,
  /** How many times larger a part may become, beyond its first MB. */
  ratio: 100,
  /** Letters of one article's text. */
  letters: 5_000_000,
  /** Articles in one file. */
  articles: 5_000,
} as const

/** An article as it came out of a file: what is known of it, its text and its zones. It has no place in a library yet. */
export interface ImportedArticle {
  about: ArticleAbout
  /** Normalised, paragraphs separated by blank lines. */
  text: string
  /** Null where the text alone tells them. */
  zones: Zone[] | null
  remarks: string[]
  dropped: Dropped[]
  /** By which much the same words are found in other articles. */
  sketch: Sketch
}

/** What one file gave. */
export interface ReadFile {
  format: string
  /** Of the file's bytes. */
  sha256: string
  articles: ImportedArticle[]
}

/** Some of the hashes of all runs of four words; the same run is in every sketch or in none. */
export type Sketch = number[]
