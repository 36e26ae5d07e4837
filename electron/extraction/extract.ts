/**
 * A news text into the statements it attributes: who said what, by which words that is known, for which party, on which
 * topic, how, and when. The stages in order: zones, attributions, speakers, and what follows from those. Pure: the same
 * text, codebook and weights give the same statements.
 */
import type { Passage, Span } from '../anchors/anchor'
import type { Codebook } from '../codebooks/codebook'
import type { Directness, SaidOnPrecision, Stance } from '../statements/statement'
import type { Attribution } from './attribution/attribution'
import { findAttributions } from './attribution/find-attributions'
import type { Weights } from './attribution/weights'
import { weekdayPattern } from './calendar'
import { readPublishedOn, readTitle } from './published'
import { readSaidOn } from './said-on'
import { SpeakerFinder, type Speaker } from './speakers'
import { readStance } from './stance'
import { indexTopics, topicsOf } from './topics'
import { holdsStatements, zoneAt, zonesOf, type Zone } from './zones'

export interface FoundStatement {
  /** `s1`, `s2` … in the order of the text. */
  id: string
  speaker: Passage | null
  cue: Passage | null
  content: Passage[]
  speakerName: string | null
  /** Whom the mention could mean, the chosen one first. */
  candidates: string[]
  /** The id of a party of the codebook, or a name where the party is only proposed. */
  party: string | null
  topics: string[]
  stance: Stance
  directness: Directness
  voice: 'own' | 'reported'
  saidOn: string | null
  saidOnPrecision: SaidOnPrecision
  /** The statement within which this one is told ("A says that B promised"). */
  parent: string | null
  /** What found it, for the question "why was this found?". */
  rule: string
  /** 0 to 1: of statements with such a confidence, so many are right. */
  confidence: number
}

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
}

export function extract(text: string, { codebook, weights, publishedOn }: ExtractOptions): Extraction {
  const zones = zonesOf(text)
  const date = publishedOn ?? readPublishedOn(text, zones)
  const found = findAttributions(text, weights, { nested: true })
  const attributions = found
    .map((attribution) => ({ ...withinZones(attribution, zones, text), found: attribution }))
    .filter(({ content }) => content.every(({ start }) => isIn(zones, start)))
    .toSorted((a, b) => firstPlace(a) - firstPlace(b))
  const speakers = new SpeakerFinder(text, codebook)
  const topics = indexTopics(codebook?.topics ?? [])
  const statements = attributions.map((attribution, index): FoundStatement => {
    const { source, cue, content } = attribution
    const words = content.map(({ start, end }) => text.slice(start, end)).join(' … ')
    const speaker = source
      ? speakers.find(text.slice(source.start, source.end), source.start)
      : speakerWithoutMention(attribution, speakers)
    const said = saidOnFor(text, attribution, date)
    return {
      id: `s${index + 1}`,
      speaker: source && passageOf(text, source),
      cue: cue && passageOf(text, cue),
      content: content.map((span) => passageOf(text, span)),
      speakerName: speaker.name,
      candidates: speaker.candidates,
      party: speaker.party?.id ?? null,
      topics: codebook ? topicsOf(topics, words) : [],
      stance: readStance(cue ? cueWords(text, cue) : '', words),
      directness: directnessOf(text, content),
      voice: 'own',
      saidOn: said.on,
      saidOnPrecision: said.precision,
      parent: null,
      rule: attribution.rule,
      confidence: Math.round(attribution.confidence * 100) / 100,
    }
  })
  return {
    title: readTitle(text, zones),
    publishedOn: date,
    statements: withParents(
      statements,
      attributions.map((attribution) => parentPlace(attribution.found, found, attributions)),
    ),
  }
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

/** A quotation that goes on without a cue belongs to whoever spoke last; a cue without a speaker to nobody. */
function speakerWithoutMention({ cue }: Attribution, speakers: SpeakerFinder): Speaker {
  return cue ? { name: null, party: null, candidates: [], kind: 'unknown' } : speakers.continuing()
}

function passageOf(text: string, { start, end }: Span): Passage {
  return { start, end, exact: text.slice(start, end) }
}

/** The cue with the particle behind it: "ruled out", "called on". Other words there are what is said. */
function cueWords(text: string, { start, end }: Span): string {
  return `${text.slice(start, end)}${/^\s+(?:on|upon|for|out|down|against|to)\b/.exec(text.slice(end, end + 40))?.[0] ?? ''}`
}

const quoteMarks = /[“”„«»"]/

function directnessOf(text: string, content: readonly Span[]): Directness {
  let quoted = 0
  let words = 0
  for (const { start, end } of content) {
    let isInside = opensBefore(text, start)
    for (const piece of text.slice(start, end).matchAll(/[“”„«»"]|[\p{L}\p{N}]+/gu)) {
      if (quoteMarks.test(piece[0])) isInside = piece[0] === '"' ? !isInside : /[“„«]/.test(piece[0])
      else {
        words += 1
        if (isInside) quoted += 1
      }
    }
  }
  if (quoted === 0) return 'indirect'
  return quoted >= words * 0.9 ? 'direct' : 'mixed'
}

/** Whether a quotation mark stands open at a place of its paragraph. */
function opensBefore(text: string, place: number): boolean {
  const paragraph = text.slice(text.lastIndexOf('\n', place - 1) + 1, place)
  const last = paragraph.match(/[“”„«»]/g)?.at(-1)
  if (last !== undefined) return /[“„«]/.test(last)
  return (paragraph.match(/"/g)?.length ?? 0) % 2 === 1
}

/** The sentence around the cue without what is said in it, and the date that it tells. */
function saidOnFor(text: string, { source, cue, content }: Attribution, date: string | null) {
  const anchor = cue ?? source ?? content[0] ?? { start: 0, end: 0 }
  const start = Math.max(text.lastIndexOf('\n', anchor.start - 1) + 1, sentenceStart(text, anchor.start))
  const end = sentenceEnd(text, anchor.end)
  let words = text.slice(start, end)
  for (const span of content) {
    const from = Math.max(0, span.start - start)
    const to = Math.min(words.length, span.end - start)
    if (to > from) words = `${words.slice(0, from)}${' '.repeat(to - from)}${words.slice(to)}`
  }
  return readSaidOn(words, anchor.start - start, date)
}

function sentenceStart(text: string, place: number): number {
  const from = Math.max(0, place - 600)
  // With the letter at the place itself, which may be the first of its sentence.
  const before = text.slice(from, place + 1)
  const ends = [...before.matchAll(/[.!?]["”’]?\s+(?=[“"‘]?\p{Lu})/gu)].filter(
    ({ index }) =>
      !/(?:\b\p{Lu}|\b(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|St|Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec))$/u.test(
        before.slice(0, index),
      ),
  )
  const last = ends.at(-1)
  return from + (last ? last.index + last[0].length : 0)
}

function sentenceEnd(text: string, place: number): number {
  const rest = text.slice(place, place + 600)
  const end = /[.!?]["”’]?(?=\s|$)|\n/.exec(rest)
  return place + (end ? end.index : rest.length)
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

/** A statement within another's is told by that other one, and is its party's voice only if both are one party. */
function withParents(
  statements: FoundStatement[],
  places: readonly (number | undefined)[],
): FoundStatement[] {
  return statements.map((statement, index) => {
    const parent = statements[places[index] ?? -1]
    if (!parent) return statement
    return { ...statement, parent: parent.id, voice: parent.party === statement.party ? 'own' : 'reported' }
  })
}
