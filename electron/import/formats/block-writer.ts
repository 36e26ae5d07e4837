/** Blocks out of the events of an office file: paragraphs, which may stand within one another, and rows of tables. */
import type { Block } from '../imported'

interface OpenParagraph {
  kind: Block['kind']
  words: string[]
}

/** Beyond it a row is a page laid out by a table, and its cells are read as paragraphs. */
const longestRow = 600

export class BlockWriter {
  readonly blocks: Block[] = []
  readonly #open: OpenParagraph[] = []
  /** One for each table that is open; a table may stand in a cell. */
  readonly #rows: Block[][][] = []

  openParagraph(kind: Block['kind'] = 'paragraph'): void {
    this.#open.push({ kind, words: [] })
  }

  /** Some formats tell what a paragraph is only after it has begun. */
  setKind(kind: Block['kind']): void {
    const paragraph = this.#open.at(-1)
    if (paragraph) paragraph.kind = kind
  }

  get isInParagraph(): boolean {
    return this.#open.length > 0
  }

  write(words: string): void {
    this.#open.at(-1)?.words.push(words)
  }

  /** Two in a row part paragraphs; one alone only ends a line. */
  breakLine(): void {
    this.write('\n')
  }

  closeParagraph(): void {
    const paragraph = this.#open.pop()
    if (!paragraph) return
    const place = this.#rows.at(-1)?.at(-1) ?? this.blocks
    for (const text of paragraph.words.join('').split(/\n(?:[^\S\n]*\n)+/)) {
      const line = text.replace(/\s+/g, ' ').trim()
      if (line !== '') place.push({ kind: paragraph.kind, text: line })
    }
  }

  openRow(): void {
    this.#rows.push([])
  }

  openCell(): void {
    this.#rows.at(-1)?.push([])
  }

  closeRow(): void {
    const cells = this.#rows.pop()
    if (!cells) return
    const place = this.#rows.at(-1)?.at(-1) ?? this.blocks
    const isData = cells.length > 1 && cells.every((cell) => cell.length <= 1)
    const text = cells.map((cell) => cell[0]?.text ?? '').join(' | ')
    if (isData && text.length <= longestRow) place.push({ kind: 'table-row', text })
    else for (const block of cells.flat()) place.push(block)
  }

  /** A file may end in the midst of things. */
  finish(): Block[] {
    while (this.#open.length > 0) this.closeParagraph()
    while (this.#rows.length > 0) this.closeRow()
    return this.blocks
  }
}
