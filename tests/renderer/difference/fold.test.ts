import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { diffProse } from '../../../electron/difference/diff-prose'
import { foldRows, longestKept, wordsOf, type Folding } from '../../../renderer/difference/fold'
import { leftOf, rightOf } from '../../difference/notation'

const plain: Folding = { showsTrivial: false, opened: new Set() }
const words = (count: number, letter = 'w'): string =>
  Array.from({ length: count }, (_word, index) => `${letter}${index + 1}x`).join(' ')

/** Each row in brackets, a fold as the number of its words, a changed run as its words in angle brackets. */
function folded(shape: string, folding = plain): string {
  const { rows } = diffProse(leftOf(shape), rightOf(shape))
  return foldRows(rows, folding)
    .map(({ runs }) =>
      runs
        .map((run) => {
          if (run.kind === 'fold') return `(${wordsOf(run.left)}|${wordsOf(run.right)})`
          return run.kind === 'kept' ? wordsOf(run.left) : `<${(run.left + run.right).trim()}>`
        })
        .join(' '),
    )
    .join(' / ')
}

describe('unchanged words', () => {
  test('stand as they are up to the limit', () => {
    expect(folded(`${words(longestKept)} [old|new]`)).toBe(`${longestKept} <old> <new>`)
  })

  test('are folded above it, on both sides at once, with some on either side left to see', () => {
    expect(folded(`${words(longestKept + 1)} [old|new]`)).toBe('7 (12|12) 7 <old> <new>')
  })

  test('are folded between changes as at the ends', () => {
    expect(folded(`[old|new] ${words(40)} [here|there]`)).toBe('<old> <new> 7 (26|26) 7 <here> <there>')
  })

  test('are one stretch over several sentences, and a sentence that is folded whole takes no row', () => {
    const sentence = (letter: string): string => `The ${words(8, letter)}.`
    const shape = `${sentence('a')} ${sentence('b')} ${sentence('c')} ${sentence('d')} The fee is [four|five].`
    expect(folded(shape)).toBe('7 (25|25) / 4 / 3 <four> <five> 1')
  })

  test('are shown whole when their fold is opened', () => {
    const shape = `[old|new] ${words(40)}`
    const { rows } = diffProse(leftOf(shape), rightOf(shape))
    const key = foldRows(rows, plain)
      .flatMap(({ runs }) => runs)
      .flatMap((run) => (run.kind === 'fold' ? [run.key] : []))
    expect(key).toHaveLength(1)
    expect(folded(shape, { ...plain, opened: new Set(key) })).toBe('<old> <new> 40')
  })

  test('hold what is trivial, until that is shown', () => {
    const shape = `${words(15)}{,|} ${words(15, 'v')} [old|new]`
    expect(folded(shape)).toBe('7 (16|16) 7 <old> <new>')
    expect(folded(shape, { ...plain, showsTrivial: true })).toBe('15 <,> 15 <old> <new>')
  })
})

test('no word is lost in folding: those in folds and those beside them are all', () => {
  const word = fc.constantFrom('boat', 'fare', 'must', 'not', '4', 'May,', 'council', 'pier.', 'the')
  const text = fc.array(word, { maxLength: 120 }).map((all) => all.join(' '))
  fc.assert(
    fc.property(text, text, fc.boolean(), (left, right, showsTrivial) => {
      const runs = foldRows(diffProse(left, right).rows, { showsTrivial, opened: new Set() }).flatMap(
        (row) => row.runs,
      )
      expect(runs.map((run) => run.left).join('')).toBe(left)
      expect(runs.map((run) => run.right).join('')).toBe(right)
    }),
  )
})
