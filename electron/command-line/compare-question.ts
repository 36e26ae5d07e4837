/** What `compare` and `export` are asked: which dossier, topics and parties, and which statements of them. */
import { partialDateSchema, type Article } from '../articles/article'
import type { Party, Topic } from '../codebooks/codebook'
import { noFilter, type StatementFilter } from '../comparison/filter'
import { groupings, type Grouping } from '../comparison/lines'
import { standings } from '../comparison/standing'
import type { PlacedStatement } from '../statements/statement'
import type { CodedArticle } from '../comparison/tally'
import type { Dossier } from '../dossiers/dossier'
import type { Library } from '../library/library'
import { done, failed, type Outcome } from '../problem'
import { directnessSchema, stances } from '../statements/statement'
import * as v from 'valibot'
import type { Words } from './run-command'
import { choice, matching, usage } from './words'

/** Which statements; alike for every command that chooses among them. */
export const subjectOptions = {
  dossier: { type: 'string' },
  party: { type: 'string', multiple: true },
  stance: { type: 'string', multiple: true },
  directness: { type: 'string', multiple: true },
  voice: { type: 'string' },
  origin: { type: 'string', multiple: true },
  from: { type: 'string' },
  to: { type: 'string' },
  words: { type: 'string' },
} as const

export const questionOptions = {
  ...subjectOptions,
  topic: { type: 'string' },
  by: { type: 'string' },
  ledger: { type: 'boolean' },
  meet: { type: 'boolean' },
  format: { type: 'string' },
} as const

export interface Asked {
  by: Grouping
  shape: 'table' | 'ledger' | 'meeting'
  format: 'md' | 'json'
  /** Without its parties and topics, which only a library can tell. */
  filter: StatementFilter
}

/** What the words alone tell; wrong ones are a wrong question, whatever is in the library. */
export function parseAsked(words: Words): Outcome<Asked> {
  const format = choice(words, 'format', ['md', 'json'])
  if (!format.ok) return format
  const by = choice({ by: 'article', ...words }, 'by', groupings)
  if (!by.ok) return by
  const filter = parseFilter(words)
  if (!filter.ok) return filter
  if (words['ledger'] && words['meet']) return usage('Ask for --ledger or for --meet, not for both.')
  if (words['ledger'] && (words['party'] === undefined || words['topic'] === undefined))
    return usage('A ledger is of one party on one topic: name them with --party and --topic.')
  if (words['meet'] && words['topic'] === undefined)
    return usage('Parties meet on a topic: name it with --topic.')
  const shape = words['ledger'] ? 'ledger' : words['meet'] ? 'meeting' : 'table'
  return done({ by: by.value, shape, format: format.value, filter: filter.value })
}

/** Without its parties and topics. */
export function parseFilter(words: Words): Outcome<StatementFilter> {
  const stance = choices(words, 'stance', stances)
  if (!stance.ok) return stance
  const directness = choices(words, 'directness', directnessSchema.options)
  if (!directness.ok) return directness
  const voice = choices(words, 'voice', ['own', 'reported'])
  if (!voice.ok) return voice
  const origin = choices(words, 'origin', standings)
  if (!origin.ok) return origin
  for (const name of ['from', 'to']) {
    if (words[name] !== undefined && !v.is(partialDateSchema, words[name]))
      return usage(`--${name} is a date such as 2020-01-24, 2020-01 or 2020.`)
  }
  return done({
    ...noFilter,
    stances: stance.value,
    directness: directness.value,
    voices: voice.value,
    standings: origin.value,
    from: (words['from'] as string | undefined) ?? null,
    to: (words['to'] as string | undefined) ?? null,
    words: (words['words'] as string | undefined) ?? null,
  })
}

/** Null when none is named. */
function choices<C extends string>(words: Words, name: string, all: readonly C[]): Outcome<C[] | null> {
  const given = [words[name] ?? []].flat()
  const found = given.flatMap((one) => all.find((choice) => choice === one) ?? [])
  if (found.length < given.length) return usage(`--${name} is one of: ${all.join(', ')}.`)
  return done(given.length === 0 ? null : found)
}

/** What is compared, looked up in a library. */
export interface Subject {
  dossier: Dossier
  /** Those named; all when none is. */
  topics: Topic[]
  /** Empty when no topic is named. */
  namedTopics: Topic[]
  parties: Party[]
  articles: CodedArticle<PlacedStatement>[]
  filter: StatementFilter
}

export function findSubject(library: Library, words: Words, filter: StatementFilter): Outcome<Subject> {
  const dossier = chooseDossier(library, words['dossier'] as string | undefined)
  if (!dossier.ok) return dossier
  const { codebook } = dossier.value
  const topics = findNamed('topic', codebook.topics, words['topic'])
  if (!topics.ok) return topics
  const parties = findNamed('party', codebook.parties, words['party'])
  if (!parties.ok) return parties
  return done({
    dossier: dossier.value,
    topics: topics.value ?? codebook.topics,
    namedTopics: topics.value ?? [],
    parties: parties.value ?? codebook.parties,
    articles: library.listArticles(dossier.value).map((article) => codedArticle(library, article)),
    filter: {
      ...filter,
      partyIds: parties.value?.map(({ id }) => id) ?? null,
      topicIds: topics.value?.map(({ id }) => id) ?? null,
    },
  })
}

function codedArticle(library: Library, article: Article): CodedArticle<PlacedStatement> {
  const { statements, rejected } = library.statementsOf(article)
  return { article, statements: [...statements, ...rejected] }
}

/** In the order of the codebook; null when none is named. */
function findNamed<T extends { id: string; name: string }>(
  kind: string,
  all: T[],
  words: Words[string],
): Outcome<T[] | null> {
  if (words === undefined) return done(null)
  const wanted = [words].flat() as string[]
  const found = wanted.map((one) => matching(all, one))
  const unknown = found.findIndex((ones) => ones.length === 0)
  if (unknown >= 0) return nothingMatches(kind, wanted[unknown] ?? '', all)
  return done(all.filter((one) => found.flat().includes(one)))
}

function chooseDossier(library: Library, wanted: string | undefined): Outcome<Dossier> {
  const dossiers = library.listDossiers()
  const named = dossiers.map((dossier) => ({ dossier, id: dossier.id, name: dossier.codebook.title }))
  const found = wanted === undefined ? named : matching(named, wanted)
  const [first, second] = found
  if (first && !second) return done(first.dossier)
  const list = dossiers.map(({ id }) => id).join(', ')
  if (found.length > 0)
    return failed('dossier-unclear', 'The library has several dossiers.', `Name one with --dossier: ${list}.`)
  const what =
    wanted === undefined ? 'The library has no dossier that can be read.' : `No dossier matches "${wanted}".`
  return failed('dossier-missing', what, `There are: ${list || 'none'}.`)
}

function nothingMatches(kind: string, wanted: string, all: readonly { id: string }[]): Outcome<never> {
  return failed(`${kind}-missing`, `No ${kind} matches "${wanted}".`, `There are: ${idsOf(all)}.`)
}

/** The one that is meant, or which ones it may be. */
export function onlyOne<T extends { id: string }>(kind: string, found: readonly T[]): Outcome<T> {
  const [one, another] = found
  if (one && !another) return done(one)
  return failed(`${kind}-unclear`, `More than one ${kind} matches.`, `Name one of: ${idsOf(found)}.`)
}

function idsOf(all: readonly { id: string }[]): string {
  return all.map(({ id }) => id).join(', ')
}
