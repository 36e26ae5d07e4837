/** HTML → light document, by the standard's own rules for every mistake. The only file that knows parse5. */
import { html, parse, parseFragment, type Token, type TreeAdapter, type TreeAdapterTypeMap } from 'parse5'
import { LightDocument } from './document'
import { LightAttribute, LightElement } from './element'
import { LightText, isElement, isText, type LightNode, type LightParent } from './node'

/** As in Chromium: an element deeper than this is put beside its parent instead of into it. No word is lost. */
export const deepest = 512
/** A page with more than this many nodes is refused; each takes about 150 bytes. */
export const mostNodes = 4_000_000
/** Beyond this an attribute holds a picture or an attack. */
const attributeLetters = 2_000
const mostAttributes = 100

export class TooManyNodes extends Error {}

type Light = TreeAdapterTypeMap<
  LightNode,
  LightParent,
  LightNode,
  LightDocument,
  LightElement,
  LightElement,
  LightText,
  LightText,
  LightElement,
  LightText
>

/** Throws `TooManyNodes`, and nothing else. */
export function parseDocument(markup: string): LightDocument {
  return parse(withoutPictures(markup), {
    treeAdapter: adapterFor(new LightDocument(parseWithin)),
    scriptingEnabled: true,
  })
}

function parseWithin(document: LightDocument, markup: string, within: string): LightNode[] {
  const treeAdapter = adapterFor(document)
  const context = document.createElement(within)
  return parseFragment(context, markup, { treeAdapter, scriptingEnabled: true }).childNodes
}

/** Pictures written into the page are most of a saved one, and none of its text. */
function withoutPictures(markup: string): string {
  return markup.replace(/data:[a-z]{1,20}\/[\w.+-]{1,60};[^"'<>\s)]{200,}/gi, 'data:,')
}

function adapterFor(document: LightDocument): TreeAdapter<Light> {
  const templates = new WeakMap<LightElement, LightElement>()
  let mode: html.DOCUMENT_MODE = html.DOCUMENT_MODE.NO_QUIRKS
  let nodes = 0
  // parse5 puts comments and the doctype where nodes are; this one stands for all of them and never enters the tree.
  const nothing = new LightText('')

  function count(): void {
    if (++nodes > mostNodes) throw new TooManyNodes()
  }

  function place(parent: LightParent, node: LightNode, before: LightNode | null): void {
    if (node === nothing) return
    if (!isElement(node)) {
      parent.insertBefore(node, before)
      return
    }
    const isTooDeep = parent.depth >= deepest && parent.parentNode !== null
    const home = isTooDeep ? (parent.parentNode as LightParent) : parent
    node.depth = home.depth + 1
    home.insertBefore(node, isTooDeep ? null : before)
  }

  function addText(parent: LightParent, text: string, before: LightNode | null): void {
    if (isUnread(parent)) return
    const last = before ? before.previousSibling : parent.lastChild
    if (last && isText(last)) {
      last.data += text
      return
    }
    count()
    parent.insertBefore(new LightText(text), before)
  }

  function element(name: string, namespace: html.NS, attributes: Token.Attribute[]): LightElement {
    count()
    return new LightElement(document, name, attributes.slice(0, mostAttributes).map(attributeOf), namespace)
  }

  return {
    createDocument: () => document,
    createDocumentFragment: () => new LightElement(document, '#fragment', []),
    createElement: element,
    createCommentNode: (note) => {
      document.savedFrom ??= addressInNote(note)
      return nothing
    },
    createTextNode: (text) => new LightText(text),
    appendChild: (parent, node) => place(parent, node, null),
    insertBefore: place,
    insertText: (parent, text) => addText(parent, text, null),
    insertTextBefore: addText,
    detachNode: (node) => node.remove(),
    adoptAttributes: (recipient, attributes) => {
      for (const attribute of attributes) {
        if (recipient.attributes.length < mostAttributes && !recipient.hasAttribute(attribute.name))
          recipient.attributes.push(attributeOf(attribute))
      }
    },
    setTemplateContent: (template, content) => void templates.set(template, content),
    getTemplateContent: (template) => templates.get(template) ?? template,
    setDocumentType: () => undefined,
    setDocumentMode: (_document, said) => {
      mode = said
    },
    getDocumentMode: () => mode,
    getFirstChild: (parent) => parent.firstChild,
    getChildNodes: (parent) => parent.childNodes,
    getParentNode: (node) => node.parentNode,
    getAttrList: (of) => of.attributes,
    getTagName: (of) => of.localName,
    getNamespaceURI: (of) => of.namespace as html.NS,
    getTextNodeContent: (text) => text.data,
    getCommentNodeContent: () => '',
    getDocumentTypeNodeName: () => '',
    getDocumentTypeNodePublicId: () => '',
    getDocumentTypeNodeSystemId: () => '',
    isTextNode: (node): node is LightText => isText(node),
    isElementNode: (node): node is LightElement => isElement(node),
    isCommentNode: (node): node is LightText => node === nothing,
    isDocumentTypeNode: (node): node is LightText => node === nothing,
    getNodeSourceCodeLocation: () => null,
    setNodeSourceCodeLocation: () => undefined,
    updateNodeSourceCodeLocation: () => undefined,
  }
}

function attributeOf({ name, value }: Token.Attribute): LightAttribute {
  return new LightAttribute(name, value.length > attributeLetters ? value.slice(0, attributeLetters) : value)
}

/** Scripts and styles are let go as they are met; only what a page says of itself for machines is kept. */
function isUnread(parent: LightParent): boolean {
  if (!isElement(parent)) return false
  if (parent.localName === 'style' || parent.localName === 'noscript') return true
  return parent.localName === 'script' && !/ld\+json/i.test(parent.getAttribute('type') ?? '')
}

/** Browsers and SingleFile write into a saved page where it came from. */
function addressInNote(note: string): string | null {
  const found =
    /saved from url=\(\d{1,6}\)\s*(\S{1,2000})|^\s*Page saved with SingleFile\s+url:\s*(\S{1,2000})/.exec(
      note.slice(0, 4_000),
    )
  return found?.[1] ?? found?.[2] ?? null
}
