/** What differs between two wordings, ready to be drawn: as two sides with aligned rows, inline, or as a list. */

/** Start and end in one of the two texts, end excluded, in UTF-16 units. */
export interface Span {
  start: number
  end: number
}

export interface Run {
  /**
   * `kept`: the same words on both sides, but for white space. `trivial`: differs in nothing that matters (signs,
   * capitals, spelling, another way to write a number); folded unless the reader asks. `removed`, `added`: the words of
   * one side. `moved-from`, `moved-to`: words that stand elsewhere on the other side.
   */
  kind: 'kept' | 'trivial' | 'removed' | 'added' | 'moved-from' | 'moved-to'
  /** The words in the left text; empty for `added` and `moved-to`. All of a diff joined are the left text. */
  left: string
  /** The words in the right text; empty for `removed` and `moved-from`. All of a diff joined are the right text. */
  right: string
  /**
   * The number of the change it belongs to; the two runs of a replacement share one, and so do the two ends of a move.
   * For a trivial run, its number among the trivial ones. 0 for a kept run, and where different statements stand whole.
   */
  change: number
  /** The number of the move within which it stands; 0 outside of moves. */
  move: number
}

export interface Row {
  /**
   * `aligned`: what stands left is another wording of what stands right. `apart`: they only stand beside one another;
   * a side may be empty. `moved-from`: left alone, `moved-to`: right alone; their changes name the move.
   */
  kind: 'aligned' | 'apart' | 'moved-from' | 'moved-to'
  /** In order of reading: what was removed stands before what was added in its place. */
  runs: Run[]
  left: Span
  right: Span
}

export type ChangeKind = 'added' | 'removed' | 'replaced' | 'moved'

/** What makes a change one of substance. */
export type Flag = 'number' | 'date' | 'name' | 'modal' | 'negation' | 'condition' | 'scope'

export interface Change {
  /** From 1, in order of reading, without a gap. */
  number: number
  kind: ChangeKind
  /** `substance` when it has a flag, otherwise `wording`. The trivial ones are listed by themselves. */
  weight: 'substance' | 'wording'
  flags: Flag[]
  /** The words before and after, without white space around them; empty for what was added, removed. */
  before: string
  after: string
  /** Their places; of no length where a word of the other side has none here. */
  left: Span
  right: Span
  /** Which rows it is drawn in, as indexes into `rows`; two different ones for a move only. */
  leftRow: number
  rightRow: number
  /** The move that it is a change within; 0 for none. A move counts once, and so does each change within it. */
  insideMove: number
  /**
   * For a move, its words with the changes within. For a replacement that was joined over little words ("of the"), its
   * words with these as kept runs. Empty for all others.
   */
  runs: Run[]
}

export interface TrivialChange {
  number: number
  before: string
  after: string
  left: Span
  right: Span
  leftRow: number
  rightRow: number
}

export interface Tally {
  /** By weight: "2 of substance, 5 of wording, 11 trivial". */
  substance: number
  wording: number
  trivial: number
  /** By kind, without the trivial ones. */
  added: number
  removed: number
  replaced: number
  moved: number
}

export interface SharedPhrase {
  /** As the left text writes it. */
  text: string
  left: Span
  right: Span
}

/** What two different statements have in common, to be shown instead of a difference. */
export interface Shared {
  /** Of two words or more, the longest first, each once, without little words around it. */
  phrases: SharedPhrase[]
  /** Words of weight that both use, in order of the left text. */
  terms: string[]
  /** Words of weight that only one of them uses, in order of the text, each once. */
  onlyLeft: string[]
  onlyRight: string[]
}

export interface ProseDiff {
  /**
   * False when they have so little in common that they are different statements. Then `shared` tells what they share,
   * and where nothing at all could be aligned, `changes` is empty and the rows hold each side whole.
   */
  isSameStatement: boolean
  /** Why not: too few words in common, or no word can be, for the scripts differ. */
  difference: 'none' | 'words' | 'script'
  /** Share of the words that are kept or moved, 0 to 1; little words count less. 1 for two texts without any. */
  likeness: number
  rows: Row[]
  changes: Change[]
  trivial: TrivialChange[]
  tally: Tally
  shared: Shared | undefined
}

export interface DiffOptions {
  /** Names of parties and people, with their other names; a change of one is a change of substance. */
  names?: readonly string[]
}
