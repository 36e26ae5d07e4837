// The labels of the words around one cue, and which may follow which.

export const NONE = 0
export const SOURCE = 1
export const CUE = 2
export const CONTENT = 3
export const LABELS = 4
/** Label pairs a step can be between. */
export const STEPS = LABELS * LABELS

/**
 * States of the search: a label, and whether the source is behind us. That keeps the source in one piece without
 * a second search. The cue has no "behind us" of its own: its place is known, it holds the head.
 */
export const STATES = 7
export const LABEL_OF = Uint8Array.of(NONE, CUE, CONTENT, SOURCE, NONE, CUE, CONTENT)
const SOURCE_STATE = 3

/** From state a to state b? Cue words are checked by `isAllowedAt`, which knows where the head is. */
export const FOLLOWS: readonly (readonly number[])[] = Array.from({ length: STATES }, (_, b) =>
  Array.from({ length: STATES }, (_, a) => a).filter((a) => {
    if (b < SOURCE_STATE) return a < SOURCE_STATE
    if (b === SOURCE_STATE) return a <= SOURCE_STATE
    return a >= SOURCE_STATE
  }),
)

export const canStart = (state: number): boolean => state <= SOURCE_STATE

/** The cue is one run of words that holds the head. */
export function mayStep(from: number, to: number, i: number, head: number): boolean {
  const a = LABEL_OF[from]
  const b = LABEL_OF[to]
  if (i === head) return b === CUE
  if (i < head) return a !== CUE || b === CUE
  return b !== CUE || a === CUE
}
