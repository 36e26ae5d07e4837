/** What jsdom with readability makes of a page: the measure that the reader must not fall below. */
import { Readability } from '@mozilla/readability'
import { JSDOM } from 'jsdom'

export function textByJsdom(html: string): string {
  const { document } = new JSDOM(html, { url: 'https://page.example/' }).window
  // A blank at every tag, so that two paragraphs are not counted as one long word.
  const content = new Readability(document).parse()?.content ?? ''
  return new JSDOM(content.replace(/</g, ' <')).window.document.body.textContent
}
