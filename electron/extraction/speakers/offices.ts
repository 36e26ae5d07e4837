/** For whom a person speaks: by the codebook, else by the office told beside the name. */
import type { Person } from '../cast'
import { hasWord, isOfKind, kindIn, lastBefore, officeIn, possessed } from '../mentions'
import type { PartyGuess } from '../parties'
import type { PartyReason, SpeakerWay } from '../../statements/reasons'
import { sentenceStart } from '../sentence-bounds'
import { bodySpeaker, type Speaker } from '../speaker'
import { BodyPronouns } from './body-pronouns'
import { reasoned } from './scene'

const governing =
  /\b(?:minister|president|premier|chancellor|prime minister|secretary of state|king|queen|army|military|government|police)\b/i
const mouthing =
  /\b(?:chief executive|managing director|chair\p{L}*|spokes\p{L}+|director|co-leader|deputy leader|general secretary|chief \p{L}+ officer|CEO)\b/iu
/** Who works at something without speaking for a place: "a nurse from Dorrin". */
const trade =
  /\b(?:nurse|farmer|pilot|teacher|author|columnist|trainer|consultant|midwife|activist|lawyer|attorney|resident|student|driver|fisherman|fisherwoman|baker|retired)\b/i
export const leader =
  /\b[Tt]he (?:\p{Ll}+ ){0,2}(?:leader|head|president|chair\p{L}*|chief|director|spokes\p{L}+|secretary|founder|boss|minister|mayor|governor|envoy|ambassador) of ((?:the )?\p{Lu}[\p{L}’'-]*(?: (?:of |the |and |& )?\p{Lu}[\p{L}’'-]*)*)/gu

export abstract class Offices extends BodyPronouns {
  protected readonly partyByPerson = new Map<Person, { party: PartyGuess; by: PartyReason }>()

  /** The person a pronoun stands for. */
  protected abstract personFor(pronoun: string, at: number, teller: Speaker | undefined): Speaker

  /** The one meant of several with one name. */
  protected abstract oneOf(
    sharing: readonly Person[],
    mention: string,
    at: number,
    way: SpeakerWay,
  ): Speaker | undefined

  /** For whom a person speaks: the codebook, else what stands beside the name. Asked once for each. */
  protected partyOf(person: Person): { party: PartyGuess; by: PartyReason } {
    const known = this.partyByPerson.get(person)
    if (known) return known
    const self = {
      party: { id: person.name, name: person.name },
      by: { way: 'self' as const, words: person.name },
    }
    // Two whose offices are told by each other would ask in a ring.
    this.partyByPerson.set(person, self)
    const told = this.partyToldOf(person) ?? self
    this.partyByPerson.set(person, told)
    return told
  }

  protected partyToldOf(person: Person): { party: PartyGuess; by: PartyReason } | undefined {
    if (person.partyId !== null)
      return { party: this.parties.get(person.partyId), by: { way: 'codebook-person', words: person.name } }
    for (const { words, of, at } of person.roles) {
      const body =
        (of === undefined ? undefined : this.bodyOfPlace(of, words)) ?? this.bodyInRole(words, at, person)
      if (body) return { party: { id: body.id, name: body.name }, by: { way: 'role', words } }
    }
    return this.leaderBefore(person)
  }

  /** "of Morrow Bank" is whom one speaks for; "Senator Ruiz of Vermont" speaks for nobody else. */
  protected bodyOfPlace(of: string, words: string): PartyGuess | undefined {
    const known = this.bodies.named(of)?.body
    if (known) return known
    const isOffice =
      /\b(?:minister|president|king|queen|premier|ambassador|envoy|mayor|governor|chief|head|director|chair\p{L}*|leader|secretary|spokes\p{L}+)\b/iu.test(
        words,
      )
    const isState = /^(?:New|North|South|West|Rhode) \p{Lu}\p{Ll}+$/u.test(of)
    return (of.includes(' ') && !isState) || isOffice ? namedSo(of) : undefined
  }

  /** "The leader of the Civic Union said … Katrin Vael told …": the office is told first, its bearer right after. */
  protected leaderBefore({ places }: Person): { party: PartyGuess; by: PartyReason } | undefined {
    const [at = 0] = places
    const from = Math.max(0, at - 350)
    const told = [...this.text.slice(from, at).matchAll(leader)].at(-1)
    if (!told) return undefined
    const start = from + told.index
    if (this.people.mentionsBetween(start + 1, at).length > 0) return undefined
    const body = this.bodies.named(told[1] ?? '')?.body ?? namedSo(told[1] ?? '')
    return { party: { id: body.id, name: body.name }, by: { way: 'role', words: told[0] } }
  }

