/** Persons by name, title, office or pronoun. */
import type { Person } from '../cast'
import { opensBefore } from '../directness'
import { escape, hasWord, lastBefore, officeIn, officesLike } from '../mentions'
import type { SpeakerWay } from '../../statements/reasons'
import { sentenceStart } from '../sentence-bounds'
import { nobody, type Speaker } from '../speaker'
import { Offices } from './offices'
import { reach, reasoned } from './scene'

export class Persons extends Offices {
  /** A name in full, a surname with or without title, a given name alone. */
  protected personNamed(mention: string, at: number): Speaker | undefined {
    const full = this.people
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
        return this.bodyOf(full)
      return reasoned(this.asSpeaker(full), 'name', null)
    }
    const sharing = this.people.sharingWords(mention)
    const byAlias = sharing.find(({ aliases, surname }) =>
      aliases.some((alias) => alias !== surname && hasWord(plainDashes(mention), plainDashes(alias))),
    )
    if (byAlias) return reasoned(this.asSpeaker(byAlias), 'alias', null)
    const surnamed = sharing.filter(
      ({ surname, mentions }) =>
        mentions.length > 0 && hasWord(mention, surname) && !isWithinName(mention, surname),
    )
    if (surnamed.length > 0) return this.oneOf(surnamed, mention, at, 'surname')
    if (!/^\p{Lu}[\p{L}-]+$/u.test(mention)) return undefined
    const given = sharing.filter(
      ({ name, mentions }) => mentions.length > 0 && name.startsWith(`${mention} `),
    )
    return given.length > 0 ? this.oneOf(given, mention, at, 'short-name') : undefined
  }

  /** Of several with one name: whom the title fits, then the one named in full last. That is how the news tells them apart. */
  protected oneOf(
    sharing: readonly Person[],
    mention: string,
    at: number,
    way: SpeakerWay,
  ): Speaker | undefined {
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
      return this.bodyOf(first)
    const others = sharing.filter((person) => person !== first).map(({ name }) => name)
    return reasoned(this.asSpeaker(first, others), way, this.placeOf(first))
  }

  /** "The envoy", "US peace envoy", "the president": the one person known to hold that office. */
  protected byOffice(mention: string, at: number): Speaker | undefined {
    const role = officeIn(mention)
    if (
      role === undefined ||
      /s$/i.test(role) ||
      /^(?:an?|one|another|unnamed|senior|some|several|two)\b/i.test(mention)
    )
      return undefined
    const body = this.bodies.named(mention)?.body
    if (!body && !/^(?:the|that|this|our|its|their)\b/i.test(mention) && !this.isHeadline(at))
      return undefined
    const bearers = this.bearersOf(role, at).filter(
      (person) => !body || this.partyOf(person).party.id === body.id,
    )
    const last = this.turns.findLast(({ speaker }) => bearers.some(({ name }) => name === speaker.name))
    const chosen =
      bearers.find(({ name }) => name === last?.speaker.name) ??
      (bearers.length === 1 ? bearers[0] : undefined)
    if (chosen) return reasoned(this.asSpeaker(chosen), 'description', this.placeOf(chosen))
    return bearers.length === 0 && !body && /^the \S+$/i.test(mention) ? this.subjectBefore(at) : undefined
  }

  /** "Quillen has kept her temper. The governor-elect said …": the one of whom the sentence before is. */
  protected subjectBefore(at: number): Speaker | undefined {
    const start = sentenceStart(this.text, at)
    const from = sentenceStart(this.text, Math.max(0, start - 2))
    const named = this.people.between(from, from + 4)
    const [only] = named
    return only && named.length === 1 && from < start
      ? reasoned(this.asSpeaker(only), 'description', this.placeAt(from, only.name))
      : undefined
  }

  protected bearersOf(role: string, at: number): Person[] {
    const pattern = new RegExp(`(?<!\\p{L})(?:${officesLike(role).join('|')})`, 'iu')
    const isHeadline = this.isHeadline(at)
    return this.people.all.filter(
      ({ about, places }) => pattern.test(about) && places.some((place) => isHeadline || place < at),
    )
  }

  /** The person a pronoun stands for: sentence by sentence backwards, who spoke there, else who is named first there. */
  protected personFor(pronoun: string, at: number, teller: Speaker | undefined): Speaker {
    const gender = /^h(?:e|im|is|imself)$/i.test(pronoun) ? 'he' : 'she'
    const may = (person: Person): boolean =>
      person.mentions.length > 0 &&
      (person.name !== teller?.name || !opensBefore(this.text, at)) &&
      (person.gender === undefined || person.gender === gender)
    const near = this.people.between(at - reach, at).filter(may)
    const sure = near.filter((person) => this.isSurelyPerson(person))
    const candidates = sure.length > 0 ? sure : near
    for (let end = at, start = sentenceStart(this.text, at), steps = 0; steps < 8; steps += 1) {
      const found = this.inSentence(candidates, start, end, steps === 0)
      if (found)
        return reasoned(
          this.asSpeaker(found, names(candidates, found)),
          'pronoun',
          this.mentionBefore(found, at),
        )
      if (start <= 0) break
      end = start
      start = sentenceStart(this.text, Math.max(0, start - 2))
      if (start >= end) break
    }
    const spoke = this.turns.findLast((turn) => turn.at < at && turn.speaker.kind === 'person')
    const known = this.people
      .sharingWords(spoke?.speaker.name ?? '')
      .find(({ name }) => name === spoke?.speaker.name)
    if (spoke && at - spoke.at < reach && (!known || may(known)))
      return reasoned(spoke.speaker, 'pronoun', this.passage(spoke.at, spoke.end))
    const nearest = candidates.toSorted(
      (a, b) => lastBefore({ places: b.mentions }, at) - lastBefore({ places: a.mentions }, at),
    )[0]
    return nearest
      ? reasoned(
          this.asSpeaker(nearest, names(candidates, nearest)),
          'pronoun',
          this.mentionBefore(nearest, at),
        )
      : nobody
  }

  /** Somebody with a known gender, an office, or a surname that stands alone; not any two capitals. */
  protected isSurelyPerson({ gender, about, mentions, places, partyId }: Person): boolean {
    return (
      partyId !== null ||
      gender !== undefined ||
      mentions.length > places.length ||
      officeIn(about) !== undefined
    )
  }

  protected inSentence(
    candidates: readonly Person[],
    start: number,
    end: number,
    isOwn: boolean,
  ): Person | undefined {
    const spoke = this.turns.findLast(
      ({ at, speaker }) => start <= at && at < end && candidates.some(({ name }) => name === speaker.name),
    )
    if (spoke) return candidates.find(({ name }) => name === spoke.speaker.name)
    const named = candidates
      .flatMap((person) =>
        person.mentions.filter((place) => start <= place && place < end).map((place) => ({ person, place })),
      )
      .filter(({ place }) => !opensBefore(this.text, place))
      .toSorted((a, b) => a.place - b.place)
    const sure = named.filter(({ person }) => person.gender !== undefined)
    return (isOwn ? (sure.at(-1) ?? named.at(-1)) : (sure[0] ?? named[0]))?.person
  }

  protected asSpeaker(person: Person, others: string[] = []): Speaker {
    const { party, by } = this.partyOf(person)
    return {
      ...nobody,
      name: person.name,
      party,
      candidates: [person.name, ...others],
      kind: 'person',
      partyReason: by,
    }
  }

  protected lastNamed(start: number, at: number): Person | undefined {
    return this.people.mentionsBetween(start, at).at(-1)?.person
  }
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
