/** What e-books, mails and saved pages need of the reader of HTML; handed in, so that none of them knows how it reads. */
import type { Outcome } from '../../problem'
import type { ReadDocument } from '../imported'

export interface HtmlReading {
  /** Chooses the article of a page. */
  readHtmlText: (html: string, address?: string) => Outcome<ReadDocument>
  /** Takes the whole body: a chapter or a mail has no navigation. */
  readHtmlWhole: (html: string) => Outcome<ReadDocument>
}
