import { describe, expect, test } from 'vitest'
import { statementFromDraft } from '../../electron/decisions/draft'
import type { StatementDraft } from '../../electron/decisions/statement-draft'
import { articleWith } from '../support/examples'
import { problemOf, valueOf } from '../support/outcomes'

const text = 'Tarn said: “We will pay.” Orel wants more.'
const article = articleWith(text)
const codebook = {
  id: 'd',
  title: 'D',
  language: 'en',
  description: '',
  parties: [
    { id: 'tarn', name: 'Tarn', aliases: [], people: [] },
    { id: 'proposed.orel', name: 'Orel', aliases: [], people: [] },
  ],
  topics: [{ id: 'pay', name: 'Pay', definition: 'Pay', terms: [] }],
}

function spanOf(words: string) {
  const start = text.indexOf(words)
  return { start, end: start + words.length }
}

const right: StatementDraft = {
  content: [spanOf('“We will pay.”')],
  speaker: spanOf('Tarn'),
  cue: spanOf('said'),
  speakerName: 'Tarn',
  partyId: 'tarn',
  partyName: null,
  topicIds: ['pay'],
  stance: 'promises',
  voice: 'own',
  reportedBy: null,
  saidOn: null,
  saidOnPrecision: 'article',
}
const written = (change: Partial<StatementDraft> = {}) =>
  statementFromDraft({ id: 'd.a.r1', article, codebook, before: null }, { ...right, ...change })

describe('a statement that a reader writes down', () => {
  test('hangs on its words, and the marks tell how direct it is', () => {
    expect(valueOf(written())).toMatchObject({
      content: [{ exact: '“We will pay.”', prefix: 'Tarn said: ' }],
      speaker: { exact: 'Tarn' },
      directness: 'direct',
      finding: null,
    })
    expect(valueOf(written({ content: [spanOf('wants more')], speaker: null }))).toMatchObject({
      directness: 'indirect',
    })
  })

  test('takes the article’s date where no day is told', () => {
    expect(valueOf(written({ saidOn: '1999' })).saidOn).toBe(article.published.on)
    expect(valueOf(written({ saidOn: '2020-01', saidOnPrecision: 'month' })).saidOn).toBe('2020-01')
  })

  test.each([
    ['a party of the codebook', { partyId: 'tarn' }, { partyId: 'tarn', partyName: null }],
    [
      'a proposed party keeps its name',
      { partyId: 'proposed.orel' },
      { partyId: 'proposed.orel', partyName: 'Orel' },
    ],
    ['a name that the codebook has', { partyName: 'tarn' }, { partyId: 'tarn', partyName: null }],
    [
      'a new name',
      { partyName: 'Harbour Guild' },
      { partyId: 'proposed.harbour-guild', partyName: 'Harbour Guild' },
    ],
    ['nobody', { partyId: null }, { partyId: 'proposed.nobody', partyName: null }],
  ])('has its party: %s', (_what, change, party) => {
    expect(valueOf(written(change))).toMatchObject(party)
  })

  test.each([
    ['words beyond the text', { content: [{ start: 0, end: 4000 }] }, 'holds no words'],
    ['white space alone', { cue: { start: 4, end: 5 } }, 'holds no words'],
    ['pieces that overlap', { content: [spanOf('We will'), spanOf('will pay')] }, 'overlap'],
    ['a speaker within what is said', { speaker: spanOf('We') }, 'within what is said'],
    ['an unknown party', { partyId: 'lund' }, 'no party "lund"'],
    ['an unknown topic', { topicIds: ['sea'] }, 'no topic "sea"'],
    ['a missing date', { saidOnPrecision: 'day' as const }, 'date is missing'],
    ['a day that no calendar has', { saidOn: '2020-02-30', saidOnPrecision: 'day' as const }, 'no date'],
    [
      'a month where a day is meant',
      { saidOn: '2020-02', saidOnPrecision: 'about' as const },
      'not that of a day',
    ],
  ])('is refused with a sentence: %s', (_what, change, sentence) => {
    expect(problemOf(written(change)).what).toContain(sentence)
  })
})
