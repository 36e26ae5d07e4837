/**
 * Who a mention stands for: "Stanekzai", "the envoy", "he", "the group". Each answer carries its candidates and the way
 * by which it was found. Where nothing in the text fits, the answer is the mention itself: unknown is better than a guess.
 */
import type { Passage } from '../anchors/anchor'
import type { Codebook } from '../codebooks/codebook'
import { Bodies, type BodyHit } from './bodies'
import { readCast, type Person } from './cast'
import { opensBefore } from './directness'
import {
  bareMention,
  bareName,
  escape,
  firstPerson,
  isOfKind,
  kindIn,
  lastBefore,
  media,
  mouths,
  neuter,
  genericKind,
  officeIn,
  officesLike,
  papers,
  plural,
  possessed,
  relative,
  singular,
} from './mentions'
import { organisationIn, readOrganisations, speakingName, type Organisation } from './organisations'
import { placesOfNames } from './name-places'
import { People } from './people'
import { seatOf } from './seats'
import { isAdjective } from './countries'
import { PartyNames, type NamedParty, type PartyGuess } from './parties'
import type { PartyReason, SpeakerWay } from '../statements/reasons'
import { sentenceEnd, sentenceStart } from './sentence-bounds'
import { bodySpeaker, nobody, ownWords, type Speaker } from './speaker'

export type { Speaker } from './speaker'

/** Where a mention stands among others. */
export interface Setting {
  /** Who says that this one says it; within their quotation "I" is they, and "they" is somebody else. */
  teller?: Speaker | undefined
}

interface Turn {
  at: number
  end: number
  speaker: Speaker
}

/** So far back a pronoun may reach. */
const reach = 1500
const issued =
  /\b(?:statement|declaration|communiqu[eé]|letter|message|report)\b[^.!?\n]{0,30}?\b(?:issued |released |signed |published |made )?(?:by|from)\s+([^.,;!?\n]{2,60})/gi

const governing =
  /\b(?:minister|president|premier|chancellor|prime minister|secretary of state|king|queen|army|military|government|police)\b/i
const mouthing =
  /\b(?:chief executive|managing director|chair\p{L}*|spokes\p{L}+|director|co-leader|deputy leader|general secretary|chief \p{L}+ officer|CEO)\b/iu
const leader =
  /\b[Tt]he (?:\p{Ll}+ ){0,2}(?:leader|head|president|chair\p{L}*|chief|director|spokes\p{L}+|secretary|founder|boss|minister|mayor|governor|envoy|ambassador) of ((?:the )?\p{Lu}[\p{L}’'-]*(?: (?:of |the |and |& )?\p{Lu}[\p{L}’'-]*)*)/gu

/** Resolves the mentions of one text: later ones may lean on earlier ones. */
export class SpeakerFinder {
  readonly #text: string
  readonly #people: People
  readonly #parties: PartyNames
  readonly #bodies: Bodies
  /** Who spoke, in the order of asking. */
  readonly #turns: Turn[] = []
  readonly #partyByPerson = new Map<Person, { party: PartyGuess; by: PartyReason }>()

  /** @param sources the words for all who speak, where they are known beforehand: they tell which names are bodies. */
  constructor(text: string, codebook: Codebook | null, sources: readonly string[] = []) {
    this.#text = text
    this.#parties = new PartyNames(codebook)
    const sure = readOrganisations(text)
    this.#people = new People(readCast(text, codebook, this.#parties, sure))
    const speaking = this.#bodyNames(sources, sure)
    const organisations = speaking.length > 0 ? readOrganisations(text, speaking) : sure
    this.#bodies = new Bodies(text, this.#parties, withoutPersons(organisations, this.#people.all))
  }

