import { done, failed, type Outcome, type Problem } from '../problem'
import type { Brief } from './brief'
import { writeBrief, type BriefFormat } from './write-brief'

/** Who makes a brief into a file: off the main thread in the hosts, at hand in tests and commands. */
export interface BriefWriter {
  write(brief: Brief, format: BriefFormat): Promise<Outcome<Uint8Array>>
  /** Ends all writing that is under way: it answers with the problem `export-stopped`. Gives back what it holds. */
  stop(): Promise<void>
}

export const writingStopped = (): { ok: false; problem: Problem } =>
  failed('export-stopped', 'The file was not made: it was stopped.', 'Nothing was written.')

/** Makes it at once, and whoever asked for it waits. */
export const writerAtHand: BriefWriter = {
  write: async (brief, format) => done(await writeBrief(brief, format)),
  stop: async () => {},
}
