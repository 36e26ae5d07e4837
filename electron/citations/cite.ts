/** A quotation with where it is from, as it goes to the clipboard. */
import { apa } from './apa'
import { bibtex } from './bibtex'
import { chicago } from './chicago'
import type { CitationStyle, Cited } from './cited'
import { quoted } from './quote'
import { ris } from './ris'

export interface Quotation {
  pieces: string[]
  speaker: string | null
}

/** @param quotation null: the citation alone */
export function cite(cited: Cited, quotation: Quotation | null, style: CitationStyle): string {
  const words = quotation && quoted(quotation.pieces, quotation.speaker)
  // What a program takes in has a field for the words.
  if (style === 'bibtex') return bibtex(cited, words)
  if (style === 'ris') return ris(cited, words)
  const citation = style === 'chicago' ? chicago(cited) : apa(cited)
  return words === null ? citation : `${words}, ${citation}`
}
