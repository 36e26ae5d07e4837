/** What all readers do with what they found: tidied blocks, limits, and the problem of a file without words. */
import { done, failed, type Outcome } from '../../problem'
import { called } from '../called'
import {
  importLimits,
  type AboutField,
  type Block,
  type Claim,
  type ReadDocument,
  type SourceFile,
} from '../imported'

export function emptyDocument(): ReadDocument {
  return { blocks: [], claims: [], dropped: [], remarks: [] }
}

/** Null when there is nothing to claim; a list of these is filtered by `claimsOf`. */
export function claim(
  field: AboutField,
  value: string | undefined,
  basis: string,
  certainty: Claim['certainty'] = 'stated',
): Claim | null {
  const words = oneLine(value ?? '').slice(0, 2000)
  return words === '' ? null : { field, value: words, basis, certainty }
}

export function claimsOf(claims: (Claim | null)[]): Claim[] {
  return claims.filter((each) => each !== null)
}

export function oneLine(text: string): string {
  // Most texts are tidy already, and a replacement of every blank is slow.
  return /[^\S ]| {2}/.test(text) ? text.replace(/\s+/g, ' ').trim() : text.trim()
}

export function lettersOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0)
}

/** The last step of a reader. */
export function asOutcome(file: SourceFile, documents: ReadDocument[]): Outcome<ReadDocument[]> {
  const tidied = documents.map(tidy).filter(({ blocks }) => blocks.length > 0)
  if (tidied.length === 0) return withoutText(file)
  if (tidied.length > importLimits.articles) return tooMany(file, tidied.length)
  if (tidied.some(({ blocks }) => lettersOf(blocks) > importLimits.letters)) return tooLong(file)
  return done(tidied)
}

function tidy(document: ReadDocument): ReadDocument {
  const blocks = document.blocks.flatMap((block) => {
    const text = block.kind === 'preformatted' ? block.text.trimEnd() : oneLine(block.text)
    return /[\p{L}\p{N}]/u.test(text) ? [{ ...block, text }] : []
  })
  return { ...document, blocks, remarks: [...new Set(document.remarks)] }
}

export function withoutText(file: SourceFile): Outcome<never> {
  return failed(
    'no-text',
    `${called(file)} holds no words.`,
    'If it should, open it in the program that made it and see whether its words are pictures.',
  )
}

export function tooLong(file: SourceFile): Outcome<never> {
  const limit = importLimits.letters.toLocaleString('en')
  return failed(
    'text-too-long',
    `${called(file)} holds a text of more than ${limit} letters, which is longer than any article.`,
    'Divide it into several files and import these.',
  )
}

function tooMany(file: SourceFile, count: number): Outcome<never> {
  return failed(
    'too-many-articles',
    `${called(file)} holds ${count} articles; ${importLimits.articles} can be imported at once.`,
    'Divide it into several files and import these.',
  )
}

export function broken(file: SourceFile, what: string): Outcome<never> {
  return failed(
    'file-broken',
    `${called(file)} ${what}.`,
    'Fetch it again, or open it in the program that made it and save it anew.',
  )
}

export function tooDeep(file: SourceFile): Outcome<never> {
  return failed(
    'nested-too-deep',
    `${called(file)} nests its parts deeper than any text does, so it was not read.`,
    'Save its text alone in a new file and import that.',
  )
}
