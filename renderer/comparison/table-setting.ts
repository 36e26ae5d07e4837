/** What every cell of the table needs to know, so that it is not handed through row by row. */
import { createContext } from 'svelte'
import type { Dimension, Grouping, NoteTarget, Party, TableArticle } from '../../electron/contract'
import type { StatementShelf } from './statement-shelf.svelte'
import type { Narrowing, TableChoice } from './table-choice'

/** Read-only; its members are getters, so that what they give is always of now. */
export interface TableSetting {
  readonly dossierId: string
  readonly parties: readonly Party[]
  readonly by: Grouping
  readonly shows: TableChoice['shows']
  readonly density: TableChoice['density']
  /** Null for all. */
  readonly topicIds: readonly string[] | null
  /** The name of the one topic the table is on. */
  readonly topicName: string | null
  readonly filter: Narrowing
  readonly articleById: ReadonlyMap<string, TableArticle>
  readonly shelf: StatementShelf
  readonly isReadOnly: boolean
  letterOf(statementId: string): 'A' | 'B' | undefined
  noteCountOf(target: NoteTarget): number
  /** The address of all topics of one party. */
  otherTopicsOf(partyId: string): string
  /** The address of one topic, article by article. */
  topicAddress(topicId: string): string
  choose(side: 'A' | 'B', statementId: string): void
  note(target: NoteTarget, label: string, heading: string, begins: boolean): void
  free(dimensions: readonly Dimension[]): void
  reload(): void
}

export const [tableSetting, setTableSetting] = createContext<TableSetting>()
