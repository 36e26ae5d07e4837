/** The reader of each format but HTML, which is handed in. */
import type { Format } from '../detect-format'
import type { FormatReader } from '../imported'
import { readDocx } from './docx'
import { emlReader } from './eml'
import { epubReader } from './epub'
import type { HtmlReading } from './html-reading'
import { readMarkdown } from './markdown'
import { mhtmlReader } from './mhtml'
import { readOdt } from './odt'
import { readPdf } from './pdf'
import { readRtf } from './rtf'
import { readTxt } from './txt'

export function formatReaders(html: HtmlReading): Record<Exclude<Format, 'html'>, FormatReader> {
  return {
    txt: readTxt,
    markdown: readMarkdown,
    mhtml: mhtmlReader(html),
    pdf: readPdf,
    docx: readDocx,
    odt: readOdt,
    rtf: readRtf,
    epub: epubReader(html),
    eml: emlReader(html),
  }
}
