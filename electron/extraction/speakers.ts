/**
 * Who a mention stands for: "Stanekzai", "the envoy", "he", "the group". Each answer carries its candidates; where two
 * fit alike the answer is the mention itself, because unknown is better than a guess.
 */
import type { Passage } from '../anchors/anchor'
import type { Codebook } from '../codebooks/codebook'
import { readCast, type Person } from './cast'
import { organisationIn, readOrganisations, type Organisation } from './organisations'
import { PartyNames, type NamedParty, type PartyGuess } from './parties'
import type { PartyReason, SpeakerReason, SpeakerWay } from '../statements/reasons'

export interface Speaker {
  /** The person, the party, or the mention's own words where it is neither. */
  name: string | null
  party: PartyGuess | null
  /** All that were weighed, the chosen one first. */
  candidates: string[]
  kind: 'person' | 'group' | 'unknown'
  reason: SpeakerReason
  partyReason: PartyReason | null
}

const nobody: Speaker = {
  name: null,
  party: null,
  candidates: [],
  kind: 'unknown',
  reason: { way: 'unknown', from: null },
  partyReason: null,
}

const singular = /^(?:he|she|him|her|his)$/i
const plural = /^(?:they|their|them)$/i
const neuter = /^(?:it|its)$/i
const relative = /^(?:who|which|that|whose)$/i
const issued =
  /\b(?:statement|declaration|communiqu[eé]|letter|message|report)\b[^.!?\n]{0,30}?\b(?:issued |released |signed |published |made )?(?:by|from)\s+([^.,;!?\n]{2,60})/gi
/** Papers that speak for whoever issued them. */
const papers =
  /\b(?:statement|declaration|communiqu[eé]|message|tweet|post|letter|report|release|text|document|article|briefing)\b/i
const groupNouns =
  'group|movement|organi[sz]ation|insurgents?|militants?|rebels?|fighters|side|party|government|administration|ministry|agency|union|council|company|office|watchdog|charity|body|alliance|bloc|coalition|delegation|leadership|leaders'
const groups = new RegExp(String.raw`\b(?:${groupNouns})\b`, 'i')
/** A group named by its kind alone ("the union", "the insurgent group"), and one that speaks through a nameless mouth. */
const bareGroup = new RegExp(String.raw`^(?:the|that|this) (?:\p{Ll}+ )?(?:${groupNouns})$`, 'iu')
const spokesperson = /^an? (?:\p{Ll}+ )?spokes(?:man|woman|person)$/iu
/** Unnamed people who speak for a body. */
const mouths =
  /\b(?:spokes(?:man|woman|person|people)|lawyers?|officials?|representatives?|members?|sources?)\b/i
const roles =
  /\b(?:envoy|spokes(?:man|woman|person)|president|minister|secretary|negotiator|director|general|official|ambassador|diplomat|chief|commander|leader|senator|governor|mayor|lawyer|activist|delegate|chancellor|premier|prime minister|king|prince|analyst|professor|head|chair(?:man|woman|person)?|inspector)\b/i

/** Resolves the mentions of one text, in their order: later ones may lean on earlier ones. */
export class SpeakerFinder {
  readonly #text: string
  readonly #cast: Person[]
  readonly #parties: PartyNames
  readonly #organisations: Organisation[]
  #lastPerson: Speaker | undefined
  #lastGroup: Speaker | undefined
  #last: Speaker | undefined
  /** The mention that told the last speaker. */
  #lastFrom: Passage | null = null

  constructor(text: string, codebook: Codebook | null) {
    this.#text = text
    this.#parties = new PartyNames(codebook)
    this.#cast = readCast(text, codebook, this.#parties)
    this.#organisations = readOrganisations(text)
  }

