import { expect, test } from 'vitest'
import { diffProse } from '../../../electron/difference/diff-prose'
import { flagCounts, percentOf, sharedSentence, tallySentence } from '../../../renderer/difference/tally'

const none = { added: 0, removed: 0, replaced: 0, moved: 0 }

test.each([
  [
    { ...none, substance: 2, wording: 5, trivial: 11 },
    false,
    '2 of substance, 5 of wording, 11 trivial, folded',
  ],
  [{ ...none, substance: 2, wording: 5, trivial: 11 }, true, '2 of substance, 5 of wording, 11 trivial'],
  [{ ...none, substance: 0, wording: 0, trivial: 0 }, false, '0 of substance, 0 of wording, 0 trivial'],
])('%j, trivial ones shown: %s, is told as "%s"', (tally, showsTrivial, sentence) => {
  expect(tallySentence(tally, showsTrivial)).toBe(sentence)
})

test('every flag is counted in one order, and nought is an answer', () => {
  const counts = flagCounts(
    diffProse('It may begin by 1 May 2020 with 4 boats', 'It must begin by 3 May 2020 with 6 boats'),
  )
  expect(counts.map(({ flag, count }) => `${count} ${flag}`)).toEqual([
    '1 number',
    '1 date',
    '0 name',
    '1 modal',
    '0 negation',
    '0 condition',
    '0 scope',
  ])
})

test('what different statements share is counted as the lists count it', () => {
  const diff = diffProse('the harbour lights burn at night', 'a council in the harbour school votes')
  expect(diff.isSameStatement).toBe(false)
  const { terms, onlyLeft, onlyRight } = diff.shared ?? { terms: [], onlyLeft: [], onlyRight: [] }
  expect(terms).toEqual(['harbour'])
  expect(sharedSentence(diff)).toBe(
    `1 of their ${1 + onlyLeft.length + onlyRight.length} words of weight is in both`,
  )
})

test.each([
  [0, '0 %'],
  [0.001, 'less than 1 %'],
  [0.5, '50 %'],
  [1, '100 %'],
])('a share of %d is told as "%s"', (share, words) => {
  expect(percentOf(share)).toBe(words)
})
