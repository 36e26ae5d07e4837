import { noFilter } from '../../electron/comparison/filter'
import type { Method, Question } from '../../electron/contract'

/** One right question for each method of the contract. */
export const rightQuestions: { [M in Method]: Question<M> } = {
  readOverview: undefined,
  listArticles: { dossierId: 'us-taliban-talks' },
  readArticle: { articleId: 'us-taliban-talks.2018-11-19-doha-meetings' },
  readMatrix: { dossierId: 'us-taliban-talks', by: 'topic', turned: false, filter: noFilter },
  readStatements: { statementIds: ['d.a.s01'] },
  readLedger: {
    dossierId: 'us-taliban-talks',
    partyId: 'taliban',
    topicId: 'ceasefire-and-violence',
    baseId: null,
  },
  readTimeline: {
    dossierId: 'us-taliban-talks',
    filter: noFilter,
    width: 900,
    markWidth: 12,
    tickDistance: 60,
    shown: null,
  },
  readMeeting: { dossierId: 'us-taliban-talks', topicId: 'ceasefire-and-violence' },
  compareArticles: {
    baseId: 'us-taliban-talks.2018-11-19-doha-meetings',
    otherIds: ['us-taliban-talks.2019-07-08-seventh-round'],
  },
  saveSummary: {
    id: '5d7f2c1e-0000-4000-8000-000000000002',
    cell: { dossierId: 'd', row: { by: 'topic', key: 'peace' }, partyId: 'kabul', topicIds: [] },
    text: 'They want it first.',
    statementIds: ['d.a.s01'],
    basis: null,
  },
  diffStatements: { leftId: 'd.a.s01', rightId: 'd.a.s02' },
  listNotes: undefined,
  saveNote: {
    id: '5d7f2c1e-0000-4000-8000-000000000001',
    basis: null,
    writer: '7a7f2c1e-0000-4000-8000-00000000000a',
    target: { kind: 'article', articleId: 'd.a' },
    text: 'What the reader wrote.',
  },
  removeNote: {
    id: '5d7f2c1e-0000-4000-8000-000000000001',
    basis: 3,
    writer: '7a7f2c1e-0000-4000-8000-00000000000a',
  },
  bringBackNote: { id: '5d7f2c1e-0000-4000-8000-000000000001' },
  saveSettings: {
    settings: { id: 'settings', theme: 'sepia', textSize: 19, letterKeys: false, place: '#/library' },
  },
  analyse: { articleIds: ['us-taliban-talks.2018-11-19-doha-meetings'] },
  readAnalysis: undefined,
  stopAnalysis: undefined,
  decideStatement: {
    articleId: 'd.a',
    statementId: 'd.a.s01',
    verdict: 'corrected',
    draft: {
      content: [{ start: 0, end: 5 }],
      speaker: null,
      cue: null,
      speakerName: 'Ada Brook',
      partyId: 'lower-valley',
      partyName: null,
      topicIds: ['the-dam'],
      stance: 'demands',
      voice: 'own',
      reportedBy: null,
      saidOn: '2020-01-24',
      saidOnPrecision: 'day',
    },
    basis: null,
  },
  undoDecision: { statementId: 'd.a.s01', basis: 2 },
}
