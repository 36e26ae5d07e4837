/** The tokens of an RTF file into blocks and properties. */
import type { Block, Dropped } from '../imported'
import { decodeBytes } from '../windows-1252'
import { BlockWriter } from './block-writer'
import {
  encodingOfCharset,
  encodingOfCodePage,
  signs,
  silentGroups,
  type RtfProperty,
  type RtfState,
} from './rtf-state'
import type { RtfToken } from './rtf-tokens'

/** Word itself stops far earlier. */
const deepest = 2_000

export class RtfBody {
  isTooDeep = false
  /** More groups were opened than closed. */
  isCutOff = false
  readonly properties: Record<RtfProperty, string> = { title: '', author: '', created: '' }
  readonly #writer = new BlockWriter()
  readonly #notes: string[] = []
  readonly #stack: RtfState[] = []
  readonly #fonts = new Map<number, string>()
  readonly #headings = new Set<number>()
  #state: RtfState = {
    destination: 'text',
    encoding: 'windows-1252',
    unicodeSkip: 1,
    isHidden: false,
    isDeleted: false,
  }
  #documentEncoding = 'windows-1252'
  #font = 0
  #style = 0
  #isOptional = false
  #isRow = false
  /** Bytes wait until it is clear that no half of a letter is missing. */
  #bytes: number[] = []
  #toSkip = 0
  #note: { depth: number; words: string[] } | undefined
  #deleted = 0
  #hidden = 0
  #pictures = 0

  take(token: RtfToken): void {
    if (token.kind === 'words') return this.#takeWords(token.bytes)
    if (token.kind === 'byte') return this.#takeByte(token.byte)
    this.#flush()
    if (token.kind === 'open') this.#openGroup()
    else if (token.kind === 'close') this.#closeGroup()
    else if (token.kind === 'symbol') this.#takeSymbol(token.symbol)
    else this.#takeWord(token.word, token.value)
  }

  #openGroup(): void {
    if (this.#stack.length >= deepest) this.isTooDeep = true
    else this.#stack.push({ ...this.#state })
    this.#isOptional = false
    this.#toSkip = 0
  }

  #closeGroup(): void {
    this.#state = this.#stack.pop() ?? this.#state
    this.#toSkip = 0
    if (this.#note && this.#stack.length < this.#note.depth) {
      const words = this.#note.words.join('').replace(/\s+/g, ' ').trim()
      if (words !== '') this.#notes.push(words)
      this.#note = undefined
    }
  }

  #takeSymbol(symbol: string): void {
    if (symbol === '*') this.#isOptional = true
    else if (symbol === '~') this.#write(' ')
    else if (symbol === '_') this.#write('-')
    else if (symbol === '\n' || symbol === '\r') this.#paragraph()
    else if ('\\{}'.includes(symbol)) this.#write(symbol)
  }

  #takeWord(word: string, value: number | undefined): void {
    if (this.#isOptional || silentGroups.has(word)) {
      this.#isOptional = false
      if (word === 'pict' && this.#state.destination !== 'skip') this.#pictures++
      if (word !== 'shppict' && word !== 'fldrslt' && word !== 'cs') this.#state.destination = 'skip'
      return
    }
    const sign = signs[word]
    if (sign !== undefined) this.#write(sign)
    else if (!this.#takeLayout(word, value)) this.#takeSetting(word, value)
  }

  #takeLayout(word: string, value: number | undefined): boolean {
    if (word === 'par' || word === 'sect' || word === 'page') this.#paragraph()
    else if (word === 'line') this.#write('\n')
    else if (word === 'cell' || word === 'nestcell') this.#cell()
    else if (word === 'row' || word === 'nestrow') this.#row()
    else if (word === 'trowd' || word === 'intbl') this.#isTable = true
    else if (word === 'pard') this.#plainParagraph()
    else if (word === 's' && this.#state.destination === 'text')
      this.#setHeading(this.#headings.has(value ?? -1))
    else if (word === 'outlinelevel') this.#takeOutline(value)
    else if (
      (word === 'ls' || word === 'pnlvlblt' || word === 'pnlvlbody') &&
      this.#state.destination === 'text'
    )
      this.#kind = 'list-item'
    else return false
    return true
  }

  #takeSetting(word: string, value = 1): void {
    const state = this.#state
    if (word === 'u') this.#takeUnicode(value)
    else if (word === 'uc') state.unicodeSkip = Math.min(Math.max(value, 0), 8)
    else if (word === 'ansicpg') this.#documentEncoding = state.encoding = encodingOfCodePage(value)
    else if (word === 'mac') this.#documentEncoding = state.encoding = 'macintosh'
    else if (word === 'v') state.isHidden = value !== 0
    else if (word === 'deleted') state.isDeleted = value !== 0
    else if (word === 'plain') state.isHidden = false
    else if (word === 'fonttbl') state.destination = 'fonts'
    else if (word === 'stylesheet') state.destination = 'styles'
    else if (word === 'f') this.#takeFont(value)
    else if (word === 'fcharset' && state.destination === 'fonts') this.#setCharset(value)
    else if (word === 'info') state.destination = 'skip'
    else if (word === 'title' || word === 'author') state.destination = word
    else if (word === 'creatim') state.destination = 'created'
    else if (state.destination === 'created') this.#takeDate(word, value)
    else if (word === 'footnote') this.#openNote()
    else if (word === 's' && state.destination === 'styles') this.#style = value
  }

  #isTable = false
  #kind: Block['kind'] = 'paragraph'

  #takeFont(value: number): void {
    this.#font = value
    if (this.#state.destination !== 'fonts')
      this.#state.encoding = this.#fonts.get(value) ?? this.#documentEncoding
  }

  #setCharset(charset: number): void {
    const encoding = encodingOfCharset(charset)
    if (encoding) this.#fonts.set(this.#font, encoding)
  }

  #takeOutline(value = 9): void {
    if (this.#state.destination === 'styles' && value < 9) this.#headings.add(this.#style)
    else if (this.#state.destination === 'text') this.#setHeading(value < 9)
  }

  #setHeading(isHeading: boolean): void {
    this.#kind = isHeading ? 'heading' : 'paragraph'
  }

  #takeDate(word: string, value: number): void {
    const digits = String(value).padStart(2, '0')
    if (word === 'yr') this.properties.created = digits
    else if (word === 'mo' || word === 'dy') this.properties.created += `-${digits}`
  }

  #openNote(): void {
    this.#write(`[${this.#notes.length + 1}]`)
    this.#note = { depth: this.#stack.length, words: [] }
  }

  #takeUnicode(value: number): void {
    this.#write(String.fromCharCode(value & 0xffff))
    this.#toSkip = this.#state.unicodeSkip
  }

  #takeWords(bytes: Uint8Array): void {
    for (const byte of bytes) if (byte !== 10 && byte !== 13) this.#takeByte(byte)
  }

  #takeByte(byte: number): void {
    if (this.#toSkip > 0) this.#toSkip--
    else if (this.#state.destination !== 'skip') this.#bytes.push(byte)
  }

  #flush(): void {
    if (this.#bytes.length === 0) return
    const bytes = Uint8Array.from(this.#bytes)
    this.#bytes = []
    this.#write(decodeBytes(bytes, this.#state.encoding))
  }

  #write(words: string): void {
    const { destination, isHidden, isDeleted } = this.#state
    if (destination === 'title' || destination === 'author') this.properties[destination] += words
    else if (destination === 'styles') this.#nameStyle(words)
    else if (destination !== 'text') return
    else if (isDeleted) this.#deleted += words.length
    else if (isHidden) this.#hidden += words.length
    else if (this.#note) this.#note.words.push(words)
    else this.#writeText(words)
  }

  #nameStyle(words: string): void {
    if (/^\s*(?:heading \d|title|subtitle)\s*;/i.test(words)) this.#headings.add(this.#style)
  }

  #writeText(words: string): void {
    if (!this.#writer.isInParagraph) {
      if (this.#isTable && !this.#isRow) this.#openRow()
      this.#writer.openParagraph()
    }
    this.#writer.write(words)
  }

  #openRow(): void {
    this.#writer.openRow()
    this.#writer.openCell()
    this.#isRow = true
  }

  #paragraph(): void {
    if (this.#state.destination !== 'text') return
    if (this.#note) this.#note.words.push(' ')
    else this.#closeParagraph()
  }

  #closeParagraph(): void {
    this.#writer.setKind(this.#kind)
    this.#writer.closeParagraph()
  }

  #plainParagraph(): void {
    if (this.#state.destination !== 'text' || this.#note) return
    this.#kind = 'paragraph'
    this.#isTable = false
  }

  #cell(): void {
    if (this.#state.destination !== 'text') return
    if (!this.#isRow) this.#openRow()
    this.#closeParagraph()
    this.#writer.openCell()
  }

  #row(): void {
    if (this.#state.destination !== 'text' || !this.#isRow) return
    this.#closeParagraph()
    this.#writer.closeRow()
    this.#isRow = false
  }

  finish(): Block[] {
    this.#flush()
    this.isCutOff = this.#stack.length > 0
    this.#writer.setKind(this.#kind)
    const notes = this.#notes.map((text, index) => ({
      kind: 'paragraph' as const,
      text: `[${index + 1}] ${text}`,
    }))
    return [...this.#writer.finish(), ...notes]
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
