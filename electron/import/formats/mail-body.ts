/** The words of a mail: its plain text or its page, whichever has them, without what lists and signatures add. */
import type { Dropped, ReadDocument } from '../imported'
import { emptyDocument, lettersOf } from './documents'
import type { HtmlReading } from './html-reading'
import type { Mail } from './mail'
import { blocksOfText } from './text-lines'

/** Below this part of the page's words the plain text is only a hint to look at the page. */
const enough = 0.6

export function mailBody({ text, html }: Mail, reading: HtmlReading): ReadDocument {
  const plain = text === undefined ? emptyDocument() : plainBody(text)
  const page = html === undefined ? undefined : reading.readHtmlWhole(html)
  if (!page?.ok) return plain
  return lettersOf(plain.blocks) >= enough * lettersOf(page.value.blocks) ? plain : page.value
}

export function plainBody(text: string): ReadDocument {
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  const end = endOfWords(lines)
  const cut = lines.slice(end)
  const letters = cut.reduce((sum, line) => sum + line.trim().length, 0)
  const dropped: Dropped[] =
    letters > 0
      ? [{ what: 'a signature or the footer of a mailing list', why: 'it is no part of the words', letters }]
      : []
  return { ...emptyDocument(), blocks: blocksOfText(lines.slice(0, end).join('\n')), dropped }
}

const listFooter = /^(?:_{20,}|-{20,}|={20,})$/
const listWords =
  /unsubscribe|mailing list|you (?:are receiving|received) this|abmelden|se désabonner|manage your (?:preferences|subscription)/i

/** Only what stands behind most of the mail can be its end. */
function endOfWords(lines: readonly string[]): number {
  const signature = lines.lastIndexOf('-- ')
  let end = signature > 0 && lines.length - signature <= 25 ? signature : lines.length
  for (let at = Math.max(1, end - 30); at < end; at++) {
    const rest = lines.slice(at, end)
    const isFooter = listFooter.test((lines[at] ?? '').trim()) && listWords.test(rest.join('\n'))
    if (isFooter || /^you (?:are receiving|received) this/i.test((lines[at] ?? '').trim())) end = at
  }
  return end
}
