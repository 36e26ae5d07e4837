import { childrenOf } from './children'
import type { LightDocument } from './document'
import { markupWithin } from './markup'
import { LightParent } from './node'
import { shownBy, type Shown } from './style'
import { elementsNamed } from './walk'

export const htmlNamespace = 'http://www.w3.org/1999/xhtml'

export class LightAttribute {
  readonly name: string
  value: string

  constructor(name: string, value: string) {
    this.name = name
    this.value = value
  }

  cloneNode(): LightAttribute {
    return new LightAttribute(this.name, this.value)
  }
}

export class LightElement extends LightParent {
  readonly localName: string
  /** In capitals for HTML, as written for what is drawn or reckoned (SVG, MathML). */
  readonly tagName: string
  readonly attributes: LightAttribute[]
  readonly ownerDocument: LightDocument
  readonly namespace: string

  constructor(
    document: LightDocument,
    localName: string,
    attributes: LightAttribute[],
    namespace: string = htmlNamespace,
  ) {
    super()
    this.ownerDocument = document
    this.localName = localName
    this.namespace = namespace
    this.tagName = namespace === htmlNamespace ? capitals(localName) : localName
    this.attributes = attributes
  }

  get nodeType(): number {
    return 1
  }

  get nodeName(): string {
    return this.tagName
  }

  get children(): ArrayLike<LightElement> {
    return childrenOf(this)
  }

  get id(): string {
    return this.getAttribute('id') ?? ''
  }

  set id(value: string) {
    this.setAttribute('id', value)
  }

  get className(): string {
    return this.getAttribute('class') ?? ''
  }

  set className(value: string) {
    this.setAttribute('class', value)
  }

  get src(): string {
    return this.getAttribute('src') ?? ''
  }

  get srcset(): string {
    return this.getAttribute('srcset') ?? ''
  }

  get style(): Shown {
    return shownBy(this.getAttribute('style'))
  }

  get innerHTML(): string {
    const markup = markupWithin(this)
    this.ownerDocument.rememberCopy(this, markup)
    return markup
  }

  set innerHTML(markup: string) {
    while (this.firstChild) this.removeChild(this.firstChild)
    for (const node of this.ownerDocument.nodesFor(this, markup)) this.appendChild(node)
  }

  getAttribute(name: string): string | null {
    for (const attribute of this.attributes) if (attribute.name === name) return attribute.value
    return null
  }

  hasAttribute(name: string): boolean {
    return this.getAttribute(name) !== null
  }

  setAttribute(name: string, value: string): void {
    const present = this.attributes.find((attribute) => attribute.name === name)
    if (present) present.value = value
    else this.attributes.push(new LightAttribute(name, value))
  }

  setAttributeNode(attribute: LightAttribute): void {
    this.setAttribute(attribute.name, attribute.value)
  }

  removeAttribute(name: string): void {
    const at = this.attributes.findIndex((attribute) => attribute.name === name)
    if (at >= 0) this.attributes.splice(at, 1)
  }

  getElementsByTagName(name: string): LightElement[] {
    return elementsNamed(this, [name.toLowerCase()])
  }

  /** Knows lists of names only, such as `p,h1`: readability asks for nothing else. */
  querySelectorAll(names: string): LightElement[] {
    return elementsNamed(this, namesIn(names))
  }
}

export function namesIn(selector: string): string[] {
  return selector.split(',').map((name) => name.trim().toLowerCase())
}

const capitalsByName = new Map<string, string>()

/** One string for all elements of a name. Names that a page makes up are not kept. */
function capitals(localName: string): string {
  const known = capitalsByName.get(localName)
  if (known !== undefined) return known
  const name = localName.toUpperCase()
  if (capitalsByName.size < 200) capitalsByName.set(localName, name)
  return name
}
