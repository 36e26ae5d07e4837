/** Who meets whom, as Markdown: the words first, then who names whom, then opposed stances. */
import type { Topic } from '../codebooks/codebook'
import type { PlacedStatement } from '../statements/statement'
import type { MeetingAnswer } from '../comparison/answers'
import type { Meeting } from '../comparison/meeting'
import type { PhraseUse } from '../comparison/shared-phrases'
import { aboutText, type Table } from './compare-table'

export function meetingAsMarkdown(
  meeting: Meeting<PlacedStatement>,
  { dossier }: Table,
  topic: Topic,
): string {
  const names = new Map(dossier.codebook.parties.map(({ id, name }) => [id, name]))
  const nameOf = (id: string): string => names.get(id) ?? id
  const statements = new Map(meeting.statements.map((statement) => [statement.id, statement]))
  const quote = (id: string): string => quoteText(statements.get(id), nameOf)
  const useText = ({ partyId, statementId }: PhraseUse): string => {
    const { voice, reportedBy } = statements.get(statementId) as PlacedStatement
    const told = voice === 'reported' ? `, as told by ${reportedBy ? nameOf(reportedBy) : 'another'}` : ''
    return `${nameOf(partyId)} (${statementId}${told})`
  }
  const phrases = meeting.phrases.map(
    ({ words, uses }) => `- "${oneLine(words)}": ${uses.map(useText).join(', ')}`,
  )
  const terms = meeting.terms
    .filter(({ uses }) => uses.length > 0)
    .map(({ term, uses }) => {
      const by = uses.map(({ partyId, statementIds }) => `${nameOf(partyId)} (${statementIds.length})`)
      return `- ${term}: ${by.join(', ')}`
    })
  const answers = meeting.answers.map((answer) => answerText(answer, quote, nameOf))
  const opposed = meeting.oppositions.map(
    ({ leftId, rightId, shared }) =>
      `- ${quote(leftId)}\n  against ${quote(rightId)}${shared.length === 0 ? '' : `\n  both: ${shared.join(', ')}`}`,
  )
  const parts: [string, string[]][] = [
    ['Phrases of two or more parties', phrases],
    ['Words of the topic', terms],
    ['Who names whom', answers],
    ['Opposed stances', opposed],
  ]
  const body = parts.map(([head, lines]) => `## ${head}\n\n${lines.join('\n') || 'None.'}\n`)
  return `# Who meets whom on ${topic.name}\n\n${body.join('\n')}`
}

function answerText(
  { statementId, toPartyId, namedAs, earlier }: MeetingAnswer,
  quote: (id: string) => string,
  nameOf: (id: string) => string,
): string {
  const after = earlier.map(({ statementId, isSameDate }) => {
    const when = isSameDate ? 'about the same time as' : 'after'
    return `\n  ${when} ${quote(statementId)}`
  })
  return `- ${quote(statementId)}\n  names ${nameOf(toPartyId)} ("${namedAs}")${after.join('')}`
}

function quoteText(statement: PlacedStatement | undefined, nameOf: (id: string) => string): string {
  if (!statement) return ''
  return `${nameOf(statement.partyId)}: "${oneLine(statement.exact)}" (${aboutText(statement)})`
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
