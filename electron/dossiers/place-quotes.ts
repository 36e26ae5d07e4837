/** Fills in what a person need not write by hand: where each quote of a dossier stands, and the words around it. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isMap, parseDocument, type Document, type YAMLMap } from 'yaml'
import { placeQuote, quoteOf, type Passage } from '../anchors/anchor'
import type { Article } from '../articles/article'
import { done, failed, type Outcome } from '../problem'
import { placeStatement } from '../statements/place-statement'
import type { DossierContent } from './dossier-file'

export interface PlacedFile {
  name: string
  text: string
}

/** @param content what was read from the same folder, so that all quotes are known to be found. */
export async function placeDossierQuotes(
  folder: string,
  content: DossierContent,
): Promise<Outcome<PlacedFile[]>> {
  const files: PlacedFile[] = []
  for (const { id, statements } of content.sheets) {
    const article = content.articles.find((candidate) => candidate.id === id)
    if (!article) continue
    const name = `${id.slice(content.dossier.id.length + 1)}.statements.yaml`
    const document = parseDocument(await readFile(join(folder, name), 'utf8'))
    for (const [index, statement] of statements.entries()) {
      const placed = placeStatement(article.text, statement)
      if (!placed.ok) return placed
      const { speaker, cue } = placed.value
      // In the order of the file, each by its own quote: placing sorts the pieces, and two may be the same words.
      const pieces = statement.content.map((quote) => placeQuote(article.text, quote))
      const at = ['statements', index]
      const fields: [(string | number)[], Passage | null][] = [
        [[...at, 'speaker'], speaker],
        [[...at, 'cue'], cue],
        ...pieces.map((placing, order): [(string | number)[], Passage | null] => [
          [...at, 'content', order],
          placing.found ? placing.passage : null,
        ]),
      ]
      for (const [path, passage] of fields) if (passage) writeQuote(document, path, article, passage)
    }
    files.push({ name, text: document.toString({ lineWidth: 0, flowCollectionPadding: true }) })
  }
  if (files.length === 0)
    return failed(
      'no-statements',
      `${folder} has no coded statements.`,
      'Write NAME.statements.yaml beside an article.',
    )
  return done(files)
}

function writeQuote(document: Document, path: (string | number)[], article: Article, passage: Passage): void {
  const node = document.getIn(path)
  if (!isMap(node)) return
  const quote = quoteOf(article.text, passage)
  const map = node as YAMLMap
  map.flow = false
  for (const field of ['exact', 'prefix', 'suffix', 'start'] as const) map.set(field, quote[field])
}
