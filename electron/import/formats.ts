/** Which reader reads which format, and how a file's format is told. The one place where formats are joined to the rest. */
import { done, failed, type Outcome } from '../problem'
import { readStandInText } from './formats/stand-in-text'
import type { FormatReader, SourceFile } from './imported'

export const readersByFormat = { text: readStandInText } satisfies Record<string, FormatReader>
export type Format = keyof typeof readersByFormat

export function formatOf({ name, bytes }: SourceFile): Outcome<Format> {
  if (!bytes.subarray(0, 4096).includes(0)) return done('text')
  return failed(
    'format-unknown',
    `${name ?? 'What was pasted'} is of a kind that Standpoint does not know.`,
    'Save it as a text, a web page, a PDF or a Word file, and import that.',
  )
}
