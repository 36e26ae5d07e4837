/** Paragraphs as the reader of the program counts them: set apart by lines that hold nothing but white space. */

const paragraphPattern = /[^\n]*\S[^\n]*(?:\n[^\n]*\S[^\n]*)*/g

/** @returns what tells the number of the paragraph, from 1, in which a place of the text lies. */
export function paragraphFinder(text: string): (at: number) => number {
  const starts = [...text.matchAll(paragraphPattern)].map(({ index }) => index)
  return (at) => Math.max(1, starts.findLastIndex((start) => start <= at) + 1)
}
