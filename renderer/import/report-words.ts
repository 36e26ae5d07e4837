/** What the report of an import says, in words. */
import type { ArticleReport, Certainty, FileReport } from '../../electron/contract'

export const plural = (count: number, word: string): string =>
  `${count.toLocaleString('en')} ${word}${count === 1 ? '' : 's'}`

export const outcomeWords: Record<FileReport['outcome'], string> = {
  kept: 'kept',
  partly: 'kept in part',
  'already-there': 'already there',
  failed: 'not imported',
  stopped: 'not read: stopped',
}

export const certaintyWords: Record<Certainty | 'ours', string> = {
  stated: 'stated',
  inferred: 'worked out',
  unknown: 'unknown',
  corrected: 'put right by you',
  ours: 'ours',
}

/** How many files had each outcome, in the order of the words above; those that none had are left out. */
export function tallyOf(reports: readonly FileReport[]): string {
  return (Object.keys(outcomeWords) as FileReport['outcome'][])
    .map((outcome) => ({ outcome, count: reports.filter((each) => each.outcome === outcome).length }))
    .filter(({ count }) => count > 0)
    .map(({ outcome, count }) => `${count.toLocaleString('en')} ${outcomeWords[outcome]}`)
    .join(', ')
}

export function droppedWords({ what, why, letters }: ArticleReport['dropped'][number]): string {
  return `${what}${letters > 0 ? ` (${plural(letters, 'letter')})` : ''}: ${why}`
}

export function secondsOf(ms: number): string {
  return ms < 50 ? 'under 0.1 s' : `${(ms / 1000).toFixed(1)} s`
}

/** Until the end at the present pace; null while nothing can be said. */
export function secondsLeft(done: number, total: number, passedMs: number): number | null {
  return done === 0 ? null : Math.max(1, Math.round(((passedMs / done) * (total - done)) / 1000))
}
