import { describe, expect, test } from 'vitest'
import { readSaidOn } from '../../electron/extraction/said-on'

/** `|` stands before the reporting word; the article is of the day given, a date or nothing. */
function read(shape: string, publishedOn: string | null): string {
  const cueAt = shape.indexOf('|')
  const told = readSaidOn(shape.replace('|', ''), Math.max(0, cueAt), publishedOn)
  const { on, precision } = told ?? { on: publishedOn, precision: 'article' }
  return `${on} ${precision}`
}

const monday = '2021-01-18'
const friday = '2020-01-24'

describe('read beside the date of the article', () => {
  test.each([
    // Weekdays
    ['The mayor |said on Tuesday that', friday, '2020-01-21 day'],
    ['The mayor |said Friday', friday, '2020-01-24 day'],
    ['The mayor |said late Friday', '2020-01-27', '2020-01-24 day'],
    ['On Monday the mayor |said', monday, '2021-01-18 day'],
    ['The mayor |said last Monday', monday, '2021-01-11 day'],
    ['Last Monday, the mayor |said', monday, '2021-01-11 day'],
    ['The mayor |told reporters on Saturday', '2020-03-01', '2020-02-29 day'],
    // Words for a time near by
    ['The mayor |said yesterday', '2020-01-01', '2019-12-31 day'],
    ['The mayor |said earlier today', friday, '2020-01-24 day'],
    ['The mayor |said earlier this week', friday, '2020-01-21 about'],
    ['The mayor |said in recent days', friday, '2020-01-21 about'],
    ['The mayor |said last week', friday, '2020-01-15 about'],
    ['Late last week the mayor |said', friday, '2020-01-15 about'],
    ['The mayor |said this month', friday, '2020-01 month'],
    ['The mayor |said last month', friday, '2019-12 month'],
    ['The mayor |said in recent weeks', friday, '2020-01 month'],
    ['The mayor |said last year', friday, '2019 year'],
    ['The mayor |said earlier this year', friday, '2020 year'],
    ['At the weekend the mayor |said', friday, '2020-01-18 about'],
    ['The mayor |said two days ago', friday, '2020-01-22 day'],
    ['The mayor |said a month ago', friday, '2019-12 month'],
    ['In 2018 the mayor |said', friday, '2018 year'],
    ['On the ninth of January the mayor |said', friday, '2020-01-09 day'],
    ['The mayor |said in her October letter', friday, '2019-10 month'],
    // Months
    ['The mayor |said in late April', friday, '2019-04-25 about'],
    ['The mayor |said in mid-April', friday, '2019-04-15 about'],
    ['The mayor |said in January', friday, '2020-01 month'],
    ['The mayor |said in February 2018', friday, '2018-02 month'],
    ['The mayor |said in Oct.', friday, '2019-10 month'],
    // Days of the calendar
    ['The mayor |said on May 07', '2021-05-08', '2021-05-07 day'],
    ['The mayor |said on May 7th', '2021-05-08', '2021-05-07 day'],
    ['The mayor |said on 7 May', '2021-05-08', '2021-05-07 day'],
    ['The mayor |said on Dec. 31', '2021-01-02', '2020-12-31 day'],
    ['The mayor |said on Feb. 29, 2020', '2021-06-01', '2020-02-29 day'],
    ['The mayor |said on 29 February 2020', '2021-06-01', '2020-02-29 day'],
    ['The mayor |said on Feb. 29', '2021-01-01', '2020-02-29 day'],
    ['The mayor |said in Feb. 12', '2021-06-01', '2021-02-12 day'],
    // A day that the calendar lacks
    ['The mayor |said on Feb. 30', friday, '2020-01-24 article'],
  ])('%s [%s]: %s', (shape, publishedOn, expected) => expect(read(shape, publishedOn)).toBe(expected))
})

test.each([
  'The mayor |said by Friday the road',
  'The mayor |said next Monday',
  'Next Monday the mayor, she |said',
  'The mayor |said until Tuesday',
  'The mayor |said the ferry from Monday',
  'The mayor |said by May 1',
  'The mayor |said before September 11',
  'The mayor |said by April',
  'The mayor |said of Monday’s vote',
  'The mayor |said that March 8 percent',
  'The mayor |said',
  '',
])('a time to come, another thing’s time and no time leave the date of the article: "%s"', (shape) => {
  expect(read(shape, friday)).toBe('2020-01-24 article')
})

test('of two times the one nearer to the reporting word is taken', () => {
  expect(read('On Monday the ferry sank; the mayor |said Wednesday', friday)).toBe('2020-01-22 day')
  expect(read('On Monday the mayor |said of the ferry that sank on the night of Sunday', friday)).toBe(
    '2020-01-20 day',
  )
})

describe('without a date of the article', () => {
  test.each([
    ['The mayor |said on Tuesday'],
    ['The mayor |said yesterday'],
    ['The mayor |said last week'],
    ['The mayor |said last month'],
    ['The mayor |said last year'],
    ['The mayor |said on May 07'],
    ['The mayor |said in late April'],
    ['The mayor |said'],
  ])('it stays open: %s', (shape) => expect(read(shape, null)).toBe('null article'))

  test.each([
    ['The mayor |said on Feb. 29, 2020', '2020-02-29 day'],
    ['The mayor |said in April 2019', '2019-04 month'],
  ])('a year makes it known: %s', (shape, expected) => expect(read(shape, null)).toBe(expected))
})

test.each(['2020', '2020-01'])(
  'an article of "%s" tells no weekday, but a date to stand in',
  (publishedOn) => {
    expect(read('The mayor |said on Tuesday', publishedOn)).toBe(`${publishedOn} article`)
  },
)

test.each([
  ['Two days earlier the mayor |said', '2020-01-18 day'],
  ['The mayor |said the same evening', '2020-01-20 day'],
  ['The next morning the mayor |said', '2020-01-21 day'],
  ['The day before, the mayor |said', '2020-01-19 day'],
])('a time may count from the statement before: %s', (shape, expected) => {
  const told = readSaidOn(shape.replace('|', ''), shape.indexOf('|'), friday, '2020-01-20')
  expect(`${told?.on} ${told?.precision}`).toBe(expected)
})
