import type { LightDocument } from './document'
import { LightElement } from './element'
import { LightText, isElement, isText, type LightNode, type LightParent } from './node'

/** How an element is copied: with these attributes, or not at all. */
export type CopyRule = (element: LightElement) => LightElement | null

/** A copy of an element and all within it; every text knows the text of which it is a copy. */
export function copyWithin(root: LightElement, document: LightDocument): LightElement {
  const copy = copyOf(root, document)
  copyInto(copy, root, (element) => copyOf(element, document))
  return copy
}

/** Copies what is within `from`, but for elements of which the rule makes nothing. Without recursion. */
export function copyInto(target: LightParent, from: LightParent, rule: CopyRule): void {
  let node: LightNode | null = from.firstChild
  let parent: LightParent = target
  while (node) {
    const copy = isText(node) ? copyOfText(node) : isElement(node) ? rule(node) : null
    if (copy) parent.appendChild(copy)
    const child: LightNode | null = copy && isElement(node) ? node.firstChild : null
    if (child) {
      parent = copy as LightElement
      node = child
      continue
    }
    while (node && node !== from && !node.nextSibling) {
      node = node.parentNode
      if (node !== from) parent = parent.parentNode ?? target
    }
    node = node && node !== from ? node.nextSibling : null
  }
}

function copyOf(element: LightElement, document: LightDocument): LightElement {
  const attributes = element.attributes.map((attribute) => attribute.cloneNode())
  return new LightElement(document, element.localName, attributes, element.namespace)
}

function copyOfText(text: LightText): LightText {
  const copy = new LightText(text.data)
  copy.origin = text.origin ?? text
  return copy
}
