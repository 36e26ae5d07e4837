/** One file into the articles that it holds: told by its format, read, composed, and what is known of each chosen. */
import { createHash } from 'node:crypto'
import { done, failed, type Outcome } from '../problem'
import { called } from './called'
import { chooseAbout } from './choose-about'
import { claimed } from './claims'
import { composeText } from './compose-text'
import { detectFormat } from './detect-format'
import { readersByFormat } from './formats'
import {
  importLimits,
  type FormatReader,
  type ImportedArticle,
  type ReadDocument,
  type ReadFile,
  type SourceFile,
} from './imported'
import { sketchOf } from './likeness'

export async function importFile(
  file: SourceFile,
  readers: Record<string, FormatReader> = readersByFormat,
  format: Outcome<string> = detectFormat(file),
): Promise<Outcome<ReadFile>> {
  if (!format.ok) return format
  const reader = readers[format.value]
  if (!reader) throw new Error(`There is no reader for ${format.value}`)
  const documents = await reader(file)
  if (!documents.ok) return documents
  const articles = documents.value.flatMap((document) => articleOf(document, file.name) ?? [])
  const wrong = wrongWith(file, articles)
  if (wrong) return wrong
  return done({ format: format.value, sha256: sha256Of(file.bytes), articles })
}

/** Undefined for a document without words. */
function articleOf(
  { blocks, claims, dropped, remarks }: ReadDocument,
  fileName: string | null,
): ImportedArticle | undefined {
  const headline = claimed(claims, 'headline')
  const { text, zones, told } = composeText(blocks, headline?.certainty === 'stated' ? headline.value : null)
  if (text === '') return undefined
  const chosen = chooseAbout({ claims, text, zones, fileName })
  return {
    about: chosen.about,
    text,
    zones: told,
    remarks: [...remarks, ...chosen.remarks].map(shortened),
    dropped: dropped.map(({ what, why, letters }) => ({
      what: shortened(what),
      why: shortened(why),
      letters,
    })),
    sketch: sketchOf(text, zones),
  }
}

/** Stored and shown as sentences; a file may not fill them. */
function shortened(words: string): string {
  return words.length <= 500 ? words : `${words.slice(0, 499)}…`
}

function wrongWith(file: SourceFile, articles: readonly ImportedArticle[]): Outcome<never> | undefined {
  if (articles.length === 0)
    return failed('file-without-text', `${called(file)} holds no text.`, 'Nothing was imported from it.')
  if (articles.length > importLimits.articles)
    return failed(
      'too-many-articles',
      `${called(file)} holds more than ${importLimits.articles} articles.`,
      'Export them in smaller batches, and import those.',
    )
  if (articles.some(({ text }) => text.length > importLimits.letters))
    return failed(
      'text-too-long',
      `${called(file)} holds a text of more than ${importLimits.letters / 1_000_000} million letters.`,
      'Split it into articles, and import those.',
    )
  return undefined
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
