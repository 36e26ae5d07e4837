/** What can be exported from where the reader is: from the narrowest to the whole. */
import type { Codebook, StatementFilter } from '../../electron/contract'

export interface Scope {
  value: 'chosen' | 'shown' | 'cell' | 'topic' | 'party' | 'whole'
  name: string
  filter: StatementFilter
  statementIds: string[] | null
}

export interface Whereabouts {
  codebook: Codebook
  topicId: string | null
  partyId: string | null
  /** What the present view leaves out; null when it leaves out nothing. */
  filter: StatementFilter | null
  /** Statements that the reader has picked out. */
  chosenIds: readonly string[]
}

const all: StatementFilter = {
  partyIds: null,
  topicIds: null,
  outlets: null,
  speakers: null,
  stances: null,
  directness: null,
  voices: null,
  standings: null,
  from: null,
  to: null,
  words: null,
}

export function scopesFor({ codebook, topicId, partyId, filter, chosenIds }: Whereabouts): Scope[] {
  const topic = codebook.topics.find(({ id }) => id === topicId)
  const party = codebook.parties.find(({ id }) => id === partyId)
  const topicIds = topic ? [topic.id] : null
  const partyIds = party ? [party.id] : null
  const scope = (value: Scope['value'], name: string, part: Partial<StatementFilter>): Scope => ({
    value,
    name,
    filter: { ...all, ...part },
    statementIds: null,
  })
  return [
    ...(chosenIds.length > 0
      ? [{ ...scope('chosen', 'The chosen statements', {}), statementIds: [...chosenIds] }]
      : []),
    ...(filter && isNarrowing(filter)
      ? [scope('shown', 'What the view shows, as it is filtered', filter)]
      : []),
    ...(topic && party ? [scope('cell', `${party.name} on ${topic.name}`, { topicIds, partyIds })] : []),
    ...(topic ? [scope('topic', `This topic: ${topic.name}`, { topicIds })] : []),
    ...(party ? [scope('party', `This party: ${party.name}`, { partyIds })] : []),
    scope('whole', 'The whole table: all parties, all topics', {}),
  ]
}

function isNarrowing(filter: StatementFilter): boolean {
  return Object.values(filter).some((part) => part !== null)
}
