import type { Zone } from '../articles/zone'
import type { Codebook } from '../codebooks/codebook'
import type { FoundStatement } from '../extraction/extract'
import { failed, type Outcome, type Problem } from '../problem'

export interface AnalystQuestion {
  text: string
  /** As the article's file tells them; null where its text alone does. */
  zones: Zone[] | null
  codebook: Codebook
  /** The article's date, where it is known. */
  publishedOn: string | null
}

export interface AnalystAnswer {
  statements: FoundStatement[]
  /** Why only rules were at work; null when the trained weights were too. */
  withoutWeights: Problem | null
}

/** Who reads articles for statements: off the main thread in the hosts, at hand in tests. One article at a time. */
export interface Analyst {
  analyse(question: AnalystQuestion): Promise<Outcome<AnalystAnswer>>
  /** Ends the reading that is under way: it answers with the problem `analysis-stopped`. Gives back what it holds. */
  stop(): Promise<void>
}

export const stopped = (): { ok: false; problem: Problem } =>
  failed('analysis-stopped', 'The reading was stopped.', 'What was found before stands.')

/** For hosts that only look. */
export const noAnalyst: Analyst = {
  analyse: async () =>
    failed('analysis-absent', 'Nobody here finds statements.', 'Open the library in the reader.'),
  stop: async () => {},
}
