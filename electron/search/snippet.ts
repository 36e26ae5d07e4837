/** The stretch of a text in which most of what was sought stands, as parts. Never markup: the view draws the hits. */
import { isNear, lettersOf, slipsAllowed } from './near'
import { soughtWords, type Query } from './query'
import { eachToken } from './tokens'

export interface SnippetPart {
  text: string
  isHit: boolean
}

export interface Snippet {
  parts: SnippetPart[]
  /** Whether the text goes on before and behind. */
  isCutBefore: boolean
  isCutAfter: boolean
  /** The first hit in the window, in UTF-16 units of the text; null when nothing of it was sought by words. */
  hit: { start: number; end: number } | null
}

/** About two lines of a list. */
const windowLength = 180

interface Found {
  start: number
  end: number
  /** Which of the sought words it is. */
  sought: number
}

export type Seeker = (text: string) => Found[]

/** Finds in a text what a query sought by words; made once for all texts of an answer. */
export function seekerOf(query: Query): Seeker {
  const sought = soughtWords(query).map((words) => ({ ...words, isLike: words.terms.map(likeness(words)) }))
  return (text) => {
    const found: Found[] = []
    if (sought.length === 0) return found
    const tokens: { term: string; start: number; end: number }[] = []
    eachToken(text, (term, start, end) => tokens.push({ term, start, end }))
    tokens.forEach(({ start }, at) => {
      sought.forEach(({ isLike }, number) => {
        const last = tokens[at + isLike.length - 1]
        if (last && isLike.every((like, step) => like(tokens[at + step]?.term ?? '')))
          found.push({ start, end: last.end, sought: number })
      })
    })
    return found
  }
}

function likeness({ terms, isPrefix, isPhrase }: { terms: string[]; isPrefix: boolean; isPhrase: boolean }) {
  return (term: string, at: number): ((other: string) => boolean) => {
    const mayGoOn = isPrefix && at === terms.length - 1
    const slips = isPhrase ? 0 : slipsAllowed(term)
    const letters = lettersOf(term)
    const known = new Map<string, boolean>()
    const isLike = (other: string): boolean =>
      other === term ||
      (mayGoOn && other.startsWith(term)) ||
      (slips > 0 &&
        Math.abs(other.length - term.length) <= slips &&
        isNear(letters, lettersOf(other), 0, other.length, slips))
    return (other) => {
      const kept = known.get(other)
      if (kept !== undefined) return kept
      known.set(other, isLike(other))
      return isLike(other)
    }
  }
}

export function snippetOf(text: string, seek: Seeker): Snippet {
  const found = seek(text)
  const first = bestStart(found)
  const { start, end } = windowAround(text, found[first]?.start ?? 0)
  const inside = found.filter((one) => one.start >= start && one.end <= end)
  const hit = inside[0]
  return {
    parts: partsOf(text, start, end, inside),
    isCutBefore: start > 0,
    isCutAfter: end < text.length,
    hit: hit ? { start: hit.start, end: hit.end } : null,
  }
}

/** The whole text with its hits, as for a title. */
export function markedText(text: string, seek: Seeker): SnippetPart[] {
  return partsOf(text, 0, text.length, seek(text))
}

/** Of all windows that begin with a hit: the one with most of the words, then with most hits, then the first. */
function bestStart(found: readonly Found[]): number {
  let best = 0
  let bestWorth = -1
  const counts = new Map<number, number>()
  let end = 0
  for (let start = 0; start < found.length; start += 1) {
    for (
      ;
      end < found.length && (found[end]?.end ?? 0) <= (found[start]?.start ?? 0) + windowLength * 0.8;
      end += 1
    ) {
      const { sought = 0 } = found[end] ?? {}
      counts.set(sought, (counts.get(sought) ?? 0) + 1)
    }
    const worth = counts.size * 1000 + Math.min(999, end - start)
    if (worth > bestWorth) {
      best = start
      bestWorth = worth
    }
    const { sought = 0 } = found[start] ?? {}
    const left = (counts.get(sought) ?? 0) - 1
    if (left > 0) counts.set(sought, left)
    else counts.delete(sought)
    end = Math.max(end, start + 1)
  }
  return best
}

/** Begins a little before the hit, at a word or at the beginning of the paragraph. */
function windowAround(text: string, hit: number): { start: number; end: number } {
  const paragraph = text.lastIndexOf('\n', hit - 1) + 1
  let start = Math.max(paragraph, hit - 40)
  if (start > paragraph) {
    const space = text.indexOf(' ', start)
    start = space >= 0 && space < hit ? space + 1 : hit
  }
  let end = Math.min(text.length, start + windowLength)
  if (end < text.length) {
    const space = text.lastIndexOf(' ', end)
    if (space > hit + 60) end = space
    else if (isInsidePair(text, end)) end += 1
  }
  return { start, end }
}

function isInsidePair(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit >= 0xdc00 && unit < 0xe000
}

function partsOf(text: string, start: number, end: number, found: readonly Found[]): SnippetPart[] {
  const parts: SnippetPart[] = []
  let at = start
  const add = (to: number, isHit: boolean): void => {
    if (to > at) parts.push({ text: text.slice(at, to), isHit })
    at = Math.max(at, to)
  }
  for (const one of found) {
    // Two hits may overlap, as pairs of letters do; they are drawn as one.
    const last = parts.at(-1)
    if (one.start < at && last?.isHit) {
      if (one.end > at) {
        last.text += text.slice(at, one.end)
        at = one.end
      }
      continue
    }
    add(one.start, false)
    add(one.end, true)
  }
  add(end, false)
  return parts
}
