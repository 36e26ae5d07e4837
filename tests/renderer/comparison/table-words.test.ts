/** What the table says in words: which filter hides what, and why a cell is empty. */
import { describe, expect, test } from 'vitest'
import type { FilterCount, MatrixCell, MatrixLine, Silence } from '../../../electron/contract'
import {
  hiddenReasons,
  hiddenWords,
  limitWords,
  setFree,
  thinning,
} from '../../../renderer/comparison/filter-words'
import {
  bandWords,
  isBand,
  shortSilence,
  silenceWords,
  tellers,
  type SilenceSetting,
} from '../../../renderer/comparison/silence-words'
import { noNarrowing, standings } from '../../../renderer/comparison/table-choice'

describe('what a filter lets through', () => {
  test.each([
    [{ voices: ['own'] as const }, 'voices', 'own voice only'],
    [{ stances: [] }, 'stances', 'no stance chosen'],
    [{ outlets: ['', 'Reuters'] }, 'outlets', 'outlet not stated, Reuters only'],
    [{ speakers: ['a', 'b', 'c', 'd'] }, 'speakers', '4 of the speakers only'],
    [{ from: '2020', to: '2020-06' }, 'said', 'said from 2020 to 2020-06 only'],
    [{ from: '2020' }, 'said', 'said since 2020 only'],
    [{ to: '2021' }, 'said', 'said until 2021 only'],
    [{ words: 'cease fire' }, 'words', 'with the words “cease fire” only'],
    [{}, 'standings', 'rejected by you'],
  ] as const)('%j: %s', (change, dimension, words) => {
    const filter = { ...noNarrowing, ...change } as typeof noNarrowing
    expect(limitWords(dimension, filter)).toBe(words)
  })

  test('several filters that hide are told in one sentence', () => {
    const filter = { ...noNarrowing, voices: ['own' as const], from: '2020' }
    expect(hiddenWords(3, ['voices', 'said'], filter)).toBe(
      '3 hidden by: own voice only; said since 2020 only',
    )
  })

  test('only filters that hide something of what is asked for are reasons', () => {
    const hides = Object.fromEntries(
      ['parties', 'topics', ...thinning].map((name) => [name, { count: 9, alone: 9, asked: 0 }]),
    ) as unknown as FilterCount['hides']
    hides.words = { ...hides.words, asked: 4 }
    const reasons = hiddenReasons({ hides } as FilterCount, { ...noNarrowing, words: 'truce' })
    expect(reasons.map(({ dimension, count }) => [dimension, count])).toEqual([['words', 4]])
  })

  test('set free, a filter lets all through, the rejected too, and the others stay', () => {
    const filter = { ...noNarrowing, voices: ['own' as const], from: '2020', words: 'truce' }
    expect(setFree(filter, ['said', 'voices'])).toEqual({ ...noNarrowing, words: 'truce' })
    expect(setFree(filter, ['standings']).standings).toEqual(standings)
  })
})

const onTopic: SilenceSetting = { by: 'article', isOnOneTopic: true, filter: noNarrowing }

describe('why a cell is empty', () => {
  test.each<[Silence, Partial<SilenceSetting>, string]>([
    [{ kind: 'nothing-on-topic', articleCount: 1, onOtherTopics: 3 }, {}, 'Nothing on this topic.'],
    [
      { kind: 'nothing-on-topic', articleCount: 2, onOtherTopics: 3 },
      { by: 'topic' },
      'Nothing on this topic in 2 articles that quote them.',
    ],
    [
      { kind: 'nothing-on-topic', articleCount: 1, onOtherTopics: 0 },
      { by: 'topic', isOnOneTopic: false },
      'Nothing on these topics in 1 article that quotes them.',
    ],
    [{ kind: 'not-quoted', articleCount: 1 }, {}, 'Not quoted in this article.'],
    [{ kind: 'not-quoted', articleCount: 4 }, { by: 'topic' }, 'Not quoted in these 4 articles.'],
    [{ kind: 'not-quoted', articleCount: 0 }, { by: 'topic' }, 'No article here.'],
    [{ kind: 'rejected', count: 2, statementIds: ['a', 'b'] }, {}, '2 rejected by you.'],
    [{ kind: 'reported-by-others', count: 1, statementIds: ['a'] }, {}, 'Known only through others: 1.'],
    [{ kind: 'hidden', count: 1, by: { standings: 1 } }, {}, '1 hidden by: rejected by you.'],
  ])('%j in %j: %s', (silence, change, words) => {
    expect(silenceWords(silence, { ...onTopic, ...change })).toBe(words)
  })

  test('in a narrow place what can be brought back is told before what is not there', () => {
    const silences: Silence[] = [
      { kind: 'not-quoted', articleCount: 1 },
      { kind: 'hidden', count: 1, by: { voices: 1 } },
    ]
    expect(shortSilence(cell({ silences }))).toBe('hidden by a filter')
    expect(shortSilence(cell({ silences: silences.slice(0, 1) }))).toBe('not quoted')
  })
})

const cell = (change: Partial<MatrixCell>): MatrixCell => ({
  statementIds: [],
  heat: 0,
  hidden: null,
  silences: [],
  ...change,
})

describe('a row in which nobody speaks', () => {
  const silent = cell({ silences: [{ kind: 'not-quoted', articleCount: 1 }] })
  const spoke = cell({ silences: [{ kind: 'nothing-on-topic', articleCount: 1, onOtherTopics: 2 }] })
  const columns = ['NATO', 'Kabul'].map((name) => ({ name })) as MatrixLine[]

  test('shrinks to a band that names everybody', () => {
    expect(isBand([silent, spoke])).toBe(true)
    expect(bandWords([silent, spoke], columns, true)).toBe(
      'Nothing on this topic from Kabul (2 on others). Not quoted: NATO.',
    )
  })

  test('stays a row where a filter hides something, or the reader rejected something', () => {
    expect(isBand([silent, cell({ hidden: { count: 1, by: {} } })])).toBe(false)
    expect(isBand([silent, cell({ silences: [{ kind: 'rejected', count: 1, statementIds: ['a'] }] })])).toBe(
      false,
    )
  })
})

test('who tells of a party is named once, and an unknown one is another', () => {
  const parties = [{ id: 'us', name: 'United States', aliases: [], people: [] }]
  expect(tellers(['us', null, 'us'], parties)).toBe('United States, another')
})
