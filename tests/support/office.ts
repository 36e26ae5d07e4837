/** Packages of Office opened again. */
import { strFromU8, unzipSync } from 'fflate'
import { elementsOf, textsOf } from './xml'

export function filesIn(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]),
  )
}

/** Each paragraph of a document for Word: its text, with line breaks, and whether it runs from right to left. */
export function paragraphsOfDocx(bytes: Uint8Array): { text: string; isRtl: boolean }[] {
  const xml = filesIn(bytes)['word/document.xml'] ?? ''
  return [...xml.matchAll(/<w:p>[\s\S]*?<\/w:p>/g)].map(([paragraph]) => ({
    text: textsOf(paragraph.replaceAll('<w:br/>', '<w:t>\n</w:t>'), 'w:t').join(''),
    isRtl: paragraph.includes('<w:bidi/>') && paragraph.includes('<w:rtl/>'),
  }))
}

export interface SheetCell {
  /** As a spreadsheet reads it. */
  value: string | number
  isFormula: boolean
}

/** The rows of a workbook's sheet, from 1. */
export function rowsOfXlsx(bytes: Uint8Array, sheet = 1): SheetCell[][] {
  const files = filesIn(bytes)
  const shared = textsOf(files['xl/sharedStrings.xml'] ?? '', 'si').map(asRead)
  const xml = files[`xl/worksheets/sheet${sheet}.xml`] ?? ''
  return [...xml.matchAll(/<row [^>]*>([\s\S]*?)<\/row>/g)].map(([, row = '']) =>
    [...row.matchAll(/<c ([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g)].map(([, attributes = '', content = '']) => {
      const value = textsOf(content, 'v')[0]
      if (value === undefined) return { value: '', isFormula: false }
      const isFormula = elementsOf(content).some(({ name }) => name === 'f')
      const isShared = attributes.includes('t="s"')
      return { value: isShared ? (shared[Number(value)] ?? '') : Number(value), isFormula }
    }),
  )
}

/** `_x0007_` is how a workbook writes a sign that XML cannot hold. */
function asRead(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_all, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
}
