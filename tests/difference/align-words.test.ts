/** The core beside the diff package as its oracle: as many words in common, and as good under what the core looks for. */
import { diffArrays } from 'diff'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { alignWords, breakCost } from '../../electron/difference/align-words'
import { atomsOf } from '../../electron/difference/atoms'
import { lengthOfCommon } from '../../electron/difference/common-subsequence'
import { matchingOf, type Matching } from '../../electron/difference/matching'
import { Vocabulary } from '../../electron/difference/vocabulary'

const words =
  'the of in a and water treaty dam quota fleet herring mayor strike harbour owner clan valley , .'.split(' ')
const stretch = (maxLength: number) => fc.array(fc.constantFrom(...words), { maxLength })

function aligned(left: string[], right: string[]): Matching {
  const vocabulary = new Vocabulary(500)
  const matching = matchingOf(
    atomsOf(left.join(' '), vocabulary),
    atomsOf(right.join(' '), vocabulary),
    vocabulary,
  )
  alignWords(matching, { l0: 0, l1: matching.left.count, r0: 0, r1: matching.right.count })
  return matching
}

/** For each left word the right one that the package pairs it with. */
function oracle(left: readonly number[], right: readonly number[]): number[] {
  const mates: number[] = []
  let atRight = 0
  for (const { added, removed, count } of diffArrays([...left], [...right])) {
    for (let step = 0; step < count && !added; step += 1) mates.push(removed ? -1 : atRight + step)
    if (!removed) atRight += count
  }
  return mates
}

/** What the kept words are worth, less what the breaks between them cost. */
function score({ left, right, worths }: Matching, mates: readonly number[]): number {
  let total = 0
  let [l, r] = [-1, -1]
  mates.forEach((mate, at) => {
    if (mate < 0) return
    total += worths[left.ids[at] ?? 0] ?? 0
    if (at !== l + 1 || mate !== r + 1) total -= breakCost
    ;[l, r] = [at, mate]
  })
  return total - (l + 1 < left.count || r + 1 < right.count ? breakCost : 0)
}

test('a short stretch is aligned as well as by the package, or better, for the worth of words and few breaks', () => {
  fc.assert(
    fc.property(stretch(22), stretch(22), (left, right) => {
      const matching = aligned(left, right)
      // Equal ends are taken without weighing; a break that they cost is made good when the change is drawn.
      const best = score(matching, oracle(matching.left.ids, matching.right.ids))
      expect(score(matching, matching.mates)).toBeGreaterThanOrEqual(best - breakCost)
    }),
    { numRuns: 2000 },
  )
})

test('pairs keep one order on both sides, and pair a word with itself', () => {
  fc.assert(
    fc.property(stretch(80), stretch(80), (left, right) => {
      const { mates, left: one, right: other } = aligned(left, right)
      const kept = mates.flatMap((mate, at) => (mate >= 0 ? [{ at, mate }] : []))
      expect(kept.every(({ mate }, at) => at === 0 || mate > (kept[at - 1]?.mate ?? 0))).toBe(true)
      expect(kept.every(({ at, mate }) => one.ids[at] === other.ids[mate])).toBe(true)
    }),
  )
})

test('the common subsequence is as long as the one of the package, at every length of line', () => {
  const numbers = fc.array(fc.nat(6), { maxLength: 100 })
  fc.assert(
    fc.property(numbers, numbers, (left, right) => {
      const kept = diffArrays(left, right).filter(({ added, removed }) => !added && !removed)
      expect(lengthOfCommon(left, right)).toBe(kept.reduce((total, { count }) => total + count, 0))
    }),
    { numRuns: 500 },
  )
})

test('a long text of few words, where no word can be cut at, keeps as much as the package, but for a hundredth', () => {
  const some = fc.array(fc.constantFrom('dam', 'quota', 'fleet'), { minLength: 500, maxLength: 600 })
  fc.assert(
    fc.property(some, some, (left, right) => {
      const matching = aligned(left, right)
      const kept = matching.mates.filter((mate) => mate >= 0).length
      const most = oracle(matching.left.ids, matching.right.ids).filter((mate) => mate >= 0).length
      // Breaks cost: of two words in different places the nearer one is kept.
      expect(kept).toBeGreaterThanOrEqual(most * 0.99)
    }),
    { numRuns: 10 },
  )
})
