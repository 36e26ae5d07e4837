/** A dossier made from its statements alone, for when its own file cannot be read. Ids stand for the names. */
import type { Statement } from '../statements/statement'
import type { Dossier } from './dossier'

export function standInDossier(id: string, articleIds: string[], statements: readonly Statement[]): Dossier {
  const partyIds = new Set(statements.map(({ partyId }) => partyId))
  const topicIds = new Set(statements.flatMap((statement) => statement.topicIds))
  return {
    id,
    codebook: {
      id,
      title: `${id} (its codebook cannot be read)`,
      language: 'en',
      description:
        'The names of parties and topics are in the file that cannot be read; their ids stand for them.',
      parties: [...partyIds].map((partyId) => ({ id: partyId, name: partyId, aliases: [], people: [] })),
      topics: [...topicIds].map((topicId) => ({
        id: topicId,
        name: topicId,
        definition: topicId,
        terms: [],
      })),
    },
    articleIds,
  }
}
