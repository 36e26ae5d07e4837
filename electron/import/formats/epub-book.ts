/** What the package file of an e-book says: its properties and its chapters in order. */
import type { Claim } from '../imported'
import type { ZipFile } from '../unzip'
import { localName, propertiesIn, readXml } from '../xml'
import { claim, claimsOf } from './documents'
import { partText } from './docx'

export interface Book {
  /** Of Dublin Core, by local name. */
  properties: Map<string, string>
  /** Names of parts in the zip. */
  chapters: string[]
}

export function bookIn(zip: ZipFile): Book | undefined {
  const path = packagePath(zip)
  const xml = path === undefined ? undefined : partText(zip, path)
  if (path === undefined || !xml?.ok) return undefined
  const hrefs = new Map<string, string>()
  const spine: string[] = []
  readXml(xml.value, {
    open: (name, { id, href, idref, linear, properties, 'media-type': type }) => {
      const isPage = /html|xml/.test(type ?? 'html') && !/\bnav\b/.test(properties ?? '')
      if (localName(name) === 'item' && id && href && isPage) hrefs.set(id, resolved(path, href))
      if (localName(name) === 'itemref' && idref && linear !== 'no') spine.push(idref)
    },
  })
  const chapters = [...new Set(spine)].flatMap((id) => hrefs.get(id) ?? []).filter((name) => zip.has(name))
  return { properties: propertiesIn(xml.value), chapters }
}

function packagePath(zip: ZipFile): string | undefined {
  const xml = zip.has('META-INF/container.xml') ? partText(zip, 'META-INF/container.xml') : undefined
  let found: string | undefined
  if (xml?.ok) {
    readXml(xml.value, {
      open: (name, attributes) => {
        if (localName(name) === 'rootfile') found ??= attributes['full-path']
      },
    })
  }
  return found !== undefined && zip.has(found) ? found : zip.names.find((name) => name.endsWith('.opf'))
}

function resolved(from: string, href: string): string {
  const parts = from.split('/').slice(0, -1)
  for (const part of decoded(href.split(/[?#]/)[0] ?? '').split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}

function decoded(href: string): string {
  try {
    return decodeURIComponent(href)
  } catch {
    // A lone percent sign: the name is meant as it stands.
    return href
  }
}

/** The title of a book is an outlet for its chapters, unless it has but one. */
export function bookClaims({ properties }: Book, isOne: boolean): Claim[] {
  const basis = 'the e-book’s package'
  const title = properties.get('title')
  return claimsOf([
    isOne ? claim('headline', title, basis) : claim('outlet', title, `the title in ${basis}`, 'inferred'),
    claim('outlet', properties.get('publisher'), basis, 'inferred'),
    claim('author', properties.get('creator'), basis),
    claim('published', properties.get('date'), basis),
    claim('language', properties.get('language'), basis),
  ])
}
