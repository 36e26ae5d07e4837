import fc from 'fast-check'
import { expect, test } from 'vitest'
import { eachToken } from '../../electron/search/tokens'

function termsOf(text: string): string[] {
  const terms: string[] = []
  eachToken(text, (term) => terms.push(term))
  return terms
}

test.each([
  ['Café CAFÉ cafe\u0301', ['cafe', 'cafe', 'cafe']],
  ['straße Łódź Ørsted', ['strasse', 'lodz', 'orsted']],
  ['Чёрный йод', ['черный', 'йод']],
  ['علي كتاب', ['علی', 'کتاب']],
  ['على کتـــاب', ['علی', 'کتاب']],
  ['می\u200cخواهم', ['میخواهم']],
  ['مُحَمَّد أحمد', ['محمد', 'احمد']],
  ['۱۳۹۹ ١٢', ['1399', '12']],
  ['שָׁלוֹם', ['שלום']],
  ["don’t don't", ['don', 't', 'don', 't']],
  ['“peace”—talks', ['peace', 'talks']],
  ['the U.S. and the U.S.A.', ['the', 'us', 'and', 'the', 'usa']],
  ['停火协议', ['停火', '火协', '协议', '议']],
  ['หยุด', ['หย', 'ยุ', 'ุด', 'ด']],
  ['iPhone手机', ['iphone', '手机', '机']],
  ['がぎ', ['がぎ', 'ぎ']],
  ['정전 협정', ['정전', '협정']],
  ['😀 peace', ['peace']],
])('%j becomes %j', (text, terms) => {
  expect(termsOf(text)).toEqual(terms)
})

test('the places of words never run backwards and lie in the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      let lastStart = 0
      let next = 0
      eachToken(text, (term, start, end, position) => {
        expect(term).not.toBe('')
        expect(start).toBeGreaterThanOrEqual(lastStart)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(text.length)
        expect(position).toBe(next)
        lastStart = start
        next += 1
      })
    }),
  )
})
