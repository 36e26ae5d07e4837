/** Mails (EML). */
import type { Outcome } from '../../problem'
import { called } from '../called'
import type { Claim, Dropped, FormatReader, ReadDocument, SourceFile } from '../imported'
import { asOutcome, broken, claim, claimsOf, tooDeep } from './documents'
import type { HtmlReading } from './html-reading'
import { parseMail, type Mail } from './mail'
import { articlesOf } from './press-archive'
import { mailBody } from './mail-body'

export function emlReader(html: HtmlReading): FormatReader {
  return async (file) => {
    const mail = await parseMail(file.bytes)
    if (mail === 'too-deep') return tooDeep(file)
    if (mail === 'too-large') return broken(file, 'has a head longer than any mail has')
    if (mail === 'broken') return broken(file, 'is no mail that can be read')
    return readMail(file, mail, html)
  }
}

function readMail(file: SourceFile, mail: Mail, html: HtmlReading): Outcome<ReadDocument[]> {
  const body = mailBody(mail, html)
  const broken = body.blocks.some(({ text }) => text.includes('\uFFFD'))
  const remarks = broken ? [`Some letters of ${called(file)} could not be read and became “\uFFFD”.`] : []
  return asOutcome(
    file,
    articlesOf({
      blocks: body.blocks,
      claims: [...mailClaims(mail), ...body.claims.filter(({ field }) => field !== 'published')],
      dropped: [...body.dropped, ...attachments(mail)],
      remarks: [...body.remarks, ...remarks],
    }),
  )
}

/** A subject of a forwarded mail is that of the article. */
function mailClaims({ subject, from, date, listName, address }: Mail): Claim[] {
  return claimsOf([
    claim('headline', subject?.replace(/^(?:\s*(?:fwd?|re|aw|wg|tr)\s*:)+/i, ''), 'the mail’s Subject line'),
    claim('outlet', listName, 'the mail’s List-Id line', 'inferred'),
    claim('author', from, 'the mail’s From line'),
    claim('published', date, 'the mail’s Date line'),
    claim('address', address, 'the mail’s Archived-At line', 'inferred'),
  ])
}

function attachments({ attachments: names }: Mail): Dropped[] {
  if (names.length === 0) return []
  const shown = names.slice(0, 5).map((name) => `“${name.slice(0, 60)}”`)
  const what = `${names.length === 1 ? 'an attachment' : `${names.length} attachments`} (${shown.join(', ')}${names.length > 5 ? ', …' : ''})`
  return [
    {
      what,
      why: 'only the mail’s own words are read; save an attachment and import it by itself',
      letters: 0,
    },
  ]
}
