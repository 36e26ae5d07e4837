/**
 * What press archives hand out: many articles in one file, each with lines on where it appeared. Takes lines, whichever
 * kind of file they came from; undefined when it is no such file.
 */
import type { Block, ReadDocument } from '../imported'
import { readFactiva } from './press-archive-factiva'
import { readNexis } from './press-archive-nexis'

export function splitPressArchive(lines: readonly string[]): ReadDocument[] | undefined {
  const plain = lines.map((line) => line.replace(/[\t\u00A0]/g, ' ').trimEnd())
  return readFactiva(plain) ?? readNexis(plain)
}

/** Each block is a paragraph of its own, so an empty line follows it. */
export function linesOfBlocks(blocks: readonly Block[]): string[] {
  return blocks.flatMap(({ text }) => [text, ''])
}

/** For readers of office files: the articles of an archive, or the document as it is. */
export function articlesOf(document: ReadDocument): ReadDocument[] {
  const articles = splitPressArchive(linesOfBlocks(document.blocks))
  return (
    articles?.map((article) => ({ ...article, remarks: [...document.remarks, ...article.remarks] })) ?? [
      document,
    ]
  )
}
