import type { LightElement } from './element'
import { isElement, isText, type LightNode } from './node'

const withoutEnd = new Set(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr'.split(
    ' ',
  ),
)
const unescapedWithin = new Set('style script xmp iframe noembed noframes plaintext'.split(' '))

/** What is within an element, as the HTML standard writes it. Without recursion. */
export function markupWithin(root: LightElement): string {
  const parts: string[] = []
  let node: LightNode | null = withoutEnd.has(root.localName) ? null : root.firstChild
  while (node) {
    parts.push(startOf(node))
    const child: LightNode | null = hasWithin(node) ? (node as LightElement).firstChild : null
    if (child) {
      node = child
      continue
    }
    parts.push(endOf(node))
    while (node && !node.nextSibling) {
      node = node.parentNode
      if (!node || node === root) return parts.join('')
      parts.push(endOf(node))
    }
    node = node?.nextSibling ?? null
  }
  return parts.join('')
}

function hasWithin(node: LightNode): boolean {
  return isElement(node) && !withoutEnd.has(node.localName)
}

function startOf(node: LightNode): string {
  if (isText(node)) {
    const parent = node.parentNode
    const isPlain = parent !== null && isElement(parent) && unescapedWithin.has(parent.localName)
    return isPlain ? node.data : escaped(node.data)
  }
  if (!isElement(node)) return ''
  const attributes = node.attributes.map(({ name, value }) => ` ${name}="${escaped(value, true)}"`)
  return `<${node.localName}${attributes.join('')}>`
}

function endOf(node: LightNode): string {
  return isElement(node) && !withoutEnd.has(node.localName) ? `</${node.localName}>` : ''
}

function escaped(text: string, isAttribute = false): string {
  const safe = text
    .replaceAll('&', '&amp;')
    .replaceAll('\u00a0', '&nbsp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
  return isAttribute ? safe.replaceAll('"', '&quot;') : safe
}
