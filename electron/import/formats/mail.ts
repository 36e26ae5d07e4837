/** A mail's head and words. Alone knows the `postal-mime` package. */
import PostalMime, { type Address, type Email } from 'postal-mime'

export interface Mail {
  subject: string | undefined
  /** A name, or the address where there is none. */
  from: string | undefined
  /** ISO, or as written when it is no date. */
  date: string | undefined
  listName: string | undefined
  address: string | undefined
  text: string | undefined
  html: string | undefined
  /** Names or types of what was attached. */
  attachments: string[]
}

export type MailFailure = 'too-deep' | 'too-large' | 'broken'

export async function parseMail(bytes: Uint8Array): Promise<Mail | MailFailure> {
  try {
    return mailOf(await PostalMime.parse(bytes, { maxNestingDepth: 64, maxRfc822NestingDepth: 5 }))
  } catch (error) {
    const words = error instanceof Error ? error.message : ''
    if (/nesting|depth/i.test(words)) return 'too-deep'
    return /header.*size|size.*header/i.test(words) ? 'too-large' : 'broken'
  }
}

function mailOf(mail: Email): Mail {
  return {
    subject: mail.subject,
    from: mail.from && nameOf(mail.from),
    date: mail.date,
    listName: listName(headerOf(mail, 'list-id')),
    address: headerOf(mail, 'archived-at')?.replace(/^<|>$/g, ''),
    text: mail.text,
    html: mail.html,
    attachments: mail.attachments.map(({ filename, mimeType }) => filename ?? mimeType),
  }
}

function nameOf(address: Address): string {
  return address.name || address.address || ''
}

function headerOf({ headers }: Email, key: string): string | undefined {
  return headers.find((header) => header.key === key)?.value
}

/** `Example Briefing <briefing.example.org>` */
function listName(listId: string | undefined): string | undefined {
  return (
    listId
      ?.slice(0, 500)
      .replace(/<[^>]*>/, '')
      .replaceAll('"', '')
      .trim() || undefined
  )
}
