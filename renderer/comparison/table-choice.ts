/** What is chosen of the table of positions, and how the address writes it. What is left as it is stays out of it. */
import type { Grouping, StatementFilter } from '../../electron/contract'
import { directnessWords, stanceWords } from '../statement-words'

/** Everything that thins the table out, besides its topics. */
export type Narrowing = Omit<StatementFilter, 'topicIds'>

export interface TableChoice {
  by: Grouping
  /** Parties down instead of across. */
  isTurned: boolean
  shows: 'words' | 'overview'
  density: 'open' | 'compact'
  /** `one`: the topic that the place names. */
  topics: 'one' | 'all' | readonly string[]
  filter: Narrowing
}

export const noNarrowing: Narrowing = {
  partyIds: null,
  outlets: null,
  speakers: null,
  stances: null,
  directness: null,
  voices: null,
  standings: null,
  from: null,
  to: null,
  words: null,
}

export const plainTable: TableChoice = {
  by: 'article',
  isTurned: false,
  shows: 'words',
  density: 'open',
  topics: 'one',
  filter: noNarrowing,
}

export const groupings = ['topic', 'article', 'outlet', 'month'] as const
export const standings = ['coded', 'found', 'confirmed', 'rejected'] as const
export const voices = ['own', 'reported'] as const
export const stances = Object.keys(stanceWords) as (keyof typeof stanceWords)[]
export const directnesses = Object.keys(directnessWords) as (keyof typeof directnessWords)[]

/** The lists among the filters, each with its word in the address and, where they are few, the values it may have. */
const lists = {
  partyIds: ['party', null],
  outlets: ['outlet', null],
  speakers: ['speaker', null],
  stances: ['stance', stances],
  directness: ['quoting', directnesses],
  voices: ['voice', voices],
  standings: ['coding', standings],
} as const
type ListField = keyof typeof lists
const listFields = Object.keys(lists) as ListField[]

const datePattern = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/
export const isPartialDate = (text: string): boolean => datePattern.test(text)

export function formatChoice(choice: TableChoice): Record<string, string | string[] | null> {
  const { by, isTurned, shows, density, topics, filter } = choice
  return {
    by: by === plainTable.by ? null : by,
    turned: isTurned ? '1' : null,
    show: shows === plainTable.shows ? null : shows,
    density: density === plainTable.density ? null : density,
    topics: topics === 'all' ? 'all' : null,
    topic: typeof topics === 'string' ? [] : [...topics],
    ...Object.fromEntries(listFields.map((field) => [lists[field][0], [...(filter[field] ?? [])]])),
    // A list without any member hides everything, which is not the same as no list.
    none: listFields.filter((field) => filter[field]?.length === 0).map((field) => lists[field][0]),
    from: filter.from,
    to: filter.to,
    words: filter.words,
  }
}

/** Undefined where the address says nothing of it. What it says wrongly is left out. */
export function parseChoice(asked: URLSearchParams): TableChoice | undefined {
  const topicIds = asked.getAll('topic').filter((id) => id !== '')
  const choice: TableChoice = {
    by: oneOf(groupings, asked.get('by')) ?? plainTable.by,
    isTurned: asked.get('turned') === '1',
    shows: asked.get('show') === 'overview' ? 'overview' : 'words',
    density: asked.get('density') === 'compact' ? 'compact' : 'open',
    topics: asked.get('topics') === 'all' ? 'all' : topicIds.length > 0 ? topicIds : 'one',
    filter: {
      ...(Object.fromEntries(listFields.map((field) => [field, listIn(asked, field)])) as Narrowing),
      from: dateIn(asked.get('from')),
      to: dateIn(asked.get('to')),
      words: asked.get('words') || null,
    },
  }
  return isPlain(choice) ? undefined : choice
}

export function isPlain(choice: TableChoice): boolean {
  return Object.values(formatChoice(choice)).every((value) => value === null || value.length === 0)
}

function listIn(asked: URLSearchParams, field: ListField): string[] | null {
  const [word, allowed] = lists[field]
  const values = asked
    .getAll(word)
    .filter((value) => allowed === null || (allowed as readonly string[]).includes(value))
  if (values.length > 0) return values
  return asked.getAll('none').includes(word) ? [] : null
}

function dateIn(text: string | null): string | null {
  return text !== null && isPartialDate(text) ? text : null
}

function oneOf<V extends string>(values: readonly V[], text: string | null): V | undefined {
  return values.find((value) => value === text)
}
