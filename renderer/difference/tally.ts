/** The counts of a difference in words. */
import type { Flag, ProseDiff, Tally } from '../../electron/contract'

/** In this order everywhere, so that each count is found at its place. */
export const flags: readonly Flag[] = ['number', 'date', 'name', 'modal', 'negation', 'condition', 'scope']

/** "2 of substance", "5 of wording", "11 trivial, folded". A count of nought is an answer too. */
export function tallyParts({ substance, wording, trivial }: Tally, showsTrivial: boolean) {
  const isFolded = trivial > 0 && !showsTrivial
  return [
    { weight: 'substance', words: `${substance} of substance` },
    { weight: 'wording', words: `${wording} of wording` },
    { weight: 'trivial', words: `${trivial} trivial${isFolded ? ', folded' : ''}` },
  ] as const
}

/** "2 of substance, 5 of wording, 11 trivial, folded" */
export function tallySentence(tally: Tally, showsTrivial = false): string {
  return tallyParts(tally, showsTrivial)
    .map(({ words }) => words)
    .join(', ')
}

/** How many changes bear each flag; those that none bears are there with nought. */
export function flagCounts({ changes }: Pick<ProseDiff, 'changes'>): { flag: Flag; count: number }[] {
  return flags.map((flag) => ({
    flag,
    count: changes.filter((change) => change.flags.includes(flag)).length,
  }))
}

/** "4 of their 15 words of weight are in both": as many as the lists beside it hold. */
export function sharedSentence({ shared }: Pick<ProseDiff, 'shared'>): string {
  const { terms, onlyLeft, onlyRight } = shared ?? { terms: [], onlyLeft: [], onlyRight: [] }
  const all = terms.length + onlyLeft.length + onlyRight.length
  return `${terms.length === 0 ? 'none' : terms.length} of their ${all} words of weight ${terms.length === 1 ? 'is' : 'are'} in both`
}

/** "12 %"; what is not nothing is never told as nothing. */
export function percentOf(likeness: number): string {
  const percent = Math.round(likeness * 100)
  return likeness > 0 && percent === 0 ? 'less than 1 %' : `${percent} %`
}
