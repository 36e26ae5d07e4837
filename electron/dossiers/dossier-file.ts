/** The texts of a dossier's files into a dossier with its articles and statements, all quotes found. */
import * as v from 'valibot'
import type { Article } from '../articles/article'
import { parseArticleFile } from '../articles/article-file'
import { codebookSchema, partySchema, topicSchema, type Codebook } from '../codebooks/codebook'
import { done, failed, type Outcome } from '../problem'
import { placeStatement } from '../statements/place-statement'
import type { StatementSheet } from '../statements/statement'
import { parseStatementFile } from '../statements/statement-file'
import { parseYaml } from '../text/yaml-file'
import type { Dossier } from './dossier'

/** The files of a dossier folder, as text. Nothing else of a folder is asked for. */
export interface DossierTexts {
  /** What is in `dossier.yaml`. */
  codebook: string
  /** The text of a file in the folder, or undefined when there is none of that name. */
  read(name: string): string | undefined
}

export interface DossierContent {
  dossier: Dossier
  articles: Article[]
  sheets: StatementSheet[]
}

const slug = v.pipe(
  v.string(),
  v.maxLength(80),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be small letters, digits and hyphens'),
)

const dossierFileSchema = v.strictObject({
  format: v.literal('standpoint/dossier'),
  version: v.literal(1),
  ...codebookSchema.pipe[0].entries,
  // Written by hand, it is for comparing parties on topics; only a codebook of ours may begin without any.
  parties: v.pipe(v.array(partySchema), v.minLength(1)),
  topics: v.pipe(v.array(topicSchema), v.minLength(1)),
  id: v.pipe(slug, v.maxLength(40)),
  articles: v.array(slug),
})

/** The names of the articles, as far as they can be read; what is wrong with the rest is for `parseDossier` to tell. */
export function articleNamesOf(codebook: string): string[] {
  const file = parseYaml('dossier.yaml', codebook, v.object({ articles: v.array(slug) }))
  return file.ok ? file.value.articles : []
}

/** The codebook of a dossier.yaml alone, without its articles. @param name how the messages call the file. */
export function parseCodebookFile(name: string, text: string): Outcome<Codebook> {
  const file = parseYaml(name, text, dossierFileSchema)
  if (!file.ok) return file
  const { id, title, language, description, parties, topics } = file.value
  const codebook = v.safeParse(codebookSchema, { id, title, language, description, parties, topics })
  if (codebook.success) return done(codebook.output)
  return failed('field-wrong', `${name}: ${codebook.issues[0].message}.`, 'Give each its own id.')
}

export function parseDossier(texts: DossierTexts): Outcome<DossierContent> {
  const file = parseYaml('dossier.yaml', texts.codebook, dossierFileSchema)
  if (!file.ok) return file
  const codebook = parseCodebookFile('dossier.yaml', texts.codebook)
  if (!codebook.ok) return codebook
  const content: DossierContent = {
    dossier: { id: codebook.value.id, codebook: codebook.value, articleIds: [] },
    articles: [],
    sheets: [],
  }
  for (const name of file.value.articles) {
    const added = addArticle(content, texts, name)
    if (!added.ok) return added
  }
  return done(content)
}

function addArticle(content: DossierContent, texts: DossierTexts, name: string): Outcome<null> {
  const articleText = texts.read(`${name}.md`)
  if (articleText === undefined) {
    return failed(
      'article-missing',
      `dossier.yaml lists "${name}", but there is no file ${name}.md.`,
      'Add the file, or take the name off the list.',
    )
  }
  const file = parseArticleFile(`${name}.md`, articleText)
  if (!file.ok) return file
  const dossierId = content.dossier.id
  const article: Article = {
    id: `${dossierId}.${name}`,
    dossierId,
    ...file.value.about,
    imported: null,
    zones: null,
    text: file.value.text,
  }
  if (content.dossier.articleIds.includes(article.id)) {
    return failed('article-twice', `dossier.yaml lists "${name}" twice.`, 'Take one of them off the list.')
  }
  content.dossier.articleIds.push(article.id)
  content.articles.push(article)
  const statementsName = `${name}.statements.yaml`
  const statementsText = texts.read(statementsName)
  if (statementsText === undefined) return done(null)
  const statements = parseStatementFile(statementsName, statementsText, article, content.dossier.codebook)
  if (!statements.ok) return statements
  for (const statement of statements.value) {
    const placed = placeStatement(article.text, statement)
    if (!placed.ok) return placed
  }
  content.sheets.push({ id: article.id, statements: statements.value })
  return done(null)
}
