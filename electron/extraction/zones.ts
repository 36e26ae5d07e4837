/**
 * What each stretch of a news text is: headline, dateline, byline, caption, credit, boilerplate or body. Saved pages
 * carry more than the article; only headline and body hold statements. Text in, zones out.
 */
import type { Span } from '../anchors/anchor'
import type { Zone, ZoneKind } from '../articles/zone'

export type { Zone, ZoneKind } from '../articles/zone'

/** The zones of a text in order, without gaps but for line ends. A dateline is cut off the line that it begins. */
export function zonesOf(text: string): Zone[] {
  const lines = linesOf(text)
  const firstBody = lines.findIndex((line) => kindBySigns(line.words) === undefined && isSentence(line.words))
  const zones: Zone[] = []
  let hasHeadline = false
  for (const [index, line] of lines.entries()) {
    let kind = kindBySigns(line.words)
    if (kind === undefined && index < firstBody && !isSentence(line.words)) {
      kind = hasHeadline || isGlued(line.words) ? 'boilerplate' : 'headline'
      hasHeadline ||= kind === 'headline'
    }
    kind ??= index > firstBody && isSubheading(line.words) ? 'subheading' : 'body'
    zones.push(...(kind === 'body' ? withDateline(line) : [{ start: line.start, end: line.end, kind }]))
  }
  return withoutLooseEnds(zones)
}

/** A heading with nothing below it is no heading: what a page puts under its article ("Child Marriage"). */
function withoutLooseEnds(zones: Zone[]): Zone[] {
  const lastBody = zones.findLastIndex(({ kind }) => kind === 'body')
  return zones.map((zone, index) =>
    zone.kind === 'subheading' && index > lastBody ? { ...zone, kind: 'boilerplate' } : zone,
  )
}

/** Whether words of this zone may be somebody's statement. */
export function holdsStatements({ kind }: Zone): boolean {
  return kind === 'headline' || kind === 'body'
}

export function zoneAt(zones: readonly Zone[], place: number): Zone | undefined {
  let low = 0
  let high = zones.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((zones[middle]?.end ?? 0) <= place) low = middle + 1
    else high = middle
  }
  return zones[low]
}

interface Line extends Span {
  words: string
}

function linesOf(text: string): Line[] {
  const lines: Line[] = []
  for (const { 0: whole, index } of text.matchAll(/[^\n\r]*\S[^\n\r]*/g)) {
    const lead = whole.length - whole.trimStart().length
    const words = whole.trim()
    lines.push({ start: index + lead, end: index + lead + words.length, words })
  }
  return lines
}

const captionSigns = [
  /^\(?(?:FILE(?: PHOTO| PICTURE| IMAGE)?|PHOTOS?|PICTURES?|IMAGE|VIDEO|GRAPHIC|CAPTION)\b\s*[-–—:|.]/,
  /^(?:Photo|Image|Picture|Caption|Photograph)(?: by| credit)?\s*:/,
  /\((?:Photo|Image|Picture)(?: by|:|\/)[^)]*\)\s*\.?$/,
  // A place, a day, then a dash and a description, cut short by the agency: "… on June 16,2018. - … , …"
  /\b\d{1,2},\s?\d{4}\.\s[-–—]\s.*(?:…|\.\.\.)$/,
  /(?:\/|via )(?:AFP|AP|Reuters|Getty(?: Images)?|EPA|Anadolu)\s*\)?\.?$/,
]
const creditSigns = [
  /\bcontributed to this (?:report|article|story)\b/i,
  /^\(?(?:With|Additional) (?:reporting|files|contributions?) (?:from|by)\b/i,
  /^\(?(?:Reporting|Writing|Editing|Compiled|Edited) by \p{Lu}/u,
  /^\(?(?:AP|AFP|Reuters|UPI|Xinhua|dpa|TASS)\)?$/,
]
const boilerplateSigns = [
  /^(?:Related (?:Articles?|Stories|Content|Topics)|Read (?:more|also|next)|See also|More (?:on|from)|Most (?:read|popular))\b.{0,60}$/i,
  /^(?:Back to top|Share (?:this|on)|Print this|Email this|Advertisement|Sponsored|Follow us|Tags?:|Topics?:|Comments?(?:$|:|\s*\(?\d)|Leave a (?:comment|reply))/i,
  /^(?:Sign up|Subscribe|Click here|Download our|Join our|Get the)\b/i,
  /^Please (?:let us know|share|subscribe|consider)\b/i,
  /^(?:©|\(c\)|Copyright)\s/i,
  // The day of the article, on a line of its own.
  /^(?:(?:First |Last )?(?:Published|Posted|Updated|Modified)\b(?: on| at)?:? ).{0,40}\b\d{4}\b.{0,30}$/i,
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?(?:\p{Lu}\p{L}{2,8}\.? \d{1,2},? \d{4}|\d{1,2} \p{Lu}\p{L}{2,8}\.?,? \d{4})(?:,? (?:at )?\d{1,2}[:.]\d{2}.{0,12})?$/u,
  /\ball rights reserved\b/i,
]
const bylineSign = /^(?:By|BY)\s+\p{Lu}[\p{L}.'’-]+(?:\s+(?:and|,|\p{Lu}[\p{L}.'’-]*))*(?:,\s.{0,40})?$/u

function kindBySigns(words: string): ZoneKind | undefined {
  if (captionSigns.some((sign) => sign.test(words))) return 'caption'
  if (creditSigns.some((sign) => sign.test(words)) && words.length < 260) return 'credit'
  if (boilerplateSigns.some((sign) => sign.test(words)) && words.length < 200) return 'boilerplate'
  if (bylineSign.test(words) && words.length < 120) return 'byline'
  return undefined
}

/** A line that ends as a sentence does, or is too long for a heading. */
function isSentence(words: string): boolean {
  return /[.!?…][”’"')\]]*$/.test(words) ? words.split(/\s+/).length > 4 : words.length > 220
}

/** Labels of a page's menu run together: "Asia PacificPeacePolitics". */
function isGlued(words: string): boolean {
  return /\p{Ll}\p{Lu}/u.test(words) && words.split(/\s+/).length <= 4
}

function isSubheading(words: string): boolean {
  return (
    !isSentence(words) && words.split(/\s+/).length <= 9 && !/[“"”:,;]$/.test(words) && !/^[“"‘']/.test(words)
  )
}

const dateline =
  /^(?:\p{Lu}[\p{Lu}.'’-]+(?:[ ,/]+\p{Lu}[\p{L}.'’-]*){0,5})(?:,? ?\([^)]{1,30}\))?,?(?: (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{L}*\.? \d{1,2})?\s?(?:-|–|—|--)\s+/u

function withDateline(line: Line): Zone[] {
  const { start, end, words } = line
  const cut = dateline.exec(words)?.[0].length
  if (cut === undefined || cut > 80) return [{ start, end, kind: 'body' }]
  return [
    { start, end: start + words.slice(0, cut).trimEnd().length, kind: 'dateline' },
    { start: start + cut, end, kind: 'body' },
  ]
}
