/**
 * A news text into the statements it attributes: who said what, by which words that is known, for which party, on which
 * topic, how, and when. The stages in order: zones, attributions, and what follows from those. Pure: the same text,
 * codebook and weights give the same statements.
 */
import type { Codebook } from '../codebooks/codebook'
import type { Attribution } from './attribution/attribution'
import { findAttributions } from './attribution/find-attributions'
import type { Weights } from './attribution/weights'
import { weekdayPattern } from './calendar'
import { describe } from './describe'
import type { FoundStatement } from './found-statement'
import { readPublishedOn, readTitle } from './published'
import { holdsStatements, zoneAt, zonesOf, type Zone } from './zones'

export type { FoundStatement } from './found-statement'

export interface Extraction {
  title: string | null
  publishedOn: string | null
  statements: FoundStatement[]
}

export interface ExtractOptions {
  /** Null: parties are proposed from the speakers themselves, and no topics are given. */
  codebook: Codebook | null
  /** Null: by rules alone. */
  weights: Weights | null
  /** The date of the article where it is known from elsewhere; else the text is asked. */
  publishedOn?: string | null
  /** What its stretches are, where that is known from elsewhere; else the text is asked. */
  zones?: readonly Zone[] | null
}

export function extract(
  text: string,
  { codebook, weights, publishedOn, zones: known }: ExtractOptions,
): Extraction {
  const zones = known ?? zonesOf(text)
  const date = publishedOn ?? readPublishedOn(text, zones)
  const found = findAttributions(text, weights, { nested: true })
  const attributions = withinArticle(found, zones, text)
  return {
    title: readTitle(text, zones),
    publishedOn: date,
    statements: describe(text, attributions, { codebook, publishedOn: date }),
  }
}

/** Those of headline and body, in the order of the text, with parents among themselves. */
function withinArticle(found: readonly Attribution[], zones: readonly Zone[], text: string): Attribution[] {
  const kept = found
    .map((attribution) => ({ own: withinZones(attribution, zones, text), found: attribution }))
    .filter(({ own }) => own.content.every(({ start }) => isIn(zones, start)))
    .toSorted((a, b) => firstPlace(a.own) - firstPlace(b.own))
  return kept.map(({ own: { source, cue, content, rule, confidence }, found: attribution }) => {
    const parent = parentPlace(attribution, found, kept)
    return { source, cue, content, rule, confidence, ...(parent === undefined ? {} : { parent }) }
  })
}

const strayEnds = new RegExp(String.raw`(?:,|\s)*\b(?:(?:on|late|early)\s+)*${weekdayPattern}\s*$`)

/** A source that swallowed its dateline, or the day behind it, without them; a day alone is nobody. */
function withinZones(attribution: Attribution, zones: readonly Zone[], text: string): Attribution {
  const { source } = attribution
  if (!source) return attribution
  const zone = zoneAt(zones, source.start)
  const next = zone?.kind === 'dateline' ? zones[zones.indexOf(zone) + 1] : undefined
  const start = next && next.start < source.end ? next.start : source.start
  const words = text.slice(start, source.end)
  const kept = words.length - (strayEnds.exec(words)?.[0].length ?? 0)
  return { ...attribution, source: kept > 0 ? { start, end: start + kept } : null }
}

function isIn(zones: readonly Zone[], place: number): boolean {
  const zone = zoneAt(zones, place)
  return zone !== undefined && holdsStatements(zone)
}

function firstPlace({ source, cue, content }: Attribution): number {
  return Math.min(...[source, cue, ...content].flatMap((span) => (span ? [span.start] : [])))
}

/** Where the attribution around this one stands among the kept ones; the next one further out where it was left out. */
function parentPlace(
  own: Attribution,
  found: readonly Attribution[],
  kept: readonly { found: Attribution }[],
): number | undefined {
  let outer = own.parent
  // Never more steps than there are attributions, should three ever lie within one another in a ring.
  for (let steps = 0; outer !== undefined && steps < found.length; steps += 1) {
    const place = kept.findIndex((each) => each.found === found[outer ?? -1])
    if (place >= 0) return place
    outer = found[outer]?.parent
  }
  return undefined
}
