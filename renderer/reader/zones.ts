/** What stretches of a text are besides its own words, for the eye and in words. */
import type { Zone, ZoneKind } from '../../electron/contract'
import type { Marked, Paragraph } from './marks'

const prefix = 'zone:'
const names: Partial<Record<ZoneKind, [one: string, many: string]>> = {
  dateline: ['dateline', 'datelines'],
  byline: ['byline', 'bylines'],
  caption: ['caption', 'captions'],
  credit: ['credit line', 'credit lines'],
  boilerplate: ['line of the page', 'lines of the page'],
}

/** Zones that are drawn in a way of their own; a dimmed one is not the article's own text. */
export function zoneMarks(zones: readonly Zone[]): Marked[] {
  return zones
    .filter(({ kind }) => kind !== 'body')
    .map((zone) => ({ id: prefix + zone.kind, spans: [{ start: zone.start, end: zone.end }] }))
}

export function zoneOf({ ids }: { ids: readonly string[] }): ZoneKind | undefined {
  return ids.find((id) => id.startsWith(prefix))?.slice(prefix.length) as ZoneKind | undefined
}

export function isDimmed(kind: ZoneKind | undefined): kind is ZoneKind {
  return kind !== undefined && kind in names
}

export function zoneName(kind: ZoneKind): string {
  return names[kind]?.[0] ?? kind
}

/** "2 captions and 1 credit line are not the article's own text: dimmed, and not read for statements." */
export function dimmedWords(zones: readonly Zone[]): string | undefined {
  const parts = Object.entries(names).flatMap(([kind, [one, many]]) => {
    const count = zones.filter((zone) => zone.kind === kind).length
    return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`]
  })
  const last = parts.pop()
  if (last === undefined) return undefined
  const list = parts.length === 0 ? last : `${parts.join(', ')} and ${last}`
  const isOne = parts.length === 0 && last.startsWith('1 ')
  return `${list} ${isOne ? 'is' : 'are'} not the article’s own text: dimmed, and not read for statements.`
}

const folded = (words: string): string =>
  words
    .replace(/[\s\p{P}]+/gu, ' ')
    .trim()
    .toLowerCase()

/**
 * Whether a paragraph only says the headline again, which stands above it already. One with a mark of its own is
 * shown all the same, for there is something to find in it.
 */
export function isRepeatedHeadline(paragraph: Paragraph, headline: string): boolean {
  const { runs } = paragraph
  return (
    runs.every((run) => zoneOf(run) === 'headline' && run.ids.length === 1) &&
    folded(runs.map(({ text }) => text).join('')) === folded(headline)
  )
}
