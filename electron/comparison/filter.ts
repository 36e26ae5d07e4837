/** Which statements are shown, and by which of its dimensions a filter hides one. */
import type { Article } from '../articles/article'
import type { PlacedStatement, Stance } from '../statements/statement'
import { standingOf, standings, type Standing } from './standing'

/** Null in any field lets all through. */
export interface StatementFilter {
  partyIds: readonly string[] | null
  topicIds: readonly string[] | null
  /** Names; the empty name stands for an outlet that is not known. */
  outlets: readonly string[] | null
  /** Names; the empty name stands for a speaker who is not named. */
  speakers: readonly string[] | null
  stances: readonly Stance[] | null
  directness: readonly PlacedStatement['directness'][] | null
  voices: readonly PlacedStatement['voice'][] | null
  /** With null, what the reader rejected stays hidden all the same. */
  standings: readonly Standing[] | null
  /** A day, month or year; the first and the last that count. */
  from: string | null
  to: string | null
  /** All of these words, in any case of letters, in what is said or in the name of the speaker. */
  words: string | null
}

export const noFilter: StatementFilter = {
  partyIds: null,
  topicIds: null,
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

/** In the order in which they are told. The first two say what is asked for, the others thin it out. */
export const dimensions = [
  'parties',
  'topics',
  'outlets',
  'speakers',
  'stances',
  'directness',
  'voices',
  'standings',
  'said',
  'words',
] as const
export type Dimension = (typeof dimensions)[number]

export type Check = (statement: PlacedStatement, article: Article) => boolean

/** One check for each dimension that could hide anything. */
export function checksOf(filter: StatementFilter): Map<Dimension, Check> {
  const checks = new Map<Dimension, Check>()
  const add = (dimension: Dimension, check: Check | null): void => {
    if (check) checks.set(dimension, check)
  }
  add(
    'parties',
    holding(filter.partyIds, ({ partyId }) => partyId),
  )
  add('topics', topicCheck(filter.topicIds))
  add(
    'outlets',
    holding(filter.outlets, (_statement, article) => article.outlet.name ?? ''),
  )
  add(
    'speakers',
    holding(filter.speakers, ({ speakerName }) => speakerName ?? ''),
  )
  add(
    'stances',
    holding(filter.stances, ({ stance }) => stance),
  )
  add(
    'directness',
    holding(filter.directness, ({ directness }) => directness),
  )
  add(
    'voices',
    holding(filter.voices, ({ voice }) => voice),
  )
  add('standings', holding(filter.standings ?? allButRejected, standingOf))
  add('said', dateCheck(filter.from, filter.to))
  add('words', wordCheck(filter.words))
  return checks
}

const allButRejected = standings.filter((standing) => standing !== 'rejected')

function holding<V>(
  allowed: readonly V[] | null,
  valueOf: (statement: PlacedStatement, article: Article) => V,
): Check | null {
  if (allowed === null) return null
  const set = new Set(allowed)
  return (statement, article) => set.has(valueOf(statement, article))
}

function topicCheck(topicIds: readonly string[] | null): Check | null {
  if (topicIds === null) return null
  const set = new Set(topicIds)
  return (statement) => statement.topicIds.some((id) => set.has(id))
}

/**
 * A month or year passes when any of its days does: it may have been then. What has no date cannot be placed, and is
 * hidden as soon as there is a bound. Text order is day order once partial dates are filled up.
 */
function dateCheck(from: string | null, to: string | null): Check | null {
  if (from === null && to === null) return null
  const [first, last] = [firstDay(from ?? '0000'), lastDay(to ?? '9999')]
  return ({ saidOn }) => saidOn !== null && lastDay(saidOn) >= first && firstDay(saidOn) <= last
}

function firstDay(date: string): string {
  return date + '-01-01'.slice(date.length - 4)
}

/** Day 31 of a short month is after all its days, which is all that is asked. */
function lastDay(date: string): string {
  return date + '-12-31'.slice(date.length - 4)
}

function wordCheck(words: string | null): Check | null {
  const sought = folded(words ?? '')
    .split(/\s+/)
    .filter((word) => word !== '')
  if (sought.length === 0) return null
  return ({ exact, speakerName }) => {
    const text = folded(`${exact} ${speakerName ?? ''}`)
    return sought.every((word) => text.includes(word))
  }
}

function folded(text: string): string {
  return text.normalize('NFKC').replace(/[‘’]/g, "'").replace(/[“”]/g, '"').toLowerCase()
}
