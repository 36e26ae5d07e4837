/** A brief about little, for tests: Kabul and the Taliban on peace and aid, in two articles. */
import { makeBrief, type Brief, type BriefQuestion } from '../../electron/briefs/brief'
import type { Codebook } from '../../electron/codebooks/codebook'
import { noFilter } from '../../electron/comparison/filter'
import type { Note, NoteTarget } from '../../electron/notes/note'
import type { Summary } from '../../electron/summaries/summary'
import { coded, partyNamed, topicNamed } from '../comparison/coded'

export const codebook: Codebook = {
  id: 'd',
  title: 'Two sides',
  language: 'en',
  description: '',
  parties: ['kabul', 'taliban'].map((id) => partyNamed(id)),
  topics: ['peace', 'aid'].map((id) => topicNamed(id)),
}

export const articles = [
  coded('a1 Herald 2020-01-25', [
    'taliban peace 2020-01-20 demands direct: We want them out',
    'kabul peace aid 2020-01-24: aid first, then peace',
  ]),
  coded('a2 - 2020-02-01', [
    'kabul peace 2020-01-10 about offers: a truce of ten days',
    'taliban aid rejected: no aid from them',
  ]),
]

export function briefOf(question: Partial<BriefQuestion> = {}): Brief {
  return makeBrief({ codebook, articles, filter: noFilter, statementIds: null, writings: null, ...question })
}

export const canary = 'CANARY-5f1c: I do not believe a word of this'

const stamps = { revision: 1, createdAt: '2026-01-02T03:04:05.000Z', changedAt: '2026-01-02T03:04:05.000Z' }

export function noteOn(target: NoteTarget, text = canary): Note {
  return { id: '5d7f2c1e-0000-4000-8000-000000000001', target, text, ...stamps }
}

export function summaryOf(partyId: string, by: 'topic' | 'article', key: string): Summary {
  return {
    id: '5d7f2c1e-0000-4000-8000-000000000002',
    cell: { dossierId: 'd', row: { by, key }, partyId, topicIds: [] },
    text: canary,
    statementIds: [],
    revision: 1,
    changedAt: stamps.changedAt,
  }
}
