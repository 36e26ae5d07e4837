/** What every way of finding a speaker looks at: the text, who is named in it, who spoke before. */
import type { Passage } from '../../anchors/anchor'
import type { Codebook } from '../../codebooks/codebook'
import { Bodies, type BodyHit } from '../bodies'
import { readCast, type Person } from '../cast'
import { isAdjective } from '../countries'
import { bareMention, lastBefore } from '../mentions'
import { placesOfNames } from '../name-places'
import { organisationIn, readOrganisations, speakingName, type Organisation } from '../organisations'
import { PartyNames } from '../parties'
import { People } from '../people'
import type { SpeakerWay } from '../../statements/reasons'
import { seatOf } from '../seats'
import { bodySpeaker, nobody, type Speaker } from '../speaker'

export interface Turn {
  at: number
  end: number
  speaker: Speaker
}

/** So far back a pronoun may reach. */
export const reach = 1500

export class Scene {
  protected readonly text: string
  protected readonly people: People
  protected readonly parties: PartyNames
  protected readonly bodies: Bodies
  /** Who spoke, in the order of asking. */
  protected readonly turns: Turn[] = []

  /** @param sources the words for all who speak, where they are known beforehand: they tell which names are bodies. */
  constructor(text: string, codebook: Codebook | null, sources: readonly string[] = []) {
    this.text = text
    this.parties = new PartyNames(codebook)
    const sure = readOrganisations(text)
    this.people = new People(readCast(text, codebook, this.parties, sure))
    const speaking = this.bodyNames(sources, sure)
    const organisations = speaking.length > 0 ? readOrganisations(text, speaking) : sure
    this.bodies = new Bodies(text, this.parties, withoutPersons(organisations, this.people.all))
  }

  /** The names among those who speak that are a body's: nobody's and no place's, and named also within a sentence. */
  protected bodyNames(sources: readonly string[], known: readonly Organisation[]): string[] {
    const names = new Set(sources.flatMap((source) => speakingName(bareMention(source)) ?? []))
    const isFree = (name: string): boolean =>
      !organisationIn(known, name) &&
      !this.parties.find(name) &&
      !isAdjective(name) &&
      !this.people
        .sharingWords(name)
        .some((person) => name.includes(person.surname) || person.name.includes(name))
    const free = [...names].filter(isFree)
    const places = placesOfNames(this.text, free)
    return free.filter((name) => {
      const beside = (places.get(name) ?? []).map((at) => this.text.slice(Math.max(0, at - 8), at))
      return (
        beside.some((words) => /(?:\p{Ll}|,) (?:[Tt]he )?$/u.test(words)) &&
        !beside.some((words) => /(?:^|\P{L})(?:[Ii]n|[Nn]ear|[Ff]rom|[Aa]t) $/u.test(words)) &&
        seatOf(this.text, name, known, places.get(name)?.[0] ?? 0) === undefined
      )
    })
  }

  protected lastTurn(at: number): Turn | undefined {
    return this.turns.findLast((turn) => turn.at < at) ?? undefined
  }

  /** A line that ends as no sentence does, with no sentence before it. */
  protected isHeadline(at: number): boolean {
    if (at > 400 || /[.!?]["”’]?\s*\n/.test(this.text.slice(0, at))) return false
    const line = /^[^\n]*/.exec(this.text.slice(at, at + 400))?.[0] ?? ''
    return !/[.!?]["”’)]*\s*$/.test(line)
  }

  protected placeOf(person: Person): Passage | null {
    const [first] = person.places
    return first === undefined ? null : this.placeAt(first, person.name)
  }

  protected mentionBefore(person: Person, at: number): Passage | null {
    const place = lastBefore({ places: person.mentions }, at)
    return place < 0
      ? null
      : this.placeAt(place, this.text.startsWith(person.name, place) ? person.name : person.surname)
  }

  protected placeAt(at: number, name: string): Passage {
    const isWhole = this.text.startsWith(name, at)
    const end = isWhole
      ? at + name.length
      : at + (/^(?:[Tt]he )?\S+/.exec(this.text.slice(at, at + 60))?.[0].length ?? 1)
    return this.passage(at, end)
  }

  protected passage(start: number, end: number): Passage {
    return { start, end, exact: this.text.slice(start, end) }
  }
}

export function reasoned(speaker: Speaker, way: SpeakerWay, from: Passage | null): Speaker {
  return speaker.name === null ? nobody : { ...speaker, reason: { way, from } }
}

export function speakerOf({ body, way, from, candidates }: BodyHit): Speaker {
  return { ...reasoned(bodySpeaker(body), way, from), candidates }
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
