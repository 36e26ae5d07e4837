/** The words that are quoted, and who says them. */

/** Double quotation marks become single ones, as within a quotation; marks around the whole are left out. */
export function withinQuotes(words: string): string {
  const whole = /^[“"]([^“”"]*)[”"]$/.exec(words)?.[1] ?? words
  return whole.replace(/“|(?<=^|[\s([])"/g, '‘').replace(/[”"]/g, '’')
}

/** Pieces that the article parts are parted by dots. @param speaker as the article tells; null: nobody in particular */
export function quoted(pieces: readonly string[], speaker: string | null): string {
  const words = pieces.map((piece) => piece.replace(/\s+/g, ' ').trim()).join(' … ')
  return `“${withinQuotes(words)}”${speaker === null ? '' : ` (${speaker})`}`
}
