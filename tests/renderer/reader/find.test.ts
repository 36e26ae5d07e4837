import { expect, test } from 'vitest'
import { hitsOf } from '../../../renderer/reader/find'
import { withPosition } from '../../../renderer/reader/position'

const found = (text: string, asked: string): string[] =>
  hitsOf(text, asked).map(({ start, end }) => text.slice(start, end))

test.each([
  ['whatever the case', 'Talks and talks', 'TALKS', ['Talks', 'talks']],
  ['whatever the accents', 'Qatar, Kātar', 'katar', ['Kātar']],
  ['over a line break', 'a long\n  way', 'long way', ['long\n  way']],
  ['whatever the quotation marks', 'He said “no”.', '"no"', ['“no”']],
  ['without vowel signs', 'أن يُحموا', 'يحموا', ['يُحموا']],
  ['beyond signs of two units', '😀 talks', 'talks', ['talks']],
  ['none over another', 'aaaa', 'aa', ['aa', 'aa']],
  ['nothing for nothing', 'talks', '  ', []],
])('words are found %s', (_what, text, asked, expected) => {
  expect(found(text, asked)).toEqual(expected)
})

test('of each article the newest position is kept, and none at its beginning', () => {
  const first = withPosition([], 'a', 10)
  const both = withPosition(first, 'b', 20)
  expect(withPosition(both, 'a', 30)).toEqual([
    { articleId: 'a', at: 30 },
    { articleId: 'b', at: 20 },
  ])
  expect(withPosition(both, 'a', 0)).toEqual([{ articleId: 'b', at: 20 }])
})
