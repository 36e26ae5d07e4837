/** The author and the date as a page shows them near its headline. */
import type { LightElement } from '../../light-dom/element'
import { shortTextIn } from '../../light-dom/walk'
import { plain } from './words'

const longestByline = 120
/** Further on, a name that is marked as an author is a commenter's. */
const mostElements = 20_000

export function bylineOf(elements: readonly LightElement[]): { name: string; basis: string }[] {
  const near = elements.slice(0, mostElements)
  return [
    named(near, 'the link to the author', (element) => element.getAttribute('rel') === 'author'),
    named(
      near,
      'the name that the page marks as the author',
      (element) => element.getAttribute('itemprop') === 'author',
    ),
    named(near, 'the byline', (element) =>
      /(^|[\s_-])(by-?line|author-?name|p-author|writtenby)([\s_-]|$)/i.test(element.className),
    ),
    named(near, 'a line that begins with By', isByLine),
  ].filter((found) => found !== null)
}

function named(
  elements: readonly LightElement[],
  basis: string,
  isIt: (element: LightElement) => boolean,
): { name: string; basis: string } | null {
  for (const element of elements) {
    if (!isIt(element)) continue
    const name = nameIn(plain(shortTextIn(element, 2 * longestByline) ?? ''))
    if (name) return { name, basis }
  }
  return null
}

function isByLine(element: LightElement): boolean {
  const only = element.firstChild
  if (!only || only !== element.lastChild || !/^(p|div|span|address)$/.test(element.localName)) return false
  const line = shortTextIn(only, longestByline)
  return line !== null && /^\s*[Bb][Yy]\s+\p{Lu}/u.test(line) && !/[.!?]\s*$/.test(line)
}

/** `By Ada Marsh, Reuters | 3 March` → `Ada Marsh, Reuters` */
function nameIn(line: string): string | null {
  if (line === '' || line.length > longestByline) return null
  const name = line
    .replace(/^(written |reported |words )?by:?\s+/i, '')
    .split(/\s+[|•·–—]\s+|\s+(?:published|updated|posted|on)\s+(?=\w+,? \d|\d)|\s*\d/i)[0]
    ?.trim()
  return name && /\p{L}{2}/u.test(name) && !/^\d/.test(name) ? name : null
}

const months =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'
const date = new RegExp(
  `\\b(\\d{1,2}(?:st|nd|rd|th)? (?:${months})\\.?,? \\d{4}|(?:${months})\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{4}-\\d{2}-\\d{2})\\b`,
  'i',
)

/** A short line of its own with a date; a date within a sentence may be any day. */
export function dateLineOf(elements: readonly LightElement[]): string | null {
  for (const element of elements.slice(0, mostElements)) {
    if (
      element.childElementCount > 3 ||
      !element.firstChild ||
      /^(html|head|title|script|body)$/.test(element.localName)
    )
      continue
    if (/^(footer|nav|aside)$/.test(element.localName)) continue
    const text = shortTextOf(element)
    const found = text && !/©|copyright/i.test(text) ? date.exec(text)?.[1] : undefined
    if (found) return found
  }
  return null
}

function shortTextOf(element: LightElement): string | null {
  for (let child = element.firstElementChild; child; child = child.nextElementSibling) {
    if (child.childElementCount > 0) return null
  }
  const text = shortTextIn(element, longestByline)
  return text === null ? null : plain(text)
}
