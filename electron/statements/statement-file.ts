/** The text of a file `NAME.statements.yaml` into statements of one article, checked against the codebook. */
import * as v from 'valibot'
import { quoteSchema } from '../anchors/anchor'
import { partialDateSchema, type Article } from '../articles/article'
import type { Codebook } from '../codebooks/codebook'
import { parseYaml } from '../text/yaml-file'
import { done, failed, type Outcome } from '../problem'
import { statementSchema, type Statement } from './statement'

const { stance, directness, voice } = statementSchema.entries

export const statementFileSchema = v.strictObject({
  format: v.literal('standpoint/statements'),
  version: v.literal(1),
  statements: v.array(
    v.strictObject({
      id: v.pipe(
        v.string(),
        // With the ids of its dossier and article before it, it must stay an id that can be stored.
        v.maxLength(60),
        v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be small letters, digits and hyphens'),
      ),
      party: v.string(),
      speakerName: v.nullable(v.string()),
      speaker: v.nullable(quoteSchema),
      cue: v.nullable(quoteSchema),
      content: v.pipe(v.array(quoteSchema), v.minLength(1)),
      topics: v.pipe(v.array(v.string()), v.minLength(1)),
      stance,
      directness,
      voice,
      reportedBy: v.optional(v.nullable(v.string()), null),
      said: v.nullable(
        v.strictObject({ on: partialDateSchema, precision: v.picklist(['day', 'about', 'month', 'year']) }),
      ),
    }),
  ),
})
type StatementEntry = v.InferOutput<typeof statementFileSchema>['statements'][number]

export function parseStatementFile(
  name: string,
  content: string,
  article: Article,
  codebook: Codebook,
): Outcome<Statement[]> {
  const file = parseYaml(name, content, statementFileSchema)
  if (!file.ok) return file
  const seen = new Set<string>()
  for (const entry of file.value.statements) {
    const wrong = seen.has(entry.id) ? 'its id is used twice' : notInCodebook(entry, codebook)
    if (wrong)
      return failed(
        'statement-wrong',
        `${name}: statement ${entry.id}: ${wrong}.`,
        'Mend it, or add it to dossier.yaml.',
      )
    seen.add(entry.id)
  }
  return done(file.value.statements.map((entry) => toStatement(entry, article)))
}

function notInCodebook(entry: StatementEntry, codebook: Codebook): string | undefined {
  const partyIds = new Set(codebook.parties.map((party) => party.id))
  const topicIds = new Set(codebook.topics.map((topic) => topic.id))
  const speakers = new Set(
    codebook.parties.flatMap((party) => [party.name, ...party.people.map((person) => person.name)]),
  )
  if (!partyIds.has(entry.party)) return `the codebook has no party "${entry.party}"`
  if (entry.reportedBy !== null && !partyIds.has(entry.reportedBy))
    return `the codebook has no party "${entry.reportedBy}"`
  if (entry.reportedBy !== null && entry.voice === 'own') return 'its voice is own, so nobody reports it'
  if (entry.speakerName !== null && !speakers.has(entry.speakerName))
    return `the codebook names nobody "${entry.speakerName}"`
  const topic = entry.topics.find((id) => !topicIds.has(id))
  return topic === undefined ? undefined : `the codebook has no topic "${topic}"`
}

function toStatement(entry: StatementEntry, article: Article): Statement {
  const { id, party, topics, said, ...rest } = entry
  return {
    ...rest,
    id: `${article.id}.${id}`,
    articleId: article.id,
    partyId: party,
    topicIds: topics,
    saidOn: said?.on ?? article.published.on,
    saidOnPrecision: said?.precision ?? 'article',
  }
}
