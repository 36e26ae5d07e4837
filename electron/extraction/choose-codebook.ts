import type { Codebook } from '../codebooks/codebook'
import { PartyNames } from './parties'

/** So many parties of a codebook, each named so often, make a text one of its subject. */
const partiesNeeded = 2
const mentionsNeeded = 2

/** The codebook where its parties occur in the text; null where the text is about something else. */
export function chooseCodebook(codebook: Codebook | null, text: string): Codebook | null {
  if (!codebook) return null
  const names = new PartyNames(codebook)
  const known = new Set(codebook.parties.map(({ id }) => id))
  const counts = new Map<string, number>()
  for (const sentence of text.split(/(?<=[.!?])\s+|\n/)) {
    const id = names.find(sentence)?.id
    if (id !== undefined && known.has(id)) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  const often = [...counts.values()].filter((count) => count >= mentionsNeeded)
  return often.length >= partiesNeeded ? codebook : null
}
