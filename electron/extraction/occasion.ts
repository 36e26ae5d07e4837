/**
 * When each statement was made: the time told beside its cue, else that of the statement before it when the same party
 * goes on, else the date of the article.
 */
import type { Passage, Span } from '../anchors/anchor'
import type { SaidOnPrecision } from '../statements/statement'
import type { Attribution } from './attribution/attribution'
import { papers } from './mentions'
import { datelineEnd } from './published'
import type { SaidOnReason } from '../statements/reasons'
import { readSaidOn } from './said-on'
import { sentenceEnd, sentenceStart } from './sentence-bounds'

export interface Occasion {
  on: string | null
  precision: SaidOnPrecision
  reason: SaidOnReason
}

/** @param parties of the attributions, in their order. @returns the occasions in that order. */
export function occasionsOf(
  text: string,
  attributions: readonly Attribution[],
  parties: readonly (string | null)[],
  publishedOn: string | null,
): Occasion[] {
  const occasions: Occasion[] = []
  let before: number | undefined
  attributions.forEach((attribution, index) => {
    const last = before === undefined ? undefined : occasions[before]
    const told = toldTime(
      text,
      attribution,
      near(attributions, index),
      attributions[attribution.parent ?? -1],
      publishedOn,
      last?.on ?? null,
    )
    const goesOn =
      before !== undefined &&
      parties[before] === parties[index] &&
      parties[index] !== null &&
      inherits(text, attributions[before], attribution)
    if (told) occasions.push(told)
    else if (goesOn && last && last.precision !== 'article')
      occasions.push({
        ...last,
        reason: { by: 'statement', words: null, statement: `s${(before ?? 0) + 1}` },
      })
    else occasions.push(ofArticle(publishedOn))
    // What is told within another's words says nothing of the occasion that goes on.
    if (attribution.parent === undefined) before = index
  })
  return occasions
}

/** Those whose words may stand in the same sentence. */
function near(attributions: readonly Attribution[], index: number): readonly Attribution[] {
  return attributions.slice(Math.max(0, index - 12), index + 13)
}

function ofArticle(publishedOn: string | null): Occasion {
  const by = publishedOn === null ? 'nothing' : 'article'
  return { on: publishedOn, precision: 'article', reason: { by, words: null, statement: null } }
}

function toldTime(
  text: string,
  attribution: Attribution,
  all: readonly Attribution[],
  teller: Attribution | undefined,
  publishedOn: string | null,
  lastOn: string | null,
): Occasion | undefined {
  const { words, start, anchor } = reportersWords(text, attribution, all, teller)
  const told = readSaidOn(words, anchor - start, publishedOn, lastOn)
  return (
    told && {
      on: told.on,
      precision: told.precision,
      reason: {
        by: 'words',
        words: passage(text, { start: start + told.start, end: start + told.end }),
        statement: null,
      },
    }
  )
}

/** The clause around the cue without what is said in it, by this one or another: dates within that are the speaker's. */
function reportersWords(
  text: string,
  attribution: Attribution,
  all: readonly Attribution[],
  told: Attribution | undefined,
) {
  const { source, cue, content, parent } = attribution
  const anchor = cue ?? source ?? content[0] ?? { start: 0, end: 0 }
  const teller = told?.content.find(({ start, end }) => start <= anchor.start && anchor.end <= end)
  let start = Math.max(sentenceStart(text, anchor.start), teller?.start ?? 0)
  start += datelineEnd(text.slice(start, anchor.start))
  const end = Math.min(sentenceEnd(text, anchor.end), teller?.end ?? text.length)
  let words = text.slice(start, end)
  const said =
    parent === undefined ? all.flatMap((other) => (isNear(other, start, end) ? other.content : [])) : content
  for (const span of said) {
    const from = Math.max(0, span.start - start)
    const to = Math.min(words.length, span.end - start)
    if (to > from) words = `${words.slice(0, from)}${' '.repeat(to - from)}${words.slice(to)}`
  }
  return { words: clauseAt(words, anchor.start - start, anchor.end - start), start, anchor: anchor.start }
}

