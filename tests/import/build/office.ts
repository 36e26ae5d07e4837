/** Office files and e-books from the few lines of XML that a test is about. */
import { typed, zipOf, type ZipPart } from './zip'

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

export function docxOf(body: string, parts: Record<string, string> = {}): Uint8Array {
  return zipOf(
    partsOf({
      '[Content_Types].xml': '<Types/>',
      'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${w}><w:body>${body}</w:body></w:document>`,
      ...parts,
    }),
  )
}

/** A paragraph of Word. */
export function wp(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
}

export function odtOf(body: string, parts: Record<string, string> = {}, styles = ''): Uint8Array {
  const content = `<?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:text="t" xmlns:style="s" xmlns:table="b"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`
  return typed('application/vnd.oasis.opendocument.text', partsOf({ 'content.xml': content, ...parts }))
}

export function epubOf(
  chapters: Record<string, string>,
  metadata = '',
  parts: Record<string, string> = {},
): Uint8Array {
  const names = Object.keys(chapters)
  const items = names.map(
    (name, index) => `<item id="c${index}" href="${name}" media-type="application/xhtml+xml"/>`,
  )
  const spine = names.map((_name, index) => `<itemref idref="c${index}"/>`)
  const opf = `<package xmlns:dc="d"><metadata>${metadata}</metadata><manifest>${items.join('')}</manifest><spine>${spine.join('')}</spine></package>`
  const pages = Object.fromEntries(Object.entries(chapters).map(([name, html]) => [`OEBPS/${name}`, html]))
  return typed(
    'application/epub+zip',
    partsOf({
      'META-INF/container.xml':
        '<container><rootfiles><rootfile full-path="OEBPS/content.opf"/></rootfiles></container>',
      'OEBPS/content.opf': opf,
      ...pages,
      ...parts,
    }),
  )
}

export function partsOf(parts: Record<string, string>): ZipPart[] {
  return Object.entries(parts).map(([name, content]) => ({ name, content }))
}
