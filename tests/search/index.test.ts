import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildSegment } from '../../electron/search/build-segment'
import { checkedBytes, decodeIndex, encodeIndex } from '../../electron/search/index-file'
import { evaluate } from '../../electron/search/evaluate'
import { LiveIndex } from '../../electron/search/live-index'
import { best } from '../../electron/search/rank'
import { isNear, lettersOf } from '../../electron/search/near'
import { parseQuery } from '../../electron/search/parse-query'
import type { Query } from '../../electron/search/query'
import type { SearchedText, SearchedUnit } from '../../electron/search/segment'
import { createHash } from 'node:crypto'
import { Oracle } from './oracle'

/** Few words, many of them alike, so that beginnings, slips and rows are met often. */
const words = [
  'peace',
  'peach',
  'peaceful',
  'talks',
  'talk',
  'ceasefire',
  'cessfire',
  'truce',
  'doha',
  'of',
  'the',
  '停火协议',
  'café',
  '2019',
]
const word = fc.constantFrom(...words)
const phrase = fc.array(word, { minLength: 0, maxLength: 12 }).map((all) => all.join(' '))
const searchedText = fc.record({
  title: fc.oneof(fc.constant(''), phrase),
  text: phrase,
  marks: fc.subarray(['party=a', 'party=b']),
  firstDay: fc.integer({ min: 0, max: 3 }),
})
const texts = fc
  .array(searchedText, { minLength: 1, maxLength: 25 })
  .map((all) => all.map((text, at): SearchedText => ({ ...text, key: name(at), lastDay: text.firstDay })))
const name = (at: number) => `t${String(at).padStart(3, '0')}`
const unitOf = (text: SearchedText): SearchedUnit => ({ id: text.key, print: [1, 2], texts: [text] })
const typed = fc
  .array(
    fc.oneof(
      { arbitrary: word, weight: 6 },
      fc.constantFrom('OR', '-', '"', '(', ')', 'party:a', 'NOT', 'pea', 'ceasefite', 'taks'),
    ),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .chain((all) => fc.constantFrom(' ', ' ', '').map((end) => all.join(' ').replaceAll('- ', '-') + end))

const meaningOf = ({ name, value }: Extract<Query, { kind: 'field' }>) => ({ marks: [`${name}=${value}`] })
const ask = (index: LiveIndex, query: Query) =>
  best(index, evaluate(index, query, meaningOf), 1000).map(({ key, tier, score }) => ({ key, tier, score }))

function indexOf(all: readonly SearchedText[]): LiveIndex {
  const index = new LiveIndex()
  index.add(buildSegment(all.map(unitOf)))
  return index
}

describe('what is found', () => {
  test('is what reading every text for every query finds, with the same scores in the same order', () => {
    fc.assert(
      fc.property(texts, typed, (all, text) => {
        const { query } = parseQuery(text)
        if (query) expect(ask(indexOf(all), query)).toEqual(new Oracle(all).find(query))
      }),
      { numRuns: 400 },
    )
  })

  test('is the same after any changes as in an index that is made anew', () => {
    fc.assert(
      fc.property(
        texts,
        fc.array(fc.tuple(fc.nat(24), fc.option(searchedText)), { maxLength: 8 }),
        typed,
        (all, changes, text) => {
          const { query } = parseQuery(text)
          if (!query) return
          const present = new Map(all.map((each) => [each.key, each]))
          const index = indexOf(all)
          for (const [at, changed] of changes) {
            const key = name(at)
            if (changed) {
              const next = { ...changed, key, lastDay: changed.firstDay }
              present.set(key, next)
              index.add(buildSegment([unitOf(next)]))
            } else {
              present.delete(key)
              index.remove(key)
            }
          }
          const left = [...present.values()].toSorted((a, b) => (a.key < b.key ? -1 : 1))
          if (left.length > 0) expect(ask(index, query)).toEqual(new Oracle(left).find(query))
          else expect(ask(index, query)).toEqual([])
          expect(index.count).toBe(left.length)
        },
      ),
      { numRuns: 120 },
    )
  })

  test('is the same when the index was written and read', () => {
    fc.assert(
      fc.property(texts, typed, (all, text) => {
        const { query } = parseQuery(text)
        if (!query) return
        const segment = buildSegment(all.map(unitOf))
        const read = reread(encodeIndex({ articles: [segment], statements: [] }))
        const index = new LiveIndex()
        for (const each of read?.articles ?? []) index.add(each)
        expect(ask(index, query)).toEqual(ask(indexOf(all), query))
      }),
      { numRuns: 80 },
    )
  })
})

function reread(file: Uint8Array) {
  file.set(createHash('sha256').update(checkedBytes(file)).digest())
  return decodeIndex(file, createHash('sha256').update(checkedBytes(file)).digest())
}

test('a file of which any byte is another is no index', () => {
  const segment = buildSegment([
    unitOf({ key: 'a', title: '', text: 'peace talks', marks: [], firstDay: 0, lastDay: 0 }),
  ])
  const file = encodeIndex({ articles: [segment], statements: [segment] })
  expect(reread(file)).toBeDefined()
  for (let at = 0; at < file.length; at += 1) {
    const torn = file.slice()
    torn[at] = (torn[at] ?? 0) ^ 1
    expect(decodeIndex(torn, createHash('sha256').update(checkedBytes(torn)).digest())).toBeUndefined()
  }
  expect(reread(new Uint8Array(40))).toBeUndefined()
})

describe('a slip of the fingers', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), minLength: 1, maxLength: 9 })
  const near = (one: string, other: string, slips: number) =>
    isNear(lettersOf(one), lettersOf(other), 0, other.length, slips)

  test.each([
    ['ceasefire', 'ceasfire', 1, true],
    ['ceasefire', 'cessefire', 1, true],
    ['ceasefire', 'ceaesfire', 1, true],
    ['ceasefire', 'cesefire', 1, true],
    ['ceasefire', 'cesfire', 1, false],
    ['ceasefire', 'cesfire', 2, true],
    ['peace', 'peace', 1, true],
  ])('from %s to %s, of %i allowed: %s', (one, other, slips, isOne) => {
    expect(near(one, other, slips)).toBe(isOne)
  })

  test('is seen wherever one letter was left out, added, changed or swapped', () => {
    fc.assert(
      fc.property(
        letters,
        fc.nat(),
        fc.constantFrom('out', 'in', 'other', 'swap'),
        fc.constantFrom('a', 'x'),
        (text, nat, how, letter) => {
          const at = nat % text.length
          const [before, after] = [text.slice(0, at), text.slice(at + 1)]
          const slipped = {
            out: before + after,
            in: before + letter + text.slice(at),
            other: before + letter + after,
            swap: before + (after[0] ?? '') + (text[at] ?? '') + after.slice(1),
          }[how]
          expect(near(text, slipped, 1)).toBe(true)
        },
      ),
    )
  })
})
