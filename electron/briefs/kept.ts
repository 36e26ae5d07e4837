/** What the reader wrote, as far as it belongs to what a brief shows. Private: only ever added when asked for. */
import type { Article } from '../articles/article'
import type { Codebook } from '../codebooks/codebook'
import type { Note } from '../notes/note'
import { placeNote } from '../notes/note-place'
import type { Summary } from '../summaries/summary'
import type { Entry } from './entry'
import { dateWords } from './words'

/** A note or a summary. */
export interface Kept {
  /** What it hangs on, in words. */
  on: string
  text: string
  /** The day of its last change. */
  changedOn: string
}

export interface Writings {
  notes: readonly Note[]
  summaries: readonly Summary[]
}

export interface Scope {
  codebook: Codebook
  articles: readonly Article[]
  entries: readonly Entry[]
  /** Whether the brief is of the whole dossier; then no note of it is left out. */
  isWhole: boolean
  isAsked: (partyId: string, topicId: string | null) => boolean
}

export interface PlacedNotes {
  byEntry: Map<Entry, Kept[]>
  /** Of the quoted articles and the asked cells, those that hang on no statement shown. */
  others: Kept[]
}

export function placeNotes(notes: readonly Note[], scope: Scope): PlacedNotes {
  const placed: PlacedNotes = { byEntry: new Map(), others: [] }
  const articles = new Map(scope.articles.map((article) => [article.id, article]))
  const quoted = new Set(scope.entries.map(({ article }) => article.id))
  for (const note of notes.toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : 1))) {
    const article = articles.get(note.target.articleId)
    if (!article) continue
    const entry = entryUnder(note, article, scope.entries)
    if (entry) placed.byEntry.set(entry, [...(placed.byEntry.get(entry) ?? []), kept(note, article, scope)])
    else if (scope.isWhole || belongs(note, quoted, scope)) placed.others.push(kept(note, article, scope))
  }
  return placed
}

function entryUnder(note: Note, article: Article, entries: readonly Entry[]): Entry | undefined {
  const { target } = note
  if (target.kind === 'statement') return entries.find(({ statement }) => statement.id === target.statementId)
  if (target.kind !== 'passage') return undefined
  const place = placeNote(target, article, [])
  const passage = place.state === 'here' ? place.passage : null
  if (!passage) return undefined
  return entries.find(
    ({ statement: { articleId, start, end } }) =>
      articleId === article.id && start < passage.end && end > passage.start,
  )
}

function belongs({ target }: Note, quoted: ReadonlySet<string>, { isAsked }: Scope): boolean {
  if (target.kind === 'cell') return isAsked(target.partyId, target.topicId)
  // A note on a statement that is not shown stays behind with it.
  return target.kind !== 'statement' && quoted.has(target.articleId)
}

function kept({ target, text, changedAt }: Note, article: Article, { codebook }: Scope): Kept {
  const on = {
    article: () => `the article “${article.headline.text}”`,
    passage: () =>
      target.kind === 'passage'
        ? `the words “${target.quote.exact}” in “${article.headline.text}”`
        : article.headline.text,
    statement: () => `a statement in “${article.headline.text}”`,
    cell: () =>
      target.kind === 'cell'
        ? `${nameIn(codebook.parties, target.partyId)} on ${nameIn(codebook.topics, target.topicId)} in “${article.headline.text}”`
        : article.headline.text,
  }[target.kind]()
  return { on, text, changedOn: dayOf(changedAt) }
}

export interface PlacedSummaries {
  /** Of a party on a topic. */
  ofCell: (partyId: string, topicId: string) => Kept[]
  /** Of a party's row by article, outlet or month. */
  others: Kept[]
}

export function placeSummaries(summaries: readonly Summary[], scope: Scope): PlacedSummaries {
  const own = summaries
    .filter(({ cell }) => cell.dossierId === scope.codebook.id && isAskedCell(cell, scope))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const isOf = ({ cell }: Summary, partyId: string, topicId: string): boolean =>
    cell.row.by === 'topic' && cell.row.key === topicId && cell.partyId === partyId
  const isShown = (summary: Summary): boolean =>
    scope.entries.some(({ statement: { partyId, topicIds } }) =>
      topicIds.some((topicId) => scope.isAsked(partyId, topicId) && isOf(summary, partyId, topicId)),
    )
  return {
    ofCell: (partyId, topicId) =>
      own.filter((summary) => isOf(summary, partyId, topicId)).map((summary) => keptSummary(summary, scope)),
    others: own.filter((summary) => !isShown(summary)).map((summary) => keptSummary(summary, scope)),
  }
}

function isAskedCell({ row, partyId }: Summary['cell'], { isAsked }: Scope): boolean {
  return isAsked(partyId, row.by === 'topic' ? row.key : null)
}

function keptSummary({ cell, text, changedAt }: Summary, { codebook, articles }: Scope): Kept {
  const { by, key } = cell.row
  const row = {
    topic: () => `on ${nameIn(codebook.topics, key)}`,
    article: () => `in “${articles.find(({ id }) => id === key)?.headline.text ?? key}”`,
    outlet: () => `in ${key || 'articles of unknown outlets'}`,
    month: () => `in ${key === '' ? 'statements without a date' : dateWords(key)}`,
  }[by]()
  return { on: `${nameIn(codebook.parties, cell.partyId)} ${row}`, text, changedOn: dayOf(changedAt) }
}

function nameIn(all: readonly { id: string; name: string }[], wanted: string): string {
  return all.find(({ id }) => id === wanted)?.name ?? wanted
}

function dayOf(moment: string): string {
  return dateWords(moment.slice(0, 10))
}
