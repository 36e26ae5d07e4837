/** The events of a Word part into blocks: what is deleted, hidden or an instruction is left out and counted. */
import type { Block, Dropped } from '../imported'
import type { XmlEvents } from '../xml'
import { BlockWriter } from './block-writer'
import { isOn, type DocxStyle } from './docx-styles'

/** What is inside is no text of the document; a fallback repeats what stands beside it. */
const skipped: Record<string, 'deleted' | 'other'> = {
  'w:del': 'deleted',
  'w:moveFrom': 'deleted',
  'w:instrText': 'other',
  'w:delInstrText': 'other',
  'mc:Fallback': 'other',
  'w:rt': 'other',
}

export class DocxBody implements XmlEvents {
  /** Of the first paragraph in the style Title. */
  title: string | undefined
  readonly #writer = new BlockWriter()
  readonly #styles: Map<string, DocxStyle>
  #skip: { name: string; depth: number; why: 'deleted' | 'other' } | undefined
  #isText = false
  #isHidden = false
  #isRunProperties = false
  #isTitle = false
  #deleted = 0
  #hidden = 0
  #pictures = 0

  constructor(styles: Map<string, DocxStyle>) {
    this.#styles = styles
  }

  readonly open = (name: string, attributes: Record<string, string>): void => {
    if (this.#skip) {
      if (name === this.#skip.name) this.#skip.depth++
      if (name === 'w:delText') this.#isText = true
      return
    }
    const why = skipped[name]
    if (why) this.#skip = { name, depth: 1, why }
    else this.#openPart(name, attributes)
  }

  #openPart(name: string, attributes: Record<string, string>): void {
    const value = attributes['w:val']
    if (name === 'w:p') this.#writer.openParagraph()
    else if (name === 'w:pStyle') this.#style(value)
    else if (name === 'w:outlineLvl' && Number(value) < 9) this.#writer.setKind('heading')
    else if (name === 'w:numId' && value !== '0') this.#writer.setKind('list-item')
    else if (name === 'w:tr') this.#writer.openRow()
    else if (name === 'w:tc') this.#writer.openCell()
    else if (name === 'w:r') this.#isHidden = false
    else if (name === 'w:rPr') this.#isRunProperties = true
    else if (name === 'w:vanish' && this.#isRunProperties) this.#isHidden = isOn(value)
    else if (name === 'w:rStyle') this.#isHidden ||= this.#styles.get(value ?? '')?.isHidden ?? false
    else if (name === 'w:t' || name === 'm:t') this.#isText = true
    else if (name === 'pic:pic' || name === 'v:imagedata') this.#pictures++
    else this.#writeSign(name, attributes)
  }

  #writeSign(name: string, attributes: Record<string, string>): void {
    if (this.#isRunProperties || this.#isHidden) return
    if (name === 'w:tab' || name === 'w:ptab') this.#writer.write(' ')
    else if (name === 'w:br' || name === 'w:cr') this.#writer.breakLine()
    else if (name === 'w:noBreakHyphen') this.#writer.write('-')
    else if ((name === 'w:footnoteReference' || name === 'w:endnoteReference') && attributes['w:id'])
      this.#writer.write(`[${attributes['w:id']}]`)
    else if ((name === 'w:footnote' || name === 'w:endnote') && attributes['w:type'] === undefined) {
      this.#noteMark = `[${attributes['w:id'] ?? ''}] `
    }
  }

  /** Waits for the first words of its note. */
  #noteMark = ''

  #style(id: string | undefined): void {
    const kind = this.#styles.get(id ?? '')?.kind
    if (kind === undefined || kind === 'paragraph') return
    this.#isTitle = kind === 'title'
    this.#writer.setKind(kind === 'title' ? 'heading' : kind)
  }

  readonly text = (words: string): void => {
    if (!this.#isText) return
    if (this.#skip) {
      if (this.#skip.why === 'deleted') this.#deleted += words.length
    } else if (this.#isHidden) this.#hidden += words.length
    else {
      this.#writer.write(this.#noteMark + words)
      this.#noteMark = ''
    }
  }

  readonly close = (name: string): void => {
    if (name === 'w:t' || name === 'w:delText' || name === 'm:t') this.#isText = false
    if (this.#skip) {
      if (name === this.#skip.name && --this.#skip.depth === 0) this.#skip = undefined
      return
    }
    if (name === 'w:p') this.#closeParagraph()
    else if (name === 'w:tr') this.#writer.closeRow()
    else if (name === 'w:rPr') this.#isRunProperties = false
  }

  #closeParagraph(): void {
    this.#writer.closeParagraph()
    if (this.#isTitle) this.title ??= this.#writer.blocks.at(-1)?.text
    this.#isTitle = false
  }

  finish(): Block[] {
    return this.#writer.finish()
  }

  dropped(): Dropped[] {
    return [
      { what: 'words deleted in tracked changes', why: 'their author took them out', letters: this.#deleted },
      { what: 'hidden text', why: 'Word does not show it', letters: this.#hidden },
      ...(this.#pictures > 0
        ? [
            {
              what: this.#pictures === 1 ? '1 picture' : `${this.#pictures} pictures`,
              why: 'a text has no pictures',
              letters: -1,
            },
          ]
        : []),
    ]
      .filter(({ letters }) => letters !== 0)
      .map((each) => ({ ...each, letters: Math.max(0, each.letters) }))
  }
}
