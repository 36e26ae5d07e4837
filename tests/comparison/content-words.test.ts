import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  contentKeys,
  contentWords,
  likenessOfWords,
  sharedKeys,
} from '../../electron/comparison/content-words'

test.each([
  ['negotiations', 'negotiating'],
  ['a cease-fire', 'the ceasefire'],
  ['attacks', 'attacked'],
  ['the U.S.', 'US'],
  ['Taliban’s', 'Taliban'],
  ['cities', 'city'],
  ['a lasting peace', 'the peace that lasts'],
  ['release', 'released'],
  ['4,000', '4000'],
  ['ALL parties', 'parties'],
  ['reduction', 'reductions'],
])('%j and %j have the same content words', (left, right) => {
  expect([...contentKeys(left)].toSorted()).toEqual([...contentKeys(right)].toSorted())
})

test.each([
  ['us', 'US'],
  ['republic', 'emirate'],
  ['1.5', '15'],
  ['party', 'art'],
])('%j and %j do not', (left, right) => {
  expect(sharedKeys(contentKeys(left), contentKeys(right))).toEqual([])
})

test('words of grammar are no content words', () => {
  expect(contentWords('It is not that they would have been there, but what of it?')).toEqual([])
})

test('a word begins a clause behind a sign that parts clauses', () => {
  const words = contentWords('Peace, “peace” & peace: peace talks')
  expect(words.map(({ beginsClause }) => beginsClause)).toEqual([true, true, false, true, false])
})

test('words of other scripts are content words in their own form', () => {
  expect([...contentKeys('آتش‌بس دائمی')]).toHaveLength(2)
  expect([...contentKeys('прекращение огня')]).toEqual(['прекращение', 'огня'])
})

test('every word cuts out letters of the text, in order and never overlapping', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('', ' U.S. troops, 1,000 of them—left '),
      (a, b) => {
        const text = a + b + a
        let last = 0
        for (const { start, end } of contentWords(text)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(text.slice(start, end)).toMatch(/^[\p{L}\p{M}\p{N}]/u)
          last = end
        }
        expect(last).toBeLessThanOrEqual(text.length)
      },
    ),
  )
})

test('likeness is 1 for one text with itself, 0 without a shared word, and the same from either side', () => {
  const words = fc.array(fc.constantFrom('peace', 'war', 'aid', 'troops', 'truce')).map((all) => new Set(all))
  fc.assert(
    fc.property(words, words, (a, b) => {
      expect(likenessOfWords(a, a)).toBe(1)
      expect(likenessOfWords(a, b)).toBe(likenessOfWords(b, a))
      if (sharedKeys(a, b).length === 0 && a.size + b.size > 0) expect(likenessOfWords(a, b)).toBe(0)
    }),
  )
})
