/** A saved web page → the article in it. Nothing of the page is run, fetched or drawn: what comes out is plain text. */
import { done, failed, type Outcome } from '../../problem'
import type { Block, Claim, Dropped, FormatReader, ReadDocument } from '../imported'
import { importLimits } from '../imported'
import type { LightDocument } from '../light-dom/document'
import { parseDocument, TooManyNodes } from '../light-dom/parse'
import { articleIn, wholeOf } from './html/article'
import { chooseTexts } from './html/choose'
import { claimsOf } from './html/claims'
import { decodePage } from './html/decode-page'
import { strip } from './html/strip'

export { declaredCharset } from './html/charset'

export const readHtml: FormatReader = ({ name, bytes }) => {
  const { text, remarks } = decodePage(bytes)
  const read = readPage(text, { name })
  return read.ok ? done([{ ...read.value, remarks: [...remarks, ...read.value.remarks] }]) : read
}

/** The article of a page whose text is known already. `address`: where it was taken from, when that is known. */
export function readHtmlText(html: string, address?: string): Outcome<ReadDocument> {
  return readPage(html, { name: null, address })
}

/** All that a page shows, without choosing an article from it: a chapter of a book, a mail. */
export function readHtmlWhole(html: string): Outcome<ReadDocument> {
  return opened(html, null, (document) => {
    const { claims } = claimsOf(document)
    const dropped = strip(document)
    return { blocks: wholeOf(document), claims, dropped, remarks: [] }
  })
}

interface Known {
  name: string | null
  address?: string | undefined
}

function readPage(html: string, { name, address }: Known): Outcome<ReadDocument> {
  return opened(html, name, (document) => {
    const { claims, isForSubscribers } = claimsOf(document, address)
    const stripped = strip(document)
    const valueOf = (field: string) => claims.find((claim) => claim.field === field)?.value ?? null
    const headline = valueOf('headline')
    const chosen = chooseTexts(document, { headline, author: valueOf('author') })
    const { blocks, dropped, headlineLine } = articleIn(document, chosen, headline)
    const remarks = isForSubscribers && lettersOf(blocks) < stubLetters ? [stubRemark] : []
    return { blocks, claims: withHeadline(claims, headlineLine), dropped: [...dropped, ...stripped], remarks }
  })
}

/** A line of the text is surer than the whole title of a window, and less sure than what the page states. */
function withHeadline(claims: Claim[], line: string | null): Claim[] {
  const isGuess = (claim: Claim) =>
    claim.field === 'headline' && claim.basis.startsWith('the title of the window')
  const at = claims.findIndex(isGuess)
  if (line === null || at < 0) return claims
  const basis = 'the first line, which the title of the window repeats'
  return claims.toSpliced(at, 0, { field: 'headline', value: line, basis, certainty: 'inferred' })
}

/** Less than about three hundred words. */
const stubLetters = 1_500
const stubRemark =
  'The page says that the whole article is for subscribers: what was saved may be no more than its beginning.'

function opened(
  html: string,
  name: string | null,
  read: (document: LightDocument) => { blocks: Block[]; dropped: Dropped[] } & ReadDocument,
): Outcome<ReadDocument> {
  const page = name === null ? 'the page' : name
  try {
    const value = read(parseDocument(html))
    if (value.blocks.length === 0) return nothingIn(page, value.dropped)
    return lettersOf(value.blocks) > importLimits.letters ? tooLong(page) : done(value)
  } catch (error) {
    if (error instanceof TooManyNodes) return tooManyParts(page)
    throw error
  }
}

function lettersOf(blocks: Block[]): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0)
}

function nothingIn(page: string, dropped: Dropped[]): Outcome<never> {
  const hidden = dropped.some(({ what, letters }) => what === 'hidden text' && letters > 400)
  const why = hidden ? ' All its words are hidden.' : ''
  return failed(
    'import-empty',
    `There is no article text in ${page}.${why}`,
    'Open the page in a browser, mark the text, copy it, and paste it here.',
  )
}

function tooManyParts(page: string): Outcome<never> {
  return failed(
    'import-too-complex',
    `There are millions of elements in ${page}, more than an article can have.`,
    'Open the page in a browser, mark the text, copy it, and paste it here.',
  )
}

function tooLong(page: string): Outcome<never> {
  return failed(
    'import-too-long',
    `The text in ${page} is longer than ${importLimits.letters.toLocaleString('en')} letters, the most that an article may have.`,
    'Cut the file into parts and import these.',
  )
}
