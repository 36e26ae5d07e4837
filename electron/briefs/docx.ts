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

function stylesFor({ LineRuleType }: Docx) {
  const font = { ascii: 'Georgia', hAnsi: 'Georgia', eastAsia: 'Georgia', cs: 'Times New Roman' }
  const heading = (size: number, before: number) => ({
    run: { font, size, bold: true, color: ink },
    paragraph: { spacing: { before, after: 80 }, keepNext: true },
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
  }
}

function paragraphsOf(block: Block, docx: Docx): DocxParagraph[] {
  const { HeadingLevel, BorderStyle } = docx
  switch (block.kind) {
    case 'title':
      return [paragraph(docx, block.words, {}, { heading: HeadingLevel.TITLE })]
    case 'topic':
      return [paragraph(docx, block.words, {}, { heading: HeadingLevel.HEADING_1 })]
    case 'party':
      return [paragraph(docx, block.words, {}, { heading: HeadingLevel.HEADING_2 })]
    case 'remark':
      return [paragraph(docx, block.words, { color: grey })]
    case 'speaker':
      return [
        paragraph(
          docx,
          `${block.number}. ${block.words}`,
          { bold: true },
          { keepNext: true, spacing: { before: 200 } },
        ),
      ]
    case 'quote': {
      const side = { style: BorderStyle.SINGLE, size: 12, space: 10, color: '8A857C' }
      const isRtl = directionOf(block.words) === 'rtl'
      return [
        paragraph(
          docx,
          block.words,
          { language: isRtl ? { bidirectional: block.language } : { value: block.language } },
          {
            // Word mirrors what is left in paragraphs that run from right to left, but not their borders.
            indent: { left: 340 },
            border: isRtl ? { right: side } : { left: side },
            spacing: { before: 40, after: 80 },
            keepNext: true,
          },
        ),
      ]
    }
    case 'facts':
      return block.facts.map((fact, index) =>
        factParagraph(docx, fact, !block.isHead && index < block.facts.length - 1),
      )
    case 'kept':
      return [
        paragraph(
          docx,
          `${block.kept.on} (${block.kept.changedOn})`,
          { italics: true, color: grey },
          { keepNext: true, spacing: { before: 120 } },
        ),
        paragraph(docx, block.kept.text, {}, { indent: { left: 340 } }),
      ]
  }
}

function factParagraph(docx: Docx, { name, words }: Fact, keepNext: boolean): DocxParagraph {
  const small = { size: 17, sizeComplexScript: 19, color: grey }
  return new docx.Paragraph({
    keepNext,
    children: [new docx.TextRun({ ...small, text: `${name}: ` }), ...runsOf(docx, words, small)],
  })
}

type RunLook = Omit<Extract<ConstructorParameters<Docx['TextRun']>[0], object>, 'text' | 'children' | 'break'>
type ParagraphLook = Extract<ConstructorParameters<Docx['Paragraph']>[0], object>

function paragraph(docx: Docx, words: string, run: RunLook, look: ParagraphLook = {}): DocxParagraph {
  return new docx.Paragraph({
    ...look,
    bidirectional: directionOf(words) === 'rtl',
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
        rightToLeft: directionOf(line) === 'rtl',
        ...(index > 0 && { break: 1 }),
      }),
  )
}
