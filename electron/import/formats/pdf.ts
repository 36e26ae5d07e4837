/** PDF files with a text layer. */
import type { Outcome } from '../../problem'
import { failed } from '../../problem'
import { called } from '../called'
import type { Claim, Dropped, ReadDocument, SourceFile } from '../imported'
import { encrypted } from '../unzip'
import { asOutcome, broken, claim, claimsOf, tooLong } from './documents'
import { inReadingOrder } from './pdf/columns'
import { noteGroups, partFootnotes } from './pdf/footnotes'
import { withoutFurniture } from './pdf/furniture'
import { growsTooLarge } from './pdf/inflate-check'
import { linesOf } from './pdf/lines'
import { joinLines, layoutOf, paragraphsOf } from './pdf/paragraphs'
import { readPdfPages, type PdfText } from './pdf/pdf-pages'
import { articlesOf } from './press-archive'

export async function readPdf(file: SourceFile): Promise<Outcome<ReadDocument[]>> {
  if (growsTooLarge(file.bytes)) return tooLarge(file)
  const read = await readPdfPages(file.bytes)
  if (read === 'encrypted') return encrypted(called(file))
  if (read === 'broken') return broken(file, 'is incomplete or damaged: no page of it can be read')
  if (read === 'too-long') return tooLong(file)
  const letters = read.pages.reduce((sum, page) => sum + page.letters, 0)
  if (letters === 0)
    return read.pages.length === 0 ? broken(file, 'has no page that can be read') : pictures(file, read)
  const document = documentOf(read)
  return asOutcome(file, articlesOf(document))
}

function documentOf(read: PdfText): ReadDocument {
  const pages = read.pages.map((page) => ({ page, lines: linesOf(page.pieces) }))
  const tidied = withoutFurniture(pages)
  const ordered = tidied.pages.map(({ lines }) => inReadingOrder(lines))
  const layout = layoutOf(ordered.flat())
  const parted = ordered.map((lines) => partFootnotes(lines, layout.bodySize))
  const notes = parted.flatMap((page) => noteGroups(page.notes))
  return {
    blocks: [
      ...paragraphsOf(
        parted.flatMap(({ body }) => body),
        layout,
      ),
      ...notes.map((lines) => ({ kind: 'paragraph' as const, text: joinLines(lines, layout.hyphened) })),
    ],
    claims: claimsIn(read.properties),
    dropped: [...tidied.dropped, ...sideways(read)],
    remarks: remarksOn(read),
  }
}

function sideways({ pages }: PdfText): Dropped[] {
  const pieces = pages.flatMap((page) => page.pieces.filter(({ isSideways }) => isSideways))
  const letters = pieces.reduce((sum, { text }) => sum + text.trim().length, 0)
  return letters === 0
    ? []
    : [{ what: 'words that run up or down the page', why: 'they are credits or furniture', letters }]
}

/** Titles that programs make up from the file's name say nothing. */
function claimsIn(properties: Map<string, string>): Claim[] {
  const title = properties.get('dc:title') ?? properties.get('title')
  const isMadeUp = /^(?:untitled|microsoft word\b.*|.*\.(?:docx?|indd|qxd|pdf|rtf|odt|pages|html?))$/i.test(
    title?.trim() ?? '',
  )
  return claimsOf([
    claim('headline', isMadeUp ? undefined : title, 'the properties of the PDF'),
    claim('author', properties.get('dc:creator') ?? properties.get('author'), 'the properties of the PDF'),
    claim(
      'outlet',
      properties.get('prism:publicationname') ?? properties.get('dc:publisher'),
      'the properties of the PDF',
    ),
    claim(
      'language',
      properties.get('dc:language') ?? properties.get('language'),
      'the properties of the PDF',
    ),
    claim(
      'published',
      properties.get('prism:publicationdate') ?? properties.get('dc:date'),
      'the properties of the PDF',
    ),
    claim('published', madeOn(properties), 'the day on which the PDF was made', 'inferred'),
  ])
}

/** `D:20190918103000+02'00'` or a moment of XMP. */
function madeOn(properties: Map<string, string>): string | undefined {
  const value = properties.get('creationdate') ?? properties.get('xmp:createdate') ?? ''
  const [, year, month, day] = /^(?:D:)?(\d{4})-?(\d{2})-?(\d{2})/.exec(value.trim()) ?? []
  return year && month && day ? `${year}-${month}-${day}` : undefined
}

function remarksOn({ pages, pageCount, brokenPages }: PdfText): string[] {
  const empty = pages.filter((page) => page.letters === 0).map(({ number }) => number)
  const unread = pageCount - pages.length - brokenPages.length
  return [
    ...(empty.length > 0
      ? [`${pageNames(empty)} ${empty.length === 1 ? 'has' : 'have'} no words, perhaps pictures only.`]
      : []),
    ...(brokenPages.length > 0 ? [`${pageNames(brokenPages)} could not be read: damaged.`] : []),
    ...(unread > 0 ? [`The last ${unread} pages were not read; a file may have 5,000.`] : []),
  ]
}

function pageNames(numbers: number[]): string {
  const shown = numbers.slice(0, 10).join(', ')
  return `${numbers.length === 1 ? 'Page' : 'Pages'} ${shown}${numbers.length > 10 ? ` and ${numbers.length - 10} more` : ''}`
}

function pictures(file: SourceFile, { pageCount }: PdfText): Outcome<never> {
  const pages = pageCount === 1 ? 'a picture of a page' : `pictures of ${pageCount} pages`
  return failed(
    'pictures-only',
    `${called(file)} holds ${pages}, no text.`,
    'Let a program with text recognition (OCR) add a text layer, then import the result; or paste the text.',
  )
}

function tooLarge(file: SourceFile): Outcome<never> {
  return failed(
    'unpacked-too-large',
    `${called(file)} would become far larger when it is unpacked than a text can be, so it was not read.`,
    'If you trust where it comes from, print it into a new PDF and import that.',
  )
}
