/** What is on a page: pieces of text as the file has them, then lines in reading order. Points, from the lower left. */

export interface Piece {
  text: string
  x: number
  /** Of the baseline. */
  y: number
  width: number
  /** Of the letters. */
  size: number
  font: string
  /** It runs up or down the page. */
  isSideways: boolean
  isRightToLeft: boolean
}

export interface PageText {
  /** From 1. */
  number: number
  width: number
  height: number
  pieces: Piece[]
  letters: number
}

/** Words that stand side by side without a gap as wide as between columns. */
export interface Line {
  text: string
  left: number
  right: number
  y: number
  size: number
  isRightToLeft: boolean
}
