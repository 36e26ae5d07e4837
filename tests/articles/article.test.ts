import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { idSchema, languageSchema, partialDateSchema, wordCount } from '../../electron/articles/article'

const accepts = (schema: v.GenericSchema, value: unknown): boolean => v.safeParse(schema, value).success

describe('a partial date', () => {
  test.each(['2020', '2020-01', '2020-01-24', '2020-02-29', '2000-02-29', '2019-12-31', '2021-04-30'])(
    '%s is a date',
    (date) => expect(accepts(partialDateSchema, date)).toBe(true),
  )

  test.each([
    ['a month 13', '2020-13'],
    ['a month 0', '2020-00'],
    ['a day 32', '2020-01-32'],
    ['a day 0', '2020-01-00'],
    ['a 30th of February', '2020-02-30'],
    ['a 29th of February in a common year', '2019-02-29'],
    ['a 29th of February in the common year 1900', '1900-02-29'],
    ['a 31st of April', '2021-04-31'],
    ['a moment', '2020-01-24T10:00:00Z'],
    ['the American order', '01/24/2020'],
    ['a short month', '2020-1'],
    ['nothing', ''],
    ['a line behind it', '2020-01-24\n'],
  ])('%s is no date', (_what, date) => expect(accepts(partialDateSchema, date)).toBe(false))
})

test.each(['a', 'us-taliban-talks', 'd.2020-01-24-amnesty.s01', '7'])('%s is an id', (id) => {
  expect(accepts(idSchema, id)).toBe(true)
})

test.each([
  ['nothing', ''],
  ['a capital', 'Taliban'],
  ['a space', 'a b'],
  ['a way out of its folder', '../a'],
  ['two dots', 'a..b'],
  ['a dot in front', '.a'],
  ['a hyphen at the end', 'a-'],
  ['a slash', 'a/b'],
  ['a backslash', 'a\\b'],
  ['a letter with an accent', 'café'],
  ['a line break', 'a\n'],
  ['201 letters', 'a'.repeat(201)],
])('an id with %s is refused', (_what, id) => {
  expect(accepts(idSchema, id)).toBe(false)
})

test.each(['en', 'fa-AF', 'zh-Hant-TW', 'prs'])('%s is a language tag', (tag) => {
  expect(accepts(languageSchema, tag)).toBe(true)
})

test.each(['English', 'e', 'fa_AF', ''])('"%s" is no language tag', (tag) => {
  expect(accepts(languageSchema, tag)).toBe(false)
})

test.each([
  ['', 0],
  ['   \n\n ', 0],
  ['Kabul', 1],
  [' Kabul  rejects\n\nit — twice. ', 5],
  ['شورای درهٔ پایین نمی‌پذیرد', 4],
])('the words of %j are counted by the white space between them', (text, words) => {
  expect(wordCount(text)).toBe(words)
})
