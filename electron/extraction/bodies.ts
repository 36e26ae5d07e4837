/**
 * The bodies of one text: the codebook's parties, countries, and the organisations that only the text names, all as
 * speakers, with every place where one is named. Answers which body words mean, and which one a place leans on.
 */
import type { Passage } from '../anchors/anchor'
import { opensBefore } from './directness'
import { bareName, isOfKind, kindIn, mouths, groupNouns } from './mentions'
import { organisationIn, organisationsOfKind, type Organisation } from './organisations'
import type { NamedParty, PartyNames } from './parties'
import type { SpeakerWay } from '../statements/reasons'
import { seatOf } from './seats'
import { sentenceStart } from './sentence-bounds'

/** A body that words mean, by which way, and where the text names it if they do not. */
export interface BodyHit {
  body: NamedParty
  way: SpeakerWay
  from: Passage | null
  candidates: string[]
}

interface Place {
  at: number
  body: NamedParty
  /** Within a quotation; unknown until somebody asks. */
  isQuoted?: boolean
}

export class Bodies {
  readonly #text: string
  readonly #parties: PartyNames
  readonly organisations: readonly Organisation[]
  readonly #places: Place[]

  constructor(text: string, parties: PartyNames, organisations: readonly Organisation[]) {
    this.#text = text
    this.#parties = parties
    this.organisations = organisations
    const places: Place[] = [
      ...parties.placesIn(text).map(({ at, party }) => ({ at, body: party })),
      ...organisations.flatMap((each) => each.places.map((at) => ({ at, body: this.bodyOf(each) }))),
    ]
    this.#places = [...places, ...this.#descriptions(places)].toSorted((a, b) => a.at - b.at)
  }

  /** The codebook's party where it knows the organisation, else the organisation itself. */
  bodyOf({ name }: Organisation): NamedParty {
    return this.#parties.find(name) ?? { id: name, name, by: { way: 'body', words: name } }
  }

  /** The body that words name: codebook first, then the text's own organisations and countries. */
  named(words: string): BodyHit | undefined {
    const governed =
      /^(?:[Tt]he )?(?:[Gg]overnment|[Ff]oreign [Mm]inistry|[Mm]inistry of [Ff]oreign [Aa]ffairs|[Pp]arliament|[Aa]rmy|[Kk]ingdom|[Rr]epublic|[Pp]residency) of (.+)$/.exec(
        words,
      )?.[1]
    if (governed !== undefined) return this.named(governed)
    const organisation = organisationIn(this.organisations, words)
    const party = this.#parties.find(words)
    // A country's name within an organisation's is not the speaker: "the Bank of England".
    if (
      party &&
      !(organisation && party.by.way === 'country' && !this.#parties.find(organisation.found.name))
    )
      return { body: party, way: wayOf(party, words), from: null, candidates: [party.name] }
    if (!organisation) return undefined
    const { found, way } = organisation
    return {
      body: this.bodyOf(found),
      way,
      from: way === 'name' ? null : this.#passage(found.name),
      candidates: [found.name],
    }
  }

  /** The body that a kind means ("the union", "the insurgent group"), by what was named before, else after. */
  described(words: string, at: number, leaning?: NamedParty): BodyHit | undefined {
    const kind = kindIn(words)
    if (kind === undefined) return undefined
    const alias = this.#parties.findByKind(words)
    if (alias)
      return { body: alias, way: 'description', from: this.#passage(alias.name), candidates: [alias.name] }
    const before = organisationsOfKind(this.organisations, kind, at)
    const all = before.length > 0 ? before : organisationsOfKind(this.organisations, kind, this.#text.length)
    const bodies = all.map((each) => this.bodyOf(each))
    const chosen = bodies.find(({ id }) => id === leaning?.id) ?? bodies[0]
    if (!chosen) return undefined
    return {
      body: chosen,
      way: 'description',
      from: this.#passage(chosen.name),
      candidates: [chosen.name, ...bodies.map(({ name }) => name).filter((name) => name !== chosen.name)],
    }
  }

  /** A capital that only the text knows ("Brinmark denied"). */
  seat(words: string, at: number): BodyHit | undefined {
    const state = seatOf(this.#text, bareName(words), this.organisations, at)
    return state && !/^the /i.test(words)
      ? { body: this.bodyOf(state), way: 'seat', from: this.#passage(state.name), candidates: [state.name] }
      : undefined
  }

  /** Bodies named outside quotations from one place to another, in order. */
  namedBetween(start: number, end: number): Place[] {
    const found: Place[] = []
    for (let index = this.#firstFrom(start); index < this.#places.length; index += 1) {
      const place = this.#places[index]
      if (!place || place.at >= end) break
      if (!this.#isQuoted(place)) found.push(place)
    }
    return found
  }

  #isQuoted(place: Place): boolean {
    return (place.isQuoted ??= opensBefore(this.#text, place.at))
  }

  #firstFrom(at: number): number {
    let low = 0
    let high = this.#places.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#places[middle]?.at ?? 0) < at) low = middle + 1
      else high = middle
    }
    return low
  }

  /** The body with which a sentence begins, within the next paragraphs: whom "an international group" announces. */
  nextSubject(at: number): NamedParty | undefined {
    const until = at + 900
    return this.#places
      .slice(this.#firstFrom(at), this.#firstFrom(until))
      .find(({ at: place }) => place > at && place < until && sentenceStart(this.#text, place) >= place - 5)
      ?.body
  }

  passageOf(body: NamedParty): Passage | null {
    return this.#passage(body.name)
  }

  #passage(name: string): Passage | null {
    const start = this.#text.indexOf(name)
    return start < 0 ? null : { start, end: start + name.length, exact: name }
  }

  /** "the district council" and other kinds in small letters count as naming, where one body of that kind is known. */
  #descriptions(places: readonly Place[]): Place[] {
    const pattern = new RegExp(
      `(?<!\\p{L})(?:[Tt]he|[Tt]his) (?:\\p{Ll}+ )?(${groupNouns})(?![\\p{L}-])`,
      'gu',
    )
    const taken = new Set(places.map(({ at }) => at))
    return [...this.#text.matchAll(pattern)].slice(0, 400).flatMap(({ 1: kind = '', index }) => {
      const found = this.organisations.filter((each) => isOfKind(each.name, kind))
      const [only] = found
      return only && found.length === 1 && !taken.has(index) ? [{ at: index, body: this.bodyOf(only) }] : []
    })
  }
}

function wayOf(party: NamedParty, words: string): SpeakerWay {
  if (mouths.test(words)) return 'mouthpiece'
  if (words.includes(party.name)) return 'name'
  return party.by.way === 'country' ? 'seat' : 'alias'
}
