import * as v from 'valibot'
import type { RecordKind } from '../../electron/storage/record-kind'

/** The smallest record there can be, so that tests of storage depend on no other part of the program. */
export interface Thing {
  id: string
  words: string
}

export const thingKind: RecordKind<Thing> = {
  format: 'standpoint/thing',
  version: 2,
  schema: v.strictObject({ id: v.string(), words: v.string() }),
}

/** The same kind as a later Standpoint writes it. */
export const newerThingKind: RecordKind<Thing> = { ...thingKind, version: 3 }
