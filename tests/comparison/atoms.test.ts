import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { atomsOf, isLittleWord } from '../../electron/comparison/atoms'

/** The atoms with what kind each is: `w` word, `n` number, `s` sign. */
const drawn = (text: string): string =>
  atomsOf(text)
    .map(({ text, kind }) => `${text.trim()}:${kind.charAt(0)}`)
    .join(' ')

test.each([
  ['1', '1:n'],
  ['$1.5bn', '$1.5bn:n'],
  ['€5m', '€5m:n'],
  ['10,993', '10,993:n'],
  ['1,234,567.89', '1,234,567.89:n'],
  ['40%', '40%:n'],
  ['40\u00a0%', '40\u00a0%:n'],
  ['14:32:07', '14:32:07:n'],
  ['30th', '30th:n'],
  ['10km', '10km:n'],
  ['-5', '-5:n'],
  ['\u22125.5%', '\u22125.5%:n'],
  ['۲٫۵', '۲٫۵:n'],
  ['۴۰٪', '۴۰٪:n'],
])('the number %s with its unit and separators is one atom', (text, expected) => {
  expect(drawn(text)).toBe(expected)
})

test.each([
  ['1990s', '1990s:w'],
  ['10kg', '10kg:w'],
  ['3D', '3D:w'],
  ['5m2', '5m2:w'],
  ['5.55x', '5.55x:w'],
  ['G7', 'G7:w'],
  ['covid-19', 'covid-19:w'],
])('%s, where a number and letters are one, is one word', (text, expected) => {
  expect(drawn(text)).toBe(expected)
})

test.each([
  ['don’t', 'don’t:w'],
  ["Qatar's", "Qatar's:w"],
  ['cease-fire', 'cease-fire:w'],
  ['cease\u2011fire', 'cease\u2011fire:w'],
  ['co\u00adoperate', 'co\u00adoperate:w'],
  ['U.S.', 'U.S:w .:s'],
  ['résumé', 'résumé:w'],
  ['re\u0301sume\u0301', 're\u0301sume\u0301:w'],
  ['می‌خواهد', 'می‌خواهد:w'],
  ['درهٔ', 'درهٔ:w'],
  ['和平', '和平:w'],
])('the word %s is one atom', (text, expected) => {
  expect(drawn(text)).toBe(expected)
})

test.each([
  ['“No,” he', '“:s No:w ,:s ”:s he:w'],
  ['peace — now…', 'peace:w —:s now:w …:s'],
  ['2018–2021', '2018:n –:s 2021:n'],
  ['2018-2021', '2018:n -:s 2021:n'],
  ['pages 3.', 'pages:w 3:n .:s'],
  ['(-5)', '(:s -5:n ):s'],
  ['👍🏽', '👍🏽:s'],
  ['👩‍🚒', '👩‍🚒:s'],
  ['❤️', '❤️:s'],
  ['🇦🇫🇶🇦', '🇦🇫:s 🇶🇦:s'],
  ['<b>&amp;', '<:s b:w >:s &:s amp:w ;:s'],
])('%s falls into words, numbers and single signs', (text, expected) => {
  expect(drawn(text)).toBe(expected)
})

test('each atom carries the white space behind it', () => {
  expect(atomsOf('No,  he\n\nsaid').map(({ text }) => text)).toEqual(['No', ',  ', 'he\n\n', 'said'])
})

test('white space before the first word is an atom of its own', () => {
  expect(atomsOf(' \nNo').map(({ text }) => text)).toEqual([' \n', 'No'])
})

test('nothing has no atoms', () => {
  expect(atomsOf('')).toEqual([])
})

describe('two ways to write the same have one key:', () => {
  test.each([
    ['capitals', 'Taliban', 'TALIBAN'],
    ['curly and straight apostrophes', 'don’t', "don't"],
    ['quotation marks', '“', '"'],
    ['guillemets', '«', '„'],
    ['dashes', '–', '—'],
    ['a hyphen that does not break', 'cease-fire', 'cease\u2011fire'],
    ['accents', 'caf\u00e9', 'cafe\u0301'],
    ['a space before per cent', '40%', '40\u00a0%'],
  ])('%s', (_what, one, other) => {
    expect(one).not.toBe(other)
    expect(atomsOf(one).map(({ key }) => key)).toEqual(atomsOf(other).map(({ key }) => key))
  })
})

test.each([
  ['an accent', 'resume', 'résumé'],
  ['a digit', '10,993', '10,998'],
  ['a currency', '$5', '€5'],
  ['a unit', '5m', '5bn'],
  ['a minus', '5', '-5'],
  ['a power', '10²', '102'],
  ['a sign', '.', '!'],
])('words that differ in %s have different keys', (_what, one, other) => {
  expect(atomsOf(one).map(({ key }) => key)).not.toEqual(atomsOf(other).map(({ key }) => key))
})

test('the atoms joined are the text, letter for letter, whatever it is', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...'aZ01.,:’-–%$€ \n\t“”é\u0301\u200c٫٪🇦👍🏽²', '\ud800') }),
  )
  fc.assert(
    fc.property(anything, (text) => {
      expect(
        atomsOf(text)
          .map((atom) => atom.text)
          .join(''),
      ).toBe(text)
    }),
  )
})

test('grammar words are little, and none that turns a meaning is', () => {
  expect(['the', 'of', 'and', 'their'].every(isLittleWord)).toBe(true)
  expect(['never', 'no', 'peace', 'all'].some(isLittleWord)).toBe(false)
})