  /** "its president", "the group’s director", "Mr Vael’s deputy", "secretary of the union", "OHS envoy". */
  protected bodyInRole(words: string, at: number, person: Person): PartyGuess | undefined {
    const isAgainst =
      /^(?:(?:then )?(?:his|her|their|the|an?) )?(?:\p{L}+ )?(?:brother|sister|nephew|niece|son|daughter|wife|husband|widow|cousin|father|mother|friend|girlfriend|boyfriend|neighbou?r|critic|rival|opponent)\b/iu.test(
        words,
      )
    if (isAgainst && !/\b(?:of|at|from) (?:the )?\p{Lu}/u.test(words)) return undefined
    const named = this.bodies.named(words)
    if (named && named.body.id !== person.surname) return this.governed(named.body, at)
    const owner = possessed.exec(words)
    if (owner) {
      const body = /^(?:its|their)$/i.test(owner[1] ?? '')
        ? this.bodyFor(at, undefined, 'its')
        : this.personFor(owner[1] ?? '', at, undefined)
      return body.party?.id === person.name ? undefined : (body.party ?? undefined)
    }
    const possessor = /^(?:the |The |An? |an? )?(.{2,50}?)['’]s? /u.exec(words)?.[1]
    if (possessor !== undefined) {
      const boss = this.people
        .sharingWords(possessor)
        .filter(
          (other) =>
            other !== person &&
            (possessor.includes(other.name) ||
              (hasWord(possessor, other.surname) && lastBefore(other, at) >= 0)),
        )
      const chosen = boss.length > 0 ? this.oneOf(boss, possessor, at, 'surname') : undefined
      if (chosen?.party) return chosen.party
    }
    const kind = kindIn(words)
    const turn =
      kind === undefined
        ? undefined
        : this.turns.findLast(
            (each) =>
              each.at < at && each.speaker.kind === 'group' && isOfKind(each.speaker.name ?? '', kind),
          )
    if (turn?.speaker.party) return turn.speaker.party
    const described = /\b(?:army|military|government)\b/.test(words)
      ? undefined
      : this.bodies.described(possessor ?? words, at)
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
      !trade.test(words) &&
      !/\b[Mm]inister of\b/.test(words) &&
      !/^(?:the )?(?:\p{Lu}\p{Ll}+day)$/u.test(elsewhere)
    )
      return namedSo(elsewhere)
    return this.bodyOfTitle(words, at)
  }

  /** A title alone leans on the body named last: "Chief Executive Leonard Fisk", "Foreign Minister Ilan Berezny". */
  protected bodyOfTitle(words: string, at: number): PartyGuess | undefined {
    const start = sentenceStart(this.text, at)
    if (governing.test(words)) {
      const states = this.states()
      const isState = (id: string): boolean =>
        states.some(({ name }) => name === id) || this.parties.isCountry(id)
      const here = this.bodies.namedBetween(start, at).find(({ body }) => isState(body.id))
      const state = here?.body ?? this.stateBefore(start)
      if (state) return state
      const [most] = states.toSorted((a, b) => b.places.length - a.places.length)
      if (most) return this.bodies.bodyOf(most)
      return { id: 'government', name: 'government' }
    }
    if (!mouthing.test(words)) return undefined
    const turn = this.turns.findLast(
      (each) => each.at < at && each.at > start - 400 && each.speaker.kind === 'group',
    )
    const named = this.bodies.namedBetween(Math.max(0, start - 400), at)
    const here = named.findLast(({ at: place }) => place >= start)
    const spoken = turn && this.bodyOfTurn(turn)
    return here?.body ?? spoken ?? turn?.speaker.party ?? named.at(-1)?.body
  }

  protected bodyOf(person: Person): Speaker {
    const { party, by } = this.partyOf(person)
    return reasoned(bodySpeaker({ ...party, by }), 'description', this.placeOf(person))
  }
}

/** A body that is told by its name alone. */
export function namedSo(name: string): PartyGuess {
  const bare = name.replace(/^the /, '').replace(/['’]s$/, '')
  return { id: bare, name: bare }
}