  /** @param at where the mention stands. */
  find(mention: string, at: number): Speaker {
    const resolved = this.#resolve(bareMention(mention), at)
    const speaker = { ...resolved, reason: this.#reasonFor(resolved, bareMention(mention), at) }
    if (speaker.kind === 'person') this.#lastPerson = speaker
    if (speaker.kind === 'group') this.#lastGroup = speaker
    if (speaker.kind !== 'unknown') {
      this.#last = speaker
      this.#lastFrom = { start: at, end: at + mention.length, exact: mention }
    }
    return speaker
  }

  /** Who speaks where no mention stands: a quotation that goes on after its speaker. */
  continuing(): Speaker {
    return this.#last ? { ...this.#last, reason: { way: 'continuing', from: this.#lastFrom } } : nobody
  }

  nobody(): Speaker {
    return nobody
  }

  #resolve(mention: string, at: number): Speaker {
    if (singular.test(mention)) return this.#personFor(mention, at)
    if (plural.test(mention) || neuter.test(mention))
      return this.#issuer(at) ?? this.#lastGroup ?? this.#last ?? nobody
    if (relative.test(mention)) return this.#antecedent(mention, at) ?? this.#last ?? nobody
    const person = this.#personIn(mention, at)
    if (person) return person
    const organisation = organisationIn(this.#organisations, mention, at)
    if (organisation && !this.#parties.find(organisation.name)) return this.#asGroup(organisation.name)
    const party = this.#parties.find(organisation?.name ?? mention)
    if (party) return this.#partySpeaker(mention, party, at)
    if (papers.test(mention)) return this.#issuer(at) ?? this.#lastGroup ?? this.#last ?? this.#own(mention)
    if (/^(?:its|their|his|her)\b/i.test(mention))
      return this.#nearestIn(this.#sentenceBefore(at)) ?? this.#lastGroup ?? this.#own(mention)
    const role = roles.exec(mention)?.[0]
    if (role && /^(?:the|that|this|our)\b/i.test(mention)) {
      const bearer = this.#bearerOf(role, at)
      if (bearer) return bearer
    }
    if (this.#lastGroup && (bareGroup.test(mention) || spokesperson.test(mention))) return this.#lastGroup
    return this.#own(mention)
  }

  /** Whom "who" or "which" takes up: the person or organisation named last before it, in the same sentence. */
  #antecedent(pronoun: string, at: number): Speaker | undefined {
    const sentence = this.#sentenceBefore(at)
    const since = at - sentence.length
    const isThing = /^which$/i.test(pronoun)
    const person = isThing ? undefined : this.#lastNamedBefore(at)
    if (person && lastBefore(person, at) >= since) return this.#asSpeaker(person, [person.name])
    const organisation = this.#organisations
      .filter((each) => lastBefore(each, at) >= since)
      .toSorted((a, b) => lastBefore(b, at) - lastBefore(a, at))[0]
    if (isThing && organisation && !this.#parties.find(organisation.name))
      return this.#asGroup(organisation.name)
    return this.#nearestIn(sentence)
  }

  #lastNamedBefore(at: number): Person | undefined {
    return this.#cast
      .filter((person) => lastBefore(person, at) >= 0)
      .toSorted((a, b) => lastBefore(b, at) - lastBefore(a, at))[0]
  }

  /** Who issued the paper that was named last: "a joint statement issued by …", "… in a statement". */
  #issuer(at: number): Speaker | undefined {
    const before = this.#text.slice(Math.max(0, at - 400), at)
    const named = [...before.matchAll(issued)].at(-1)?.[1]
    if (named === undefined) return undefined
    const party = this.#parties.find(named)
    if (party) return groupOf(party)
    const organisation = organisationIn(this.#organisations, named, at)
    return organisation && this.#asGroup(organisation.name)
  }

  #sentenceBefore(at: number): string {
    return /[^.!?\n]*$/.exec(this.#text.slice(Math.max(0, at - 300), at))?.[0] ?? ''
  }

  /** The party that words name last. */
  #nearestIn(words: string): Speaker | undefined {
    const pieces = words.split(/(?<=\s)/)
    for (let from = pieces.length - 1; from >= 0; from -= 1) {
      const party = this.#parties.find(pieces.slice(from, from + 5).join(''))
      if (party) return groupOf(party)
    }
    return undefined
  }

  /** A party, or an office of it that nobody fills by name ("a U.S. State Department official"). */
  #partySpeaker(mention: string, party: NamedParty, at: number): Speaker {
    const role = roles.exec(mention)?.[0]
    // "the US envoy", "US peace envoy": a person whose office was told before; "a US official" is another one.
    if (role && !/^(?:an?|one|another|unnamed|senior|some|several)\b/i.test(mention) && !/s$/.test(role)) {
      const bearer = this.#bearerOf(role, at)
      if (bearer?.party?.id === party.id) return bearer
    }
    return groupOf(party)
  }

