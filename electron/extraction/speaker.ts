import type { NamedParty, PartyGuess } from './parties'
import type { PartyReason, SpeakerReason } from '../statements/reasons'

export interface Speaker {
  /** The person, the party, or the mention's own words where it is neither. */
  name: string | null
  party: PartyGuess | null
  /** All that were weighed, the chosen one first. */
  candidates: string[]
  kind: 'person' | 'group' | 'unknown'
  reason: SpeakerReason
  partyReason: PartyReason | null
}

export const nobody: Speaker = {
  name: null,
  party: null,
  candidates: [],
  kind: 'unknown',
  reason: { way: 'unknown', from: null },
  partyReason: null,
}

/** A body that speaks, or an office of it that nobody fills by name. */
export function bodySpeaker({ id, name, by }: NamedParty): Speaker {
  return {
    ...nobody,
    name,
    party: { id, name },
    candidates: [name],
    kind: 'group',
    partyReason: by,
  }
}

/** Nobody known is meant: the mention's own words stand, and no party with them. */
export function ownWords(name: string): Speaker {
  return name === ''
    ? nobody
    : { ...nobody, name, candidates: [name], reason: { way: 'own-words', from: null } }
}
