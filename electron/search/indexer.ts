/** Who makes segments and keeps them: a thread in the program, the same thread in tests and on the command line. */
import { buildSegment, SegmentBuilder } from './build-segment'
import type { IndexParts } from './index-file'
import type { SearchedUnit, Segment } from './segment'

/** One segment in the making. */
export interface IndexJob {
  /** Resolves when it may go on; others get their turn meanwhile. */
  add(units: readonly SearchedUnit[]): Promise<void>
  /** Undefined when it was broken off. */
  finish(): Promise<Segment | undefined>
}

export interface Indexer {
  /** Units come in the order of their ids. */
  begin(): IndexJob
  /** What was kept; undefined when there is nothing, or nothing that can be used. */
  read(): Promise<IndexParts | undefined>
  /** A failure to keep it is no failure of anything: it is built anew. */
  write(parts: IndexParts): Promise<void>
  stop(): Promise<void>
}

/** Works where it is called, and keeps nothing. */
export const plainIndexer: Indexer = {
  begin: () => {
    const builder = new SegmentBuilder()
    return {
      add: async (units) => units.forEach((unit) => builder.add(unit)),
      finish: async () => builder.finish(),
    }
  },
  read: async () => undefined,
  write: async () => undefined,
  stop: async () => undefined,
}

export function smallSegment(units: readonly SearchedUnit[]): Segment {
  return buildSegment(units.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
}
