// A declaration of a module is no module that could be imported.
// eslint-disable-next-line @typescript-eslint/triple-slash-reference
/// <reference path="./pdf-worker.d.ts" />
/** The words of a PDF file with their places. Alone knows the `pdfjs-dist` package, loaded when the first PDF comes. */
import type * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs'
import { importLimits } from '../../imported'
import { standInForDrawing } from './no-drawing'
import type { PageText, Piece } from './page-text'

export interface PdfText {
  pages: PageText[]
  pageCount: number
  /** Of the info dictionary and of XMP, by lower-case name: `title`, `author`, `creationdate`, `dc:date`. */
  properties: Map<string, string>
  /** Pages that could not be read, counted from 1. */
  brokenPages: number[]
}

export type PdfFailure = 'encrypted' | 'broken' | 'too-long'

export async function readPdfPages(bytes: Uint8Array): Promise<PdfText | PdfFailure> {
  const { getDocument } = await loadPackage()
  // pdf.js takes the bytes for itself and wants no Buffer, so it is given a copy.
  const task = getDocument({ data: new Uint8Array(bytes), ...nothingBeyondText })
  try {
    return await readAll(await task.promise)
  } catch (error) {
    // Its errors are for programmers; what matters is whether a password would help.
    return error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'broken'
  } finally {
    await task.destroy().catch(() => undefined)
  }
}

const nothingBeyondText = {
  isEvalSupported: false,
  useSystemFonts: false,
  disableFontFace: true,
  enableXfa: false,
  useWasm: false,
  maxImageSize: 1,
  stopAtErrors: false,
  // 0: it says nothing on the console.
  verbosity: 0,
} as const

async function loadPackage(): Promise<typeof pdfjs> {
  standInForDrawing()
  // This half reads; the other finds it where it puts itself and starts no thread of its own: we are in one already.
  await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
  return import('pdfjs-dist/legacy/build/pdf.mjs')
}

async function readAll(pdf: pdfjs.PDFDocumentProxy): Promise<PdfText | PdfFailure> {
  const pages: PageText[] = []
  const brokenPages: number[] = []
  let letters = 0
  const last = Math.min(pdf.numPages, importLimits.entries)
  for (let number = 1; number <= last; number++) {
    const page = await readPage(pdf, number)
    if (page) pages.push(page)
    else brokenPages.push(number)
    letters += page?.letters ?? 0
    if (letters > importLimits.letters * 2) return 'too-long'
    // A file in which nothing but the count of pages is whole would take long to fail page by page.
    if (pages.length === 0 && brokenPages.length >= 50) return 'broken'
  }
  return { pages, pageCount: pdf.numPages, properties: await readProperties(pdf), brokenPages }
}

async function readPage(pdf: pdfjs.PDFDocumentProxy, number: number): Promise<PageText | undefined> {
  try {
    const page = await pdf.getPage(number)
    const { width, height } = page.getViewport({ scale: 1 })
    const { items } = await page.getTextContent()
    page.cleanup()
    const pieces = items.flatMap((item) => ('str' in item ? pieceOf(item) : []))
    return { number, width, height, pieces, letters: pieces.reduce((sum, { text }) => sum + text.length, 0) }
  } catch {
    // One page may be damaged and the others whole; it is told by its number.
    return undefined
  }
}

function pieceOf(item: {
  str: string
  transform: unknown[]
  width: number
  fontName: string
  dir: string
}): Piece[] {
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = item.transform.map(Number)
  if (item.str === '' || !Number.isFinite(x + y + item.width)) return []
  const size = Math.hypot(c, d) || Math.hypot(a, b)
  const isSideways = Math.abs(b) > Math.abs(a)
  return [
    {
      text: item.str,
      x,
      y,
      width: item.width,
      size,
      font: item.fontName,
      isSideways,
      isRightToLeft: item.dir === 'rtl',
    },
  ]
}

async function readProperties(pdf: pdfjs.PDFDocumentProxy): Promise<Map<string, string>> {
  const properties = new Map<string, string>()
  try {
    const { info, metadata } = await pdf.getMetadata()
    const put = (name: string, value: unknown): void => {
      if (typeof value === 'string' && value.trim() !== '')
        properties.set(name.toLowerCase(), value.slice(0, 2000))
      if (Array.isArray(value)) put(name, value.join(', '))
    }
    for (const [name, value] of Object.entries(info)) put(name, value)
    for (const [name, value] of metadata ?? []) put(name, value)
  } catch {
    // Properties are a gift; the text is there without them.
  }
  return properties
}
