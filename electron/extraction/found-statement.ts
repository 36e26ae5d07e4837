import type { Passage } from '../anchors/anchor'
import type { Directness, SaidOnPrecision, Stance } from '../statements/statement'
import type { Reasons } from '../statements/reasons'

/** A statement as the extraction finds it. Plain JSON. */
export interface FoundStatement {
  /** `s1`, `s2` … in the order of the text. */
  id: string
  speaker: Passage | null
  cue: Passage | null
  content: Passage[]
  speakerName: string | null
  /** Whom the mention could mean, the chosen one first. */
  candidates: string[]
  /** The id of a party of the codebook, or a name where the party is only proposed. */
  party: string | null
  topics: string[]
  stance: Stance
  directness: Directness
  voice: 'own' | 'reported'
  saidOn: string | null
  saidOnPrecision: SaidOnPrecision
  /** The statement within which this one is told ("A says that B promised"). */
  parent: string | null
  /** What found it, for the question "why was this found?". */
  rule: string
  /** 0 to 1: of statements with such a confidence, so many are right. */
  confidence: number
  /** Why it is described so. */
  reasons: Reasons
}
