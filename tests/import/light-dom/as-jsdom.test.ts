/** The light document answers readability as a whole DOM would: jsdom is asked the same of the same small pages. */
import fc from 'fast-check'
import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import { deepest, parseDocument } from '../../../electron/import/light-dom/parse'

/** What both offer and readability calls. */
interface Asked {
  tagName: string
  localName: string
  className: string
  id: string
  innerHTML: string
  textContent: string | null
  attributes: ArrayLike<{ name: string; value: string }>
  childNodes: ArrayLike<unknown>
  children: ArrayLike<Asked>
  parentNode: AskedNode | null
  firstChild: AskedNode | null
  nextSibling: AskedNode | null
  firstElementChild: Asked | null
  nextElementSibling: Asked | null
  previousElementSibling: Asked | null
  style?: { display: string; visibility: string }
  getAttribute(name: string): string | null
  hasAttribute(name: string): boolean
  setAttribute(name: string, value: string): void
  removeAttribute(name: string): void
  getElementsByTagName(name: string): ArrayLike<Asked>
  querySelectorAll(names: string): ArrayLike<Asked>
  remove(): void
}
type AskedNode = Pick<Asked, 'textContent'> & { nodeType: number; nodeName: string }

interface AskedParent {
  appendChild(node: unknown): unknown
  replaceChild(node: unknown, old: unknown): unknown
  removeChild(node: unknown): unknown
}

function both(html: string): [Asked, Asked] {
  return [bodyOf(parseDocument(html).body), bodyOf(new JSDOM(html).window.document.body)]
}

const bodyOf = (body: unknown) => body as Asked

const names = [
  'p',
  'div',
  'a',
  'b',
  'i',
  'ul',
  'li',
  'h2',
  'br',
  'span',
  'blockquote',
  'section',
  'img',
  'svg',
  'form',
  'button',
]
const tag = fc.record({
  name: fc.constantFrom(...names),
  end: fc.boolean(),
  more: fc.constantFrom(
    '',
    '',
    ' class="a b"',
    ' id=x',
    ' hidden',
    ' style="display: none"',
    ' href="/y?a=1&amp;b"',
    ' style="visibility:hidden;display:block !important"',
  ),
})
const piece = fc.oneof(
  tag.map(({ name, end, more }) => (end ? `</${name}>` : `<${name}${more}>`)),
  // Whole ones only: words astray in a table go before it by the standard, and after it in jsdom 29.
  fc.constant('<table><tr><td>cell<td>cell</table>'),
  fc.constantFrom('words ', 'x & y', '&lt;tag&gt;', ' ', '\u00a0', '“q”', '1 < 2'),
)
/** Small pages with every mistake: tags that never end, end in the wrong order, or stand where they may not. */
const pages = fc.array(piece, { maxLength: 25 }).map((pieces) => `<!DOCTYPE html><body>${pieces.join('')}`)

function answers(element: Asked): unknown {
  const {
    tagName,
    localName,
    id,
    textContent,
    firstElementChild,
    nextElementSibling,
    previousElementSibling,
  } = element
  return {
    tagName,
    localName,
    id,
    textContent,
    isHtml: typeof element.className === 'string' && tagName !== localName ? element.className : null,
    attributes: Array.from(element.attributes, ({ name, value }) => `${name}=${value}`),
    childNodes: element.childNodes.length,
    children: Array.from(element.children, (child) => child.tagName),
    parent: element.parentNode?.nodeName,
    around: [firstElementChild?.tagName, nextElementSibling?.tagName, previousElementSibling?.tagName],
    nodes: [element.firstChild?.nodeName, element.nextSibling?.nodeName],
    shown: tagName === localName ? null : [element.style?.display, element.style?.visibility],
    found: [
      element.getElementsByTagName('p').length,
      element.querySelectorAll('ul,li').length,
      element.getElementsByTagName('*').length,
    ],
  }
}

