/** A stand-in for the reader of HTML: paragraphs and headings by their tags, all else left out. */
import type { HtmlReading } from '../../../electron/import/formats/html-reading'
import type { Block, ReadDocument } from '../../../electron/import/imported'
import { done } from '../../../electron/problem'

function read(html: string): ReadDocument {
  const blocks = [...html.matchAll(/<(p|h\d)\b[^>]*>([^<]*)/g)].map(([, tag = '', text = '']): Block => ({
    kind: tag === 'p' ? 'paragraph' : 'heading',
    text,
  }))
  const title = /<title>([^<]*)/.exec(html)?.[1]
  const claims = title
    ? [{ field: 'headline', value: title, basis: 'the page’s title', certainty: 'stated' } as const]
    : []
  return { blocks, claims, dropped: [], remarks: [] }
}

export const htmlStub: HtmlReading = {
  readHtmlText: (html) => done(read(html)),
  readHtmlWhole: (html) => done(read(html)),
}
