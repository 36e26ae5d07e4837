/** The table of positions as Markdown. */
import type { Article } from '../articles/article'
import { excerptOf } from '../comparison/excerpt'
import type { Matrix, MatrixCell, MatrixLine } from '../comparison/matrix'
import type { PlacedStatement } from '../statements/statement'
import type { Silence } from '../comparison/silence'
import type { Subject } from './compare-question'

export interface Table extends Subject {
  matrix: Matrix<PlacedStatement>
}

export function tableAsMarkdown(table: Table): string {
  const { dossier, namedTopics, articles, matrix } = table
  const title = namedTopics.length === 0 ? 'All topics' : namedTopics.map(({ name }) => name).join(', ')
  const isSpeaking = matrix.columns.map(({ count }) => count > 0)
  const speaking = matrix.columns.filter((_column, index) => isSpeaking[index])
  const silent = matrix.columns.filter((_column, index) => !isSpeaking[index])
  const head = [firstHead[matrix.by], ...speaking.map(({ name }) => name ?? '')]
  const rows = matrix.rows.map((row, index) => {
    const cells = (matrix.cells[index] ?? []).filter((_cell, column) => isSpeaking[column])
    return [rowName(row, table), ...cells.map((cell) => cellText(cell, table))]
  })
  const lines = [head, head.map(() => '---'), ...rows].map(
    (cells) => `| ${cells.map(escapeCell).join(' | ')} |`,
  )
  const count = `${dossier.codebook.title}. ${counted(matrix.statements.length, 'statement')} in ${counted(articles.length, 'article')}.`
  const silence = silent.length === 0 ? '' : `\nSilent here: ${silent.map(({ name }) => name).join(', ')}.\n`
  return `# ${title}\n\n${count}${hiddenText(matrix)}\n\n${lines.join('\n')}\n${silence}`
}

const firstHead = { article: 'Article', topic: 'Topic', outlet: 'Outlet', month: 'Said in' }

function rowName({ kind, key, name }: MatrixLine, { articles }: Table): string {
  if (kind === 'article') return articleName(articles.find(({ article }) => article.id === key)?.article, key)
  return name ?? (kind === 'outlet' ? 'outlet unknown' : 'no date')
}

function articleName(article: Article | undefined, key: string): string {
  const worked = article?.published.certainty === 'inferred' ? ' (worked out)' : ''
  return `${article?.published.on ?? 'undated'}${worked} ${article?.headline.text ?? key}`
}

function cellText({ statementIds, silences }: MatrixCell, table: Table): string {
  if (statementIds.length === 0) return `- ${silences.map(silenceText).join('; ')}`
  return table.matrix.statements
    .filter(({ id }) => statementIds.includes(id))
    .map((statement) => {
      const text =
        table.articles.find(({ article }) => article.id === statement.articleId)?.article.text ?? ''
      return `${excerptOf(text, statement)
        .map(({ text }) => text)
        .join('')} (${aboutText(statement)})`
    })
    .join('<br><br>')
}

function silenceText(silence: Silence): string {
  switch (silence.kind) {
    case 'nothing-on-topic':
      return `nothing on this in ${counted(silence.articleCount, 'article')} quoting them`
    case 'not-quoted':
      return `not quoted in ${counted(silence.articleCount, 'article')}`
    case 'hidden':
      return `${silence.count} hidden by ${Object.keys(silence.by).join(', ')}`
    case 'rejected':
      return `${silence.count} rejected by you`
    case 'reported-by-others':
      return `${silence.count} reported by others only`
  }
}

export function counted(count: number, word: string): string {
  return count === 1 ? `1 ${word}` : `${count} ${word}s`
}

/** Nothing when nothing that was asked for is hidden. */
function hiddenText({ filter }: Matrix<PlacedStatement>): string {
  const hidden = filter.asked - filter.shown
  if (hidden <= 0) return ''
  const by = Object.entries(filter.hides)
    .filter(([name, { count }]) => count > 0 && name !== 'parties' && name !== 'topics')
    .map(([name]) => name)
  return ` ${hidden} more hidden by ${by.join(', ')}.`
}

/** Who, through whom, when and how. */
export function aboutText({ speakerName, stance, voice, reportedBy, ...dated }: PlacedStatement): string {
  const told = voice === 'reported' ? `, as told by ${reportedBy ?? 'another'}` : ''
  return `${speakerName ?? 'no speaker named'}${told}; ${dateText(dated)}; ${stance}`
}

export function dateText({
  saidOn,
  saidOnPrecision,
}: Pick<PlacedStatement, 'saidOn' | 'saidOnPrecision'>): string {
  if (saidOnPrecision === 'article') return `article of ${saidOn ?? 'unknown date'}`
  return `${saidOnPrecision === 'about' ? 'about ' : ''}${saidOn ?? 'undated'}`
}

/** Bars and line ends would break the table. */
function escapeCell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ')
}
