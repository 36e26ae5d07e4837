/** UTF-8 text, each line a paragraph. */
import { done, type Outcome } from '../../problem'
import type { ReadDocument, SourceFile } from '../imported'

export function readStandInText({ bytes }: SourceFile): Outcome<ReadDocument[]> {
  const lines = new TextDecoder().decode(bytes).split(/\r\n?|\n/)
  const blocks = lines
    .filter((line) => line.trim() !== '')
    .map((line) => ({ kind: 'paragraph' as const, text: line }))
  return done([{ blocks, claims: [], dropped: [], remarks: [] }])
}
