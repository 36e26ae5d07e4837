import { describe, expect, test } from 'vitest'
import { noFilter, type StatementFilter } from '../../electron/comparison/filter'
import type { Grouping } from '../../electron/comparison/lines'
import { buildMatrix } from '../../electron/comparison/matrix'
import type { Silence } from '../../electron/comparison/silence'
import { coded, partyNamed, topicNamed } from './coded'

const topics = ['peace', 'aid'].map(topicNamed)

/** Why Kabul is silent in the only cell, or in the first. */
function silence(lines: string[][], filter: Partial<StatementFilter> = {}, by: Grouping = 'topic'): string[] {
  const { cells } = buildMatrix({
    by,
    parties: [partyNamed('kabul')],
    topics,
    articles: lines.map((of, index) => coded(`a${index}`, of)),
    filter: { ...noFilter, topicIds: ['peace'], ...filter },
  })
  return (cells[0]?.[0]?.silences ?? []).map(told)
}

function told(silence: Silence): string {
  switch (silence.kind) {
    case 'nothing-on-topic':
      return `nothing in ${silence.articleCount}, ${silence.onOtherTopics} on others`
    case 'not-quoted':
      return `not quoted in ${silence.articleCount}`
    case 'hidden':
      return `hidden ${silence.count} by ${Object.entries(silence.by)
        .map((by) => by.join(' '))
        .join()}`
    default:
      return `${silence.kind} ${silence.statementIds.join(' ')}`
  }
}

describe('an empty cell', () => {
  test('tells articles that quote the party on other topics from those that do not quote it', () => {
    expect(silence([['kabul aid', 'kabul aid'], ['nato peace'], []])).toEqual([
      'nothing in 1, 2 on others',
      'not quoted in 2',
    ])
  })

  test('by article speaks of that article alone', () => {
    expect(silence([['kabul aid'], ['kabul peace']], {}, 'article')).toEqual(['nothing in 1, 1 on others'])
    expect(silence([[], ['kabul peace']], {}, 'article')).toEqual(['not quoted in 1'])
  })

  test('by month speaks of the articles that tell of that month', () => {
    const articles = [
      ['nato peace 2020-01', 'kabul aid 2020-01', 'kabul peace 2020-02'],
      ['nato peace 2020-01'],
    ]
    expect(silence(articles, {}, 'month')).toEqual(['nothing in 1, 1 on others', 'not quoted in 1'])
  })

  test('says how many statements a filter hides, and by which of its parts', () => {
    const articles = [['kabul peace 2019', 'kabul peace 2020 direct']]
    expect(silence(articles, { from: '2021', directness: ['direct'] })).toEqual([
      'hidden 2 by directness 1,said 2',
    ])
  })

  test('says what the reader rejected, and does not take it for a voice', () => {
    expect(silence([['kabul peace rejected']])).toEqual(['not quoted in 1', 'rejected a0.0'])
    expect(silence([['kabul peace rejected', 'kabul aid']])).toEqual([
      'nothing in 1, 1 on others',
      'rejected a0.0',
    ])
  })

  test('says what is known through others only, whether that is shown or hidden', () => {
    expect(silence([['kabul peace reported']])).toEqual(['not quoted in 1', 'reported-by-others a0.0'])
    expect(silence([['kabul peace reported']], { voices: ['own'] })).toEqual([
      'not quoted in 1',
      'hidden 1 by voices 1',
      'reported-by-others a0.0',
    ])
  })

  test('does not say that nothing was found when it is only hidden', () => {
    expect(silence([['kabul peace'], ['kabul aid']], { stances: ['demands'] })).toEqual([
      'hidden 1 by stances 1',
    ])
  })
})

test('a cell in which the party is heard needs no reason, whatever else is hidden there', () => {
  expect(
    silence([['kabul peace', 'kabul peace direct', 'kabul peace reported']], { directness: ['indirect'] }),
  ).toEqual([])
})

test('a rejected statement that is shown on demand needs no reason', () => {
  expect(silence([['kabul peace rejected']], { standings: ['rejected'] })).toEqual([])
})
