/** E-books (EPUB): a document for each chapter that has text, in the order of reading. */
import type { Outcome } from '../../problem'
import { called } from '../called'
import { decodeText } from '../decode-text'
import type { Claim, Dropped, FormatReader, ReadDocument, SourceFile } from '../imported'
import { encrypted, openZip, type ZipFile } from '../unzip'
import { readXml } from '../xml'
import { asOutcome, broken, lettersOf } from './documents'
import { partText } from './docx'
import { bookClaims, bookIn, type Book } from './epub-book'
import type { HtmlReading } from './html-reading'

/** Shorter ones are covers, title pages and imprints. */
const fewestLetters = 200

/** Scrambled fonts are in many books that anybody may read. */
const fontScrambling = /^http:\/\/(?:www\.idpf\.org\/2008\/embedding|ns\.adobe\.com\/pdf\/enc#RC)/

export function epubReader(html: HtmlReading): FormatReader {
  return (file) => {
    const zip = openZip(file.bytes, called(file))
    if (!zip.ok) return zip
    const book = bookIn(zip.value)
    if (!book) return broken(file, 'is no e-book that can be read: it does not say what its chapters are')
    if (isEncrypted(zip.value)) return encrypted(called(file))
    return readChapters(file, zip.value, book, html)
  }
}

function readChapters(
  file: SourceFile,
  zip: ZipFile,
  book: Book,
  html: HtmlReading,
): Outcome<ReadDocument[]> {
  const chapters: ReadDocument[] = []
  const remarks = [...zip.remarks]
  const short: ReadDocument[] = []
  for (const path of book.chapters) {
    const chapter = readChapter(zip, path, html)
    if (!chapter.ok && chapter.problem.code === 'unpacked-too-large') return chapter
    if (!chapter.ok) remarks.push(`Its part “${path.slice(-80)}” could not be read.`)
    else if (lettersOf(chapter.value.blocks) >= fewestLetters) chapters.push(chapter.value)
    else short.push(chapter.value)
  }
  const kept = chapters.length > 0 ? chapters : short
  const dropped = kept === chapters ? droppedPages(short) : []
  const claims = bookClaims(book, kept.length === 1)
  return asOutcome(
    file,
    kept.map((chapter, index) => ({
      blocks: chapter.blocks,
      claims: [...ownClaims(chapter, book), ...claims],
      dropped: [...chapter.dropped, ...(index === 0 ? dropped : [])],
      remarks: [...(index === 0 ? remarks : []), ...chapter.remarks],
    })),
  )
}

function droppedPages(pages: ReadDocument[]): Dropped[] {
  if (pages.length === 0) return []
  const letters = pages.reduce((sum, { blocks }) => sum + lettersOf(blocks), 0)
  const what = pages.length === 1 ? '1 short part' : `${pages.length} short parts`
  return [{ what: `${what} of the e-book`, why: 'covers, title pages and the like', letters }]
}

function readChapter(zip: ZipFile, path: string, html: HtmlReading): Outcome<ReadDocument> {
  const bytes = zip.read(path)
  if (!bytes.ok) return bytes
  const declared = /<\?xml[^>]{0,200}encoding=["']([\w-]{2,20})/.exec(asciiStart(bytes.value))?.[1]
  return html.readHtmlWhole(decodeText(bytes.value, declared === undefined ? {} : { declared }).text)
}

function asciiStart(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 300))
}

/** The title of a page is often that of the book; a heading at its head says more. */
function ownClaims({ claims, blocks }: ReadDocument, book: Book): Claim[] {
  const heading = blocks.slice(0, 3).find(({ kind }) => kind === 'heading')
  const own = claims.filter(
    ({ field, value }) => field !== 'headline' || value !== book.properties.get('title'),
  )
  if (!heading) return own
  return [
    {
      field: 'headline',
      value: heading.text,
      basis: 'the first heading of the chapter',
      certainty: 'inferred',
    },
    ...own,
  ]
}

function isEncrypted(zip: ZipFile): boolean {
  if (!zip.has('META-INF/encryption.xml')) return false
  const xml = partText(zip, 'META-INF/encryption.xml')
  let found = false
  if (xml.ok) {
    readXml(xml.value, {
      open: (name, { Algorithm }) => {
        if (name.endsWith('EncryptionMethod') && !fontScrambling.test(Algorithm ?? '')) found = true
      },
    })
  }
  return found
}
