import type { Codebook } from '../codebooks/codebook'
import { lastBefore } from './mentions'
import { PartyNames } from './parties'

/** So many parties of a codebook, each named in so many sentences, make a text one of its subject. */
const partiesNeeded = 2
const mentionsNeeded = 2

/**
 * The codebook where its parties occur in the text; null where the text is about something else. Parties that the title
 * of the codebook names must be among them: the United States and NATO are in the news of other disputes too.
 */
export function chooseCodebook(codebook: Codebook | null, text: string): Codebook | null {
  if (!codebook) return null
  const names = new PartyNames(codebook)
  const known = new Set(codebook.parties.map(({ id }) => id))
  const sentences = new Map<string, Set<number>>()
  const ends = [...text.matchAll(/(?<=[.!?])\s+|\n/g)].map(({ index }) => index)
  for (const { at, party } of names.placesIn(text))
    if (known.has(party.id))
      sentences.set(
        party.id,
        (sentences.get(party.id) ?? new Set<number>()).add(lastBefore({ places: ends }, at)),
      )
  const isNamed = (id: string): boolean => (sentences.get(id)?.size ?? 0) >= mentionsNeeded
  const central = new Set(
    names.placesIn(codebook.title).flatMap(({ party }) => (known.has(party.id) ? [party.id] : [])),
  )
  if (central.size >= partiesNeeded) return [...central].every(isNamed) ? codebook : null
  return [...sentences.keys()].filter(isNamed).length >= partiesNeeded ? codebook : null
}
