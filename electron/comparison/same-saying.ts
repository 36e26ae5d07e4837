/**
 * Whether two reports tell of one saying: the same speaker, dates that may be one day, and enough of the words. So
 * that another outlet's wording is not taken for a change of position. When in doubt they are two: a saying told
 * twice is a smaller harm than a change that is folded away.
 */
import { extentOf, type Extent } from '../articles/days'
import type { PlacedStatement, Stance } from '../statements/statement'
import { contentKeys, sharedKeys } from './content-words'
import { wordingOf } from './wording'

export interface Report {
  statement: PlacedStatement
  /** The name of the party, which may stand for whoever speaks for it. */
  partyName: string
  /** Worked out once for each report, since every report is held against many. */
  words: ReportedWords
  /** The days on which it may have been said; undefined when any day may be the one. */
  days: Extent | undefined
}

export interface ReportedWords {
  keys: ReadonlySet<string>
  isNegated: boolean
}

export function reportOf(statement: PlacedStatement, partyName: string): Report {
  return { statement, partyName, words: reportedWords(wordingOf(statement)), days: daysOf(statement) }
}

export function reportedWords(text: string): ReportedWords {
  return { keys: contentKeys(text), isNegated: isNegated(text) }
}

export function isSameSaying(left: Report, right: Report): boolean {
  const [a, b] = [left.statement, right.statement]
  return (
    a.partyId === b.partyId &&
    (isOnePassage(a, b) || (speakersAgree(left, right) && datesAgree(left.days, right.days))) &&
    !areOpposed(a.stance, b.stance) &&
    wordsAgree(left.words, right.words)
  )
}

/** Letters that are coded twice, such as a command's count within an inspector's report, are said once. */
function isOnePassage(a: PlacedStatement, b: PlacedStatement): boolean {
  return a.articleId === b.articleId && a.start < b.end && b.start < a.end
}

/** Somebody who is not named, or the party itself, may be the person whom the other report names. */
function speakersAgree(left: Report, right: Report): boolean {
  const [a, b] = [speakerOf(left), speakerOf(right)]
  return a === null || b === null || a === b
}

function speakerOf({ statement, partyName }: Report): string | null {
  return statement.speakerName === partyName ? null : statement.speakerName
}

/** A date that is worked out may be some days off. A saying that has only its article's date is news of that week. */
const slackDays = { about: 3, article: 7 }

function datesAgree(a: Extent | undefined, b: Extent | undefined): boolean {
  return a === undefined || b === undefined || (a.first <= b.last && b.first <= a.last)
}

function daysOf({ saidOn, saidOnPrecision }: PlacedStatement): Extent | undefined {
  const extent = extentOf(saidOn)
  if (!extent) return undefined
  const { first, last } = extent
  if (saidOnPrecision === 'about') return { first: first - slackDays.about, last: last + slackDays.about }
  return saidOnPrecision === 'article' ? { first: first - slackDays.article, last } : extent
}

const opposites: Partial<Record<Stance, readonly Stance[]>> = {
  supports: ['opposes', 'rejects'],
  opposes: ['supports'],
  rejects: ['supports', 'demands', 'offers', 'promises'],
  demands: ['rejects'],
  offers: ['rejects'],
  promises: ['rejects'],
  claims: ['denies'],
  condemns: ['denies'],
  denies: ['claims', 'condemns'],
}

export function areOpposed(left: Stance, right: Stance): boolean {
  return opposites[left]?.includes(right) ?? false
}

/**
 * How much of the shorter wording the longer one has. Chosen on the `tuned` half of `fixtures/same-saying.ts`; what
 * it does on the other half is in `same-saying.test.ts`.
 */
const leastOverlap = 0.65
/** Two short wordings share two words by chance ("attack", "civilians"). */
const leastShared = 3

export function wordsAgree(left: ReportedWords, right: ReportedWords): boolean {
  const shared = sharedKeys(left.keys, right.keys).length
  const [fewer, more] = [left.keys.size, right.keys.size].sort((a, b) => a - b) as [number, number]
  const isEnough = shared >= leastShared && shared / fewer >= leastOverlap
  return (isEnough || (shared > 0 && shared === more)) && left.isNegated === right.isNegated
}

/** "Will sign" and "will not sign" share all their words. */
function isNegated(text: string): boolean {
  return /\b(?:not|no|never|none|nobody|neither|nor|cannot|without|\p{L}+n[’']t|refus\p{L}*|reject\p{L}*|den(?:y|ies|ied)|rul(?:e[sd]?|ing) out)\b/iu.test(
    text,
  )
}
