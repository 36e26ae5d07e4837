/** Which party words name: by the codebook's names and aliases, or, where there is no codebook, by who they are. */
import type { Codebook, Party } from '../codebooks/codebook'
import { countries, type Country } from './countries'
import { placesOfNames } from './name-places'
import type { PartyReason } from '../statements/reasons'

/** A party as far as words tell it. The id is the codebook's, or the name itself where the party is only proposed. */
export interface PartyGuess {
  id: string
  name: string
}

/** A party that words name, and by which of them. */
export interface NamedParty extends PartyGuess {
  by: PartyReason
}

const officials =
  /\b(?:government|administration|officials?|presiden\w*|prime minister|minist\w+|authorit\w+|foreign office|embassy|ambassador|envoys?|diplomats?|army|military|forces|security|spokes\w+|negotiator|delegation|delegate|state department|defen[cs]e|intelligence|police|parliament|leadership|side)\b/i

export class PartyNames {
  readonly #aliases: { pattern: RegExp; every: RegExp; alias: string; party: PartyGuess }[]
  readonly #parties: readonly Party[]
  /** Answers given before; null for none. */
  readonly #found = new Map<string, NamedParty | null>()

  constructor(codebook: Codebook | null) {
    this.#parties = codebook?.parties ?? []
    this.#aliases = this.#parties
      .flatMap((party) => [party.name, ...party.aliases].map((alias) => ({ alias, party })))
      .map(({ alias, party }) => ({ alias, party, pattern: aliasPattern(alias) }))
      .map(({ alias, party, pattern }) => ({
        pattern,
        every: new RegExp(pattern, `${pattern.flags}g`),
        alias,
        party: { id: party.id, name: party.name },
      }))
  }

  /** The party of the codebook with this id. */
  get(id: string): PartyGuess {
    return { id, name: this.#parties.find((party) => party.id === id)?.name ?? id }
  }

  /** The party that words name; undefined when they name none. */
  find(words: string): NamedParty | undefined {
    const known = this.#found.get(words)
    if (known !== undefined) return known ?? undefined
    const found = this.#search(words)
    this.#found.set(words, found ?? null)
    return found
  }

  #search(words: string): NamedParty | undefined {
    const acting = withoutWhereabouts(words)
    return this.#byAlias(acting) ?? this.#byCountry(acting)
  }

  /** The party one of whose other names is a kind that a description shares: "the militant group" for "the militants". */
  findByKind(words: string): NamedParty | undefined {
    const telling = new Set(kindWords(words))
    const found = this.#aliases.filter(
      ({ alias }) => /^the \p{Ll}/u.test(alias) && kindWords(alias).some((word) => telling.has(word)),
    )
    const [only] = found
    return only && found.every(({ party }) => party.id === only.party.id)
      ? { ...only.party, by: { way: 'alias', words: only.alias } }
      : undefined
  }

  /** Whether this is the id of a party that is a country or its government. */
  isCountry(id: string): boolean {
    return countries.some(({ name }) => name === id || this.#byCountry(name)?.id === id)
  }

  /** Where a text names a party or a country, in order. */
  placesIn(text: string): { at: number; party: NamedParty }[] {
    const found: { at: number; party: NamedParty }[] = []
    for (const { every, alias, party } of this.#aliases) {
      for (const { index } of text.matchAll(every))
        found.push({ at: index, party: { ...party, by: { way: 'alias', words: alias } } })
    }
    const places = placesOfNames(
      text,
      spokenOf.flatMap(({ plain }) => plain),
    )
    for (const { country, sticky, plain } of spokenOf) {
      for (const name of plain) {
        for (const at of places.get(name) ?? []) {
          const party = standsAlone(text, at, name, sticky) ? this.#byCountry(country.name) : undefined
          if (party) found.push({ at, party: { ...party, by: { way: 'country', words: name } } })
        }
      }
    }
    return found.toSorted((a, b) => a.at - b.at)
  }

  /** Of several aliases the one that stands first counts, and of those at one place the longest. */
  #byAlias(words: string): NamedParty | undefined {
    const hits = this.#aliases.flatMap(({ pattern, alias, party }) => {
      const at = words.search(pattern)
      return at < 0 ? [] : [{ at, alias, party }]
    })
    const best = hits.toSorted((a, b) => a.at - b.at || b.alias.length - a.alias.length)[0]
    return best && { ...best.party, by: { way: 'alias', words: best.alias } }
  }

  #byCountry(words: string): NamedParty | undefined {
    const spoken = countryOf(words)
    if (!spoken) return undefined
    const { country } = spoken
    const by: PartyReason = { way: 'country', words: spoken.words }
    const [adjective = country.name] = country.adjectives
    const known = this.#parties.find((party) =>
      [party.name, ...party.aliases].some(
        (alias) =>
          alias === country.name || alias === `${adjective} government` || country.seats.includes(alias),
      ),
    )
    if (known) return { id: known.id, name: known.name, by }
    return { id: country.name, name: country.name, by }
  }
}

