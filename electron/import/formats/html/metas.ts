import type { LightDocument } from '../../light-dom/document'
import { plain } from './words'

/** What the `meta` elements of a page say, by name in small letters; the first of a name counts. */
export function metasOf(document: LightDocument): Map<string, string> {
  const metas = new Map<string, string>()
  for (const meta of document.getElementsByTagName('meta')) {
    const content = plain(unescapedTwice(meta.getAttribute('content') ?? ''))
    if (content === '') continue
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      const names = (meta.getAttribute(attribute) ?? '').toLowerCase().split(/\s+/).filter(Boolean)
      for (const name of names) if (!metas.has(name)) metas.set(name, content)
    }
  }
  return metas
}

const marks: Record<string, string> = { amp: '&', quot: '"', apos: "'", lt: '<', gt: '>', nbsp: ' ' }

/** Many pages escape what was escaped: `&amp;quot;`. */
export function unescapedTwice(text: string): string {
  return text
    .replace(/&(amp|quot|apos|lt|gt|nbsp);/g, (_, name: string) => marks[name] ?? '')
    .replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi, (whole, hex?: string, decimal?: string) => {
      const point = hex ? parseInt(hex, 16) : Number(decimal)
      const isCharacter = point > 31 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff)
      return isCharacter ? String.fromCodePoint(point) : whole
    })
}
