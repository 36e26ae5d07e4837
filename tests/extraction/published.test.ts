import { describe, expect, test } from 'vitest'
import { readPublishedOn, readTitle } from '../../electron/extraction/published'
import { zonesOf } from '../../electron/extraction/zones'

const dateOf = (text: string) => readPublishedOn(text, zonesOf(text))
const titleOf = (text: string) => readTitle(text, zonesOf(text))
const body = 'The mayor said that the bridge was safe, and nobody disagreed.'

describe('a line of its own tells the date', () => {
  test.each([
    ['January 24, 2020', '2020-01-24'],
    ['Published: 24 Jan 2020', '2020-01-24'],
    ['Friday, Jan. 24, 2020', '2020-01-24'],
    ['24 January 2020 | Politics', '2020-01-24'],
    ['Updated 2020-01-24 18:05', '2020-01-24'],
    ['Jan. 24, 2020, 4:30 p.m.', '2020-01-24'],
    ['24.01.2020 / 17:40 / Politics', '2020-01-24'],
    ['24th January 2020', '2020-01-24'],
  ])('%s', (line, expected) => {
    expect(dateOf(`Mayor calls the bridge safe\n\n${line}\n\n${body}`)).toBe(expected)
  })
})

test.each([
  ['of a sentence', 'The bridge was opened on May 3, 1931.'],
  ['that no calendar has', 'February 30, 2020'],
  ['of a picture', 'FILE PHOTO: The bridge on May 3, 1931'],
  ['below the first lines', `${`${body}\n`.repeat(9)}January 24, 2020`],
])('a date %s is not taken', (_what, line) => {
  expect(dateOf(`Mayor calls the bridge safe\n${line}\n${body}`)).toBeNull()
})

describe('weekday, day and month together', () => {
  test.each([
    [
      'one year fits',
      'On Monday, November 19, the port closed. It opened in 2011 and grew until 2018.',
      '2018-11-19',
    ],
    ['the day stands first', 'On Monday 19 November the port closed. It grew until 2018.', '2018-11-19'],
    ['the year stands beside it', 'On Monday, November 19, 2018, the port closed.', '2018-11-19'],
    // 19 November was a Monday in both.
    ['two years fit', 'On Monday, November 19, the port closed. It opened in 2007 and 2018.', null],
    ['no year fits', 'On Monday, November 19, the port closed. It opened in 2016.', null],
    ['no year is named', 'On Monday, November 19, the port closed.', null],
    ['two days fit', 'On Monday, November 19, and Tuesday, November 20, the port closed, as in 2018.', null],
    [
      'one day is named twice',
      'On Monday, November 19, all closed. That Monday, November 19, of 2018.',
      '2018-11-19',
    ],
    ['the weekday is wrong', 'On Sunday, November 19, 2018, the port closed.', null],
  ])('when %s', (_what, text, expected) => expect(dateOf(text)).toBe(expected))

  test('count in the lead only', () => {
    const text = `${`${body}\n`.repeat(40)}On Monday, November 19, 2018, the port had closed.`
    expect(dateOf(text)).toBeNull()
  })
})

test('the headline is the title', () => {
  expect(titleOf(`Mayor calls the bridge safe\n\n${body}`)).toBe('Mayor calls the bridge safe')
})

test('a text without a headline has no title', () => expect(titleOf(body)).toBeNull())

test('an empty text has neither title nor date', () => {
  expect([titleOf(''), dateOf('')]).toEqual([null, null])
})

test.each([
  'TARM, Jan. 24, 2020 (Island News) - The mayor said that the bridge was safe.',
  'January 24, 2020 — The mayor said that the bridge was safe.',
])('a dateline tells the date: %s', (line) => expect(dateOf(line)).toBe('2020-01-24'))
