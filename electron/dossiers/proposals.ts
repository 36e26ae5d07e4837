/** A dossier whose codebook also holds the parties that found statements name, and a topic for those that fit none. */
import { isProposed, nobody, noTopic } from '../statements/proposed-party'
import type { ProposedStatement } from '../statements/statement'
import type { Dossier } from './dossier'

type Naming = Pick<ProposedStatement, 'partyId' | 'partyName' | 'topicIds'>

/** Proposed parties follow the coded ones, by name; who is not told comes last. Nothing is changed where none is needed. */
export function withProposals(dossier: Dossier, statements: readonly Naming[]): Dossier {
  const { codebook } = dossier
  const names = new Map<string, string>()
  for (const { partyId, partyName } of statements) {
    if (isProposed(partyId) && partyId !== nobody.id && partyName !== null && !names.has(partyId))
      names.set(partyId, partyName)
  }
  const parties = [...names]
    .map(([id, name]) => ({ id, name }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1))
  if (statements.some(({ partyId }) => partyId === nobody.id)) parties.push(nobody)
  const needsTopic = statements.some(({ topicIds }) => topicIds.length === 0)
  if (parties.length === 0 && !needsTopic) return dossier
  return {
    ...dossier,
    codebook: {
      ...codebook,
      parties: [...codebook.parties, ...parties.map((party) => ({ ...party, aliases: [], people: [] }))],
      topics: needsTopic ? [...codebook.topics, noTopic] : codebook.topics,
    },
  }
}
