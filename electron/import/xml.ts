/**
 * XML as a run of events. Alone knows the `saxes` package, which follows no entity of the file's own, fetches nothing and
 * goes on after a mistake.
 */
import { SaxesParser } from 'saxes'

export interface XmlEvents {
  open?: (name: string, attributes: Record<string, string>) => void
  /** Also what stands in CDATA. */
  text?: (words: string) => void
  close?: (name: string) => void
}

export interface XmlRead {
  /** It was not well formed; what could be read has been told. */
  isDamaged: boolean
  /** Nested deeper than any text; it was read no further. */
  isTooDeep: boolean
}

/** Office files are at most some dozens deep. */
const deepest = 500
const step = 64 * 1024

export function readXml(xml: string, events: XmlEvents): XmlRead {
  const parser = new SaxesParser({ fileName: '' })
  const read = { isDamaged: false, isTooDeep: false }
  let depth = 0
  parser.on('error', () => {
    read.isDamaged = true
  })
  parser.on('opentag', ({ name, attributes }) => {
    depth++
    if (depth > deepest) read.isTooDeep = true
    else events.open?.(name, attributes as Record<string, string>)
  })
  parser.on('text', (words) => events.text?.(words))
  parser.on('cdata', (words) => events.text?.(words))
  parser.on('closetag', ({ name }) => {
    if (depth <= deepest) events.close?.(name)
    depth--
  })
  for (let at = 0; at < xml.length && !read.isTooDeep; at += step) parser.write(xml.slice(at, at + step))
  if (!read.isTooDeep) parser.close()
  return read
}

/** `dc:title` is `title`: some writers give prefixes of their own. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

/** The texts of the elements that hold no others, by local name; for lists of properties. */
export function propertiesIn(xml: string): Map<string, string> {
  const found = new Map<string, string>()
  let words = ''
  readXml(xml, {
    open: () => {
      words = ''
    },
    text: (more) => {
      words += more
    },
    close: (name) => {
      const value = words.replace(/\s+/g, ' ').trim()
      if (value !== '' && !found.has(localName(name))) found.set(localName(name), value)
      words = ''
    },
  })
  return found
}
