/** The table of positions as JSON. Fields are only ever added: other programs read it. */
import { compare } from '../comparison/comparison'
import type { Ledger } from '../comparison/ledger'
import { standingOf } from '../comparison/standing'
import type { PlacedStatement } from '../statements/statement'
import type { Meeting } from '../comparison/meeting'
import type { Table } from './compare-table'

export interface Extras {
  ledger?: Ledger<PlacedStatement>
  meeting?: Meeting<PlacedStatement>
}

export function tableAsJson(table: Table, { ledger, meeting }: Extras = {}): string {
  const { dossier, namedTopics, parties, articles, matrix } = table
  const partyNames = new Map(dossier.codebook.parties.map(({ id, name }) => [id, name]))
  const { by, rows, columns, cells, placed, filter, heatSteps, named } = matrix
  const output = {
    dossier: dossier.id,
    topics: namedTopics.map(({ id, name }) => ({ id, name })),
    parties: parties.map(({ id, name }) => ({ id, name })),
    articles: articles.map(({ article: { id, headline, outlet, published, language, text } }) => ({
      id,
      headline,
      outlet,
      published,
      language,
      text,
    })),
    statements: matrix.statements.map((statement) => statementJson(statement, partyNames)),
    rows: rowsByArticle(table),
    matrix: { by, rows, columns, cells, placed, filter, heatSteps },
    /** Not shown, but named where the matrix tells why a cell is empty. */
    statementsNamed: named.map((statement) => statementJson(statement, partyNames)),
    ...(ledger && { ledger: ledgerJson(ledger) }),
    ...(meeting && { meeting: meetingJson(meeting, partyNames) }),
  }
  return `${JSON.stringify(output, null, 2)}\n`
}

function statementJson(statement: PlacedStatement, partyNames: ReadonlyMap<string, string>) {
  return {
    id: statement.id,
    articleId: statement.articleId,
    exact: statement.exact,
    start: statement.start,
    end: statement.end,
    content: statement.content,
    speaker: statement.speaker,
    cue: statement.cue,
    speakerName: statement.speakerName,
    party: statement.partyId,
    partyName: partyNames.get(statement.partyId),
    topics: statement.topicIds,
    stance: statement.stance,
    directness: statement.directness,
    voice: statement.voice,
    reportedBy: statement.reportedBy,
    saidOn: statement.saidOn,
    saidOnPrecision: statement.saidOnPrecision,
    origin: statement.origin,
    decision: statement.verdict,
    confidence: statement.finding?.confidence ?? null,
    standing: standingOf(statement),
  }
}

/** By article, whatever the matrix is laid out by. */
function rowsByArticle({ parties, filter, articles, matrix }: Table) {
  const shown = new Set(matrix.statements.map(({ id }) => id))
  const { rows } = compare({ parties, topicIds: filter.topicIds ?? [], articles })
  return rows.map(({ articleId, cells }) => ({
    articleId,
    cells: cells.map(({ partyId, statements, onOtherTopics }) => ({
      party: partyId,
      statementIds: statements.map(({ id }) => id).filter((id) => shown.has(id)),
      onOtherTopics,
    })),
  }))
}

function ledgerJson({ partyId, topicId, entries, statementCount, terms }: Ledger<PlacedStatement>) {
  return {
    party: partyId,
    topic: topicId,
    statementCount,
    entries: entries.map(({ statement, article, witnesses, step }) => ({
      statementId: statement.id,
      articleId: article.id,
      witnesses: witnesses.map(({ statement, readings }) => ({ statementId: statement.id, readings })),
      step,
    })),
    terms,
  }
}

function meetingJson(meeting: Meeting<PlacedStatement>, partyNames: ReadonlyMap<string, string>) {
  const { topicId, statements, phrases, terms, answers, oppositions } = meeting
  return {
    topic: topicId,
    statements: statements.map((statement) => statementJson(statement, partyNames)),
    phrases,
    terms,
    answers,
    oppositions,
  }
}
