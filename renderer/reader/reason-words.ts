/** Why a statement was found, in the words of the interface. Facts in, sentences out. */
import type { Finding, Reasons } from '../../electron/contract'

type SpeakerWay = Reasons['speaker']['way']

const speakerWords: Record<SpeakerWay, string> = {
  name: 'named there',
  surname: 'by the surname',
  alias: 'another name of theirs in the codebook',
  acronym: 'by the letters that stand for the name',
  seat: 'a seat of government standing for it',
  'short-name': 'a short form of a name that stands elsewhere',
  pronoun: 'a pronoun for the one last spoken of',
  relative: 'a pronoun for the name before it',
  description: 'an office or a kind, read as the one it fits',
  paper: 'a paper, for whoever issued it',
  mouthpiece: 'somebody unnamed who speaks for it',
  continuing: 'no words for the speaker; the quotation goes on',
  'own-words': 'nobody known; the words themselves stand',
  unknown: 'not told',
}

export function speakerReason({ speaker }: Reasons): string {
  const named = speaker.from ? `, named as “${speaker.from.exact}”` : ''
  return `${speakerWords[speaker.way]}${named}`
}

type PartyWay = NonNullable<Reasons['party']>['way']

const partyWords: Record<PartyWay, string> = {
  'codebook-person': 'the codebook lists who speaks for it',
  alias: 'by its name in the codebook',
  country: 'by the country',
  role: 'by what stands beside the name',
  body: 'it speaks for itself',
  self: 'speaks for nobody else, as far as the text tells',
}

export function partyReason({ party }: Reasons): string {
  if (!party) return 'not told'
  return party.words === '' ? partyWords[party.way] : `${partyWords[party.way]}: “${party.words}”`
}

export function stanceReason({ stance }: Reasons): string {
  if (stance.words.length === 0) return 'no word tells more than that something is asserted'
  return `by ${stance.words.map((words) => `“${words}”`).join(', ')}`
}

export function saidOnReason({ saidOn }: Reasons): string {
  if (saidOn.by === 'words') return saidOn.words ? `by “${saidOn.words.exact}”` : 'by words beside it'
  if (saidOn.by === 'statement') return 'said on the occasion of the statement before'
  return saidOn.by === 'article' ? 'no day given; taken from the article' : 'no day given'
}

/** By the topic's id. */
export function topicReason({ topics }: Reasons, topicId: string): string | undefined {
  const reason = topics.find(({ topic }) => topic === topicId)
  if (!reason || reason.words.length === 0) return undefined
  const place = reason.within === 'context' ? ', beside the words' : ''
  return `by ${reason.words.map((words) => `“${words}”`).join(', ')}${place}`
}

const ruleWords: Record<string, string> = {
  model: 'trained reading of the sentence',
  'according-to': 'the form “according to …”',
  'name-after-dash': 'a name behind a dash that closes the quotation',
  'speaker-line': 'a line that begins with its speaker',
}

export function ruleReason({ rule }: Finding): string {
  return ruleWords[rule] ?? `the rule ${rule}`
}

export function certaintyReason({ confidence }: Finding): string {
  return `about ${Math.round(confidence * 100)} of 100 found like this are right`
}
