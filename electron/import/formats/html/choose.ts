/** Which words of a page are its article. The only file that knows readability; it works on a copy of the page. */
import { Readability } from '@mozilla/readability'
import { copyInto } from '../../light-dom/copy'
import { LightDocument } from '../../light-dom/document'
import { LightAttribute, LightElement } from '../../light-dom/element'
import { isText, type LightNode, type LightText } from '../../light-dom/node'
import { elementsWithin, nextIn } from '../../light-dom/walk'

export interface Known {
  headline: string | null
  author: string | null
}

/** Longer headlines are compared word by word with every heading. */
const headlineLetters = 300

/**
 * The texts that readability takes for the article; none when it finds nothing. It reads no addresses and no pictures,
 * and in what it does on large or deep pages two steps are replaced by others with the same answer in a fair time.
 */
export function chooseTexts(document: LightDocument, known: Known): Set<LightText> {
  const chosen = new Set<LightText>()
  const reader = new PatientReadability(copyForChoosing(document) as unknown as Document, {
    serializer: (node) => node as unknown as LightNode,
  })
  reader.known = known
  const content = reader.parse()?.content
  if (!content) return chosen
  for (let node: LightNode | null = content; node; node = nextIn(content, node)) {
    if (isText(node) && node.origin) chosen.add(node.origin)
  }
  return chosen
}

class PatientReadability extends Readability<LightNode> {
  known: Known = { headline: null, author: null }

  /** What a page says of itself has been read already, and more forgivingly. */
  _getJSONLD(): object {
    const title = this.known.headline?.slice(0, headlineLetters)
    return { ...(title && { title }), ...(this.known.author && { byline: this.known.author }) }
  }

  /** The package looks for each word in a list of all. */
  _textSimilarity(a: string, b: string): number {
    const wordsOfA = new Set(wordsIn(a))
    const wordsOfB = wordsIn(b)
    if (wordsOfA.size === 0 || wordsOfB.length === 0) return 0
    const lone = wordsOfB.filter((word) => !wordsOfA.has(word))
    return 1 - lone.join(' ').length / wordsOfB.join(' ').length
  }

  /** The package joins all the text of an element to see whether there is any. */
  _isElementWithoutContent(element: LightElement): boolean {
    for (let node: LightNode | null = element.firstChild; node; node = nextIn(element, node)) {
      if (isText(node) && node.data.trim() !== '') return false
    }
    const lines = () => element.querySelectorAll('br,hr').length
    return element.childElementCount === 0 || element.childElementCount === lines()
  }
}

function wordsIn(text: string): string[] {
  return text.toLowerCase().split(/\W+/g).filter(Boolean)
}

function copyForChoosing(document: LightDocument): LightDocument {
  const copy = new LightDocument(() => [])
  copyInto(copy, document, (element) => ruledCopy(element, copy))
  levelDepths(copy)
  takeOutBare(copy)
  const root = copy.documentElement ?? copy.appendChild(copy.createElement('html'))
  if (!copy.body) root.appendChild(copy.createElement('body'))
  return copy
}

/** No page that people made is deeper; what readability does grows with the third power of the depth of lists. */
const deepestChosen = 100

/** Words that stand deeper are put where their way down crosses the limit. */
function levelDepths(document: LightDocument): void {
  const tops = elementsWithin(document, ({ depth }) => depth === deepestChosen + 1)
  for (const top of tops) {
    const texts: LightText[] = []
    for (let node = nextIn(top, top); node; node = nextIn(top, node)) if (isText(node)) texts.push(node)
    for (const text of texts) top.parentNode?.insertBefore(text, top)
    top.remove()
  }
}

/** Readability takes such elements out one by one; a hostile page has a million of them within one another. */
function takeOutBare(document: LightDocument): void {
  const elements = elementsWithin(document, ({ localName }) =>
    /^(div|section|header|h[1-6])$/.test(localName),
  )
  // From the last to the first, so that what held only bare ones is bare by then.
  for (const element of elements.reverse()) if (isBare(element)) element.remove()
}

function isBare(element: LightElement): boolean {
  if (element.childElementCount > 0) return false
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (isText(node) && node.data.trim() !== '') return false
  }
  return true
}

const needed = new Set(
  'id class role rel itemprop name property content lang dir href aria-modal colspan rowspan summary datatable border width height align'.split(
    ' ',
  ),
)

function ruledCopy(element: LightElement, document: LightDocument): LightElement {
  const attributes = element.attributes
    .filter(({ name }) => needed.has(name))
    .map(({ name, value }) => new LightAttribute(name, name === 'href' ? placeWithin(value) : value))
  // A picture without an address would be taken for none.
  if (element.localName === 'img') attributes.push(new LightAttribute('src', 'picture'))
  const copy = new LightElement(document, element.localName, attributes, element.namespace)
  copy.depth = element.depth
  return copy
}

/** All that is asked of an address is whether it leads elsewhere on the same page. */
function placeWithin(address: string): string {
  return /^#./.test(address) ? '#place' : 'https://elsewhere.invalid/'
}
