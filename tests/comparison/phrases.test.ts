import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contentWords } from '../../electron/comparison/content-words'
import { longestShared, runsOf, writtenIn } from '../../electron/comparison/phrases'

function shared(left: string, right: string): string | null {
  const words = contentWords(left)
  const stretch = longestShared(words, contentWords(right))
  return stretch && writtenIn(left, words, stretch)
}

test.each([
  [
    'permanent & comprehensive ceasefire',
    'a permanent and comprehensive cease-fire',
    'permanent & comprehensive ceasefire',
  ],
  ['an end to the war in the hills', 'the war ends in the hills', 'end'],
  ['peace talks, a ceasefire', 'peace talks and a ceasefire', 'peace talks'],
  ['peace', 'war', null],
  ['', 'war', null],
])('the longest phrase of %j that is in %j is %j', (left, right, phrase) => {
  expect(shared(left, right)).toBe(phrase)
})

test('the longest shared phrase is a run of both and no longer run is', () => {
  const text = fc
    .array(fc.constantFrom('peace', 'war', 'aid,', 'truce', 'the'), { maxLength: 8 })
    .map((all) => all.join(' '))
  fc.assert(
    fc.property(text, text, (left, right) => {
      const [a, b] = [contentWords(left), contentWords(right)]
      const stretch = longestShared(a, b)
      const length = stretch ? stretch.end - stretch.start : 0
      const isShared = (n: number): boolean => {
        const keys = new Set(runsOf(b, n).map(({ key }) => key))
        return runsOf(a, n).some(({ key }) => keys.has(key))
      }
      if (length > 0) expect(isShared(length)).toBe(true)
      expect(isShared(length + 1)).toBe(false)
    }),
  )
})
