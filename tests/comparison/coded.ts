/** Coded articles drawn in lines, for tests of what is made of them. */
import * as v from 'valibot'
import type { Party, Topic } from '../../electron/codebooks/codebook'
import { codedByHand } from '../../electron/decisions/standing'
import { stanceSchema, type PlacedStatement } from '../../electron/statements/statement'
import type { CodedArticle } from '../../electron/comparison/tally'
import { articleWith, coding } from '../support/examples'

export const partyNamed = (id: string): Party => ({ id, name: id, aliases: [], people: [] })
export const topicNamed = (id: string): Topic => ({ id, name: id, definition: id, terms: [id] })

/**
 * `kabul peace aid: We want water` says that Kabul speaks on peace and aid. Behind the topics may stand, in any
 * order: a date (2020-01), a stance, `direct`, `reported`, `found`, `rejected` or another decision.
 */
export function said(line: string, index: number, about: Partial<PlacedStatement> = {}): PlacedStatement {
  const [head = '', words = `words ${index}`] = line.split(': ')
  const [partyId = '', ...marks] = head.split(' ')
  const statement: PlacedStatement = {
    ...coding,
    id: `s${index}`,
    partyId,
    topicIds: [],
    speaker: null,
    cue: null,
    ...codedByHand,
    ...placedAt(index * 1000, words),
    ...about,
  }
  for (const mark of marks) apply(statement, mark)
  return statement
}

function placedAt(start: number, exact: string) {
  const end = start + exact.length
  return { start, end, exact, content: [{ start, end, exact }] }
}

function apply(statement: PlacedStatement, mark: string): void {
  if (/^\d{4}/.test(mark)) statement.saidOn = mark
  else if (mark === 'undated') statement.saidOn = null
  else if (['about', 'month', 'year', 'article'].includes(mark))
    statement.saidOnPrecision = mark as PlacedStatement['saidOnPrecision']
  else if (v.is(stanceSchema, mark)) statement.stance = mark
  else if (mark === 'direct' || mark === 'mixed') statement.directness = mark
  else if (mark === 'reported') statement.voice = mark
  else if (mark === 'found') statement.origin = mark
  else if (['accepted', 'corrected', 'rejected', 'added'].includes(mark))
    statement.verdict = mark as PlacedStatement['verdict']
  else statement.topicIds.push(mark)
}

/** An article of an outlet and day, `a1 Herald 2020-01-25`, with its statements; their ids are `a1.0`, `a1.1` … */
export function coded(head: string, lines: string[]): CodedArticle<PlacedStatement> {
  const [id = '', outlet = '', on = '2020-01-25'] = head.split(' ')
  const name = outlet === '' || outlet === '-' ? null : outlet
  return {
    article: articleWith('words', {
      id,
      headline: { text: `Headline ${id}`, certainty: 'ours', basis: 'Made up.' },
      outlet: { name, certainty: name === null ? 'unknown' : 'stated', basis: 'Made up.' },
      published: { on, certainty: 'stated', basis: 'Made up.' },
    }),
    statements: lines.map((line, index) => said(line, index, { id: `${id}.${index}`, articleId: id })),
  }
}
