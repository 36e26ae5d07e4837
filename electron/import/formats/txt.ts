/** Plain text. */
import type { Outcome } from '../../problem'
import { decodeText } from '../decode-text'
import type { Claim, ReadDocument, SourceFile } from '../imported'
import { asOutcome, claim, claimsOf } from './documents'
import { labelledHead } from './labelled-lines'
import { splitPressArchive } from './press-archive'
import { blocksOfText } from './text-lines'

export function readTxt(file: SourceFile): Outcome<ReadDocument[]> {
  const { text, remarks } = decodeText(file.bytes)
  const articles = splitPressArchive(text.split('\n'))
  if (articles)
    return asOutcome(
      file,
      articles.map((article) => withRemarks(article, remarks)),
    )
  return asOutcome(file, [withRemarks(documentOfText(text), remarks)])
}

export function withRemarks(document: ReadDocument, remarks: readonly string[]): ReadDocument {
  return { ...document, remarks: [...remarks, ...document.remarks] }
}

export function documentOfText(text: string): ReadDocument {
  const lines = text.split('\n')
  const head = labelledHead(lines)
  const body = head ? lines.slice(head.lines).join('\n') : text
  const dropped = head
    ? [
        {
          what: 'the labelled lines at the head',
          why: 'they are kept as what is known of the article',
          letters: head.letters,
        },
      ]
    : []
  return {
    blocks: blocksOfText(body),
    claims: claimsOf([...(head?.claims ?? []), loneAddress(lines)]),
    dropped,
    remarks: [],
  }
}

/** An address on a line of its own at the head or the foot of a text is most likely its own. */
function loneAddress(lines: readonly string[]): Claim | null {
  const said = lines.filter((line) => line.trim() !== '')
  const ends = [...said.slice(0, 3), ...said.slice(-2)].map((line) => line.trim())
  const address = ends.find((line) => /^https?:\/\/[^\s]{4,500}$/.test(line))
  return claim('address', address, 'an address on a line of its own', 'inferred')
}
