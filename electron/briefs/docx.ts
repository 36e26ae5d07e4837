/** The brief for Word and others. Alone knows the `docx` package, which is loaded when the first one is made. */
import type * as docxPackage from 'docx'
import type { Paragraph as DocxParagraph, ParagraphChild } from 'docx'
import { blocksOf, type Block } from './blocks'
import type { Brief } from './brief'
import { directionOf } from './direction'
import type { Fact } from './entry'
import { withSameBytes } from './same-bytes'
import { inXml } from './xml-text'

type Docx = typeof docxPackage

export async function briefAsDocx(brief: Brief): Promise<Uint8Array> {
  const docx = await import('docx')
  const { Document, Footer, Packer, Paragraph, PageNumber, TextRun } = docx
  const pageNumber = new Paragraph({
    alignment: docx.AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], size: 18, color: grey })],
  })
  const document = new Document({
    title: inXml(brief.title),
    creator: 'Standpoint',
    lastModifiedBy: 'Standpoint',
    styles: stylesFor(docx),
    sections: [
      {
        properties: { page: { margin: { top: 1134, bottom: 1134, left: 1304, right: 1304 } } },
        footers: { default: new Footer({ children: [pageNumber] }) },
        children: blocksOf(brief).flatMap((block) => paragraphsOf(block, docx)),
      },
    ],
  })
  return withSameBytes(new Uint8Array(await Packer.toArrayBuffer(document)), {
    'docProps/core.xml': (xml) => xml.replace(/<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g, ''),
  })
}

/** Hex without its sign, as Word writes it; 7:1 on white. */
const grey = '4A4640'
const ink = '1D1B18'

function stylesFor({ LineRuleType, BorderStyle }: Docx) {
  const side = { style: BorderStyle.SINGLE, size: 12, space: 10, color: '8A857C' }
  const font = { ascii: 'Georgia', hAnsi: 'Georgia', eastAsia: 'Georgia', cs: 'Times New Roman' }
  const heading = (size: number, before: number) => ({
    run: { font, size, bold: true, color: ink },
    paragraph: { spacing: { before, after: 80 }, keepNext: true },
  })
  // What a reader may want to look otherwise is a style, to be changed once; it also keeps large briefs light.
  const style = (name: string, run: object, paragraph: object) => ({
    id: name.replaceAll(' ', ''),
    name,
    basedOn: 'Normal',
    run,
    paragraph,
  })
  return {
    default: {
      document: {
        run: { font, size: 21, sizeComplexScript: 23, color: ink },
        paragraph: { spacing: { line: 290, lineRule: LineRuleType.AUTO } },
      },
      title: heading(36, 0),
      heading1: heading(28, 480),
      heading2: heading(24, 320),
    },
    paragraphStyles: [
      style('Remark', { color: grey }, {}),
      style('Speaker', { bold: true }, { keepNext: true, spacing: { before: 200 } }),
      style(
        'Quotation',
        {},
        { keepNext: true, indent: { left: 340 }, spacing: { before: 40, after: 80 }, border: { left: side } },
      ),
      style('Facts', { size: 17, sizeComplexScript: 19, color: grey }, { keepLines: true }),
      style('About notes', { italics: true, color: grey }, { keepNext: true, spacing: { before: 120 } }),
      style('Notes', {}, { indent: { left: 340 } }),
    ],
  }
}

function paragraphsOf(block: Block, docx: Docx): DocxParagraph[] {
  const { HeadingLevel } = docx
  switch (block.kind) {
    case 'title':
      return [paragraph(docx, block.words, { heading: HeadingLevel.TITLE })]
    case 'topic':
      return [paragraph(docx, block.words, { heading: HeadingLevel.HEADING_1 })]
    case 'party':
      return [paragraph(docx, block.words, { heading: HeadingLevel.HEADING_2 })]
    case 'remark':
      return [paragraph(docx, block.words, { style: 'Remark' })]
    case 'speaker':
      return [paragraph(docx, `${block.number}. ${block.words}`, { style: 'Speaker' })]
    case 'quote':
      return [quotation(docx, block.words, block.language)]
    case 'facts':
      return [factsParagraph(docx, block.facts)]
    case 'kept':
      return [
        paragraph(docx, `${block.kept.on} (${block.kept.changedOn})`, { style: 'Aboutnotes' }),
        paragraph(docx, block.kept.text, { style: 'Notes' }),
      ]
  }
}

function quotation(docx: Docx, words: string, language: string): DocxParagraph {
  const isRtl = directionOf(words) === 'rtl'
  // Word mirrors what is left in paragraphs that run from right to left, but not their borders.
  const side = { style: docx.BorderStyle.SINGLE, size: 12, space: 10, color: '8A857C' }
  const border = { left: { style: docx.BorderStyle.NONE }, right: side }
  return paragraph(
    docx,
    words,
    { style: 'Quotation', ...(isRtl && { border }) },
    { language: isRtl ? { bidirectional: language } : { value: language } },
  )
}

function factsParagraph(docx: Docx, facts: readonly Fact[]): DocxParagraph {
  const children = facts.flatMap(({ name, words }, index) => {
    const line = index > 0 ? { break: 1 } : {}
    const text = inXml(words.replace(/\s*[\r\n]+\s*/g, ' '))
    if (directionOf(words) === 'ltr') return new docx.TextRun({ text: `${name}: ${text}`, ...line })
    return [new docx.TextRun({ text: `${name}: `, ...line }), new docx.TextRun({ text, rightToLeft: true })]
  })
  return new docx.Paragraph({ style: 'Facts', children })
}

type RunLook = Pick<Extract<ConstructorParameters<Docx['TextRun']>[0], object>, 'language'>
type ParagraphLook = Extract<ConstructorParameters<Docx['Paragraph']>[0], object>

function paragraph(docx: Docx, words: string, look: ParagraphLook, run: RunLook = {}): DocxParagraph {
  return new docx.Paragraph({
    ...look,
    ...(directionOf(words) === 'rtl' && { bidirectional: true }),
    children: runsOf(docx, words, run),
  })
}

/** Line ends of the words become line breaks; within a run they would be mere spaces. */
function runsOf(docx: Docx, words: string, look: RunLook): ParagraphChild[] {
  return words.split(/\r\n|\r|\n/).map(
    (line, index) =>
      new docx.TextRun({
        ...look,
        text: inXml(line),
        ...(directionOf(line) === 'rtl' && { rightToLeft: true }),
        ...(index > 0 && { break: 1 }),
      }),
  )
}
