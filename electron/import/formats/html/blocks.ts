/** A part of a page → its stretches of text in reading order, each with where it stood. */
import type { Block } from '../../imported'
import type { LightElement } from '../../light-dom/element'
import { isElement, isText, type LightNode, type LightText } from '../../light-dom/node'
import { shortTextIn } from '../../light-dom/walk'
import type { Furniture } from './furniture'
import { cellsOf, isTableOfFigures } from './tables'
import { lettersIn, plain } from './words'

export interface PlacedBlock extends Block {
  texts: LightText[]
  /** The element whose own line this is. */
  home: LightElement
  letters: number
  /** Of these, how many lead elsewhere. */
  linkLetters: number
  links: number
  /** Set where it stands in the furniture of the page. */
  furniture: Furniture | null
}

export type FurnitureRule = (element: LightElement) => Furniture | null

interface Place {
  kind: Block['kind']
  home: LightElement
  furniture: Furniture | null
  isLink: boolean
}

const lines = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup p plaintext pre search section summary table tbody td tfoot th thead tr ul xmp amp-accordion amp-story'.split(
    ' ',
  ),
)

const kinds: Record<string, Block['kind']> = {
  blockquote: 'quotation',
  figcaption: 'caption',
  caption: 'caption',
  li: 'list-item',
  dt: 'list-item',
  dd: 'list-item',
  pre: 'preformatted',
  listing: 'preformatted',
  xmp: 'preformatted',
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
}

const captionClass =
  /(^|[\s_-])(wp-caption-text|caption|image-?caption|photo-?caption|figcaption|cutline)([\s_-]|$)/i

export function blocksIn(root: LightElement, furnitureOf: FurnitureRule): PlacedBlock[] {
  const writer = new Writer(furnitureOf)
  writer.read(root, { kind: 'paragraph', home: root, furniture: null, isLink: false })
  writer.flush()
  return writer.blocks
}

class Writer {
  readonly blocks: PlacedBlock[] = []
  readonly #furnitureOf: FurnitureRule
  #parts: string[] = []
  #texts: LightText[] = []
  #linkLetters = 0
  #links = 0
  #place: Place | null = null

  constructor(furnitureOf: FurnitureRule) {
    this.#furnitureOf = furnitureOf
  }

  read(element: LightElement, place: Place): void {
    for (let node: LightNode | null = element.firstChild; node; node = node.nextSibling) {
      if (isText(node)) this.#add(node, place)
      else if (isElement(node)) this.#readElement(node, place)
    }
  }

  flush(): void {
    const place = this.#place
    const joined = this.#parts.join('')
    const text = place?.kind === 'preformatted' ? unindented(joined) : plain(joined)
    if (place && text !== '') {
      const { kind, home, furniture } = place
      const [linkLetters, links] = [this.#linkLetters, this.#links]
      this.blocks.push({
        kind,
        text,
        texts: this.#texts,
        home,
        furniture,
        letters: lettersIn(text),
        linkLetters,
        links,
      })
    }
    this.#parts = []
    this.#texts = []
    this.#linkLetters = 0
    this.#links = 0
    this.#place = null
  }

  #readElement(element: LightElement, place: Place): void {
    const { localName } = element
    if (localName === 'br') return this.#breakLine(element, place)
    if (localName === 'table' && isTableOfFigures(element)) return this.#readRows(element, place)
    if (localName === 'a') this.#links++
    if (!lines.has(localName)) {
      this.read(element, localName === 'a' ? { ...place, isLink: true } : place)
      return
    }
    this.flush()
    this.read(element, this.#placeOf(element, place))
    this.flush()
  }

  #placeOf(element: LightElement, outer: Place): Place {
    const furniture = outer.furniture ?? this.#furnitureOf(element)
    return { ...outer, kind: kindOf(element, outer.kind), home: element, furniture }
  }

  #add(text: LightText, place: Place): void {
    this.#parts.push(text.data)
    this.#texts.push(text)
    this.#place ??= place
    if (place.isLink) this.#linkLetters += lettersIn(text.data)
  }

  /** A row is a line; a table that only lays out the page was read as what it holds. */
  #readRows(table: LightElement, place: Place): void {
    this.flush()
    const furniture = place.furniture ?? this.#furnitureOf(table)
    for (const { cells, row, isCaption } of cellsOf(table)) {
      const kind = isCaption ? 'caption' : 'table-row'
      cells.forEach((cell, index) => {
        if (index > 0) this.#parts.push(' | ')
        this.#readCell(cell, { ...place, kind, home: row, furniture })
      })
      this.flush()
    }
  }

  #readCell(cell: LightElement, place: Place): void {
    for (let node: LightNode | null = cell.firstChild; node; node = node.nextSibling) {
      if (isText(node)) this.#add(node, place)
      else if (isElement(node)) {
        this.#readCell(node, node.localName === 'a' ? { ...place, isLink: true } : place)
        if (node.localName === 'br' || lines.has(node.localName)) this.#parts.push(' ')
      }
    }
  }

  /** Two breaks part paragraphs; so does one after a whole sentence, in a line that is long for a verse or an address. */
  #breakLine(br: LightElement, place: Place): void {
    if (place.kind === 'preformatted') this.#parts.push('\n')
    else if (isBreakNext(br) || isWholeParagraph(this.#parts)) this.flush()
    else this.#parts.push(' ')
  }
}

function kindOf(element: LightElement, outer: Block['kind']): Block['kind'] {
  if (outer === 'caption') return 'caption'
  const named = kinds[element.localName]
  const own = named === 'caption' && !isShort(element) ? undefined : named
  if (outer === 'quotation' && own !== 'heading') return 'quotation'
  if (own) return own
  if (/^(div|p)$/.test(element.localName) && captionClass.test(element.className) && isShort(element))
    return 'caption'
  // A paragraph in a list is still of the list; any other container begins anew.
  return outer === 'list-item' || outer === 'preformatted' ? outer : 'paragraph'
}

const captionLetters = 800

/** A caption that is never closed runs on through the article. */
function isShort(element: LightElement): boolean {
  return shortTextIn(element, captionLetters) !== null
}

function isBreakNext(br: LightElement): boolean {
  let node = br.nextSibling
  while (node && isText(node) && node.data.trim() === '') node = node.nextSibling
  return node !== null && node.nodeName === 'BR'
}

function isWholeParagraph(parts: string[]): boolean {
  const line = parts.join('').trimEnd()
  return line.length > 120 && /[.!?…؟۔。][”"’'»)\]]*$/.test(line)
}

function unindented(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/^\s*\n/, '')
    .trimEnd()
}
