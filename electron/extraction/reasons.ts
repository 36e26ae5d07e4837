/**
 * Why a statement reads as it does, for the reader's question "why was this found?". Facts, not sentences, so that the
 * view may word and mark them; plain JSON. A passage is a place in the text; other words stand as text or codebook have them.
 */
import type { Passage } from '../anchors/anchor'

export interface Reasons {
  speaker: SpeakerReason
  /** Null when the statement has no party. */
  party: PartyReason | null
  stance: StanceReason
  saidOn: SaidOnReason
  /** One for each topic, in their order. */
  topics: TopicReason[]
}

/** How a mention was understood. Whom it could have meant stands in the statement's candidates. */
export const speakerWays = [
  /** The full name, as the text or the codebook has it. */
  'name',
  'surname',
  /** Another name that the codebook gives. */
  'alias',
  'acronym',
  /** A capital, a building or a country for its government. */
  'seat',
  /** The first name, or the name with a title alone, of somebody named in full. */
  'short-name',
  /** he, she, it, they, his … */
  'pronoun',
  /** who, which */
  'relative',
  /** An office or a kind: "the envoy", "the group". */
  'description',
  /** "The statement": whoever issued it. */
  'paper',
  /** "A spokesman", "its lawyers": unnamed mouths of a body. */
  'mouthpiece',
  /** A quotation without a cue goes on after its speaker. */
  'continuing',
  /** Nobody known is meant: the mention's own words stand. */
  'own-words',
  /** No mention, or one that nothing in the text resolves. */
  'unknown',
] as const
export type SpeakerWay = (typeof speakerWays)[number]

export interface SpeakerReason {
  way: SpeakerWay
  /** Where the text names the one who is meant, when the mention itself does not; null when it does. */
  from: Passage | null
}

export const partyWays = [
  /** The codebook lists the person among those who speak for the party. */
  'codebook-person',
  /** The party's name or another of its names in the codebook. */
  'alias',
  /** A capital, a building, a country's name or adjective. */
  'country',
  /** What stands beside the person's name: "a spokesman of the port". */
  'role',
  /** The body speaks for itself. */
  'body',
  /** The person speaks for nobody else, as far as the text tells. */
  'self',
] as const
export type PartyWay = (typeof partyWays)[number]

export interface PartyReason {
  way: PartyWay
  /** The alias, the country's word or the office that told. */
  words: string
}

export interface StanceReason {
  /** `neither`: no word tells more than that something is asserted. */
  by: 'cue' | 'content' | 'both' | 'neither'
  /** The words that decided, in the order in which they count. */
  words: string[]
}

export interface SaidOnReason {
  /** `statement`: taken over from the statement before, said on the same occasion. */
  by: 'words' | 'statement' | 'article' | 'nothing'
  /** The words that tell the time. */
  words: Passage | null
  /** The id of the statement whose date was taken over. */
  statement: string | null
}

export interface TopicReason {
  topic: string
  /** Terms of the codebook and telling words of its definition, as the text has them. */
  words: string[]
  /** Where they stand: in what is said, or around it when that holds none. */
  within: 'content' | 'context'
}
