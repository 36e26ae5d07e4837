/** Which parties a text names, by the names that the codebook has for them and for those who speak for them. */
import type { Party } from '../codebooks/codebook'
import { namesOf } from '../codebooks/names'

export interface Naming {
  partyId: string
  /** As written, the first time. */
  namedAs: string
}

export type FindNamings = (text: string) => Naming[]

/** Each party once, in the order of the parties. */
export function namingsIn(parties: readonly Party[]): FindNamings {
  const patterns = parties.map((party) => ({ partyId: party.id, pattern: patternOf(namesOf(party)) }))
  return (text) =>
    patterns.flatMap(({ partyId, pattern }) => {
      const namedAs = pattern.exec(text)?.[0]
      return namedAs === undefined ? [] : [{ partyId, namedAs }]
    })
}

/** By capitals: "US" is not "us". Only the article of a name may begin a sentence ("The insurgents"). */
function patternOf(names: readonly string[]): RegExp {
  const written = names
    .toSorted((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replace(/^the\b/, '[Tt]he'))
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${written.join('|')})(?![\p{L}\p{N}])`, 'u')
}
