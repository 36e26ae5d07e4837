/** Takes out of a page what is no text to be read: programs, styles, pictures, controls, and what is not shown. */
import type { Dropped } from '../../imported'
import type { LightDocument } from '../../light-dom/document'
import type { LightElement } from '../../light-dom/element'
import { isElement, type LightNode } from '../../light-dom/node'
import { nextAfter, nextIn } from '../../light-dom/walk'
import { isHidden } from './hidden'
import { Tally } from './tally'
import { lettersIn } from './words'

const unread = new Set(
  'script style noscript template svg canvas map area param source track noembed noframes frameset head'.split(
    ' ',
  ),
)
const embedded = new Set('iframe frame object embed applet portal amp-iframe'.split(' '))
const recordings = new Set('audio video amp-video amp-audio amp-youtube'.split(' '))
const controls = new Set('button select textarea datalist option optgroup meter progress'.split(' '))
const pictures = new Set('img amp-img image'.split(' '))

export function strip(document: LightDocument): Dropped[] {
  const root = document.documentElement
  if (!root) return []
  const tally = new Tally()
  const judge = { half: lettersIn(document.body?.textContent ?? '') / 2, spared: 0 }
  let node: LightNode | null = root.firstChild
  while (node) {
    const isOut: boolean = isElement(node) && isLeftOut(node, judge, tally)
    const following: LightNode | null = isOut ? nextAfter(root, node) : nextIn(root, node)
    if (isOut) node.remove()
    node = following
  }
  return tally.dropped()
}

interface Judge {
  /** Half of the letters of the page. */
  half: number
  /** How many elements that are not to be read out were kept all the same. */
  spared: number
}

function isLeftOut(element: LightElement, judge: Judge, tally: Tally): boolean {
  const { localName } = element
  if (unread.has(localName)) return true
  if (pictures.has(localName)) {
    tally.add('picture', 'a text has no pictures', 0)
    return false
  }
  if (embedded.has(localName)) tally.add('page within the page', 'nothing is fetched', 0)
  else if (recordings.has(localName)) tally.add('recording', 'a text has no sound and no film', 0)
  else if (controls.has(localName)) return !isHeadingControl(element) && tallied(element, tally)
  else return isUnseen(element, judge) && tallyUnseen(element, tally)
  return true
}

/** A heading that folds its section is often a button within the heading. */
function isHeadingControl(element: LightElement): boolean {
  const parent = element.parentNode
  return element.localName === 'button' && !!parent && /^h[1-6]$/i.test(parent.nodeName)
}

function tallied(element: LightElement, tally: Tally): boolean {
  tally.add('buttons and fields', 'they are not of the text', lettersIn(element.textContent))
  return true
}

/**
 * While a notice lies over a page, the page is often marked as not to be read out; saved then, it is still what is seen.
 */
function isUnseen(element: LightElement, judge: Judge): boolean {
  if (isHidden(element)) return true
  if (element.getAttribute('aria-hidden') !== 'true') return false
  // A page has one such container, perhaps within another; more are made to keep us counting.
  if (judge.spared >= 10) return false
  const isPage = lettersIn(element.textContent) > judge.half
  if (isPage) judge.spared++
  return !isPage
}

function tallyUnseen(element: LightElement, tally: Tally): boolean {
  const letters = lettersIn(element.textContent)
  if (letters > 0) tally.add('hidden text', 'the page does not show it', letters)
  return true
}
