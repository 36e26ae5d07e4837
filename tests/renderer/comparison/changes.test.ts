import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wordDiff } from '../../../electron/comparison/word-diff'
import { changesOf, tallyOf } from '../../../renderer/comparison/changes'
import { leftOf, rightOf } from '../../comparison/notation'

const drawn = (shape: string): string[] =>
  changesOf(wordDiff(leftOf(shape), rightOf(shape)).runs).map(
    ({ number, kind, before, after }) => `${number} ${kind} [${before.trim()}|${after.trim()}]`,
  )

describe('the list of changes', () => {
  test.each([
    ['nothing', 'Kabul rejects it', []],
    ['an addition', 'they will [|not ]agree', ['1 added [|not]']],
    ['a removal', 'the [old |]bridge', ['1 removed [old|]']],
    ['a replacement', 'paid [$1.5bn|$1.6bn] in cash', ['1 replaced [$1.5bn|$1.6bn]']],
    [
      'several in order of reading',
      'the [old |]bridge over [calm|wild] water held [|very ]firm',
      ['1 removed [old|]', '2 replaced [calm|wild]', '3 added [|very]'],
    ],
    ['signs alone', 'he said {“|"}no{”|"}', []],
    ['the whole', '[Kabul rejects|Peace talks resume]', ['1 replaced [Kabul rejects|Peace talks resume]']],
  ])('of %s', (_what, shape, expected) => {
    expect(drawn(shape)).toEqual(expected)
  })

  test('of no runs is empty', () => {
    expect(changesOf([])).toEqual([])
  })

  test('has as many of each kind as the diff counts', () => {
    const words = fc.array(fc.constantFrom('peace ', 'never ', 'of ', 'the ', '5 ', 'talks ', '“'), {
      maxLength: 12,
    })
    fc.assert(
      fc.property(words, words, (left, right) => {
        const { runs, changeCount } = wordDiff(left.join(''), right.join(''))
        const count = { added: 0, removed: 0, replaced: 0 }
        for (const { kind } of changesOf(runs)) count[kind] += 1
        expect(count).toEqual(changeCount)
      }),
    )
  })
})

test.each([
  [{ added: 0, removed: 0, replaced: 0 }, 'no change of words'],
  [{ added: 1, removed: 0, replaced: 0 }, '1 added'],
  [{ added: 0, removed: 2, replaced: 0 }, '2 removed'],
  [{ added: 1, removed: 0, replaced: 3 }, '3 replaced, 1 added'],
  [{ added: 4, removed: 5, replaced: 6 }, '6 replaced, 4 added, 5 removed'],
])('%j is told as "%s"', (count, words) => {
  expect(tallyOf(count)).toBe(words)
})
