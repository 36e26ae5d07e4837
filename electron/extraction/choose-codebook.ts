import type { Codebook, Party } from '../codebooks/codebook'
import { namesOf } from '../codebooks/names'

/** So many parties of a codebook, each named so often, make a text one of its subject. */
const partiesNeeded = 2
const mentionsNeeded = 2

/**
 * The codebook where its parties occur in the text; null where the text is about something else. Parties that the title
 * of the codebook names must be among them: the United States and NATO are in the news of other disputes too.
 */
export function chooseCodebook(codebook: Codebook | null, text: string): Codebook | null {
  if (!codebook) return null
  const often = codebook.parties.filter((party) => mentionsOf(party, text) >= mentionsNeeded)
  const isAbout = codebook.parties.every(
    (party) => mentionsOf(party, codebook.title) === 0 || mentionsOf(party, text) > 0,
  )
  return isAbout && often.length >= partiesNeeded ? codebook : null
}

/** How often a party or somebody who speaks for it is named. Only by names: "the movement" is in any text. */
function mentionsOf(party: Party, text: string): number {
  const names = namesOf(party)
    .map((one) => one.replace(/^the /i, ''))
    .filter((one) => /^\p{Lu}/u.test(one))
    // The longest first, so that "Afghan government" is not counted as a part of something shorter.
    .toSorted((a, b) => b.length - a.length)
  if (names.length === 0) return 0
  const pattern = `(?<![\\p{L}\\p{N}])(?:${names.map(escaped).join('|')})(?![\\p{L}\\p{N}])`
  return text.match(new RegExp(pattern, 'gu'))?.length ?? 0
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
