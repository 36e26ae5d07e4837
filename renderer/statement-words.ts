/** What is known about a statement, in the words of the interface. */
import type { ComparedStatement, PlacedStatement } from '../electron/contract'
import { formatDate } from './dates'

export const directnessWords = { direct: 'direct', mixed: 'partly direct', indirect: 'indirect' } as const

export const stanceWords = {
  supports: 'supports',
  opposes: 'opposes',
  demands: 'demands',
  offers: 'offers',
  rejects: 'rejects',
  conditions: 'sets a condition',
  claims: 'states',
  condemns: 'condemns',
  denies: 'denies',
  promises: 'promises',
  reports: 'reports',
} as const

/** "24 Jan 2020", "about 21 Jan 2020", "no day given; article of 24 Jan 2020". */
export function saidOnWords({ saidOn, saidOnPrecision }: PlacedStatement): string {
  if (saidOnPrecision === 'article') return `no day given; article of ${formatDate(saidOn)}`
  return `${saidOnPrecision === 'about' ? 'about ' : ''}${formatDate(saidOn)}`
}

export function speakerOf({ speakerName }: PlacedStatement): string {
  return speakerName ?? 'No speaker named'
}

export function excerptText({ excerpt }: ComparedStatement): string {
  return excerpt.map(({ text }) => text).join('')
}

/** How a statement came about: "found", "confirmed", "corrected", "added by you", "coded by hand". */
export function cameAboutWords({ origin, verdict }: PlacedStatement): string {
  if (verdict === null) return origin === 'found' ? 'found' : 'coded by hand'
  return verdictWords[verdict]
}

export const verdictWords = {
  accepted: 'confirmed',
  corrected: 'corrected',
  rejected: 'rejected',
  added: 'added by you',
} as const

/** A broken ring for what nobody has looked at, a tick for what somebody has. */
export function cameAboutSign({ origin, verdict }: PlacedStatement): 'found' | 'confirmed' {
  return origin === 'found' && verdict === null ? 'found' : 'confirmed'
}
