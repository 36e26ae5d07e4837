/**
 * What differs between two wordings: sentences are aligned first, then the words of those that belong together; what
 * is found is made readable, weighed and counted. Two texts in, rows and changes out; both texts come back letter for
 * letter. Knows no language's grammar but the word lists of lexicon.ts.
 */
import { alignSentences, type SentenceAlignment } from './align-sentences'
import { draftOf, type Bounds, type Draft, type DraftRow } from './draft'
import { whileReading, type Reading } from './kept-words'
import { bagLikeness, keptLikeness, likenessFloor, matchingOf, type Matching } from './matching'
import { mirroredDraft, mirroredMatching } from './mirror'
import { noChanges, numberChanges, spanOf, tallyOf } from './number-changes'
import { piecesOf } from './pieces'
import type { DiffOptions, ProseDiff, Row } from './prose-diff'
import { areOfOneScript } from './scripts'
import { sentencesOf } from './sentences'
import { sharedOf } from './shared'
import { nameReaderOf } from './weigh-names'

export type * from './prose-diff'

/** Ties are broken by side, so one side is always taken first, and mirrored inputs give mirrored answers. */
export function diffProse(left: string, right: string, options: DiffOptions = {}): ProseDiff {
  const isSwapped = left > right
  const [first, second] = isSwapped ? [right, left] : [left, right]
  return whileReading(left.length + right.length, (reading) =>
    diffInOrder(first, second, { reading, options, isSwapped }),
  )
}

interface Manner {
  reading: Reading
  options: DiffOptions
  isSwapped: boolean
}

function diffInOrder(first: string, second: string, { reading, options, isSwapped }: Manner): ProseDiff {
  const { vocabulary } = reading
  const one = reading.read(first)
  const other = reading.read(second)
  const matching = matchingOf(one, other, vocabulary)
  const bounds = { left: sentencesOf(one, vocabulary), right: sentencesOf(other, vocabulary) }
  const isOneScript = areOfOneScript(one, other)
  const alignment = isOneScript ? aligned(matching, bounds) : { backbone: [], moved: [] }
  const draft = draftOf(matching, alignment, bounds)
  const likeness = keptLikeness(matching)
  const scene = isSwapped
    ? { matching: mirroredMatching(matching), draft: mirroredDraft(draft) }
    : { matching, draft }
  const isSameStatement = isOneScript && likeness >= likenessFloor
  const hasAligned = likeness > 0 || alignment.backbone.length > 0
  return {
    isSameStatement,
    difference: isSameStatement ? 'none' : isOneScript ? 'words' : 'script',
    likeness,
    ...(hasAligned || isSameStatement ? changesOf(scene, options) : wholeSides(scene)),
    shared: isSameStatement ? undefined : sharedOf(scene.matching),
  }
}

/** Two single sentences are the common case, and need no search. */
function aligned(matching: Matching, bounds: Bounds): SentenceAlignment {
  if (bounds.left.length !== 2 || bounds.right.length !== 2) {
    if (bounds.left.length < 2 || bounds.right.length < 2) return { backbone: [], moved: [] }
    return alignSentences(matching, bounds)
  }
  const whole = { l0: 0, l1: matching.left.count, r0: 0, r1: matching.right.count }
  const likeness = bagLikeness(matching, whole)
  const group = { l0: 0, l1: 1, r0: 0, r1: 1, likeness }
  return { backbone: likeness >= likenessFloor ? [group] : [], moved: [] }
}

interface Scene {
  matching: Matching
  draft: Draft
}

type Drawn = Pick<ProseDiff, 'rows' | 'changes' | 'trivial' | 'tally'>

function changesOf({ matching, draft }: Scene, { names = [] }: DiffOptions): Drawn {
  const reader = nameReaderOf(matching.left, matching.right, matching.vocabulary, names)
  const { runs, changes, trivial } = numberChanges(matching, piecesOf(matching, draft), reader)
  return { rows: rowsOf(matching, draft.rows, runs), changes, trivial, tally: tallyOf(changes, trivial) }
}

function rowsOf({ left, right }: Matching, rows: readonly DraftRow[], runs: Row['runs'][]): Row[] {
  return rows.map(({ kind, block }, at) => ({
    kind,
    runs: runs[at] ?? [],
    left: spanOf(left, block.l0, block.l1),
    right: spanOf(right, block.r0, block.r1),
  }))
}

/** Nothing is aligned: each text in one piece, and no change to walk to. */
function wholeSides({ matching: { left, right } }: Scene): Drawn {
  const runs: Row['runs'] = []
  if (left.text !== '') runs.push({ kind: 'removed', left: left.text, right: '', change: 0, move: 0 })
  if (right.text !== '') runs.push({ kind: 'added', left: '', right: right.text, change: 0, move: 0 })
  const row: Row = {
    kind: 'apart',
    runs,
    left: spanOf(left, 0, left.count),
    right: spanOf(right, 0, right.count),
  }
  return { rows: [row], changes: [], trivial: [], tally: noChanges }
}
