/** What the filters of the table hide, in words, and how each of them is set free. */
import type { Dimension, FilterCount } from '../../electron/contract'
import { directnessWords, stanceWords } from '../statement-words'
import { standings, type Narrowing } from './table-choice'

export const standingWords = {
  coded: 'coded by hand',
  found: 'found, not confirmed',
  confirmed: 'confirmed by you',
  rejected: 'rejected by you',
} as const
export const voiceWords = { own: 'own voice', reported: 'told by others' } as const

/** What thins out what is asked for, in the order in which it is told. */
export const thinning = [
  'outlets',
  'speakers',
  'stances',
  'directness',
  'voices',
  'standings',
  'said',
  'words',
] as const satisfies readonly Dimension[]
export type Thinning = (typeof thinning)[number]

/** What a filter lets through: "own voice only", "since 2020". */
export function limitWords(dimension: Dimension, filter: Narrowing): string {
  switch (dimension) {
    case 'parties':
      return 'the chosen parties'
    case 'topics':
      return 'the chosen topics'
    case 'outlets':
      return only(filter.outlets, 'outlet', (name) => name || 'outlet not stated')
    case 'speakers':
      return only(filter.speakers, 'speaker', (name) => name || 'no speaker named')
    case 'stances':
      return only(filter.stances, 'stance', (stance) => stanceWords[stance])
    case 'directness':
      return only(filter.directness, 'way of quoting', (directness) => directnessWords[directness])
    case 'voices':
      return only(filter.voices, 'voice', (voice) => voiceWords[voice])
    case 'standings':
      // Without a choice, only what the reader rejected is kept from the table.
      if (filter.standings === null) return standingWords.rejected
      return only(filter.standings, 'coding', (standing) => standingWords[standing])
    case 'said':
      return saidWords(filter)
    case 'words':
      return `with the words “${filter.words ?? ''}” only`
  }
}

function only<V>(values: readonly V[] | null, one: string, nameOf: (value: V) => string): string {
  if (!values || values.length === 0) return `no ${one} chosen`
  if (values.length > 3)
    return `${values.length} of the ${one === 'way of quoting' ? 'ways' : `${one}s`} only`
  return `${values.map(nameOf).join(', ')} only`
}

function saidWords({ from, to }: Narrowing): string {
  if (from && to) return `said from ${from} to ${to} only`
  return from ? `said since ${from} only` : `said until ${to ?? ''} only`
}

export interface HiddenReason {
  dimension: Thinning
  words: string
  /** Of those asked for; one statement may be hidden by several filters. */
  count: number
}

/** The filters that hide anything of what is asked for. */
export function hiddenReasons({ hides }: FilterCount, filter: Narrowing): HiddenReason[] {
  return thinning
    .map((dimension) => ({
      dimension,
      words: limitWords(dimension, filter),
      count: hides[dimension].asked,
    }))
    .filter(({ count }) => count > 0)
}

/** "3 hidden by: own voice only; found, not confirmed only". */
export function hiddenWords(count: number, dimensions: readonly Dimension[], filter: Narrowing): string {
  return `${count} hidden by: ${dimensions.map((dimension) => limitWords(dimension, filter)).join('; ')}`
}

/** The filter with some of its dimensions letting all through; what the reader rejected as well. */
export function setFree(filter: Narrowing, dimensions: readonly Dimension[]): Narrowing {
  const free = { ...filter }
  for (const dimension of dimensions) {
    if (dimension === 'said') Object.assign(free, { from: null, to: null })
    else if (dimension === 'standings') free.standings = standings
    else if (dimension === 'parties') free.partyIds = null
    else if (dimension !== 'topics') free[dimension] = null
  }
  return free
}
