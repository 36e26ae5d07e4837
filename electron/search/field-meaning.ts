/** What a field of a query asks for: `party:tal` means all parties of which a name has a word that begins so. */
import { extentOf } from '../articles/days'
import { failed, type Problem } from '../problem'
import { stances } from '../statements/statement'
import type { Meaning } from './evaluate'
import { mark, type MarkName } from './marks'
import type { FieldName } from './query'
import { eachToken, soughtTerms } from './tokens'

export interface Named {
  id: string
  names: readonly string[]
}

/** Everything that a field may name, in a library or one dossier of it. */
export interface KnownNames {
  parties: readonly Named[]
  topics: readonly Named[]
  speakers: readonly string[]
  outlets: readonly string[]
  /** Of articles and statements with a note: each with the article that it is or stands in. */
  noted: ReadonlyMap<string, string>
}

/** What `is:` may ask for. */
export const isValues = [
  'direct',
  'mixed',
  'indirect',
  'own',
  'reported',
  'found',
  'coded',
  'confirmed',
  'corrected',
  'added',
  'rejected',
] as const

/** The words by which the view tells them. */
const otherWords: Record<string, string[]> = {
  claims: ['states'],
  conditions: ['sets a condition'],
  mixed: ['partly direct'],
  added: ['added by you'],
  coded: ['coded by hand'],
}

export interface FieldMeaning {
  meaning: Meaning
  /** Null unless nothing is called so. */
  problem: Problem | null
}

export function fieldMeaning(name: FieldName, value: string, known: KnownNames): FieldMeaning {
  switch (name) {
    case 'party':
      return marked(name, value, known.parties)
    case 'topic':
      return marked(name, value, known.topics)
    case 'speaker':
      return marked(name, value, known.speakers.map(byName))
    case 'outlet':
      return marked(name, value, known.outlets.map(byName))
    case 'stance':
      return marked(name, value, stances.map(withOtherWords))
    case 'is':
      return marked(name, value, isValues.map(withOtherWords))
    case 'kind':
      return marked(name, value, ['article', 'statement', 'note'].map(byName))
    case 'has':
      return 'notes'.startsWith(value.toLowerCase())
        ? { meaning: { keys: known.noted }, problem: null }
        : unknown(name, value, 'note')
    case 'before':
      return { meaning: { before: extentOf(value)?.first ?? 0 }, problem: null }
    case 'after':
      return { meaning: { from: extentOf(value)?.first ?? 0 }, problem: null }
  }
}

function marked(name: MarkName & FieldName, value: string, named: readonly Named[]): FieldMeaning {
  const ids = namedBy(value, named)
  if (ids.length === 0)
    return unknown(
      name,
      value,
      named
        .slice(0, 4)
        .map(({ id }) => id)
        .join(', '),
    )
  return { meaning: { marks: ids.map((id) => mark(name, id)) }, problem: null }
}

/** Those whose id it is; else those of which one name has, for each of its words, one that begins so. */
export function namedBy(value: string, named: readonly Named[]): string[] {
  const exact = named.filter(({ id }) => id === value)
  if (exact.length > 0) return exact.map(({ id }) => id)
  const sought = soughtTerms(value)
  if (sought.length === 0) return []
  return named
    .filter(({ id, names }) =>
      [id, ...names].some((each) => {
        const words = wordsOf(each)
        return sought.every((word) => words.some((other) => other.startsWith(word)))
      }),
    )
    .map(({ id }) => id)
}

const known = new Map<string, string[]>()

/** Kept, for the same names are looked through at every key. */
function wordsOf(name: string): string[] {
  const kept = known.get(name)
  if (kept) return kept
  const words: string[] = []
  eachToken(name, (word) => words.push(word))
  if (known.size > 50_000) known.clear()
  known.set(name, words)
  return words
}

function byName(name: string): Named {
  return { id: name, names: [] }
}

function withOtherWords(id: string): Named {
  return { id, names: otherWords[id] ?? [] }
}

function unknown(name: string, value: string, such: string): FieldMeaning {
  return {
    meaning: 'nothing',
    problem: failed(
      'value-unknown',
      `Nothing here is called "${value}" as ${name}.`,
      such === '' ? 'Leave it out to see more.' : `There is, for example: ${such}.`,
    ).problem,
  }
}
