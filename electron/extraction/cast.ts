/**
 * Who acts in a text: the persons it names in full, where each is named, and what is said of them beside their names
 * ("the South Asia director at Amnesty International"). Codebook and text in, cast out.
 */
import type { Codebook } from '../codebooks/codebook'
import { countries } from './countries'
import type { PartyNames } from './parties'

export interface Person {
  name: string
  surname: string
  /** Where the full name stands, in order. */
  places: number[]
  /** The words of apposition beside the name, and the title before it. */
  about: string
  /** Whether the text calls them Mr, or Ms and Mrs; undefined when it does neither. */
  gender: 'he' | 'she' | undefined
  /** From the codebook; null for a person that only the text names. */
  partyId: string | null
}

/** Names of two to five capitalised words; particles may stand within ("Ursula von der Leyen"). */
const fullName =
  /\p{Lu}[\p{L}’'.-]*\p{L}(?: (?:al-|de|van|von|der|bin|el|ibn|da|dos)?\s?\p{Lu}[\p{L}’'-]*\p{L}){1,4}/gu

const noPerson =
  /\b(?:The|A|An|Senior|Former|Top|Local|Many|Some|Both|All|On|In|At|But|And|Last|This|That|President|Prime|Minister|Secretary|General|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|United|States|Nations|Kingdom|State|Department|Ministry|House|Council|Union|Party|Republic|Islamic|Emirate|International|National|Security|Forces|Army|University|Institute|Street|Province|North|South|East|West|New|Group|Committee|Court|Bank|Front|Movement|Agency|Office|Commission|Association|Organization|Organisation|Times|Post|News|Forum|Summit|Agreement|Church|Embassy|Foundation|Federation|Authority|Congress|Senate|Parliament|Assembly|Company|Corporation|Board|Service|Services|Workers|Watch|Alliance|Coalition|Reconstruction|Representative|Special|Corp|Guild|Directorate|League|List|Palace|Courier|Mutual|Chamber|Late|Early)\b/

const titles =
  /(?:President|Prime Minister|Foreign Minister|Minister|Secretary(?: of State)?|General|Gen\.|Lt\. Gen\.|Major|Colonel|Captain|Ambassador|Envoy|Spokes(?:man|woman|person)|Deputy|Director|Chief|Commander|Senator|Sen\.|Rep\.|Governor|Gov\.|Mayor|Judge|Justice|Chancellor|Commissioner|Councillor|Inspector|Premier|King|Queen|Prince|Professor|Dr\.?|Mr\.?|Mrs\.?|Ms\.?|Sir|Dame|Lord|Lady|Sheikh|Mullah|Maulvi|Father|Bishop|Pope|Rabbi|Imam)\s+/gu

/** @param parties what names a party or a country is no person ("Afghan Taliban"). */
export function readCast(text: string, codebook: Codebook | null, parties: PartyNames): Person[] {
  const persons = new Map<string, Person>()
  for (const { id, people } of codebook?.parties ?? []) {
    for (const person of people) {
      const places = [person.name, ...person.aliases.filter((alias) => alias.includes(' '))].flatMap((name) =>
        placesOf(text, name),
      )
      persons.set(person.name, {
        name: person.name,
        surname: surnameOf(person.name),
        places: places.toSorted((a, b) => a - b),
        about: person.role,
        gender: genderOf(text, lastWord(person.name)),
        partyId: id,
      })
    }
  }
  for (const { 0: found, index } of text.matchAll(fullName)) {
    // What stands before a title belongs to it ("Transport Minister Sean Walsh").
    const name = (found.split(titles).at(-1) ?? found).replace(/['’]s$/, '').trim()
    if (!name.includes(' ') || noPerson.test(name) || parties.find(name) || hasAdjective(name)) continue
    const at = index + found.lastIndexOf(name)
    const known = [...persons.values()].find((person) => person.name === name || person.places.includes(at))
    if (known) {
      if (!known.places.includes(at)) known.places.push(at)
      known.about += ` ${besideName(text, at, name)}`
    } else {
      persons.set(name, {
        name,
        surname: lastWord(name),
        places: [at],
        about: besideName(text, at, name),
        gender: genderOf(text, lastWord(name)),
        partyId: null,
      })
    }
  }
  return [...persons.values()]
}

function genderOf(text: string, surname: string): Person['gender'] {
  const title = new RegExp(
    `\\b(Mr|Mrs|Ms|Miss|Sir|Dame|Lord|Lady)\\.? (?:\\p{L}+ )?${surname.replace(/[^\p{L}-]/gu, '.')}`,
    'u',
  ).exec(text)?.[1]
  if (title === undefined) return undefined
  return /^(?:Mr|Sir|Lord)$/.test(title) ? 'he' : 'she'
}

/** "The president of France, Luc Morel": an office that a comma parts from its bearer. */
const officeBefore =
  /^\s*(?:the|its|their|his|her) (?:\p{L}+ ){0,3}(?:president|premier|chancellor|minister|secretary|chief|head|leader|director|envoy|ambassador|governor|mayor|commander|general|spokes\p{L}+|negotiator|chair\p{L}*)(?!\p{L})/iu

/** The title before a name and the apposition behind it, within its sentence. */
function besideName(text: string, at: number, name: string): string {
  const before = /(?:[^.;:!?“”"\n]{0,70})$/.exec(text.slice(Math.max(0, at - 70), at))?.[0] ?? ''
  const [appositive = '', title = ''] = [
    '',
    ...before.split(/,|\b(?:said|says|told|and|but|that|when|as|with)\b/),
  ].slice(-2)
  const after =
    /^,\s([^.;:!?“”"\n]{3,110}?)(?:,|\bsaid\b|\btold\b|\bwho\b|[.;:!?“”"\n])/.exec(
      text.slice(at + name.length, at + name.length + 130),
    )?.[1] ?? ''
  const office = title.trim() === '' && officeBefore.test(appositive) ? appositive : title
  return `${office.trim()} ${after.trim()}`
}

function placesOf(text: string, words: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) places.push(at)
  return places
}

const adjectives = new Set(countries.flatMap((country) => country.adjectives))

function hasAdjective(name: string): boolean {
  return name.split(/[ -]/).some((word) => adjectives.has(word))
}

/** The whole name where its last word is none of a person's ("State Department official"). */
function surnameOf(name: string): string {
  const last = lastWord(name)
  return noPerson.test(name) || !/^\p{Lu}/u.test(last) ? name : last
}

function lastWord(name: string): string {
  return name.split(' ').at(-1) ?? name
}
