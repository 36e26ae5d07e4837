/** Blocks into the text of an article and its zones: what the file says of a block counts before its look. */
import type { Zone, ZoneKind } from '../articles/zone'
import { zonesOf } from '../extraction/zones'
import type { Block } from './imported'
import { normaliseText } from './normalise-text'

export interface ComposedText {
  text: string
  /** All of them, whether or not the text alone would tell the same. */
  zones: Zone[]
  /** Null where the text alone tells the same. */
  told: Zone[] | null
}

/** @param headline as the file states it, if it does: a short first line that says something else is then no headline. */
export function composeText(blocks: readonly Block[], headline: string | null): ComposedText {
  const kept = blocks
    .map(({ kind, text }) => ({ kind, text: normaliseText(text, kind === 'preformatted') }))
    .filter(({ text }) => text !== '')
  const text = kept.map((block) => block.text).join('\n\n')
  const plain = zonesOf(text)
  const ends = endsOf(kept)
  let order = 0
  const zones = plain.map((zone): Zone => {
    while ((ends[order] ?? Infinity) <= zone.start) order += 1
    return { ...zone, kind: kindOf(zone, kept[order]?.kind, text, headline) }
  })
  const isSame = zones.every(({ kind }, index) => kind === plain[index]?.kind)
  return { text, zones, told: isSame ? null : zones }
}

function endsOf(blocks: readonly Block[]): number[] {
  let end = -2
  return blocks.map(({ text }) => (end += text.length + 2))
}

function kindOf(
  { kind, start, end }: Zone,
  block: Block['kind'] | undefined,
  text: string,
  headline: string | null,
): ZoneKind {
  if (block === 'caption' && kind !== 'credit') return 'caption'
  // A short item or row looks like a heading, and a quotation begins like one.
  if (kind === 'subheading' && block !== undefined && block !== 'heading' && block !== 'paragraph')
    return 'body'
  if (block === 'heading' && kind === 'body') return 'subheading'
  if (kind === 'headline' && headline !== null && !isSame(text.slice(start, end), headline))
    return 'subheading'
  return kind
}

function isSame(line: string, headline: string): boolean {
  const [one, other] = [bare(line), bare(headline)]
  return (
    one === other ||
    (one.length > 20 && other.startsWith(one)) ||
    (other.length > 20 && one.startsWith(other))
  )
}

function bare(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}