  #personIn(mention: string, at: number): Speaker | undefined {
    const full = this.#cast
      .filter(
        // A longer or shorter form of the name in full stands at its place too.
        ({ name, places }) =>
          mention.includes(name) || places.some((place) => at <= place && place < at + mention.length),
      )
      .toSorted((a, b) => mention.indexOf(a.name) - mention.indexOf(b.name))[0]
    if (full) return this.#asSpeaker(full, [full.name])
    const sharing = this.#cast.filter(
      (person) =>
        new RegExp(`(?<!\\p{L})${escape(person.surname)}(?!\\p{L})`, 'u').test(mention) &&
        person.places.length > 0,
    )
    if (sharing.length === 0) return undefined
    // Of two with one surname the one named in full last is meant; that is how the news tells them apart.
    const nearest = sharing.toSorted((a, b) => lastBefore(b, at) - lastBefore(a, at))
    const [first] = nearest
    return first
      ? this.#asSpeaker(
          first,
          nearest.map(({ name }) => name),
        )
      : undefined
  }

  #asSpeaker(person: Person, candidates: string[]): Speaker {
    const { party, by } = this.#partyOf(person)
    return { name: person.name, party, candidates, kind: 'person', reason: nobody.reason, partyReason: by }
  }

  #partyOf(person: Person): { party: PartyGuess; by: PartyReason } {
    if (person.partyId !== null)
      return { party: this.#parties.get(person.partyId), by: { way: 'codebook-person', words: person.name } }
    const told = this.#parties.find(person.about)
    if (told) return { party: bare(told), by: { way: 'role', words: told.by.words } }
    return { party: { id: person.name, name: person.name }, by: { way: 'self', words: person.name } }
  }

  /** The person a pronoun stands for: the last who spoke or was named in full, if they may be called so. */
  #personFor(pronoun: string, at: number): Speaker {
    const gender = /^h(?:e|im|is)$/i.test(pronoun) ? 'he' : 'she'
    const fits = (person: Person | undefined): boolean =>
      person?.gender === undefined || person.gender === gender
    const lastPerson = this.#lastPerson
    const spoke = this.#cast.find(({ name }) => name === lastPerson?.name)
    if (lastPerson && fits(spoke) && (spoke === undefined || at - lastBefore(spoke, at) < 1500))
      return lastPerson
    const named = this.#cast
      .filter((person) => fits(person) && lastBefore(person, at) >= 0)
      .toSorted((a, b) => lastBefore(b, at) - lastBefore(a, at))[0]
    return named ? this.#asSpeaker(named, [named.name]) : (lastPerson ?? nobody)
  }

  /** Who bears an office by what stands beside their name. */
  #bearerOf(role: string, at: number): Speaker | undefined {
    const pattern = new RegExp(`\\b${escape(role)}`, 'i')
    const bearers = this.#cast.filter(
      (person) => pattern.test(person.about) && person.places.some((place) => place < at),
    )
    if (this.#lastPerson && bearers.some(({ name }) => name === this.#lastPerson?.name))
      return this.#lastPerson
    const [only, another] = bearers
    return only && !another ? this.#asSpeaker(only, [only.name]) : undefined
  }

  #asGroup(name: string): Speaker {
    return groupOf({ id: name, name, by: { way: 'body', words: name } })
  }

  #own(mention: string): Speaker {
    const name = bareWords(mention)
    return name === ''
      ? nobody
      : {
          ...groupOf({ id: name, name, by: { way: 'self', words: name } }),
          kind: groups.test(mention) ? 'group' : 'unknown',
        }
  }

  /** By which way a mention came to its speaker, and where the text had named them. */
  #reasonFor({ name, kind }: Speaker, mention: string, at: number): SpeakerReason {
    if (name === null) return nobody.reason
    if (kind === 'unknown') return { way: 'own-words', from: null }
    const way = this.#wayTo(name, mention)
    const named = way === 'name' || way === 'own-words' || way === 'alias' || way === 'seat'
    return { way, from: named ? null : this.#placeOf(name, at) }
  }

  #wayTo(name: string, mention: string): SpeakerWay {
    if (mention.includes(name)) return 'name'
    if (singular.test(mention) || plural.test(mention) || neuter.test(mention)) return 'pronoun'
    if (relative.test(mention)) return 'relative'
    const person = this.#cast.find((each) => each.name === name)
    if (person && mention.includes(person.surname)) return 'surname'
    const organisation = this.#organisations.find((each) => each.name === name)
    if (organisation?.acronym && mention.includes(organisation.acronym)) return 'acronym'
    const party = person ? undefined : this.#parties.find(mention)
    if (party?.name === name) return party.by.way === 'alias' ? 'alias' : 'seat'
    if (papers.test(mention)) return 'paper'
    if (mouths.test(mention)) return 'mouthpiece'
    return bareWords(mention) === name ? 'own-words' : 'description'
  }

  /** Where the text named somebody last before a place. */
  #placeOf(name: string, at: number): Passage | null {
    const start = at > 0 ? this.#text.lastIndexOf(name, at - 1) : -1
    return start < 0 ? null : { start, end: start + name.length, exact: name }
  }
}

function groupOf(party: NamedParty): Speaker {
  return {
    name: party.name,
    party: bare(party),
    candidates: [party.name],
    kind: 'group',
    reason: nobody.reason,
    partyReason: party.by,
  }
}

function bare({ id, name }: PartyGuess): PartyGuess {
  return { id, name }
}

function bareWords(mention: string): string {
  return mention
    .replace(/^(?:the|an?)\s+/i, '')
    .replace(/['’]s(?:\s+(?:statement|report|message|lawyers?))?$/, '')
}

/** A mention without what clings to it: signs and dates before it, the day behind it. */
function bareMention(mention: string): string {
  return mention
    .replace(/\s+/g, ' ')
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(
      /^(?:(?:Late|Early|Earlier|Later) )?(?:On |In )(?:\p{Lu}\p{Ll}+day|\d{4}|\p{Lu}\p{Ll}+ \d{1,2}),? /u,
      '',
    )
    .replace(/^(?:Late|Early) on \p{Lu}\p{Ll}+day,? /u, '')
    .trim()
}

function lastBefore({ places }: { places: readonly number[] }, at: number): number {
  return places.findLast((place) => place < at) ?? -1
}

function escape(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