  /** The names among those who speak that are a body's: nobody's and no place's, and named also within a sentence. */
  #bodyNames(sources: readonly string[], known: readonly Organisation[]): string[] {
    const names = new Set(sources.flatMap((source) => speakingName(bareMention(source)) ?? []))
    const isFree = (name: string): boolean =>
      !organisationIn(known, name) &&
      !this.#parties.find(name) &&
      !isAdjective(name) &&
      !this.#people
        .sharingWords(name)
        .some((person) => name.includes(person.surname) || person.name.includes(name))
    const free = [...names].filter(isFree)
    const places = placesOfNames(this.#text, free)
    return free.filter((name) => {
      const beside = (places.get(name) ?? []).map((at) => this.#text.slice(Math.max(0, at - 8), at))
      return (
        beside.some((words) => /(?:\p{Ll}|,) (?:[Tt]he )?$/u.test(words)) &&
        !beside.some((words) => /(?:^|\P{L})(?:[Ii]n|[Nn]ear|[Ff]rom|[Aa]t) $/u.test(words)) &&
        seatOf(this.#text, name, known, places.get(name)?.[0] ?? 0) === undefined
      )
    })
  }

  /** @param at where the mention stands. */
  find(mention: string, at: number, { teller }: Setting = {}): Speaker {
    const speaker = this.#resolve(bareMention(mention), at, teller)
    if (!teller && speaker.name !== null) this.#turns.push({ at, end: at + mention.length, speaker })
    return speaker
  }

  /** Who speaks where no mention stands: a quotation that goes on after its speaker. */
  continuing(at = this.#text.length): Speaker {
    const turn = this.#lastTurn(at)
    return turn ? reasoned(turn.speaker, 'continuing', this.#passage(turn.at, turn.end)) : nobody
  }

  nobody(): Speaker {
    return nobody
  }

  #resolve(mention: string, at: number, teller: Speaker | undefined): Speaker {
    if (mention === '') return nobody
    if (firstPerson.test(mention)) return this.#teller(mention, teller)
    if (singular.test(mention)) return this.#personFor(mention, at, teller)
    if (plural.test(mention) || neuter.test(mention)) return this.#bodyFor(at, teller, mention)
    if (relative.test(mention)) return this.#antecedent(mention, at)
    return (
      this.#ofPossessor(mention, at, teller) ??
      this.#personNamed(mention, at) ??
      this.#byOffice(mention, at) ??
      this.#bodyNamed(mention, at) ??
      this.#paper(mention, at) ??
      this.#described(mention, at) ??
      this.#own(mention)
    )
  }

  /** "I" is the one who speaks, "we" whom they speak for. */
  #teller(mention: string, teller: Speaker | undefined): Speaker {
    if (!teller) return nobody
    const { party, partyReason } = teller
    const isBody =
      /^(?:we|us|our|ourselves)$/i.test(mention) && party && partyReason && partyReason.way !== 'self'
    return reasoned(isBody ? bodySpeaker({ ...party, by: partyReason }) : teller, 'pronoun', null)
  }

  // Persons

  /** A name in full, a surname with or without title, a given name alone. */
  #personNamed(mention: string, at: number): Speaker | undefined {
    const full = this.#people
      .sharingWords(mention)
      .filter(
        // A longer or shorter form of the name in full stands at its place too.
        ({ name, places }) =>
          plainDashes(mention).includes(plainDashes(name)) ||
          places.some((place) => at <= place && place < at + mention.length),
      )
      .toSorted(
        (a, b) => mention.indexOf(a.name) - mention.indexOf(b.name) || b.name.length - a.name.length,
      )[0]
    if (full) {
      const rest = mention.slice(mention.indexOf(full.name) + full.name.length)
      // "President Karadane’s government", "Ruiz’s lawyer": not the person, but whom they head.
      if (/^['’]s? (?:government|administration|party|team|office|campaign|camp)\b/i.test(rest))
        return this.#bodyOf(full)
      return reasoned(this.#asSpeaker(full), 'name', null)
    }
    const sharing = this.#people.sharingWords(mention)
    const byAlias = sharing.find(({ aliases, surname }) =>
      aliases.some((alias) => alias !== surname && hasWord(plainDashes(mention), plainDashes(alias))),
    )
    if (byAlias) return reasoned(this.#asSpeaker(byAlias), 'alias', null)
    const surnamed = sharing.filter(
      ({ surname, mentions }) =>
        mentions.length > 0 && hasWord(mention, surname) && !isWithinName(mention, surname),
    )
    if (surnamed.length > 0) return this.#oneOf(surnamed, mention, at, 'surname')
    if (!/^\p{Lu}[\p{L}-]+$/u.test(mention)) return undefined
    const given = sharing.filter(
      ({ name, mentions }) => mentions.length > 0 && name.startsWith(`${mention} `),
    )
    return given.length > 0 ? this.#oneOf(given, mention, at, 'short-name') : undefined
  }

  /** Of several with one name: whom the title fits, then the one named in full last. That is how the news tells them apart. */
  #oneOf(sharing: readonly Person[], mention: string, at: number, way: SpeakerWay): Speaker | undefined {
    const title = /^(Mr|Sir|Lord|Mrs|Ms|Miss|Dame|Lady)\b/.exec(mention)?.[1]
    const gender = title && (/^(?:Mr|Sir|Lord)$/.test(title) ? 'he' : 'she')
    const fits = gender ? sharing.filter((person) => person.gender === gender) : []
    const open = gender ? sharing.filter((person) => person.gender === undefined) : []
    const left = [fits, open, sharing].find((some) => some.length > 0) ?? sharing
    const nearest = left.toSorted((a, b) => lastBefore(b, at) - lastBefore(a, at))
    const [first] = nearest
    if (!first) return undefined
    const rest = mention.slice(mention.indexOf(first.surname) + first.surname.length)
    if (/^['’]s? (?:government|administration|party|team|office|campaign|camp)\b/i.test(rest))
      return this.#bodyOf(first)
    const others = sharing.filter((person) => person !== first).map(({ name }) => name)
    return reasoned(this.#asSpeaker(first, others), way, this.#placeOf(first))
  }

  /** "The envoy", "US peace envoy", "the president": the one person known to hold that office. */
  #byOffice(mention: string, at: number): Speaker | undefined {
    const role = officeIn(mention)
    if (
      role === undefined ||
      /s$/i.test(role) ||
      /^(?:an?|one|another|unnamed|senior|some|several|two)\b/i.test(mention)
    )
      return undefined
    const body = this.#bodies.named(mention)?.body
    if (!body && !/^(?:the|that|this|our|its|their)\b/i.test(mention) && !this.#isHeadline(at))
      return undefined
    const bearers = this.#bearersOf(role, at).filter(
      (person) => !body || this.#partyOf(person).party.id === body.id,
    )
    const last = this.#turns.findLast(({ speaker }) => bearers.some(({ name }) => name === speaker.name))
    const chosen =
      bearers.find(({ name }) => name === last?.speaker.name) ??
      (bearers.length === 1 ? bearers[0] : undefined)
    if (chosen) return reasoned(this.#asSpeaker(chosen), 'description', this.#placeOf(chosen))
    return bearers.length === 0 && !body && /^the \S+$/i.test(mention) ? this.#subjectBefore(at) : undefined
  }

  /** "Quillen has kept her temper. The governor-elect said …": the one of whom the sentence before is. */
  #subjectBefore(at: number): Speaker | undefined {
    const start = sentenceStart(this.#text, at)
    const from = sentenceStart(this.#text, Math.max(0, start - 2))
    const named = this.#people.between(from, from + 4)
    const [only] = named
    return only && named.length === 1 && from < start
      ? reasoned(this.#asSpeaker(only), 'description', this.#placeAt(from, only.name))
      : undefined
  }

  #bearersOf(role: string, at: number): Person[] {
    const pattern = new RegExp(`(?<!\\p{L})(?:${officesLike(role).join('|')})`, 'iu')
    const isHeadline = this.#isHeadline(at)
    return this.#people.all.filter(
      ({ about, places }) => pattern.test(about) && places.some((place) => isHeadline || place < at),
    )
  }

  /** The person a pronoun stands for: sentence by sentence backwards, who spoke there, else who is named first there. */
  #personFor(pronoun: string, at: number, teller: Speaker | undefined): Speaker {
    const gender = /^h(?:e|im|is|imself)$/i.test(pronoun) ? 'he' : 'she'
    const may = (person: Person): boolean =>
      person.mentions.length > 0 &&
      (person.name !== teller?.name || !opensBefore(this.#text, at)) &&
      (person.gender === undefined || person.gender === gender)
    const near = this.#people.between(at - reach, at).filter(may)
    const sure = near.filter((person) => this.#isSurelyPerson(person))
    const candidates = sure.length > 0 ? sure : near
    for (let end = at, start = sentenceStart(this.#text, at), steps = 0; steps < 8; steps += 1) {
      const found = this.#inSentence(candidates, start, end, steps === 0)
      if (found)
        return reasoned(
          this.#asSpeaker(found, names(candidates, found)),
          'pronoun',
          this.#mentionBefore(found, at),
        )
      if (start <= 0) break
      end = start
      start = sentenceStart(this.#text, Math.max(0, start - 2))
      if (start >= end) break
    }
    const spoke = this.#turns.findLast((turn) => turn.at < at && turn.speaker.kind === 'person')
    const known = this.#people
      .sharingWords(spoke?.speaker.name ?? '')
      .find(({ name }) => name === spoke?.speaker.name)
    if (spoke && at - spoke.at < reach && (!known || may(known)))
      return reasoned(spoke.speaker, 'pronoun', this.#passage(spoke.at, spoke.end))
    const nearest = candidates.toSorted(
      (a, b) => lastBefore({ places: b.mentions }, at) - lastBefore({ places: a.mentions }, at),
    )[0]
    return nearest
      ? reasoned(
          this.#asSpeaker(nearest, names(candidates, nearest)),
          'pronoun',
          this.#mentionBefore(nearest, at),
        )
      : nobody
  }

  /** Somebody with a known gender, an office, or a surname that stands alone; not any two capitals. */
  #isSurelyPerson({ gender, about, mentions, places, partyId }: Person): boolean {
    return (
      partyId !== null ||
      gender !== undefined ||
      mentions.length > places.length ||
      officeIn(about) !== undefined
    )
  }

  #inSentence(candidates: readonly Person[], start: number, end: number, isOwn: boolean): Person | undefined {
    const spoke = this.#turns.findLast(
      ({ at, speaker }) => start <= at && at < end && candidates.some(({ name }) => name === speaker.name),
    )
    if (spoke) return candidates.find(({ name }) => name === spoke.speaker.name)
    const named = candidates
      .flatMap((person) =>
        person.mentions.filter((place) => start <= place && place < end).map((place) => ({ person, place })),
      )
      .filter(({ place }) => !opensBefore(this.#text, place))
      .toSorted((a, b) => a.place - b.place)
    const sure = named.filter(({ person }) => person.gender !== undefined)
    return (isOwn ? (sure.at(-1) ?? named.at(-1)) : (sure[0] ?? named[0]))?.person
  }

  #asSpeaker(person: Person, others: string[] = []): Speaker {
    const { party, by } = this.#partyOf(person)
    return {
      ...nobody,
      name: person.name,
      party,
      candidates: [person.name, ...others],
      kind: 'person',
      partyReason: by,
    }
  }

  /** For whom a person speaks: the codebook, else what stands beside the name. Asked once for each. */
  #partyOf(person: Person): { party: PartyGuess; by: PartyReason } {
    const known = this.#partyByPerson.get(person)
    if (known) return known
    const self = {
      party: { id: person.name, name: person.name },
      by: { way: 'self' as const, words: person.name },
    }
    // Two whose offices are told by each other would ask in a ring.
    this.#partyByPerson.set(person, self)
    const told = this.#partyToldOf(person) ?? self
    this.#partyByPerson.set(person, told)
    return told
  }

  #partyToldOf(person: Person): { party: PartyGuess; by: PartyReason } | undefined {
    if (person.partyId !== null)
      return { party: this.#parties.get(person.partyId), by: { way: 'codebook-person', words: person.name } }
    for (const { words, of, at } of person.roles) {
      const body =
        (of === undefined ? undefined : this.#bodyOfPlace(of, words)) ?? this.#bodyInRole(words, at, person)
      if (body) return { party: { id: body.id, name: body.name }, by: { way: 'role', words } }
    }
    return this.#leaderBefore(person)
  }

  /** "of Morrow Bank" is whom one speaks for; "Senator Ruiz of Vermont" speaks for nobody else. */
  #bodyOfPlace(of: string, words: string): PartyGuess | undefined {
    const known = this.#bodies.named(of)?.body
    if (known) return known
    const isOffice =
      /\b(?:minister|president|king|queen|premier|ambassador|envoy|mayor|governor|chief|head|director|chair\p{L}*|leader|secretary|spokes\p{L}+)\b/iu.test(
        words,
      )
    const isState = /^(?:New|North|South|West|Rhode) \p{Lu}\p{Ll}+$/u.test(of)
    return (of.includes(' ') && !isState) || isOffice ? namedSo(of) : undefined
  }

  /** "The leader of the Civic Union said … Katrin Vael told …": the office is told first, its bearer right after. */
  #leaderBefore({ places }: Person): { party: PartyGuess; by: PartyReason } | undefined {
    const [at = 0] = places
    const from = Math.max(0, at - 350)
    const told = [...this.#text.slice(from, at).matchAll(leader)].at(-1)
    if (!told) return undefined
    const start = from + told.index
    if (this.#people.mentionsBetween(start + 1, at).length > 0) return undefined
    const body = this.#bodies.named(told[1] ?? '')?.body ?? namedSo(told[1] ?? '')
    return { party: { id: body.id, name: body.name }, by: { way: 'role', words: told[0] } }
  }

  /** "its president", "the group’s director", "Mr Vael’s deputy", "secretary of the union", "OHS envoy". */
  #bodyInRole(words: string, at: number, person: Person): PartyGuess | undefined {
    const isAgainst =
      /^(?:(?:then )?(?:his|her|their|the|an?) )?(?:\p{L}+ )?(?:brother|sister|nephew|niece|son|daughter|wife|husband|widow|cousin|father|mother|friend|girlfriend|boyfriend|neighbou?r|critic|rival|opponent)\b/iu.test(
        words,
      )
    if (isAgainst && !/\b(?:of|at|from) (?:the )?\p{Lu}/u.test(words)) return undefined
    const named = this.#bodies.named(words)
    if (named && named.body.id !== person.surname) return this.#governed(named.body, at)
    const owner = possessed.exec(words)
    if (owner) {
      const body = /^(?:its|their)$/i.test(owner[1] ?? '')
        ? this.#bodyFor(at, undefined, 'its')
        : this.#personFor(owner[1] ?? '', at, undefined)
      return body.party?.id === person.name ? undefined : (body.party ?? undefined)
    }
    const possessor = /^(?:the |The |An? |an? )?(.{2,50}?)['’]s? /u.exec(words)?.[1]
    if (possessor !== undefined) {
      const boss = this.#people
        .sharingWords(possessor)
        .filter(
          (other) =>
            other !== person &&
            (possessor.includes(other.name) ||
              (hasWord(possessor, other.surname) && lastBefore(other, at) >= 0)),
        )
      const chosen = boss.length > 0 ? this.#oneOf(boss, possessor, at, 'surname') : undefined
      if (chosen?.party) return chosen.party
    }
    const kind = kindIn(words)
    const turn =
      kind === undefined
        ? undefined
        : this.#turns.findLast(
            (each) =>
              each.at < at && each.speaker.kind === 'group' && isOfKind(each.speaker.name ?? '', kind),
          )
    if (turn?.speaker.party) return turn.speaker.party
    const described = /\b(?:army|military|government)\b/.test(words)
      ? undefined
      : this.#bodies.described(possessor ?? words, at)
    if (described) return described.body
    const outside =
      officeIn(words) === undefined
        ? /^(?:of|at|from) /
        : /(?<!\b(?:village|town|city|district|province|state) )(?:of|at|for|from) /
    const elsewhere = new RegExp(
      `${outside.source}((?:the )?\\p{Lu}[\\p{L}’'&.-]*(?: (?:of |the |and |& )?\\p{Lu}[\\p{L}’'&.-]*)*)`,
      'u',
    ).exec(words)?.[1]
    if (
      elsewhere !== undefined &&
      !/\b[Mm]inister of\b/.test(words) &&
      !/^(?:the )?(?:\p{Lu}\p{Ll}+day)$/u.test(elsewhere)
    )
      return namedSo(elsewhere)
    return this.#bodyOfTitle(words, at)
  }

  /** A title alone leans on the body named last: "Chief Executive Leonard Fisk", "Foreign Minister Ilan Berezny". */
  #bodyOfTitle(words: string, at: number): PartyGuess | undefined {
    const start = sentenceStart(this.#text, at)
    if (governing.test(words)) {
      const states = this.#states()
      const isState = (id: string): boolean =>
        states.some(({ name }) => name === id) || this.#parties.isCountry(id)
      const here = this.#bodies.namedBetween(start, at).find(({ body }) => isState(body.id))
      const state = here?.body ?? this.#stateBefore(start)
      if (state) return state
      const [most] = states.toSorted((a, b) => b.places.length - a.places.length)
      if (most) return this.#bodies.bodyOf(most)
      return { id: 'government', name: 'government' }
    }
    if (!mouthing.test(words)) return undefined
    const turn = this.#turns.findLast(
      (each) => each.at < at && each.at > start - 400 && each.speaker.kind === 'group',
    )
    const named = this.#bodies.namedBetween(Math.max(0, start - 400), at)
    const here = named.findLast(({ at: place }) => place >= start)
    const spoken = turn && this.#bodyOfTurn(turn)
    return here?.body ?? spoken ?? turn?.speaker.party ?? named.at(-1)?.body
  }

  #bodyOf(person: Person): Speaker {
    const { party, by } = this.#partyOf(person)
    return reasoned(bodySpeaker({ ...party, by }), 'description', this.#placeOf(person))
  }

  // Bodies

  #bodyNamed(mention: string, at: number): Speaker | undefined {
    const hit = this.#bodies.named(mention) ?? this.#bodies.seat(mention, at)
    const agent = /^(?:[Aa]n?|[Tt]he) .*?(\p{Ll}+(?:er|or|ist|man|woman|star))$/u.exec(mention)?.[1]
    if (
      hit?.body.by.way === 'body' &&
      agent !== undefined &&
      kindIn(agent) === undefined &&
      !mouths.test(agent)
    ) {
      const bearer = this.#people.all.find(({ about }) => hasWord(about, agent))
      return bearer
        ? reasoned(this.#asSpeaker(bearer), 'description', this.#placeOf(bearer))
        : ownWords(bareName(mention))
    }
    if (hit && media.test(hit.body.name) && hit.body.by.way === 'body')
      return { ...ownWords(hit.body.name), kind: 'group' }
    if (!hit) return undefined
    const speaker = speakerOf(hit)
    return { ...speaker, party: this.#governed({ id: hit.body.id, name: hit.body.name }, at) }
  }

  /** "the union", "a spokeswoman", "an international group" (which the next sentence names). */
  #described(mention: string, at: number): Speaker | undefined {
    const turn = this.#lastTurn(at)
    const leaning = turn && this.#bodyOfTurn(turn)
    const kind = kindIn(mention)
    if (kind !== undefined && (/^(?:the|that|this|our)\b/i.test(mention) || this.#isHeadline(at))) {
      const hit = this.#bodies.described(mention, at, leaning)
      if (hit) return speakerOf(hit)
      const state = this.#ministry(mention, at)
      if (state) return state
      // "The committee" is not the firm that spoke before; "the group" may be.
      const mayLean = genericKind.test(kind) || isOfKind(turn?.speaker.name ?? '', kind)
      if (leaning && turn && mayLean && at - turn.at < reach && turn.speaker.kind === 'group')
        return this.#leaning(turn, 'description')
    }
    const ministry = /^an?\b/i.test(mention) ? this.#ministry(mention, at) : undefined
    if (ministry) return ministry
    if (kind !== undefined && /^an?\b/i.test(mention) && at < 1500) {
      const next = this.#bodies.nextSubject(sentenceEnd(this.#text, at))
      if (next) return reasoned(bodySpeaker(next), 'description', this.#bodies.passageOf(next))
    }
    const again = /^(?:the|this|that) (\p{Ll}+)$/u.exec(mention)?.[1]
    const pattern = new RegExp(`^(?:an?|one|another) .*\\b${again}\\b`, 'i')
    const told =
      again &&
      this.#turns.findLast(
        (each) => each.at < at && each.at > at - 3000 && pattern.test(this.#text.slice(each.at, each.end)),
      )
    if (told) return reasoned(told.speaker, 'description', this.#passage(told.at, told.end))
    if (
      leaning &&
      turn &&
      /^(?:(?:[Aa]n?|[Tt]he) )?(?:\p{Ll}+ )?(?:spokes(?:man|woman|person)|lawyers?)$/u.test(mention) &&
      at - turn.at < reach
    )
      return this.#leaning(turn, 'mouthpiece')
    return undefined
  }

  /** "The agriculture ministry", "the government": of the state named last, within one country the government. */
  #ministry(mention: string, at: number): Speaker | undefined {
    if (!/\b(?:ministry|government|cabinet|foreign office|treasury)\b/i.test(mention)) return undefined
    const state = this.#stateBefore(at) ?? { id: 'government', name: 'government' }
    return reasoned(bodySpeaker({ ...state, by: { way: 'role', words: mention } }), 'description', null)
  }

  #stateBefore(at: number): PartyGuess | undefined {
    const states = new Set(this.#states().map(({ name }) => name))
    return this.#bodies
      .namedBetween(Math.max(0, at - 1500), at)
      .findLast(({ body }) => states.has(body.id) || this.#parties.isCountry(body.id))?.body
  }

  /** Without those that are only told of as neighbours. */
  #states(): Organisation[] {
    return this.#bodies.organisations.filter(
      ({ isState, places }) =>
        isState &&
        !places.every((at) => /neighbou?r(?:ing)? $/i.test(this.#text.slice(Math.max(0, at - 14), at))),
    )
  }

  /** Whether the text is of several states, each named often: then a ministry speaks for its own. */
  #isBetweenStates(): boolean {
    const named = new Map<string, number>()
    for (const { body } of this.#bodies.namedBetween(0, this.#text.length))
      if (this.#parties.isCountry(body.id)) named.set(body.id, (named.get(body.id) ?? 0) + 1)
    for (const { name, places } of this.#states()) named.set(name, places.length)
    return [...named.values()].filter((count) => count >= 3).length >= 2
  }

  /** A ministry speaks for its state; within one country it is the government's. */
  #governed(body: PartyGuess, at: number): PartyGuess {
    if (!/^(?:the )?(?:Ministry|Department) of |\bMinistry$|^Treasury$/.test(body.name)) return body
    return (
      (this.#isBetweenStates() ? this.#stateBefore(at) : undefined) ?? {
        id: 'government',
        name: 'government',
      }
    )
  }

  /** The body for which the last speaker spoke. */
  #leaning(turn: Turn, way: SpeakerWay): Speaker {
    const body = this.#bodyOfTurn(turn)
    if (!body) return nobody
    return reasoned(bodySpeaker(body), way, this.#passage(turn.at, turn.end))
  }

  #bodyOfTurn({ speaker }: Turn): NamedParty | undefined {
    const { party, partyReason } = speaker
    return party && partyReason && partyReason.way !== 'self' ? { ...party, by: partyReason } : undefined
  }

  /** "its lawyers", "their leadership", "his government": the owner, where nobody is named. */
  #ofPossessor(mention: string, at: number, teller: Speaker | undefined): Speaker | undefined {
    const [, owner = '', rest = ''] = possessed.exec(mention) ?? []
    if (owner === '' || /\p{Lu}/u.test(rest)) return undefined
    if (/^(?:its|their)$/i.test(owner)) {
      const body = this.#bodyFor(at, teller, owner)
      return body.name === null
        ? undefined
        : reasoned(body, mouths.test(rest) ? 'mouthpiece' : 'pronoun', body.reason.from)
    }
    const person = this.#personFor(owner, at, teller)
    if (
      person.name === null ||
      !/\b(?:government|administration|party|office|team|company|campaign|spokes\p{L}+|lawyers?|deputy|aides?|adviser|secretary|minister|agent)\b/iu.test(
        rest,
      )
    )
      return undefined
    const body =
      person.party && person.partyReason && bodySpeaker({ ...person.party, by: person.partyReason })
    return body ? reasoned(body, 'mouthpiece', person.reason.from) : undefined
  }

  /** The body a pronoun stands for: in its own sentence the last before it, else the subject of the sentence before. */
  #bodyFor(at: number, teller: Speaker | undefined, pronoun: string): Speaker {
    const isQuoted = opensBefore(this.#text, at)
    if (teller && !isQuoted && teller.kind === 'group') return reasoned(teller, 'pronoun', teller.reason.from)
    const isOther = (id: string): boolean => !isQuoted || id !== teller?.party?.id
    const issuer = plural.test(pronoun) || neuter.test(pronoun) ? this.#issuer(at, 160) : undefined
    if (issuer && isOther(issuer.party?.id ?? '')) return reasoned(issuer, 'pronoun', issuer.reason.from)
    const sentence = sentenceStart(this.#text, at)
    const start = Math.max(sentence, this.#text.lastIndexOf(';', at - 1) + 1)
    const own = this.#bodies.namedBetween(start, at).filter(({ body }) => isOther(body.id))
    const spokeHere = this.#turns.findLast(
      (turn) =>
        start <= turn.at &&
        turn.at < at &&
        turn.speaker.kind === 'group' &&
        isOther(turn.speaker.party?.id ?? ''),
    )
    if (spokeHere) return reasoned(spokeHere.speaker, 'pronoun', this.#passage(spokeHere.at, spokeHere.end))
    const here = own.at(-1)
    if (here) return reasoned(bodySpeaker(here.body), 'pronoun', this.#placeAt(here.at, here.body.name))
    if (/^[“"‘']?(?:Although|While|Though|Despite|Even though)\b/.test(this.#text.slice(start, at))) {
      const after = this.#bodies
        .namedBetween(at, sentenceEnd(this.#text, at))
        .filter(({ at: place }) => this.#text.slice(at, place).includes(', '))[0]
      if (after) return reasoned(bodySpeaker(after.body), 'pronoun', this.#placeAt(after.at, after.body.name))
    }
    for (let end = start, steps = 0; steps < 4 && end > 0; steps += 1) {
      const from = sentenceStart(this.#text, Math.max(0, end - 2))
      if (from >= end) break
      const spoke = this.#turns.findLast(
        (turn) =>
          from <= turn.at && turn.at < end && turn.speaker.party !== null && isOther(turn.speaker.party.id),
      )
      if (spoke?.speaker.kind === 'group')
        return reasoned(spoke.speaker, 'pronoun', this.#passage(spoke.at, spoke.end))
      const named = this.#bodies.namedBetween(from, end).find(({ body }) => isOther(body.id))
      if (named) return reasoned(bodySpeaker(named.body), 'pronoun', this.#placeAt(named.at, named.body.name))
      end = from
    }
    const turn = this.#turns.findLast(
      ({ at: place, speaker }) => place < at && speaker.kind === 'group' && isOther(speaker.party?.id ?? ''),
    )
    if (turn) return reasoned(turn.speaker, 'pronoun', this.#passage(turn.at, turn.end))
    const any = this.#lastTurn(at)
    return any && any.speaker !== teller
      ? reasoned(any.speaker, 'pronoun', this.#passage(any.at, any.end))
      : nobody
  }

  /** Whom "who" or "which" takes up: the person or body named last before it, in the same sentence. */
  #antecedent(pronoun: string, at: number): Speaker {
    const start = sentenceStart(this.#text, at)
    const beside =
      /(\p{Lu}[\p{L}’'-]*(?: (?:of |the |and |& )*\p{Lu}[\p{L}’'-]*)*)(?: \(\p{Lu}+\))?, $/u.exec(
        this.#text.slice(Math.max(start, at - 80), at),
      )?.[1]
    if (/^which$/i.test(pronoun)) {
      const named = beside?.split(/ (?:of|at|from|for) (?:the )?/u).at(-1)
      const hit = named === undefined ? undefined : this.#bodies.named(named)
      if (hit) return reasoned(bodySpeaker(hit.body), 'relative', hit.from)
      const kind = /(?:^|\P{L})([Tt]he (?:\p{Ll}+ ){0,2}\p{Ll}+)(?: \([^)]*\))?, $/u.exec(
        this.#text.slice(Math.max(start, at - 60), at),
      )?.[1]
      const told = kind === undefined ? undefined : this.#described(kind, at)
      if (told) return reasoned(told, 'relative', told.reason.from)
      if (named !== undefined && named !== '')
        return reasoned(
          bodySpeaker({ ...namedSo(named), by: { way: 'body', words: named } }),
          'relative',
          null,
        )
    }
    const body = this.#bodies.namedBetween(start, at).at(-1)
    const isThing = /^which$/i.test(pronoun)
    const person = isThing ? undefined : this.#lastNamed(start, at)
    const personAt = person ? lastBefore({ places: person.mentions }, at) : -1
    if (person && personAt >= (body?.at ?? -1))
      return reasoned(this.#asSpeaker(person), 'relative', this.#placeAt(personAt, person.name))
    if (body) return reasoned(bodySpeaker(body.body), 'relative', this.#placeAt(body.at, body.body.name))
    const turn = this.#lastTurn(at)
    return turn ? reasoned(turn.speaker, 'relative', this.#passage(turn.at, turn.end)) : nobody
  }

  #lastNamed(start: number, at: number): Person | undefined {
    return this.#people.mentionsBetween(start, at).at(-1)?.person
  }

  /** "The statement": whoever issued the one named last, else whoever spoke last. */
  #paper(mention: string, at: number): Speaker | undefined {
    const maker = /\b(?:by|from) (.+)$/.exec(mention)?.[1]
    if (papers.test(mention) && maker !== undefined) {
      const made = this.#described(maker, at) ?? this.#bodyNamed(maker, at)
      if (made) return reasoned(made, 'paper', made.reason.from)
    }
    if (!papers.test(mention) || /^an?\b/i.test(mention)) return undefined
    const issuer = this.#issuer(at, 400)
    if (issuer) return reasoned(issuer, 'paper', issuer.reason.from)
    const group = this.#turns.findLast((turn) => turn.at < at && turn.speaker.kind === 'group')
    const turn = group && at - group.at < reach ? group : this.#lastTurn(at)
    if (!turn) return undefined
    return this.#bodyOfTurn(turn)
      ? this.#leaning(turn, 'paper')
      : reasoned(turn.speaker, 'paper', this.#passage(turn.at, turn.end))
  }

  /** Who issued the paper that was named last: "a joint statement issued by …", "… in a statement". */
  #issuer(at: number, within: number): Speaker | undefined {
    const from = Math.max(0, at - within)
    const named = [...this.#text.slice(from, at).matchAll(issued)].at(-1)
    const hit = named?.[1] === undefined ? undefined : this.#bodies.named(named[1])
    if (!hit || !named) return undefined
    const start = from + named.index + named[0].lastIndexOf(named[1] ?? '')
    return reasoned(bodySpeaker(hit.body), 'paper', this.#passage(start, start + (named[1]?.length ?? 0)))
  }

  /** A capitalised name that nothing else knows stands for itself; other words stay what they are. */
  #own(mention: string): Speaker {
    const owned =
      /^(?:[Aa]n? |[Tt]he )?((?:(?!The )\p{Lu}[\p{L}-]+ ?)+?)(?:['’]s)? (?:\p{Ll}+ )*(?:spokes\p{Ll}+|salesmen|lawyers?|officials?|executives?|office|ministry|committee|board|leadership)$/u.exec(
        mention,
      )?.[1]
    if (owned !== undefined)
      return reasoned(
        bodySpeaker({ id: owned, name: owned, by: { way: 'self', words: owned } }),
        'mouthpiece',
        null,
      )
    const office = new RegExp(`^${leader.source}$`, 'u').exec(mention)?.[1]
    if (office !== undefined) {
      const party = this.#bodies.named(office)?.body ?? namedSo(office)
      return {
        ...ownWords(bareName(mention)),
        party: { id: party.id, name: party.name },
        partyReason: { way: 'role', words: mention },
      }
    }
    const bareKind = /^(?:the |an? )?(?:\p{Ll}+ )+(\p{Lu}\p{L}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*)*)$/u.exec(
      mention,
    )?.[1]
    const name = bareKind ?? bareName(mention)
    // A body without a name of its own speaks for itself: "the regional education office".
    if (/^the\b/i.test(mention) && kindIn(name) !== undefined && officeIn(name) === undefined)
      return reasoned(bodySpeaker({ id: name, name, by: { way: 'body', words: name } }), 'own-words', null)
    if (
      !/^\p{Lu}/u.test(name) ||
      /^(?:One|Some|Many|Several|Two|Three|Most|Few|Another|Parents|Residents|Officials|Critics|Analysts|Experts|Supporters|Opponents|Farmers|Workers|People|Sources|Others|Observers)\b/.test(
        name,
      )
    )
      return ownWords(name)
    // Who only passes on the news is no party.
    if (media.test(name)) return { ...ownWords(name), kind: 'group' }
    return reasoned(bodySpeaker({ id: name, name, by: { way: 'self', words: name } }), 'own-words', null)
  }

  #lastTurn(at: number): Turn | undefined {
    return this.#turns.findLast((turn) => turn.at < at) ?? undefined
  }

  /** A line that ends as no sentence does, with no sentence before it. */
  #isHeadline(at: number): boolean {
    if (at > 400 || /[.!?]["”’]?\s*\n/.test(this.#text.slice(0, at))) return false
    const line = /^[^\n]*/.exec(this.#text.slice(at, at + 400))?.[0] ?? ''
    return !/[.!?]["”’)]*\s*$/.test(line)
  }

  #placeOf(person: Person): Passage | null {
    const [first] = person.places
    return first === undefined ? null : this.#placeAt(first, person.name)
  }

  #mentionBefore(person: Person, at: number): Passage | null {
    const place = lastBefore({ places: person.mentions }, at)
    return place < 0
      ? null
      : this.#placeAt(place, this.#text.startsWith(person.name, place) ? person.name : person.surname)
  }

  #placeAt(at: number, name: string): Passage {
    const isWhole = this.#text.startsWith(name, at)
    const end = isWhole
      ? at + name.length
      : at + (/^(?:[Tt]he )?\S+/.exec(this.#text.slice(at, at + 60))?.[0].length ?? 1)
    return this.#passage(at, end)
  }

  #passage(start: number, end: number): Passage {
    return { start, end, exact: this.#text.slice(start, end) }
  }
}

function reasoned(speaker: Speaker, way: SpeakerWay, from: Passage | null): Speaker {
  return speaker.name === null ? nobody : { ...speaker, reason: { way, from } }
}

function speakerOf({ body, way, from, candidates }: BodyHit): Speaker {
  return { ...reasoned(bodySpeaker(body), way, from), candidates }
}

function namedSo(name: string): PartyGuess {
  const bare = name.replace(/^the /, '').replace(/['’]s$/, '')
  return { id: bare, name: bare }
}

function names(all: readonly Person[], chosen: Person): string[] {
  return all.filter((person) => person !== chosen).map(({ name }) => name)
}

function plainDashes(words: string): string {
  return words.replaceAll(/[–—]/g, '-')
}

/** "the Clinton Foundation" is not Clinton. */
function isWithinName(mention: string, surname: string): boolean {
  return new RegExp(`(?<!\\p{L})${escape(surname)}(?:['’]s)? \\p{Lu}`, 'u').test(mention)
}

function hasWord(words: string, word: string): boolean {
  return words.includes(word) && new RegExp(`(?<!\\p{L})${escape(word)}(?!\\p{L})`, 'u').test(words)
}

/** A person named with a kind before ("the developer Ana Ruiz") is a person. */
function withoutPersons<T extends { name: string }>(
  organisations: readonly T[],
  cast: readonly Person[],
): T[] {
  const persons = new Set(
    cast.flatMap(({ name, surname, places }) => (places.length > 0 ? [name, surname] : [])),
  )
  return organisations.filter(({ name }) => !persons.has(name))
}
