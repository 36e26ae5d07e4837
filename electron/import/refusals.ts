/** What every door says of a file that is not worth opening. Knows no format, so that a start loads none. */
import { failed, type Problem } from '../problem'
import { called } from './called'
import { importLimits, type SourceFile } from './imported'

interface Refused {
  ok: false
  problem: Problem
}

export function tooLarge(file: Pick<SourceFile, 'name'>): Refused {
  return failed(
    'file-too-large',
    `${called(file)} is larger than ${importLimits.fileBytes / 1024 / 1024} MB.`,
    'Split it, or save the article alone, and import that.',
  )
}

/** Undefined for a file that may be opened. */
export function refusalOf(file: SourceFile): Refused | undefined {
  if (file.bytes.length === 0)
    return failed('file-empty', `${called(file)} is empty.`, 'Choose another file, or fetch it again.')
  return file.bytes.length > importLimits.fileBytes ? tooLarge(file) : undefined
}
