/** Rich Text Format, by a reader of our own: those on npm have no types or are no longer kept. */
import type { Outcome } from '../../problem'
import type { ReadDocument, SourceFile } from '../imported'
import { asOutcome, claim, claimsOf, tooDeep } from './documents'
import { articlesOf } from './press-archive'
import { RtfBody } from './rtf-body'
import { rtfTokens } from './rtf-tokens'

export function readRtf(file: SourceFile): Outcome<ReadDocument[]> {
  const body = new RtfBody()
  for (const token of rtfTokens(file.bytes)) {
    body.take(token)
    if (body.isTooDeep) return tooDeep(file)
  }
  const blocks = body.finish()
  const { title, author, created } = body.properties
  const basis = 'the properties of the RTF file'
  return asOutcome(
    file,
    articlesOf({
      blocks,
      claims: claimsOf([
        claim('headline', title, basis),
        claim('author', author, basis),
        claim('published', created, 'the day on which the RTF file was made', 'inferred'),
      ]),
      dropped: body.dropped(),
      remarks: body.isCutOff ? ['It ends too early; what is there was kept.'] : [],
    }),
  )
}
