/** A file through detection and its reader, as the import core does it; HTML by the stand-in. */
import { detectFormat } from '../../../electron/import/detect-format'
import { formatReaders } from '../../../electron/import/formats/readers'
import { decodeText } from '../../../electron/import/decode-text'
import type { ReadDocument, SourceFile } from '../../../electron/import/imported'
import { done, type Outcome } from '../../../electron/problem'
import { htmlStub } from './html-stub'

const readers = formatReaders(htmlStub)

export async function readAny(file: SourceFile): Promise<Outcome<ReadDocument[]>> {
  const format = detectFormat(file)
  if (!format.ok) return format
  if (format.value !== 'html') return readers[format.value](file)
  const page = htmlStub.readHtmlWhole(decodeText(file.bytes).text)
  return page.ok ? done([page.value]) : page
}

/** For tests on what a good file says: its articles, or the sentence of its problem as an error. */
export async function articlesIn(name: string, content: Uint8Array | string): Promise<ReadDocument[]> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const read = await readAny({ name, bytes })
  if (!read.ok) throw new Error(`${read.problem.code}: ${read.problem.what}`)
  return read.value
}

/** Blocks in a short notation: `# ` heading, `- ` list item, `> ` quotation, `| ` row, plain paragraphs. */
export function shown({ blocks }: ReadDocument): string[] {
  const marks = {
    heading: '# ',
    'list-item': '- ',
    quotation: '> ',
    'table-row': '| ',
    caption: '^ ',
    preformatted: '` ',
    paragraph: '',
  }
  return blocks.map(({ kind, text }) => marks[kind] + text)
}

/** The first claim of each field. */
export function told({ claims }: ReadDocument): Record<string, string> {
  return Object.fromEntries(claims.toReversed().map(({ field, value }) => [field, value]))
}
