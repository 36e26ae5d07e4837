import type { Problem } from '../problem'

/** How far the program is with reading articles for statements. */
export interface AnalysisState {
  state: 'idle' | 'running' | 'stopping'
  /** Articles of this run; those left out are among them. */
  total: number
  done: number
  /** Of those done: not read, for their language. */
  leftOut: number
  /** Statements found in this run. */
  found: number
  /** The one that is being read. */
  articleId: string | null
  startedAt: string | null
  /** Whether the last run was stopped before its end. */
  wasStopped: boolean
  /** What went wrong, and, once, that the trained weights are missing. */
  problems: Problem[]
}
