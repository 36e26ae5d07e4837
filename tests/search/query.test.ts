import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseQuery } from '../../electron/search/parse-query'
import type { Query } from '../../electron/search/query'

/** A tree on one line: `+` all, `|` one of, `-` not, `*` the beginning is enough. */
function draw(query: Query | null): string {
  if (query === null) return 'nothing'
  switch (query.kind) {
    case 'word':
      return query.term + (query.isPrefix ? '*' : '')
    case 'phrase':
      return `"${query.terms.join(' ')}${query.isPrefix ? '*' : ''}"`
    case 'field':
      return `${query.name}=${query.value}`
    case 'not':
      return `-${draw(query.part)}`
    default:
      return `(${query.parts.map(draw).join(query.kind === 'and' ? ' + ' : ' | ')})`
  }
}

const codes = (text: string) => parseQuery(text).problems.map(({ code }) => code)

test.each([
  ['', 'nothing'],
  ['  ,. ', 'nothing'],
  ['peace', 'peace*'],
  ['peace ', 'peace'],
  ['peace,', 'peace'],
  ['Peace talks', '(peace + talks*)'],
  ['peace AND talks ', '(peace + talks)'],
  ['peace OR war ', '(peace | war)'],
  ['a b OR c d ', '((a + b) | (c + d))'],
  ['peace NOT war ', '(peace + -war)'],
  ['peace -war ', '(peace + -war)'],
  ['-war ', '-war'],
  ['peace (war OR truce) ', '(peace + (war | truce))'],
  ['-(war OR truce) ', '-(war | truce)'],
  ['"peace talks"', '"peace talks"'],
  ['“peace talks”', '"peace talks"'],
  ['"peace"', '"peace"'],
  ['cease-fire ', '"cease fire"'],
  ["Taliban's ", '"taliban s"'],
  ['U.S. ', 'us'],
  ['negotiat* peace ', '(negotiat* + peace)'],
  ['party:taliban peace ', '(party=taliban + peace)'],
  ['party:"United States" ', 'party=United States'],
  ['Party:taliban -is:found ', '(party=taliban + -is=found)'],
  ['before:2020-02 after:2019 ', '(before=2020-02 + after=2019)'],
  ['and or not ', '(and + or + not)'],
  ['停火协议 ', '"停火 火协 协议"'],
  ['停火', '停火*'],
])('%j is read as %s', (text, tree) => {
  expect(draw(parseQuery(text).query)).toBe(tree)
  expect(codes(text)).toEqual([])
})

test.each([
  ['"peace talks', '"peace talks*"', 'quote-open'],
  ['(peace OR war ', '(peace | war)', 'parenthesis-open'],
  ['peace) talks ', '(peace + talks)', 'parenthesis-lone'],
  ['peace OR ', 'peace', 'operator-lone'],
  ['OR peace ', 'peace', 'operator-lone'],
  ['AND peace ', 'peace', 'operator-lone'],
  ['peace NOT ', 'peace', 'operator-lone'],
  ['party: ', 'nothing', 'value-missing'],
  ['colour:red ', '"colour red"', 'field-unknown'],
  ['peace before:yesterday ', 'peace', 'date-wrong'],
])('%j is read as %s, and told: %s', (text, tree, code) => {
  expect(draw(parseQuery(text).query)).toBe(tree)
  expect(codes(text)).toEqual([code])
})

describe('whatever is typed', () => {
  const pieces = fc.constantFrom(
    'peace',
    '"',
    '(',
    ')',
    'OR',
    'AND',
    'NOT',
    '-',
    ':',
    'party:',
    '停火',
    ' ',
    '*',
    '😀',
    '“',
  )
  test('has a meaning', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(pieces).map((all) => all.join('')),
        ),
        (text) => {
          expect(() => draw(parseQuery(text).query)).not.toThrow()
        },
      ),
      { numRuns: 500 },
    )
  })
  test('as deep as one likes does not end the program', () => {
    expect(() => parseQuery('('.repeat(1000) + 'peace')).not.toThrow()
    expect(() => parseQuery('NOT '.repeat(250) + 'peace')).not.toThrow()
  })
})