test('every element of a small page answers as in jsdom, whatever is wrong with the page', () => {
  fc.assert(
    fc.property(pages, (html) => {
      const [ours, theirs] = both(html)
      expect(ours.innerHTML).toBe(theirs.innerHTML)
      const all = (body: Asked) => [body, ...Array.from(body.getElementsByTagName('*'))].map(answers)
      expect(all(ours)).toEqual(all(theirs))
    }),
    { numRuns: 80 },
  )
})

const change = fc.record({
  kind: fc.constantFrom('remove', 'move', 'replace', 'name', 'unname', 'markup'),
  at: fc.nat(30),
  to: fc.nat(30),
})

function changed(body: Asked, changes: { kind: string; at: number; to: number }[]): string {
  for (const { kind, at, to } of changes) {
    const all = Array.from(body.getElementsByTagName('*'))
    const one = all[at % Math.max(1, all.length)]
    const other = all[to % Math.max(1, all.length)]
    if (!one || !other) return body.innerHTML
    makeChange(kind, one, other)
  }
  return body.innerHTML
}

function makeChange(kind: string, one: Asked, other: Asked): void {
  const isWithin = Array.from(one.getElementsByTagName('*')).includes(other)
  const parent = other.parentNode as unknown as AskedParent | null
  if (kind === 'remove') one.remove()
  else if (kind === 'move' && one !== other && !isWithin) (other as unknown as AskedParent).appendChild(one)
  else if (kind === 'replace' && one !== other && !isWithin) parent?.replaceChild(one, other)
  else if (kind === 'name') one.setAttribute('class', 'new')
  else if (kind === 'unname') one.removeAttribute('class')
  else if (kind === 'markup' && one.tagName === 'DIV') one.innerHTML = other.innerHTML
}

test('elements that are moved, replaced, taken out and written anew leave the same page as in jsdom', () => {
  fc.assert(
    fc.property(pages, fc.array(change, { maxLength: 8 }), (html, changes) => {
      const [ours, theirs] = both(html)
      expect(changed(ours, changes)).toBe(changed(theirs, changes))
    }),
    { numRuns: 80 },
  )
})

test('a body whose markup is written back is the same page again', () => {
  fc.assert(
    fc.property(pages, (html) => {
      const [body] = both(html)
      const markup = body.innerHTML
      Array.from(body.children).forEach((child) => child.remove())
      body.innerHTML = markup
      expect(body.innerHTML).toBe(markup)
    }),
    { numRuns: 30 },
  )
})

test('the elements of a long list are had one by one while they are taken out', () => {
  const body = parseDocument(`<body>${'<p>x</p> '.repeat(500)}`).body
  const list = body!.children
  const other = body!.ownerDocument.createElement('div')
  for (let taken = 0; taken < 499; taken++) other.appendChild(list[1]!)
  expect([list.length, list[0]?.tagName, list[1], other.children.length]).toEqual([1, 'P', undefined, 499])
})

test('the title of a page is that of its window, with its blanks put right', () => {
  const html = '<svg><title>picture</title></svg><title> Talks \n resume </title>'
  expect(parseDocument(html).title).toBe(new JSDOM(html).window.document.title)
})

test.each(['div', 'b', 'span', 'table', 'ul><li', 'blockquote'])(
  'no element is deeper than the limit and no word is lost in %s within one another',
  (name) => {
    const words = Array.from({ length: 3_000 }, (_, at) => `w${at}`)
    const body = parseDocument(words.map((word) => `<${name}>${word}`).join('')).body!
    let depth = 0
    for (const element of body.getElementsByTagName('*')) {
      let own = 0
      for (let at = element.parentNode; at; at = at.parentNode) own++
      depth = Math.max(depth, own)
    }
    expect(depth).toBeLessThanOrEqual(deepest + 2)
    expect([...(body.textContent.match(/w\d+/g) ?? [])].sort()).toEqual([...words].sort())
  },
)
