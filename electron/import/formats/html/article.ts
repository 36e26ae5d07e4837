/** The whole page and the texts that were chosen → the blocks of the article, and what was left out. */
import type { Block, Dropped } from '../../imported'
import type { LightDocument } from '../../light-dom/document'
import type { LightElement } from '../../light-dom/element'
import { isText, type LightNode, type LightParent, type LightText } from '../../light-dom/node'
import { nextIn } from '../../light-dom/walk'
import { blocksIn, type PlacedBlock } from './blocks'
import { furnitureOf, type Furniture } from './furniture'
import { Tally } from './tally'
import { lettersIn } from './words'

export interface ReadArticle {
  blocks: Block[]
  dropped: Dropped[]
  /** A line of the text that was the headline, on a page that marks none. */
  headlineLine: string | null
}

export function articleIn(
  document: LightDocument,
  chosen: ReadonlySet<LightText>,
  headline: string | null,
): ReadArticle {
  const body = document.body
  if (!body) return { blocks: [], dropped: [], headlineLine: null }
  const all = blocksIn(body, ruleFor(document, chosen))
  const kept = new Set(keptOf(all, chosen))
  const tally = new Tally()
  for (const block of all) if (isStray(block, headline)) kept.delete(block)
  const line = headlineLine([...kept].slice(0, 3), headline)
  if (line) kept.delete(line)
  for (const block of all)
    if (!kept.has(block)) tallyBlock(tally, block, line === block ? block.text : headline)
  const blocks = all.filter((block) => kept.has(block)).map(plainBlock)
  return { blocks, dropped: tally.dropped(), headlineLine: line?.text ?? null }
}

/** All of a body, without choosing: for chapters and mails, where nothing surrounds the text. */
export function wholeOf(document: LightDocument): Block[] {
  return document.body ? blocksIn(document.body, () => null).map(plainBlock) : []
}

function plainBlock({ kind, text }: PlacedBlock): Block {
  return { kind, text }
}

/** No more than this part of the chosen letters is ever taken for furniture, whatever an element is called. */
const mostOfChosen = { firm: 0.3, loose: 0.15 }
const runningLetters = 120

function ruleFor(
  document: LightDocument,
  chosen: ReadonlySet<LightText>,
): (element: LightElement) => Furniture | null {
  const held = chosenLetters(document, chosen)
  const total = held.get(document) ?? 0
  return (element) => {
    const furniture = furnitureOf(element)
    const letters = held.get(element) ?? 0
    if (!furniture || letters === 0) return furniture
    const isRunning = furniture.hold === 'loose' && letters > runningLetters
    return isRunning || letters > total * mostOfChosen[furniture.hold] ? null : furniture
  }
}

/** How many letters of what was chosen each element holds; none that holds nothing is named. */
function chosenLetters(document: LightDocument, chosen: ReadonlySet<LightText>): Map<LightNode, number> {
  const nodes: LightNode[] = []
  for (let node: LightNode | null = document; node; node = nextIn(document, node)) nodes.push(node)
  const held = new Map<LightNode, number>()
  // From the last to the first, so that an element is complete before it is added to its parent.
  for (const node of nodes.reverse()) {
    const letters = isText(node) ? (chosen.has(node) ? lettersIn(node.data) : 0) : (held.get(node) ?? 0)
    const parent = node.parentNode
    if (letters > 0 && parent) held.set(parent, (held.get(parent) ?? 0) + letters)
  }
  return held
}

/**
 * What was chosen, and what readability left out from among it: a heading with an unlucky class, a list of names, a
 * caption. Such a block stands between two that were chosen, in an element that holds a good part of the article.
 */
function keptOf(all: PlacedBlock[], chosen: ReadonlySet<LightText>): PlacedBlock[] {
  const isChosen = (block: PlacedBlock) => !block.furniture && block.texts.some((text) => chosen.has(text))
  const first = all.findIndex(isChosen)
  const last = all.findLastIndex(isChosen)
  const homes = mainHomes(all.filter(isChosen))
  return all.filter((block, index) => {
    if (isChosen(block)) return true
    if (block.furniture || index < first - 3 || index > last + 3) return false
    if (block.linkLetters * 2 > block.letters) return false
    const steps = index < first ? 1 : nearSteps
    return (index > first || block.letters > leadLetters) && isNear(block.home, homes, steps)
  })
}

/** The elements right around the chosen blocks, if a quarter of the letters are in them. */
function mainHomes(blocks: PlacedBlock[]): Set<LightParent> {
  const letters = new Map<LightParent, number>()
  let total = 0
  for (const block of blocks) {
    const parent = block.home.parentNode
    total += block.letters
    if (parent) letters.set(parent, (letters.get(parent) ?? 0) + block.letters)
  }
  return new Set([...letters].filter(([, held]) => held * 4 >= total).map(([parent]) => parent))
}

const nearSteps = 4
/** What stands before all that was chosen is of the article only when it is a paragraph beside it. */
const leadLetters = 80

function isNear(home: LightElement, homes: ReadonlySet<LightParent>, steps: number): boolean {
  let at: LightParent | null = home.parentNode
  for (let step = 0; at && step < steps; step++, at = at.parentNode) if (homes.has(at)) return true
  return false
}

/** Lines that stand among the paragraphs of many sites and lead away from them. */
const leadAway =
  /^(read|see|watch|listen|follow|subscribe|sign up|click|download our|get our|related|also|more|recommended|editor['’]s picks?|don['’]t miss|our standards)\b/i
const strayLine =
  /^(advertise?ment|advertising|sponsored( content)?|story continues below( advertisement)?|article continues (below|after)( advertisement| this ad)?|continue reading( the main story)?|skip (advertisement|to (main )?content|past newsletter promotion)|share( this)?( (article|story|page|on .{2,20}))?:?|copy link|print( this page)?|back to top( button)?|loading( |\.|…)*|comments?|leave a (comment|reply)|read more:?|image source,.{0,60})$/i

function isStray(block: PlacedBlock, headline: string | null): boolean {
  const { text, letters, linkLetters, kind } = block
  if (isHeadline(block, headline) || isRowOfLinks(block)) return true
  if (text.length > 200) return false
  return strayLine.test(text) || (leadAway.test(text) && linkLetters * 2 > letters && kind !== 'heading')
}

/** `World Politics Business Culture`, each a link. */
function isRowOfLinks({ letters, linkLetters, links }: PlacedBlock): boolean {
  return links >= 4 && linkLetters > letters * 0.8 && letters / links < 25
}

/** The first line, when it is a good part of the title of the window: old pages mark their headline by nothing else. */
function headlineLine(first: PlacedBlock[], title: string | null): PlacedBlock | undefined {
  const whole = folded(title ?? '')
  return first.find(({ text, letters }) => {
    const line = folded(text)
    return letters > 15 && line.length * 2 > whole.length && whole.includes(line)
  })
}

function isHeadline({ text, home }: PlacedBlock, headline: string | null): boolean {
  if (!/^h[12]$/.test(home.localName)) return false
  return headline !== null && folded(text) === folded(headline)
}

function folded(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function tallyBlock(tally: Tally, block: PlacedBlock, headline: string | null): void {
  const { furniture, letters } = block
  if (block.text === headline || isHeadline(block, headline))
    tally.add('the headline', 'it is kept apart from the text', letters)
  else if (furniture) tally.add(furniture.what, furniture.why, letters)
  else if (isStray(block, headline)) tally.add('stray lines', 'they are not of the article', letters)
  else tally.add('other parts of the page', 'they stand outside of the article', letters)
}
