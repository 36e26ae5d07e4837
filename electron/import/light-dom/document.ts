import { copyWithin } from './copy'
import { LightElement, namesIn } from './element'
import { LightParent, LightText, type LightNode } from './node'
import { elementsNamed } from './walk'

/** Reads markup as what stands within an element of this name. */
export type FragmentParser = (document: LightDocument, markup: string, within: string) => LightNode[]

export class LightDocument extends LightParent {
  /** Where a saved page was taken from, by the note of the program that saved it. */
  savedFrom: string | null = null
  /** Nothing is resolved against a place on the reader's machine. */
  readonly documentURI = 'about:blank'
  readonly baseURI = 'about:blank'
  readonly #parseFragment: FragmentParser
  #copy: { element: LightElement; markup: string; of: LightElement } | null = null

  constructor(parseFragment: FragmentParser) {
    super()
    this.#parseFragment = parseFragment
  }

  get nodeType(): number {
    return 9
  }

  get nodeName(): string {
    return '#document'
  }

  get documentElement(): LightElement | null {
    return this.firstElementChild
  }

  get body(): LightElement | null {
    return this.#belowRoot('body')
  }

  get head(): LightElement | null {
    return this.#belowRoot('head')
  }

  get title(): string {
    const title = this.getElementsByTagName('title').find((element) => element.tagName === 'TITLE')
    return (title?.textContent ?? '').replace(/[\t\n\f\r ]+/g, ' ').trim()
  }

  createElement(name: string): LightElement {
    return new LightElement(this, name.toLowerCase(), [])
  }

  createTextNode(data: string): LightText {
    return new LightText(data)
  }

  getElementsByTagName(name: string): LightElement[] {
    return elementsNamed(this, [name.toLowerCase()])
  }

  querySelectorAll(names: string): LightElement[] {
    return elementsNamed(this, namesIn(names))
  }

  /**
   * Readability keeps the markup of the body to begin again from. A copy of its nodes is put by as well, so that they
   * still know which words of the page they stand for.
   */
  rememberCopy(element: LightElement, markup: string): void {
    if (element.localName === 'body') this.#copy = { element, markup, of: copyWithin(element, this) }
  }

  nodesFor(element: LightElement, markup: string): LightNode[] {
    const copy = this.#copy
    if (copy?.element === element && copy.markup === markup) return copyWithin(copy.of, this).childNodes
    return this.#parseFragment(this, markup, element.localName)
  }

  #belowRoot(name: string): LightElement | null {
    let element = this.documentElement?.firstElementChild ?? null
    while (element && element.localName !== name) element = element.nextElementSibling
    return element
  }
}
