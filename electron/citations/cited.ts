/**
 * What the citation styles are given of an article. Written by hand: citeproc, on which all CSL libraries stand, is
 * CPAL or AGPL, which a program under our licence cannot carry; four styles of one kind of source are little.
 */
import type { ArticleAbout } from '../articles/article'

export const citationStyles = ['chicago', 'apa', 'bibtex', 'ris'] as const
export type CitationStyle = (typeof citationStyles)[number]

export interface Author {
  /** Null for what is no person's name: an agency, a desk. */
  given: string | null
  family: string
}

export interface Cited {
  id: string
  authors: Author[]
  title: string
  /** The words of the title are not the source's own. */
  isTitleOurs: boolean
  /** What is quoted is a brief in our own words, and not the original. */
  isBrief: boolean
  outlet: string | null
  year: string | null
  /** From 1. */
  month: number | null
  day: number | null
  url: string | null
  language: string | null
}

export function citedFrom(id: string, about: ArticleAbout): Cited {
  const [year, month, day] = about.published.on?.split('-') ?? []
  return {
    id,
    authors: authorsIn(about.author.name ?? ''),
    title: about.headline.text,
    isTitleOurs: about.headline.certainty === 'ours',
    isBrief: about.kind === 'brief',
    outlet: about.outlet.name,
    year: year ?? null,
    month: month === undefined ? null : Number(month),
    day: day === undefined ? null : Number(day),
    url: about.address.url,
    language: about.language.tag === 'und' ? null : about.language.tag,
  }
}

const noPerson =
  /\b(?:staff|agency|agencies|agence|news|press|desk|service|services|editors?|team|bureau|wires?|reuters|associated|times|correspondents?|council|ministry|office)\b/i

/** The names of a byline: "By Ana Bell, Cem Dar and Eva Fox". A name of one word is taken whole. */
export function authorsIn(byline: string): Author[] {
  return byline
    .replace(/^\s*by\s+/i, '')
    .split(/\s*(?:;|,|\band\b|&)\s*/i)
    .filter((name) => name !== '' && !/^(?:jr|sr|ii|iii|ph\.?d|m\.?d)\.?$/i.test(name))
    .map(authorOf)
}

function authorOf(name: string): Author {
  const words = name.trim().split(/\s+/)
  // Where the family name stands is known for names in Latin letters only, and not for all of those.
  if (words.length < 2 || noPerson.test(name) || !/^\p{Script=Latin}/u.test(name))
    return { given: null, family: words.join(' ') }
  // "van der Berg": small words before it belong to the family name.
  const particle = words.findIndex((word, index) => index > 0 && /^\p{Ll}/u.test(word))
  const at = particle > 0 ? particle : words.length - 1
  return { given: words.slice(0, at).join(' '), family: words.slice(at).join(' ') }
}

export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const
