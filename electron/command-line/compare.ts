import type { Article } from '../articles/article'
import { compare, inOrderOfTime, type ComparedStatement, type Comparison } from '../comparison/comparison'
import type { Party, Topic } from '../codebooks/codebook'
import type { Dossier } from '../dossiers/dossier'
import type { Library } from '../library/library'
import { done, failed, type Outcome } from '../problem'
import type { Command } from './run-command'
import { choice, libraryFolder, libraryOption, matching } from './words'
import { tellUnreadable, withLibrary } from './with-library'

export const compareCommand: Command = {
  name: 'compare',
  usage: 'compare --library DIR [--dossier D] [--topic T] [--party P]... [--format md|json]',
  about: `Prints the table of positions: articles in order of time, and what each party says in them.
T and P match an id or a part of the name, in any case of letters. Without --topic, all topics are shown;
without --party, all parties. Offsets in the JSON are UTF-16 units into the article's text, end excluded.`,
  options: {
    ...libraryOption,
    dossier: { type: 'string' },
    topic: { type: 'string' },
    party: { type: 'string', multiple: true },
    format: { type: 'string' },
  },
  operands: 0,
  async run(words) {
    const folder = libraryFolder(words)
    if (!folder.ok) return folder
    const format = choice(words, 'format', ['md', 'json'])
    if (!format.ok) return format
    return withLibrary(folder.value, 'reads', async (library) => {
      tellUnreadable(library)
      const table = await makeTable(library, {
        dossier: words['dossier'] as string | undefined,
        topic: words['topic'] as string | undefined,
        parties: (words['party'] ?? []) as string[],
      })
      if (!table.ok) return table
      process.stdout.write(format.value === 'json' ? asJson(table.value) : asMarkdown(table.value))
      return done(null)
    })
  },
}

interface Table {
  dossier: Dossier
  topics: Topic[]
  parties: Party[]
  articles: Article[]
  comparison: Comparison
}

async function makeTable(
  library: Library,
  asked: { dossier: string | undefined; topic: string | undefined; parties: string[] },
): Promise<Outcome<Table>> {
  const dossier = chooseDossier(library, asked.dossier)
  if (!dossier.ok) return dossier
  const { codebook } = dossier.value
  const topics = asked.topic === undefined ? [] : matching(codebook.topics, asked.topic)
  if (asked.topic !== undefined && topics.length === 0)
    return nothingMatches('topic', asked.topic, codebook.topics)
  const wanted = asked.parties.map((party) => matching(codebook.parties, party))
  const unknown = wanted.findIndex((found) => found.length === 0)
  if (unknown >= 0) return nothingMatches('party', asked.parties[unknown] ?? '', codebook.parties)
  const parties =
    wanted.length === 0 ? codebook.parties : codebook.parties.filter((party) => wanted.flat().includes(party))
  const articles = library.listArticles(dossier.value)
  const comparison = compare({
    parties,
    topicIds: topics.map(({ id }) => id),
    articles: articles.map((article) => ({ article, statements: library.statementsOf(article).statements })),
  })
  return done({ dossier: dossier.value, topics, parties, articles, comparison })
}

function chooseDossier(library: Library, wanted: string | undefined): Outcome<Dossier> {
  const dossiers = library.listDossiers()
  const named = dossiers.map((dossier) => ({ dossier, id: dossier.id, name: dossier.codebook.title }))
  const found = wanted === undefined ? named : matching(named, wanted)
  const [first, second] = found
  if (first && !second) return done(first.dossier)
  const list = dossiers.map(({ id }) => id).join(', ')
  return found.length === 0
    ? failed(
        'dossier-missing',
        wanted === undefined
          ? 'The library has no dossier that can be read.'
          : `No dossier matches "${wanted}".`,
        `There are: ${list || 'none'}.`,
      )
    : failed('dossier-unclear', 'The library has several dossiers.', `Name one with --dossier: ${list}.`)
}

function nothingMatches(kind: string, wanted: string, all: readonly { id: string }[]): Outcome<never> {
  return failed(
    `${kind}-missing`,
    `No ${kind} matches "${wanted}".`,
    `There are: ${all.map(({ id }) => id).join(', ')}.`,
  )
}

function statementsOf(comparison: Comparison): ComparedStatement[] {
  return comparison.rows.flatMap((row) => row.cells.flatMap((cell) => cell.statements))
}

function asJson({ dossier, topics, parties, articles, comparison }: Table): string {
  const partyNames = new Map(dossier.codebook.parties.map(({ id, name }) => [id, name]))
  const articleOrder = new Map(articles.map(({ id }, index) => [id, index]))
  const statements = inOrderOfTime(
    statementsOf(comparison).toSorted(
      (a, b) => (articleOrder.get(a.articleId) ?? 0) - (articleOrder.get(b.articleId) ?? 0),
    ),
  )
  const output = {
    dossier: dossier.id,
    topics: topics.map(({ id, name }) => ({ id, name })),
    parties: parties.map(({ id, name }) => ({ id, name })),
    articles: articles.map(({ id, headline, outlet, published, language, text }) => ({
      id,
      headline,
      outlet,
      published,
      language,
      text,
    })),
    statements: statements.map((statement) => ({
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
    })),
    rows: comparison.rows.map(({ articleId, cells }) => ({
      articleId,
      cells: cells.map(({ partyId, statements, onOtherTopics }) => ({
        party: partyId,
        statementIds: statements.map(({ id }) => id),
        onOtherTopics,
      })),
    })),
  }
  return `${JSON.stringify(output, null, 2)}\n`
}

function asMarkdown({ dossier, topics, parties, articles, comparison }: Table): string {
  const title = topics.length === 0 ? 'All topics' : topics.map(({ name }) => name).join(', ')
  const speaking = parties.filter((_party, index) => (comparison.columns[index]?.statementCount ?? 0) > 0)
  const silent = parties.filter((party) => !speaking.includes(party))
  const head = ['Article', ...speaking.map(({ name }) => name)]
  const rows = comparison.rows.map(({ articleId, cells }) => {
    const article = articles.find(({ id }) => id === articleId)
    const first = `${article?.published.on ?? 'undated'}${article?.published.certainty === 'stated' ? '' : ' (worked out)'} ${article?.headline.text ?? articleId}`
    const words = cells
      .filter(({ partyId }) => speaking.some(({ id }) => id === partyId))
      .map(({ statements }) => statements.map(cellText).join('<br><br>') || '-')
    return [first, ...words]
  })
  const lines = [head, head.map(() => '---'), ...rows].map(
    (cells) => `| ${cells.map(escapeCell).join(' | ')} |`,
  )
  const silence = silent.length === 0 ? '' : `\nSilent here: ${silent.map(({ name }) => name).join(', ')}.\n`
  return `# ${title}\n\n${dossier.codebook.title}. ${comparison.statementCount} statements in ${articles.length} articles.\n\n${lines.join('\n')}\n${silence}`
}

function cellText({
  speakerName,
  excerpt,
  stance,
  saidOn,
  saidOnPrecision,
  voice,
  reportedBy,
}: ComparedStatement): string {
  const when =
    saidOnPrecision === 'about'
      ? `about ${saidOn}`
      : saidOnPrecision === 'article'
        ? `article of ${saidOn ?? 'unknown date'}`
        : saidOn
  const told = voice === 'reported' ? `, as told by ${reportedBy ?? 'another'}` : ''
  return `${excerpt.map(({ text }) => text).join('')} (${speakerName ?? 'no speaker named'}${told}; ${when}; ${stance})`
}

/** Bars and line ends would break the table. */
function escapeCell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ')
}
