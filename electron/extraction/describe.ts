/**
 * Attributions into statements: who each speaker is, for which party, on which topics, with which stance, how directly
 * and when, each with its reasons. Takes attributions from anywhere, found or drawn by hand.
 */
import type { Passage, Span } from '../anchors/anchor'
import type { Codebook } from '../codebooks/codebook'
import type { Attribution } from './attribution/attribution'
import { countries } from './countries'
import { directnessOf } from './directness'
import type { FoundStatement } from './found-statement'
import { groupNoun } from './mentions'
import { occasionsOf, type Occasion } from './occasion'
import { SpeakerFinder, type Speaker } from './speakers'
import { readStance } from './stance'
import { indexTopics, topicsOf } from './topics'

export interface DescribeOptions {
  /** Null: parties are proposed from the speakers themselves, and no topics are given. */
  codebook: Codebook | null
  /** The date of the article; null when nothing tells it. */
  publishedOn: string | null
}

/** @param attributions in the order of the text; a `parent` is an index among them. */
export function describe(
  text: string,
  attributions: readonly Attribution[],
  { codebook, publishedOn }: DescribeOptions,
): FoundStatement[] {
  const sources = attributions.flatMap(({ source }) => (source ? [text.slice(source.start, source.end)] : []))
  const speakers = new SpeakerFinder(text, codebook, sources)
  const topics = indexTopics(codebook?.topics ?? [], partyWords(codebook))
  const found = speakersOf(text, attributions, speakers)
  const parties = found.map(({ party }) => party?.id ?? null)
  const occasions = occasionsOf(text, attributions, parties, publishedOn)
  const statements = attributions.map((attribution, index): FoundStatement => {
    const { source, cue, content, rule, confidence } = attribution
    const words = content.map(({ start, end }) => text.slice(start, end)).join(' … ')
    const speaker = found[index] ?? speakers.nobody()
    const { stance, reason: stanceReason } = readStance(cue ? cueWords(text, cue) : '', words, {
      self: selfNames(speaker),
    })
    const said = occasions[index] ?? nowhen
    const hits = codebook ? topicsOf(topics, words, around(text, content)) : []
    return {
      id: `s${index + 1}`,
      speaker: source && passageOf(text, source),
      cue: cue && passageOf(text, cue),
      content: content.map((span) => passageOf(text, span)),
      speakerName: speaker.name,
      candidates: speaker.candidates,
      party: speaker.party?.id ?? null,
      topics: hits.map(({ topic }) => topic),
      stance,
      directness: directnessOf(text, content),
      voice: 'own',
      saidOn: said.on,
      saidOnPrecision: said.precision,
      parent: null,
      rule,
      confidence: Math.round(confidence * 100) / 100,
      reasons: {
        speaker: speaker.reason,
        party: speaker.partyReason,
        stance: stanceReason,
        saidOn: said.reason,
        topics: hits,
      },
    }
  })
  return withParents(
    statements,
    attributions.map(({ parent }) => parent),
  )
}

/** Outer ones first: within somebody's quotation "I" is that one. */
function speakersOf(text: string, attributions: readonly Attribution[], speakers: SpeakerFinder): Speaker[] {
  const found: Speaker[] = []
  const depth = (index: number, steps = 0): number => {
    const parent = attributions[index]?.parent
    return parent === undefined || steps > 20 ? 0 : 1 + depth(parent, steps + 1)
  }
  const order = attributions.map((_, index) => index).toSorted((a, b) => depth(a) - depth(b) || a - b)
  for (const index of order) {
    const attribution = attributions[index]
    if (attribution) found[index] = speakerOf(text, attribution, speakers, found[attribution.parent ?? -1])
  }
  return found
}

function speakerOf(
  text: string,
  { source, cue, content }: Attribution,
  speakers: SpeakerFinder,
  teller: Speaker | undefined,
): Speaker {
  if (source) return speakers.find(text.slice(source.start, source.end), source.start, { teller })
  // A quotation that goes on without a cue belongs to whoever spoke last; a cue without a speaker to nobody.
  return cue ? speakers.nobody() : speakers.continuing(content[0]?.start)
}

/** The paragraph of a statement and the one before it. */
function around(text: string, content: readonly Span[]): string {
  const [first, last] = [content[0]?.start ?? 0, content.at(-1)?.end ?? 0]
  const [reachBack, reachOn] = [1500, 800]
  const lead = text.slice(Math.max(0, first - reachBack), first)
  const own = Math.max(0, lead.lastIndexOf('\n'))
  const before = Math.max(0, lead.lastIndexOf('\n', lead.slice(0, own).trimEnd().length - 1))
  const rest = text.slice(last, last + reachOn)
  const end = rest.indexOf('\n')
  return lead.slice(before) + text.slice(first, last + (end < 0 ? rest.length : end))
}

/** Names by which parties are spoken of under every topic. */
function partyWords(codebook: Codebook | null): string[] {
  const names = (codebook?.parties ?? []).flatMap(({ name, aliases }) => [name, ...aliases])
  const spoken = countries.filter(({ name, adjectives }) =>
    names.some((each) => [name, ...adjectives].some((word) => each.includes(word))),
  )
  return [
    ...names,
    ...spoken.flatMap(({ name, adjectives }) => [
      name,
      ...adjectives,
      ...adjectives.map((word) => `${word}s`),
    ]),
  ]
}

/** As what is said may speak of its speaker: by name, by surname, by party. */
function selfNames({ name, party, kind }: Speaker): string[] {
  const names = [name, party?.name].flatMap((each) => (each ? [each.replace(/^the /i, '')] : []))
  const surname = kind === 'person' ? name?.split(' ').at(-1) : undefined
  const short = party?.name === 'United States' ? ['US', 'U.S.', 'United States'] : []
  const kinds = names
    .flatMap((each) => each.match(new RegExp(groupNoun, 'gi')) ?? [])
    .map((kind) => kind.toLowerCase())
  return [...names, ...short, ...kinds, 'government', ...(surname ? [surname] : [])]
}

const nowhen: Occasion = {
  on: null,
  precision: 'article',
  reason: { by: 'nothing', words: null, statement: null },
}

function passageOf(text: string, { start, end }: Span): Passage {
  return { start, end, exact: text.slice(start, end) }
}

/** The cue with the particle behind it: "ruled out", "called on". Other words there are what is said. */
function cueWords(text: string, { start, end }: Span): string {
  return `${text.slice(start, end)}${/^\s+(?:on|upon|for|out|down|against|to)\b/.exec(text.slice(end, end + 40))?.[0] ?? ''}`
}

/** A statement within another's is told by that other one, and is its party's voice only if both are one party. */
function withParents(
  statements: FoundStatement[],
  places: readonly (number | undefined)[],
): FoundStatement[] {
  return statements.map((statement, index) => {
    const parent = statements[places[index] ?? -1]
    if (!parent) return statement
    // Without parties the names tell whether two are one.
    const isOne =
      parent.party === statement.party &&
      (parent.party !== null || parent.speakerName === statement.speakerName)
    return { ...statement, parent: parent.id, voice: isOne ? 'own' : 'reported' }
  })
}
