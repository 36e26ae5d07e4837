/** The day of an imported article: what its file states, what its text says of itself, what its name holds; or a bound. */
import type { ArticleAbout } from '../articles/article'
import { dayOfIso } from '../articles/days'
import { monthPattern } from '../extraction/calendar'
import { readPublishedOn } from '../extraction/published'
import type { Told } from './choose-about'
import { claimed } from './claims'
import { dateOf } from './date-of'
import type { Claim } from './imported'

type Published = ArticleAbout['published']

export function chooseDate(told: Told): { published: Published; remarks: string[] } {
  const claims = datesIn(told.claims)
  const stated = claims.find(({ certainty }) => certainty === 'stated')
  const own = readPublishedOn(told.text, told.zones)
  if (stated) {
    const { on, certainty, basis } = stated
    return { published: { on, certainty, basis }, remarks: disagreement(on, own) }
  }
  if (own !== null)
    return { published: { on: own, certainty: 'stated', basis: 'The text says so.' }, remarks: [] }
  const inferred = claims[0]
  if (inferred) {
    const { on, certainty, basis } = inferred
    return { published: { on, certainty, basis }, remarks: [] }
  }
  return { published: inFileName(told.fileName) ?? unknown(told.text), remarks: [] }
}

function datesIn(claims: readonly Claim[]): { on: string; certainty: Claim['certainty']; basis: string }[] {
  return claims
    .filter(({ field }) => field === 'published')
    .flatMap((claim) => {
      const { certainty, basis } = claimed([claim], 'published') ?? claim
      const on = dateOf(claim.value)
      return on === null ? [] : [{ on, certainty, basis }]
    })
}

/** A page may be dated by its last change; a day or two of difference is a time zone or a weekly's habit. */
function disagreement(claimedOn: string, own: string | null): string[] {
  const [one, other] = [dayOfIso(claimedOn), dayOfIso(own)]
  if (one === undefined || other === undefined || Math.abs(one - other) <= 2) return []
  return [`The file gives ${claimedOn} as its day, the text itself ${own}.`]
}

function inFileName(fileName: string | null): Published | undefined {
  const written = /(?<!\d)((?:19|20)\d{2}[-_.]?(?:0[1-9]|1[0-2])[-_.]?(?:0[1-9]|[12]\d|3[01]))(?!\d)/.exec(
    fileName ?? '',
  )
  const on = written && dateOf((written[1] ?? '').replaceAll('_', '-'))
  return on ? { on, certainty: 'inferred', basis: 'The name of the file holds this day.' } : undefined
}

/** What the text speaks of as past must be older than the text. */
function unknown(text: string): Published {
  const latest = latestYear(text)
  const bound =
    latest === undefined ? '' : ` It speaks of ${latest}, so it was perhaps written in that year or later.`
  return {
    on: null,
    certainty: 'unknown',
    basis: `Neither the file nor the text says on which day it appeared.${bound}`,
  }
}

function latestYear(text: string): string | undefined {
  const inDates = new RegExp(
    String.raw`(?:${monthPattern})\s+(?:\d{1,2}\s?,\s?)?((?:19|20)\d{2})\b|\b(?:in|since|of|year)\s+((?:19|20)\d{2})\b(?!-)`,
    'g',
  )
  const years = [...text.matchAll(inDates)].map(([, one, other]) => one ?? other ?? '')
  return years.toSorted().at(-1)
}
