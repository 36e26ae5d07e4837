/**
 * Who meets whom on a topic: phrases that several parties use, the topic's words by party, who names whom after what
 * the other said, and stances that oppose each other. Words and passages only; nobody is counted against anybody.
 */
import type { Party, Topic } from '../codebooks/codebook'
import { contentKeys, sharedKeys } from './content-words'
import { noFilter, type StatementFilter } from './filter'
import type { PlacedStatement } from '../statements/statement'
import { answersAmong, oppositionsAmong, tellOf, type MeetingAnswer, type Opposition } from './answers'
import { namesOf, namingsIn } from './named-parties'
import { keysOf, wordsOf } from './said-words'
import { sharedPhrases, type SharedPhrase } from './shared-phrases'
import { sift, type CodedArticle } from './tally'

export interface MeetingQuestion<S extends PlacedStatement> {
  parties: readonly Party[]
  topic: Topic
  articles: readonly CodedArticle<S>[]
  /** Its topics are not looked at. */
  filter?: StatementFilter
}

export interface Meeting<S> {
  topicId: string
  /** All that the rest names, in order of the saying. */
  statements: S[]
  /** The longest first. */
  phrases: SharedPhrase[]
  /** The terms of the codebook, and who uses them; parties in their order, also where it is only one. */
  terms: TermUse[]
  /** In order of the saying. */
  answers: MeetingAnswer[]
  oppositions: Opposition[]
}

export interface TermUse {
  term: string
  uses: { partyId: string; statementIds: string[] }[]
}

export function buildMeeting<S extends PlacedStatement>(question: MeetingQuestion<S>): Meeting<S> {
  const { parties, topic, articles, filter = noFilter } = question
  const sifted = sift(articles, { ...filter, topicIds: [topic.id] })
  const statements = sifted.filter(({ hiddenBy }) => hiddenBy.length === 0).map(({ statement }) => statement)
  const nameKeys = contentKeys(parties.flatMap(namesOf).join('. '))
  const findNamings = namingsIn(parties)
  const told = statements.map((statement) => tellOf(statement, nameKeys, findNamings))
  const termKeys = contentKeys(topic.terms.join('. '))
  const isTopical = (key: string): boolean => termKeys.has(key)
  return {
    topicId: topic.id,
    statements,
    phrases: sharedPhrases(statements, nameKeys),
    terms: termsOf(topic, parties, statements),
    answers: answersAmong(told, isTopical),
    oppositions: oppositionsAmong(told),
  }
}

function termsOf(topic: Topic, parties: readonly Party[], statements: readonly PlacedStatement[]): TermUse[] {
  const worded = statements.map((statement) => ({ statement, keys: keysOf(wordsOf(statement)) }))
  // "ceasefire" and "cease-fire" are one word.
  const byKeys = new Map(topic.terms.toReversed().map((term) => [[...contentKeys(term)].join(' '), term]))
  return topic.terms
    .filter((term) => [...byKeys.values()].includes(term))
    .map((term) => {
      const wanted = contentKeys(term)
      const having = worded.filter(
        ({ keys }) => wanted.size > 0 && sharedKeys(wanted, keys).length === wanted.size,
      )
      const uses = parties.map(({ id }) => ({
        partyId: id,
        statementIds: having
          .filter(({ statement }) => statement.partyId === id)
          .map((one) => one.statement.id),
      }))
      return { term, uses: uses.filter(({ statementIds }) => statementIds.length > 0) }
    })
}
