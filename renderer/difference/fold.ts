/** Long stretches that nothing changed in, folded on both sides at once. Rows in, rows with fewer words out. */
import type { Row, Run } from '../../electron/contract'

/** So many unchanged words in a row stand as they are; of more, the middle is folded. */
export const longestKept = 25
/** So many words stay on either side of a fold, so that one sees what a change stands in. */
const context = 7

export interface Fold {
  kind: 'fold'
  /** The stretch it stands for, the same in every drawing of one difference. */
  key: number
  left: string
  right: string
}

export interface FoldedRow extends Omit<Row, 'runs'> {
  runs: (Run | Fold)[]
}

export interface Folding {
  /** Whether trivial differences are drawn; then they are no part of an unchanged stretch. */
  showsTrivial: boolean
  /** The folds that the reader has opened. */
  opened: ReadonlySet<number>
}

export function foldRows(rows: readonly Row[], { showsTrivial, opened }: Folding): FoldedRow[] {
  const folded: FoldedRow[] = rows.map((row) => ({ ...row, runs: [...row.runs] }))
  const isUnchanged = ({ kind }: Run): boolean => kind === 'kept' || (kind === 'trivial' && !showsTrivial)
  for (const stretch of stretchesOf(rows, isUnchanged)) {
    const words = stretch.places.reduce((sum, { run }) => sum + wordsOf(run.left), 0)
    if (words > longestKept && !opened.has(stretch.key)) foldStretch(folded, stretch, words)
  }
  return folded.filter(({ runs }) => runs.length > 0)
}

interface Stretch {
  key: number
  places: { row: number; run: Run }[]
}

/** Unchanged runs that follow one another, over the bounds of rows. */
function stretchesOf(rows: readonly Row[], isUnchanged: (run: Run) => boolean): Stretch[] {
  const stretches: Stretch[] = []
  let open: Stretch | undefined
  let key = 0
  rows.forEach(({ runs }, row) => {
    for (const run of runs) {
      key += 1
      if (!isUnchanged(run)) open = undefined
      else if (open) open.places.push({ row, run })
      else stretches.push((open = { key, places: [{ row, run }] }))
    }
  })
  return stretches
}

function foldStretch(rows: FoldedRow[], { key, places }: Stretch, words: number): void {
  const fold: Fold = { kind: 'fold', key, left: '', right: '' }
  let isPlaced = false
  let at = 0
  for (const { row, run } of places) {
    const { before, within, after } = cut(run, context - at, words - context - at)
    at += wordsOf(run.left)
    fold.left += within?.left ?? ''
    fold.right += within?.right ?? ''
    const kept = [before, within && !isPlaced ? fold : undefined, after].filter((part) => part !== undefined)
    isPlaced ||= within !== undefined
    const { runs } = rows[row] as FoldedRow
    runs.splice(runs.indexOf(run), 1, ...kept)
  }
}

interface Cut {
  before: Run | undefined
  within: Run | undefined
  after: Run | undefined
}

/** Cuts a run at two of its words. One that has not the same number of words on both sides is left in one piece. */
function cut(run: Run, from: number, to: number): Cut {
  const [lefts, rights] = [tokensOf(run.left), tokensOf(run.right)]
  const isCuttable = lefts.length === rights.length
  const part = (start: number, end: number): Run | undefined => {
    const [first, last] = [Math.max(0, start), Math.min(lefts.length, end)]
    if (!isCuttable || first >= last) return undefined
    return { ...run, left: lefts.slice(first, last).join(''), right: rights.slice(first, last).join('') }
  }
  if (isCuttable)
    return {
      before: part(0, from),
      within: part(Math.max(from, 0), to),
      after: part(Math.max(to, 0), lefts.length),
    }
  return {
    before: from > 0 ? run : undefined,
    within: from <= 0 && to > 0 ? run : undefined,
    after: from <= 0 && to <= 0 ? run : undefined,
  }
}

/** Words with the white space around them; joined they are the text. */
function tokensOf(text: string): string[] {
  return text.match(/\s*\S+\s*/g) ?? (text === '' ? [] : [text])
}

export function wordsOf(text: string): number {
  return text.match(/\S+/g)?.length ?? 0
}
