import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { atomsOf, bodyOf } from '../../electron/difference/atoms'
import { Vocabulary } from '../../electron/difference/vocabulary'

const bodiesOf = (text: string): string[] => {
  const atoms = atomsOf(text, new Vocabulary(text.length))
  return atoms.ids.map((_id, at) => bodyOf(atoms, at))
}

const keysOf = (text: string): string[] => {
  const vocabulary = new Vocabulary(text.length)
  return atomsOf(text, vocabulary).ids.map((id) => vocabulary.keyOf(id))
}

test.each([
  ...[
    '1',
    '$1.5bn',
    '€5m',
    'US$5m',
    '10,993',
    '1,234,567.89',
    '40%',
    '40\u00a0%',
    '14:32:07',
    '30th',
    '10km',
    '-5',
  ],
  ...[
    '\u22125.5%',
    '۲٫۵',
    '۴۰٪',
    '$1.5 billion',
    '40 per cent',
    '10,500 tonnes',
    '20 km',
    '3 million dollars',
  ],
  ...['three million', 'twenty-five', '1990s', '10kg', '3D', 'G7', '18-year-old'],
])('the number %s with its unit and separators is one atom', (text) => {
  expect(bodiesOf(text)).toEqual([text])
})

test.each(['3 May', '3rd of May', 'May 3', '29 February 2020', 'Feb. 29, 2020', 'May 2020', '2026-06-14'])(
  'the date %s is one atom',
  (text) => {
    expect(bodiesOf(`on ${text}, they met`)).toEqual(['on', text, ',', 'they', 'met'])
  },
)

test.each([
  ['may 3 ships', ['may', '3', 'ships']],
  ['it will march 4 km', ['it', 'will', 'march', '4 km']],
  ['40 May 2020', ['40', 'May 2020']],
])('"%s" holds no date of a day', (text, expected) => {
  expect(bodiesOf(text)).toEqual(expected)
})

test.each([
  ...[
    'don’t',
    "Qatar's",
    'cease-fire',
    'cease\u2011fire',
    'co\u00adoperate',
    'U.S.',
    'Mr.',
    'résumé',
    're\u0301sume\u0301',
  ],
  ...['می‌خواهد', 'درهٔ', 'covid-19'],
])('the word %s is one atom', (text) => {
  expect(bodiesOf(`${text} he`)).toEqual([text, 'he'])
})

test('Chinese, which puts no space between words, falls into words', () => {
  expect(bodiesOf('他们要和平。')).toEqual(['他们', '要', '和平', '。'])
})

test.each([
  ['“No,” he', ['“', 'No', ',', '”', 'he']],
  ['peace — now…', ['peace', '—', 'now', '…']],
  ['2018–2021', ['2018', '–', '2021']],
  ['pages 3.', ['pages', '3', '.']],
  ['(-5)', ['(', '-5', ')']],
  ['👍🏽👩‍🚒🇦🇫🇶🇦', ['👍🏽', '👩‍🚒', '🇦🇫', '🇶🇦']],
  ['<b>&amp;', ['<', 'b', '>', '&', 'amp', ';']],
])('%s falls into words, numbers and single signs', (text, expected) => {
  expect(bodiesOf(text)).toEqual(expected)
})

test('white space goes with the atom before it, and with the first one what stands before that', () => {
  const { starts, ends } = atomsOf(' \nNo,  he', new Vocabulary(10))
  expect([starts, ends]).toEqual([
    [0, 4, 7, 9],
    [4, 5, 9],
  ])
})

test('nothing has no atoms, and white space alone is one', () => {
  expect([bodiesOf(''), atomsOf(' \n', new Vocabulary(2)).count]).toEqual([[], 1])
})

describe('two ways to write the same have one key:', () => {
  test.each([
    ['capitals', 'Taliban', 'TALIBAN'],
    ['curly and straight apostrophes', 'don’t', "don't"],
    ['quotation marks', '“', '"'],
    ['guillemets', '«', '„'],
    ['dashes', '–', '—'],
    ['dots of an ellipsis', '…', '...'],
    ['a hyphen', 'cease-fire', 'ceasefire'],
    ['a hyphen that does not break', 'cease-fire', 'cease\u2011fire'],
    ['accents', 'caf\u00e9', 'cafe\u0301'],
    ['a space before per cent', '40%', '40\u00a0%'],
    ['per cent', '40%', '40 per cent'],
    ['a thousand', '1,500', '1500'],
    ['a billion dollars', '$1.5bn', '1.5 billion dollars'],
    ['a number in words', 'ten', '10'],
    ['an ordinal in words', 'third', '3rd'],
    ['a date', '29 February 2020', 'Feb. 29, 2020'],
    ['an abbreviation', 'U.S.', 'US'],
    ['a title', 'Gen. Ortega', 'General Ortega'],
    ['British and American spelling', 'organise', 'organize'],
    ['Persian digits', '۲٫۵', '2.5'],
  ])('%s', (_what, one, other) => {
    expect(one).not.toBe(other)
    expect(keysOf(one)).toEqual(keysOf(other))
  })
})

test.each([
  ['an accent', 'resume', 'résumé'],
  ['a digit', '10,993', '10,998'],
  ['a decimal sign', '1.5', '15'],
  ['a currency', '$5', '€5'],
  ['a unit', '5m', '5bn'],
  ['a minus', '5', '-5'],
  ['a power', '10²', '102'],
  ['a sign', '.', '!'],
  ['a hyphen that tells two words apart', 're-sign', 'resign'],
  ['capitals that make a country', 'US', 'us'],
  ['one letter of the end', 'filled', 'filed'],
  ['a month', '3 May', '3 June'],
])('words that differ in %s have different keys', (_what, one, other) => {
  expect(keysOf(one)).not.toEqual(keysOf(other))
})

test('the atoms joined are the text, letter for letter, whatever it is', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
    fc.string({
      unit: fc.constantFrom(...'aZM01.,:’-–%$€ \n\t“”é\u0301\u200c٫٪🇦👍🏽²和。', '\ud800', 'May', ' 3 '),
    }),
  )
  fc.assert(
    fc.property(anything, (text) => {
      const { starts, ends, count } = atomsOf(text, new Vocabulary(text.length))
      expect(
        starts
          .slice(0, -1)
          .map((start, at) => text.slice(start, starts[at + 1]))
          .join(''),
      ).toBe(text)
      expect(ends.every((end, at) => end > (starts[at] ?? 0) && end <= (starts[at + 1] ?? 0))).toBe(true)
      expect(count).toBe(ends.length)
    }),
    { numRuns: 500 },
  )
})
