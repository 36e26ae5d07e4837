/** Which reader reads which format. The one place where formats are joined to the rest. */
import type { Format } from './detect-format'
import { readHtml, readHtmlText, readHtmlWhole } from './formats/html'
import { formatReaders } from './formats/readers'
import type { FormatReader } from './imported'

export const readersByFormat: Record<Format, FormatReader> = {
  ...formatReaders({ readHtmlText, readHtmlWhole }),
  html: readHtml,
}