/** Outer ones only: what an inner one says lies within what its teller says. */
function isNear({ content, parent }: Attribution, start: number, end: number): boolean {
  return parent === undefined && content.some((span) => span.start < end && start < span.end)
}

const bounds = /;|(?:,\s*|\s)(?:and|but|while|though|although|whereas)\s+(?=(?:\p{L}+\s+){0,5})/gu

/** The rest blanked out: in "has called it mad, and last week he vowed" the week is the vow's. A first adverb counts for all. */
function clauseAt(whole: string, cueAt: number, cueEnd: number): string {
  const words = withoutAsides(whole, cueAt)
  const cuts = [...words.matchAll(bounds)].filter(({ 0: found, index }) => isBound(words, found, index))
  const left = cuts.findLast(({ index }) => index < cueAt)
  // Behind the cue a clause that explains has times of its own: ", who left in 2021".
  const aside = /,\s+(?:who|which|whose|as|after|when|where|before)\b|:/.exec(words.slice(cueEnd))?.index
  const right = cuts.find(({ index }) => index >= cueEnd)
  const from = left ? left.index + left[0].length : 0
  const to = Math.min(right?.index ?? words.length, aside === undefined ? words.length : cueEnd + aside)
  return `${' '.repeat(from)}${words.slice(from, to)}${' '.repeat(words.length - to)}`
}

/** ", who retired in 2018, doubts": what is told of somebody beside the saying is blanked out. */
function withoutAsides(words: string, cueAt: number): string {
  return words.replace(/,\s+(?:who|which|whose|where|when)\b[^,;]*,/g, (found, at: number) =>
    at + found.length <= cueAt + 1 ? ' '.repeat(found.length) : found,
  )
}

/** "Monday and Tuesday", "ministers and officials" are no two clauses. */
function isBound(words: string, found: string, index: number): boolean {
  if (!found.trimStart().startsWith('and') && !found.startsWith(', and')) return true
  return (
    found.startsWith(',') ||
    /^(?:he|she|it|they|last|on|in|then|later)\b/i.test(words.slice(index + found.length))
  )
}

/** Past and participles go on; standing positions, nouns and what "has been" said do not. */
const goingOn =
  /^(?:(?:also|then|further|again|later|and|had)\s+)*(?:\p{L}+ed|said|told|wrote|made|gave|put|set|spoke|thought|saw|felt|swore|held|went|read|\p{L}+ing)\b|^according to|^[:–—-]$/iu
const elsewhere =
  /\b(?:in an? (?:\p{L}+ ){0,2}(?:interview|letter|post|tweet|speech|report|e-?mail|podcast|article|book|column)|previously|once|later|meanwhile|separately)\b/iu

function inherits(text: string, before: Attribution | undefined, own: Attribution): boolean {
  if (!before || own.parent !== undefined) return false
  const [cue, source] = [own.cue, own.source].map((span) => (span ? text.slice(span.start, span.end) : ''))
  const isPaper = /^the\b/i.test(source ?? '') && papers.test(source ?? '')
  if (cue && !isPaper && !goingOn.test(cue)) return false
  // "his warning" is a noun.
  if (source && /^(?:his|her|its|their)$/i.test(source) && !/^according/i.test(cue ?? '')) return false
  const anchor = own.cue ?? own.content[0] ?? { start: 0, end: 0 }
  const sentence = text.slice(sentenceStart(text, anchor.start), sentenceEnd(text, anchor.end))
  const isSame = placeOf(before) >= sentenceStart(text, anchor.start)
  if (!isSame && elsewhere.test(sentence)) return false
  const gap = text.slice(endOf(before), placeOf(own))
  return (gap.match(/\n\s*/g)?.length ?? 0) <= 1
}

function placeOf({ source, cue, content }: Attribution): number {
  return Math.min(...[source, cue, ...content].flatMap((span) => (span ? [span.start] : [])))
}

function endOf({ source, cue, content }: Attribution): number {
  return Math.max(...[source, cue, ...content].flatMap((span) => (span ? [span.end] : [])))
}

function passage(text: string, { start, end }: Span): Passage {
  return { start, end, exact: text.slice(start, end) }
}
