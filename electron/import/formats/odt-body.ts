/** The events of an OpenDocument text into blocks. */
import type { Block, Dropped } from '../imported'
import type { XmlEvents } from '../xml'
import { BlockWriter } from './block-writer'

/** What is inside is kept elsewhere or is no text: deleted words, remarks of editors, indexes of styles. */
const skipped = new Set([
  'text:tracked-changes',
  'office:annotation',
  'text:sequence-decls',
  'svg:title',
  'svg:desc',
  'office:forms',
  'text:table-of-content',
])

export class OdtBody implements XmlEvents {
  readonly #writer = new BlockWriter()
  /** Notes stand at the end, not in the midst of the sentence they belong to. */
  readonly #notes = new BlockWriter()
  readonly #hiddenStyles = new Set<string>()
  #style = ''
  #isBody = false
  #lists = 0
  #skipped: { name: string; depth: number } | undefined
  /** Elements that are open within a hidden one, itself included. */
  #hiddenDepth = 0
  #noteDepth = 0
  #isCitation = false
  #citation = ''
  #deleted = 0
  #hidden = 0
  #pictures = 0

  readonly open = (name: string, attributes: Record<string, string>): void => {
    if (name === 'style:style') this.#style = attributes['style:name'] ?? ''
    if (name === 'style:text-properties' && attributes['text:display'] === 'none')
      this.#hiddenStyles.add(this.#style)
    if (name === 'office:text') this.#isBody = true
    if (!this.#isBody) return
    if (this.#skipped) {
      if (name === this.#skipped.name) this.#skipped.depth++
    } else if (skipped.has(name)) this.#skipped = { name, depth: 1 }
    else this.#openPart(name, attributes)
  }

  #openPart(name: string, attributes: Record<string, string>): void {
    if (this.#hiddenDepth > 0 || this.#hiddenStyles.has(attributes['text:style-name'] ?? ''))
      this.#hiddenDepth++
    const writer = this.#current()
    if (name === 'text:p') writer.openParagraph(this.#lists > 0 ? 'list-item' : 'paragraph')
    else if (name === 'text:h') writer.openParagraph('heading')
    else if (name === 'text:list') this.#lists++
    else if (name === 'table:table-row') writer.openRow()
    else if (name === 'table:table-cell') writer.openCell()
    else if (name === 'text:s') this.text(' ')
    else if (name === 'text:tab') this.text(' ')
    else if (name === 'text:line-break') writer.breakLine()
    else if (name === 'text:note-citation') this.#isCitation = true
    else if (name === 'text:note-body') this.#noteDepth++
    else if (name === 'draw:image') this.#pictures++
  }

  #current(): BlockWriter {
    return this.#noteDepth > 0 ? this.#notes : this.#writer
  }

  readonly text = (words: string): void => {
    if (!this.#isBody) return
    if (this.#skipped) {
      if (this.#skipped.name === 'text:tracked-changes') this.#deleted += words.trim().length
    } else if (this.#hiddenDepth > 0) this.#hidden += words.length
    else if (this.#isCitation) {
      this.#citation = words.trim()
      this.#writer.write(`[${this.#citation}]`)
    } else if (this.#current().isInParagraph) {
      const isFirst = this.#noteDepth > 0 && this.#citation !== ''
      this.#current().write((isFirst ? `[${this.#citation}] ` : '') + words)
      if (isFirst) this.#citation = ''
    }
  }

  readonly close = (name: string): void => {
    if (!this.#isBody) return
    if (this.#skipped) {
      if (name === this.#skipped.name && --this.#skipped.depth === 0) this.#skipped = undefined
      return
    }
    if (name === 'text:p' || name === 'text:h') this.#current().closeParagraph()
    else if (name === 'text:list') this.#lists--
    else if (name === 'table:table-row') this.#current().closeRow()
    else if (name === 'text:note-citation') this.#isCitation = false
    else if (name === 'text:note-body') this.#noteDepth--
    else if (name === 'office:text') this.#isBody = false
    if (this.#hiddenDepth > 0) this.#hiddenDepth--
  }

  finish(): Block[] {
    return [...this.#writer.finish(), ...this.#notes.finish()]
  }

  dropped(): Dropped[] {
    const pictures = this.#pictures === 1 ? '1 picture' : `${this.#pictures} pictures`
    return [
      ...(this.#deleted > 0
        ? [
            {
              what: 'words deleted in tracked changes',
              why: 'their author took them out',
              letters: this.#deleted,
            },
          ]
        : []),
      ...(this.#hidden > 0 ? [{ what: 'hidden text', why: 'it is not shown', letters: this.#hidden }] : []),
      ...(this.#pictures > 0 ? [{ what: pictures, why: 'a text has no pictures', letters: 0 }] : []),
    ]
  }
}
