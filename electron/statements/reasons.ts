/**
 * Why a found statement reads as it does, for the reader's question "why was this found?". Facts, not sentences, so that
 * the view words them; plain JSON. A passage is a place in the text as it was when it was analysed.
 */
import * as v from 'valibot'
import { passageSchema } from '../anchors/anchor'

/** How the words for the speaker were understood. Whom they could have meant stands in the finding's candidates. */
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

const speakerReasonSchema = v.strictObject({
  way: v.picklist(speakerWays),
  /** Where the text names the one who is meant, when the mention itself does not; null when it does. */
  from: v.nullable(passageSchema),
})
export type SpeakerReason = v.InferOutput<typeof speakerReasonSchema>

const partyReasonSchema = v.strictObject({
  way: v.picklist(partyWays),
  /** The alias, the country's word or the office that told. */
  words: v.string(),
})
export type PartyReason = v.InferOutput<typeof partyReasonSchema>

const stanceReasonSchema = v.strictObject({
  /** `neither`: no word tells more than that something is asserted. */
  by: v.picklist(['cue', 'content', 'both', 'neither']),
  /** The words that decided, in the order in which they count. */
  words: v.array(v.string()),
})
export type StanceReason = v.InferOutput<typeof stanceReasonSchema>

const saidOnReasonSchema = v.strictObject({
  /** `statement`: taken over from the statement before, said on the same occasion. */
  by: v.picklist(['words', 'statement', 'article', 'nothing']),
  /** The words that tell the time. */
  words: v.nullable(passageSchema),
  /** The id of the statement whose date was taken over. */
  statement: v.nullable(v.string()),
})
export type SaidOnReason = v.InferOutput<typeof saidOnReasonSchema>

const topicReasonSchema = v.strictObject({
  topic: v.string(),
  /** Terms of the codebook and telling words of its definition, as the text has them. */
  words: v.array(v.string()),
  /** Where they stand: in what is said, or around it when that holds none. */
  within: v.picklist(['content', 'context']),
})
export type TopicReason = v.InferOutput<typeof topicReasonSchema>

export const reasonsSchema = v.strictObject({
  speaker: speakerReasonSchema,
  /** Null when the statement has no party. */
  party: v.nullable(partyReasonSchema),
  stance: stanceReasonSchema,
  saidOn: saidOnReasonSchema,
  /** One for each topic, in their order. */
  topics: v.array(topicReasonSchema),
})
export type Reasons = v.InferOutput<typeof reasonsSchema>
