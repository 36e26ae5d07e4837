import type { ArticleAbout } from '../articles/article'
import type { Likeness } from '../articles/provenance'
import type { Problem } from '../problem'
import type { Dropped } from './imported'

/** How far the program is with the files that it was given. */
export interface ImportState {
  state: 'idle' | 'running' | 'stopping'
  /** Grows with each run, so that a page knows whose files it counts. */
  run: number
  /** Files of this run. */
  total: number
  done: number
  /** The one that is being read; null between files, and for pasted words. */
  fileName: string | null
  startedAt: string | null
  /** Whether the last run was stopped before its end. */
  wasStopped: boolean
  /** What went wrong with the run as a whole, such as a full disk. */
  problems: Problem[]
}

/** What became of one file. */
export interface FileReport {
  /** Null for pasted words. */
  name: string | null
  /** `partly`: some of its articles are in the library, and `problem` says why not the others. */
  outcome: 'kept' | 'partly' | 'already-there' | 'failed' | 'stopped'
  /** The name of its format, once it was told. */
  format: string | null
  articles: ArticleReport[]
  problem: Problem | null
  tookMs: number
}

/** One article that came of a file, or that was there already. */
export interface ArticleReport {
  id: string
  headline: ArticleAbout['headline']
  published: ArticleAbout['published']
  letters: number
  remarks: string[]
  dropped: Dropped[]
  alike: Likeness[]
}
