/** 10,000 statements in 1,000 articles, eight parties and 20 topics: `npx vitest bench --run tests/comparison`. */
import { bench, describe } from 'vitest'
import { noFilter } from '../../electron/comparison/filter'
import { groupings } from '../../electron/comparison/lines'
import { buildMatrix } from '../../electron/comparison/matrix'
import { coded, partyNamed, topicNamed } from './coded'

const parties = Array.from({ length: 8 }, (_, index) => partyNamed(`p${index}`))
const topics = Array.from({ length: 20 }, (_, index) => topicNamed(`t${index}`))
const articles = Array.from({ length: 1000 }, (_, article) =>
  coded(
    `a${article} Outlet${article % 40}`,
    Array.from({ length: 10 }, (_, index) => {
      const seed = (article * 10 + index) * 7919
      const month = String((seed % 12) + 1).padStart(2, '0')
      const voice = seed % 11 === 0 ? 'reported' : 'direct'
      return `p${seed % 8} t${seed % 20} t${(seed + 3) % 20} ${2015 + (seed % 9)}-${month} ${voice}: words ${seed}`
    }),
  ),
)

describe('a matrix of 10,000 statements in 1,000 articles', () => {
  for (const by of groupings) {
    bench(`by ${by}`, () => {
      buildMatrix({ by, parties, topics, articles, filter: noFilter })
    })
    bench(`by ${by}, filtered by words and date`, () => {
      const filter = { ...noFilter, words: 'words 7', from: '2018', voices: ['own' as const] }
      buildMatrix({ by, parties, topics, articles, filter })
    })
  }
})