/** Small words without their plural, and without those that any group may be called. */
function kindWords(words: string): string[] {
  return words
    .split(/[^\p{L}]+/u)
    .filter(
      (word) =>
        /^\p{Ll}{4,}$/u.test(word) &&
        !/^(?:group|side|government|officials?|leaders?|administration|state)$/.test(word),
    )
    .map((word) => word.replace(/s$/, ''))
}

/** "Iran-backed" and "Washington-based" are others. */
const wordEnd = String.raw`(?![\p{L}\p{N}]|[-–]\p{Ll})`

/** Within a longer name a place is another thing: "New Mexico", "the Washington Post", "Jack London". */
const alone = {
  before: String.raw`(?<!\b(?!(?:The|But|And|In|On|At|For|From|While|When|As|If|Both|Senior|Former|Top|Some|Many|Other) )\p{Lu}[\p{L}.]* )`,
  after: String.raw`(?! (?!(?:Foreign|Defen[cs]e|Press|Prime|Vice|Deputy|Chief|General|Secretary|President|Minister|Ministry|Spokes\p{L}+|Ambassador|Envoy|Officials?|Government|Army|Police|Security|Parliament)\b)\p{Lu}\p{Ll})`,
}

/** Whether a name at a place is the country's, seen with the words beside it. */
function standsAlone(text: string, at: number, name: string, sticky: RegExp): boolean {
  const from = Math.max(0, at - 40)
  const beside = text.slice(from, at + name.length + 30)
  sticky.lastIndex = at - from
  return sticky.test(beside)
}

const spokenOf = countries.map((country) => ({
  country,
  /** As they are written, to look for before the patterns, which cost more. */
  plain: [country.name, ...country.seats],
  words: [country.name, ...country.seats, ...country.adjectives].filter((word) => word !== ''),
  names: anyOf([country.name, ...country.seats], alone),
  sticky: new RegExp(anyOf([country.name, ...country.seats], alone).source, 'uy'),
  adjectives: anyOf(country.adjectives),
}))

const places = countries.flatMap(({ name, seats }) => [name, ...seats])
const isPlace = new Set(places)
const somewhere = new RegExp(
  String.raw`\b(?:in|near|at|from|(?<!\p{Lu}\p{L}* )of|outside|around|across)${anyOf(places, { before: '', after: '' }, ' (?:the )?').source}`,
  'gu',
)

/** With one of these any country's name begins. */
const firstWords = new Set(
  spokenOf.flatMap(({ words }) => words.map((word) => /^[\p{L}\p{N}.]+/u.exec(word)?.[0] ?? '')),
)

/** Who stands in a place does not speak for it ("a doctor in Kabul"), unless they hold an office ("officials in Kabul"). */
function withoutWhereabouts(words: string): string {
  return officials.test(words) ? words : words.replace(somewhere, '')
}

/** The country whose government words speak of: its name or seat, or its adjective beside an office. */
function countryOf(words: string): { country: Country; words: string } | undefined {
  if (
    !(words.match(/[\p{L}\p{N}.]+/gu) ?? []).some(
      (word) => firstWords.has(word) || firstWords.has(word.replace(/\.$/, '')),
    )
  )
    return undefined
  const namesOffice = officials.test(words)
  const found = spokenOf.flatMap(({ country, names, adjectives, words: plain }) =>
    !plain.some((word) => words.includes(word))
      ? []
      : (namesOffice ? [names, adjectives] : [names]).flatMap((pattern) => {
          const match = pattern.exec(words)
          return match ? [{ country, at: match.index, words: match[0] }] : []
        }),
  )
  return found.toSorted((a, b) => a.at - b.at)[0]
}

/** Any of these names as whole words. Only one of a single word needs the look before it. */
function anyOf(names: readonly string[], { before, after } = { before: '', after: '' }, lead = ''): RegExp {
  return new RegExp(
    `${lead}(?<![\\p{L}\\p{N}])(?:${names
      .filter((name) => name !== '')
      .map((name) => `${name.includes(' ') ? '' : before}${escape(name)}`)
      .join('|')})${wordEnd}${after}`,
    'u',
  )
}

/**
 * Names are matched as written, other words in any case of letters. A "the" may be left out where no other name is made
 * by that: "Republic officials" but not "the Czech Republic", "Movement leaders" but not "the peace movement".
 */
function aliasPattern(alias: string): RegExp {
  const bare = alias.replace(/^the /i, '')
  const isName = /^\p{Lu}/u.test(bare)
  const words = escape(bare).replace(/['’]/g, "['’]")
  if (isPlace.has(bare)) return anyOf([bare], alone)
  const article = bare === alias ? '' : isName ? `(?:[Tt]he |${alone.before})` : '(?:the |^)'
  return new RegExp(`${article}(?<![\\p{L}\\p{N}])${words}${wordEnd}`, isName ? 'u' : 'iu')
}

function escape(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
