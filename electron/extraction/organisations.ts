/**
 * The organisations that a text names in full, with the acronym that it gives them in brackets: "the Union of Harbour
 * Workers (UHW)". Text in, organisations out.
 */
export interface Organisation {
  name: string
  acronym: string | null
  /** Where its full name begins, in order. */
  places: number[]
}

const nouns =
  'Agency|Alliance|Assembly|Association|Authority|Bank|Board|Brigade|Bureau|Chamber|Coalition|Commission|Committee|Company|Congress|Corp|Corporation|Council|Court|Directorate|Federation|Front|Fund|Group|Guild|House|Institute|League|List|Ministry|Movement|Network|Office|Organi[sz]ation|Palace|Party|Secretariat|Service|Society|Trust|Tribunal|Union|University|Watch'

/** Capitalised words, with the little ones that a name may hold between them. */
const named = new RegExp(
  String.raw`(?:\p{Lu}[\p{L}’'&-]*)(?: (?:(?:of|and|for|the|on|de|du|des|&) )*\p{Lu}[\p{L}’'&-]*){1,7}(?: \((\p{Lu}[\p{Lu}\p{N}]{1,7})\))?`,
  'gu',
)
const hasNoun = new RegExp(String.raw`\b(?:${nouns})\b`, 'u')

export function readOrganisations(text: string): Organisation[] {
  const byName = new Map<string, Organisation>()
  for (const { 0: found, 1: acronym, index } of text.matchAll(named)) {
    const name = found
      .replace(/ \([^)]*\)$/, '')
      .replace(/['’]s$/, '')
      .replace(/^The /, '')
    if (acronym === undefined && !hasNoun.test(name)) continue
    const known = byName.get(name)
    if (known) known.places.push(index)
    else byName.set(name, { name, acronym: acronym ?? null, places: [index] })
  }
  return [...byName.values()]
}

/** The organisation that words name: in full, by its acronym, or by its kind ("the union") when it was named before. */
export function organisationIn(
  all: readonly Organisation[],
  words: string,
  at: number,
): Organisation | undefined {
  const direct = all.find(
    ({ name, acronym }) =>
      words.includes(name) ||
      (acronym !== null && new RegExp(`(?<!\\p{L})${acronym}(?!\\p{L})`, 'u').test(words)),
  )
  if (direct) return direct
  const kind =
    /^(?:the|this|that|its) (?:\p{Ll}+ )?(\p{L}+?)(?:['’]s?)?(?: (?:statement|lawyers?|officials?|leaders?))?$/iu.exec(
      words,
    )?.[1]
  if (kind === undefined || kind.length < 4) return undefined
  const ofKind = new RegExp(`(?<!\\p{L})${kind}(?!\\p{L})`, 'iu')
  return all
    .filter(({ name, places }) => ofKind.test(name) && places.some((place) => place < at))
    .toSorted((a, b) => lastBefore(b, at) - lastBefore(a, at))[0]
}

function lastBefore({ places }: Organisation, at: number): number {
  return places.findLast((place) => place < at) ?? -1
}
