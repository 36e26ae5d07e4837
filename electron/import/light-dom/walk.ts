/** Walks without recursion: a page may be nested as deeply as it likes. */
import type { LightElement } from './element'
import type { LightNode, LightParent, LightText } from './node'

/** The node after this one in the order of the text, within `root`; null at its end. */
export function nextIn(root: LightNode, node: LightNode): LightNode | null {
  const child = (node as Partial<LightParent>).firstChild
  return child ?? nextAfter(root, node)
}

/** As above, past all that is within the node. */
export function nextAfter(root: LightNode, node: LightNode): LightNode | null {
  let at: LightNode | null = node
  while (at && at !== root && !at.nextSibling) at = at.parentNode
  return at && at !== root ? at.nextSibling : null
}

export function textWithin(root: LightParent): string {
  const only = root.firstChild
  if (!only) return ''
  if (only === root.lastChild && only.nodeType === 3) return (only as LightText).data
  let text = ''
  for (let node: LightNode | null = only; node; node = nextIn(root, node)) {
    if (node.nodeType === 3) text += (node as LightText).data
  }
  return text
}

/** Beyond this many nodes what is looked for is no short line, whatever its letters. */
const nodesOfLine = 200

/** The text of a node if it is no longer than this; null for a longer one, which is not read to its end. */
export function shortTextIn(root: LightNode, letters: number): string | null {
  let text = ''
  let nodes = 0
  for (let node: LightNode | null = root; node; node = nextIn(root, node)) {
    if (node.nodeType === 3) text += (node as LightText).data
    if (text.length > letters || ++nodes > nodesOfLine) return null
  }
  return text
}

/** All elements within `root` that are wanted, in the order of the text. */
export function elementsWithin(
  root: LightParent,
  isWanted: (element: LightElement) => boolean,
): LightElement[] {
  const found: LightElement[] = []
  for (let node: LightNode | null = root.firstChild; node; node = nextIn(root, node)) {
    if (node.nodeType === 1 && isWanted(node as LightElement)) found.push(node as LightElement)
  }
  return found
}

export function elementsNamed(root: LightParent, names: readonly string[]): LightElement[] {
  const [only] = names
  if (names.length === 1 && only !== undefined) {
    return only === '*'
      ? elementsWithin(root, () => true)
      : elementsWithin(root, (element) => element.localName === only)
  }
  return elementsWithin(root, (element) => names.includes(element.localName))
}
