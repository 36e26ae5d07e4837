/**
 * A document tree with only what readability asks of one, and what reading a page needs. Siblings are linked rather than
 * listed, so that taking a node out of a million siblings costs no more than out of two.
 */
import type { LightElement } from './element'
import { textWithin } from './walk'

export abstract class LightNode {
  parentNode: LightParent | null = null
  previousSibling: LightNode | null = null
  nextSibling: LightNode | null = null

  abstract get nodeType(): number
  abstract get nodeName(): string
  abstract get textContent(): string

  get nextElementSibling(): LightElement | null {
    return elementFrom(this.nextSibling, (node) => node.nextSibling)
  }

  get previousElementSibling(): LightElement | null {
    return elementFrom(this.previousSibling, (node) => node.previousSibling)
  }

  remove(): void {
    this.parentNode?.removeChild(this)
  }
}

export abstract class LightParent extends LightNode {
  firstChild: LightNode | null = null
  lastChild: LightNode | null = null
  childElementCount = 0
  /** How deep the parser put it; moves since then are not counted. */
  depth = 0

  get childNodes(): LightNode[] {
    const nodes: LightNode[] = []
    for (let node = this.firstChild; node; node = node.nextSibling) nodes.push(node)
    return nodes
  }

  get firstElementChild(): LightElement | null {
    return elementFrom(this.firstChild, (node) => node.nextSibling)
  }

  get textContent(): string {
    return textWithin(this)
  }

  appendChild<T extends LightNode>(node: T): T {
    return this.insertBefore(node, null)
  }

  /** Puts a node before another one of this parent, or last when there is none; it leaves where it was. */
  insertBefore<T extends LightNode>(node: T, before: LightNode | null): T {
    if (node === before) return node
    node.remove()
    node.parentNode = this
    node.nextSibling = before
    node.previousSibling = before ? before.previousSibling : this.lastChild
    if (node.previousSibling) node.previousSibling.nextSibling = node
    else this.firstChild = node
    if (before) before.previousSibling = node
    else this.lastChild = node
    if (isElement(node)) this.childElementCount++
    return node
  }

  removeChild<T extends LightNode>(node: T): T {
    if (node.parentNode !== this) return node
    if (node.previousSibling) node.previousSibling.nextSibling = node.nextSibling
    else this.firstChild = node.nextSibling
    if (node.nextSibling) node.nextSibling.previousSibling = node.previousSibling
    else this.lastChild = node.previousSibling
    node.parentNode = node.previousSibling = node.nextSibling = null
    if (isElement(node)) this.childElementCount--
    return node
  }

  replaceChild<T extends LightNode>(node: LightNode, old: T): T {
    if (node === old) return old
    const before = old.nextSibling === node ? node.nextSibling : old.nextSibling
    this.removeChild(old)
    this.insertBefore(node, before)
    return old
  }
}

export class LightText extends LightNode {
  data: string
  /** In a copy, the text of which it is one. */
  origin: LightText | null = null

  constructor(data: string) {
    super()
    this.data = data
  }

  get nodeType(): number {
    return 3
  }

  get nodeName(): string {
    return '#text'
  }

  get childNodes(): LightNode[] {
    return []
  }

  get textContent(): string {
    return this.data
  }
}

export function isElement(node: LightNode): node is LightElement {
  return node.nodeType === 1
}

export function isText(node: LightNode): node is LightText {
  return node.nodeType === 3
}

function elementFrom(
  start: LightNode | null,
  step: (node: LightNode) => LightNode | null,
): LightElement | null {
  let node = start
  while (node && !isElement(node)) node = step(node)
  return node
}
