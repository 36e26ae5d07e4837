import type { Method, Question } from '../../electron/contract'

/** One right question for each method of the contract. */
export const rightQuestions: { [M in Method]: Question<M> } = {
  readOverview: undefined,
  listArticles: { dossierId: 'us-taliban-talks' },
  readArticle: { articleId: 'us-taliban-talks.2018-11-19-doha-meetings' },
  compareTopic: { dossierId: 'us-taliban-talks', topicId: 'red-lines' },
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
}
