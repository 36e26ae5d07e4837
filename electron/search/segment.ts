/**
 * A part of an index, never changed once it is built: which text holds which word, how often and where. Everything is a
 * typed array, so that a file of them is an index as soon as it is read.
 */
import type { StringTable } from './string-table'

export interface Segment {
  /** Marks first, then words, both in the order of their code units. */
  terms: StringTable
  /** How many of the terms are marks. */
  markCount: number
  /** Which letters each term holds; see `near.ts`. */
  shapes: Uint32Array
  /** Where the postings of each term begin; one more than there are terms. */
  postingStarts: Uint32Array
  /** The number of the text, and in the low 8 bits how often the term is in it (255 for more), in order of the texts. */
  postings: Uint32Array
  /** Where the places of each term begin in `places`; one more than there are terms. */
  placeStarts: Uint32Array
  /** For each posting: how many places, and each as the distance from the one before, in groups of 7 bits. */
  places: Uint8Array
  /** How many words each text has. */
  lengths: Uint32Array
  /** The days that a text's date may mean; `noDay` for a text without a date. */
  firstDays: Int32Array
  lastDays: Int32Array
  /** The key of each text: the id of an article, statement or note. */
  keys: StringTable
  /** What changes as one, such as an article with its statements: its id, which texts it has, the print of its content. */
  units: StringTable
  unitStarts: Uint32Array
  /** Two numbers a unit. */
  prints: Uint32Array
}

export const noDay = -0x8000_0000

/** One text that can be found. */
export interface SearchedText {
  key: string
  /** Empty when it has none. Each of its words weighs three times. */
  title: string
  text: string
  /** What filters ask for; see `marks.ts`. */
  marks: string[]
  firstDay: number
  lastDay: number
}

export interface SearchedUnit {
  id: string
  print: Print
  texts: SearchedText[]
}

/** Tells whether a content is the one that was indexed. */
export type Print = readonly [number, number]

export const titleWeight = 3
/** Between a title and a text, so that no phrase reaches from one into the other. */
export const titleGap = 1
