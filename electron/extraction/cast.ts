/**
 * Who acts in a text: the persons it names in full, where each is named, and what is said of them beside their names
 * ("the South Asia director at Amnesty International"). Codebook and text in, cast out.
 */
import type { Codebook } from '../codebooks/codebook'
import { isAdjective } from './countries'
import { genderOfGivenName } from './given-names'
import { media, officeIn, starters } from './mentions'
import { placesOfNames } from './name-places'
import type { Organisation } from './organisations'
import type { PartyNames } from './parties'

export interface Role {
  words: string
  /** The body of which they are told to be: "of Morrow Bank". */
  of: string | undefined
  /** Where the words begin. */
  at: number
}

export interface Person {
  name: string
  surname: string
  /** Where the full name stands, in order. */
  places: number[]
  /** Where the full name or the surname alone stands, in order. */
  mentions: number[]
  /** The words of apposition beside the name, and the title before it. */
  about: string
  /** The same, each with its place, in order of the text. */
  roles: Role[]
  /** As the text, else the given name tells; undefined when neither does. */
  gender: 'he' | 'she' | undefined
  /** Other names that the codebook gives. */
  aliases: string[]
  /** From the codebook; null for a person that only the text names. */
  partyId: string | null
}

/** Names of two to five capitalised words; particles may stand within ("Ursula von der Leyen"). */
const fullName =
  /\p{Lu}[\p{L}’'.-]*\p{L}(?: \p{Lu}\.)?(?: (?:al-|de|van|von|der|bin|el|ibn|da|dos)?\s?\p{Lu}[\p{L}’'-]*\p{L}){1,4}/gu

const noPerson =
  /\b(?:The|A|An|Senior|Former|Top|Local|Many|Some|Both|All|On|In|At|But|And|Last|This|That|President|Prime|Minister|Secretary|General|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|United|States|Nations|Kingdom|State|Department|Ministry|House|Council|Union|Party|Republic|Islamic|Emirate|International|National|Security|Forces|Army|University|Institute|Street|Province|North|South|East|West|New|Group|Committee|Court|Bank|Front|Movement|Agency|Office|Commission|Association|Organization|Organisation|Times|Post|News|Forum|Summit|Agreement|Church|Embassy|Foundation|Federation|Authority|Congress|Senate|Parliament|Assembly|Company|Corporation|Board|Service|Services|Workers|Watch|Alliance|Coalition|Reconstruction|Representative|Special|Corp|Guild|Directorate|Executive|League|List|Records|Office|Personal|Civic|Civil|Rights|Green|Rural|Airlines|Holdings|Energy|Terminals|Securities|Industries|Democrats|School|Hospital|Gazette|Herald|Tribune|Journal|Radio|Television|Media|Sons|Trust|Society|Chief|Deputy|Society|Labour|Labor|Police|Treaty|Accord|Day|War|River|Lake|Sea|Mount|Bay|Island|Islands|Valley|Plan|Act|Program|Project|Initiative|Award|Prize|College|Center|Centre|Fathers|Empire|Realty|Democrats|Republicans|Bridge|Square|Road|Avenue|Airport|Harbour|Harbor|Port|Palace|Courier|Mutual|Chamber|Late|Early)\b/

const titles =
  /(?:Chief Executive|Superintendent|Pensioner|Coun|Councillor|Cllr|MP|MEP|Economist|Secretary-General|Farmer|Activist|Lawyer|Attorney|Analyst|Reverend|Rev\.|Archbishop|Cardinal|Officer|Sheriff|Detective|Coach|Skipper|Author|Singer|Actor|Even|About|Chairman|Chairwoman|Judge|Justice|President|Vice President|Prime Minister|Foreign Minister|Minister|Secretary(?: of State)?|General|Gen\.|Lt\. Gen\.|Major|Colonel|Captain|Ambassador|Envoy|Spokes(?:man|woman|person)|Deputy|Director|Chief|Commander|Senator|Sen\.|Rep\.|Governor|Gov\.|Mayor|Judge|Justice|Chancellor|Commissioner|Councillor|Inspector|Premier|King|Queen|Prince|Professor|Dr\.?|Mr\.?|Mrs\.?|Ms\.?|Sir|Dame|Lord|Lady|Sheikh|Mullah|Maulvi|Brigadier|Lieutenant|Sergeant|Admiral|Marshal|Chairman|Chairwoman|Congressman|Congresswoman|Representative|Father|Bishop|Pope|Rabbi|Imam)\s+/gu

/** @param organisations whose names are no persons. @param parties what names a party or a country is no person ("Afghan Taliban"). */
export function readCast(
  text: string,
  codebook: Codebook | null,
  parties: PartyNames,
  organisations: readonly Organisation[] = [],
): Person[] {
  const persons = new Map<string, Person>()
  const bodies = organisations
    .filter(({ name }) => name.includes(' '))
    .flatMap(({ name }) => placesOf(text, name).map((start) => ({ start, end: start + name.length })))
  for (const { id, people } of codebook?.parties ?? []) {
    for (const person of people) {
      const places = [person.name, ...person.aliases.filter((alias) => alias.includes(' '))].flatMap((name) =>
        placesOf(text, name),
      )
      persons.set(person.name, {
        name: person.name,
        surname: surnameOf(person.name),
        places: places.toSorted((a, b) => a - b),
        mentions: [],
        about: person.role,
        roles: [],
        gender: undefined,
        aliases: person.aliases,
        partyId: id,
      })
    }
  }
  for (const { 0: found, index } of text.matchAll(fullName)) {
    // What stands before a title belongs to it ("Transport Minister Sean Walsh").
    const name = properName(
      (found.split(titles).at(-1) ?? found).replace(/['’]s$/, '').trim(),
      text.slice(Math.max(0, index - 40), index),
    )
    if (
      !name.includes(' ') ||
      /-\p{Ll}+$/u.test(name) ||
      name === name.toUpperCase() ||
      noPerson.test(name) ||
      media.test(name) ||
      parties.find(name) ||
      hasAdjective(name)
    )
      continue
    const at = index + found.lastIndexOf(name)
    if (bodies.some(({ start, end }) => start <= at && at < end)) continue
    if (
      isInTitleCase(text, at) &&
      !genderOfGivenName(name.split(' ')[0] ?? '') &&
      text.indexOf(name) === text.lastIndexOf(name)
    )
      continue
    const role = besideName(text, at, name)
    const known = [...persons.values()].find((person) => person.name === name || person.places.includes(at))
    if (known) {
      if (!known.places.includes(at)) known.places.push(at)
      known.about += ` ${role.words}`
      known.roles.push(role)
    } else {
      persons.set(name, {
        name,
        surname: lastWord(name),
        places: [at],
        mentions: [],
        about: role.words,
        roles: [role],
        gender: undefined,
        aliases: [],
        partyId: null,
      })
    }
  }
  const cast = [...persons.values()].filter(
    (person) => person.partyId !== null || !isOnlyAPlace(text, person),
  )
  mergeSurnames(cast)
  const surnames = new Map<string, Person[]>()
  for (const person of cast)
    if (person.places.length > 0)
      surnames.set(person.surname, [...(surnames.get(person.surname) ?? []), person])
  const surnamePlaces = placesOfNames(text, surnames.keys())
  for (const person of cast) {
    const alike = surnames.get(person.surname) ?? []
    person.mentions = mentionsOf(text, person, alike, surnamePlaces.get(person.surname) ?? [])
    person.gender = genderOf(text, person, alike, surnamePlaces.get(person.surname) ?? [])
  }
  return cast
}

/** Without words that stand before a given name, or belong to an office: "Minister of Interior Ratko Velin". */
function properName(whole: string, before: string): string {
  let name = whole
  for (let cut = starters.exec(name); cut; cut = starters.exec(name)) name = name.slice(cut[0].length)
  const words = name.split(' ')
  if (words.length < 3) return name
  const given = words.findIndex(
    (word, index) => index > 0 && index < words.length - 1 && genderOfGivenName(word) !== undefined,
  )
  if (given > 0 && genderOfGivenName(words[0] ?? '') === undefined) return words.slice(given).join(' ')
  return /\b(?:[Mm]inister|[Mm]ayor|[Ss]ecretary|[Pp]resident|[Hh]ead|[Dd]irector|[Cc]hief|[Gg]overnor) (?:of|for|in) (?:the )?$/.test(
    before,
  )
    ? words.slice(-2).join(' ')
    : name
}

/** "in Gorna Lusa" */
function isOnlyAPlace(text: string, { name, places }: Person): boolean {
  if (genderOfGivenName(name.split(' ')[0] ?? '')) return false
  return places.every((at) =>
    /\b(?:in|at|near|around|outside|towards?|across|village|town|city)\s+$/i.test(
      text.slice(Math.max(0, at - 12), at),
    ),
  )
}

/** "Le Pen" after "Marine Le Pen" is her surname. */
function mergeSurnames(cast: Person[]): void {
  for (const short of cast.filter(({ partyId }) => partyId === null)) {
    const long = cast.find((other) => other !== short && other.name.endsWith(` ${short.name}`))
    if (!long) continue
    long.surname = short.name
    cast.splice(cast.indexOf(short), 1)
  }
}

/** In a headline of capitals any two words look like a name ("Most Productive So Far"). */
function isInTitleCase(text: string, at: number): boolean {
  if (at > 500) return false
  const start = text.lastIndexOf('\n', at) + 1
  const line = /^[^\n]{0,300}/.exec(text.slice(start))?.[0] ?? ''
  const words = line.match(/\p{L}[\p{L}’'-]*/gu) ?? []
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word))
  return !/[.!?]["”’)]*\s*$/.test(line) && words.length > 3 && capitals.length >= words.length * 0.65
}

/** Of two with one surname the one named in full last before a mention is meant. */
function mentionsOf(
  text: string,
  person: Person,
  alike: readonly Person[],
  surnameAt: readonly number[],
): number[] {
  const isWithin = (at: number): boolean =>
    person.places.some((place) => place <= at && at < place + person.name.length)
  const alone = surnameAt.filter(
    (at) => !isWithin(at) && nearestBefore(fitting(text, alike, at), at) === person,
  )
  return [...new Set([...person.places, ...alone])].toSorted((a, b) => a - b)
}

/** Of those with one surname the ones whom the title there fits. */
function fitting(text: string, alike: readonly Person[], at: number): readonly Person[] {
  const title = alike.length < 2 ? undefined : courtesy.exec(text.slice(Math.max(0, at - 30), at))?.[1]
  if (title === undefined) return alike
  const gender = genderOfTitle(title)
  const given = ({ name }: Person) => genderOfGivenName(name.split(' ')[0] ?? '')
  const sure = alike.filter((person) => given(person) === gender)
  return sure.length > 0 ? sure : alike.filter((person) => given(person) === undefined)
}

function genderOfTitle(title: string): 'he' | 'she' {
  return /^(?:Mr|Sir|Lord|Monsieur)$/.test(title) ? 'he' : 'she'
}

function nearestBefore(persons: readonly Person[], at: number): Person | undefined {
  const before = (person: Person): number => person.places.findLast((place) => place <= at) ?? -1
  return persons.toSorted((a, b) => before(b) - before(a)).find((person) => before(person) >= 0)
}

const womanly =
  /\b(?:\p{L}*woman|sister|mother|daughter|wife|widow|aunt|niece|queen|princess|duchess|nun|actress|businesswoman)\b/iu
const manly = /\b(?:\p{L}*(?<!wo)man|brother|father|son|husband|uncle|nephew|king|prince|duke|monk|actor)\b/iu
const courtesy =
  /(?<!\p{L})(Mr|Mrs|Ms|Miss|Sir|Dame|Lord|Lady|Mme|Madame|Monsieur)\.? (?:\p{Lu}[\p{L}-]* )?$/u

/** By a title, else by the given name, else by what stands beside it. */
function genderOf(
  text: string,
  { name, about, places }: Person,
  alike: readonly Person[],
  surnameAt: readonly number[],
): Person['gender'] {
  const given = genderOfGivenName(name.split(' ')[0] ?? '')
  const titles = surnameAt
    .filter((at) => nearestBefore(fitting(text, alike, at), at)?.name === name)
    .flatMap((at) => courtesy.exec(text.slice(Math.max(0, at - 30), at))?.[1] ?? [])
  const byTitle = new Set(titles.map(genderOfTitle))
  const [only] = byTitle
  if (only !== undefined && byTitle.size === 1 && alike.length < 2) return only
  if (given) return given
  const kinds = about.split(/\b(?:of|to|for|than|with)\b/)[0] ?? ''
  if (womanly.test(kinds)) return 'she'
  if (manly.test(kinds)) return 'he'
  if (only !== undefined && byTitle.size === 1) return only
  // "Shirin Ebadi and her colleagues": the next words of the same clause.
  const start = (places[0] ?? 0) + name.length
  if (/^[^.,;“”"]* (?:her|she)\b/.test(text.slice(start, start + 40))) return 'she'
  return undefined
}

/** "The president of France, Luc Morel": an office that a comma parts from its bearer. */
const officeBefore =
  /(?:^|\s)(?:(?:[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|an?|An?)|(?:(?:[Tt]he |[Ii]ts )?(?:[\p{L}.]+ ){0,3}[\p{L}.]+['’]s?)) (?:[\p{L}-]+ ){0,4}(?:lawyer|rival|co-leader|secretary|manager|founder|scientist|teacher|executive|member|deputy|official|adviser|economist|coordinator|mediator|commissioner|captain|economist|analyst|organi[sz]er|lawmaker|president|premier|chancellor|minister|secretary|chief|head|leader|director|envoy|ambassador|governor|mayor|commander|general|spokes\p{L}+|negotiator|chair\p{L}*)(?!\p{L})[^,]*$/u

const onlyTitle = /^(?:(?:\p{Lu}\p{Ll}+\.?|\d+-year-old) ?){1,2}$/u

/** The title before a name and the apposition behind it, within its sentence. */
function besideName(text: string, at: number, name: string): Role {
  const before =
    /(?:[^.;:!?“”"\n]|(?<=\b(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|U\.S|U\.K|U|S|St))\.){0,90}$/.exec(
      text.slice(Math.max(0, at - 90), at),
    )?.[0] ?? ''
  const [appositive = '', lead = ''] = [
    '',
    ...before.split(
      /,|\b(?:said|says|told|and(?! (?:chief|co-|head|former|deputy|managing|\p{Ll}+ (?:executive|officer|director|secretary)))|but|that|when|as|with|by)\b/u,
    ),
  ].slice(-2)
  const title = titleIn(lead)
  const behind = text.slice(at + name.length, at + name.length + 150)
  const of =
    /^ (?:of|from|at) ((?:the )?\p{Lu}[\p{L}’'&-]*(?: (?:of |the |and |for |& )*\p{Lu}[\p{L}’'&-]*)*)/u.exec(
      behind,
    )?.[1]
  const isBare = title.trim() === '' || onlyTitle.test(title.trim())
  const office = isBare ? officeBefore.exec(appositive)?.[0].trim() : undefined
  // A comma that closes what stands before the name opens nothing.
  const after =
    office !== undefined
      ? ''
      : (/^,\s((?!no relation|not related|who )[^.;:!?“”"\n]{3,120}?)(?:,|\b(?:said|told|who|was|is|were|has|had|will|would|posted|wrote)\b|[.;:!?“”"\n])/.exec(
          behind,
        )?.[1] ??
        /^,? who (?:\p{Ll}+ )?((?:chairs|leads|heads|runs|represents|speaks for|works for|sits on|serves on|belongs to|founded|directs|manages|owns)\b[^.,;:!?“”"\n]{3,80})/u.exec(
          behind,
        )?.[1] ??
        '')
  const held =
    office === undefined ? title : [office, title.trim()].filter((words) => words !== '').join(', ')
  const shown = office ?? held.trim()
  const from = shown === '' ? -1 : before.lastIndexOf(shown)
  return { words: `${held.trim()} ${after.trim()}`.trim(), of, at: from < 0 ? at : at - before.length + from }
}

const notOfTitle =
  /^.*(?:\b(?:has|have|had|is|are|was|were|to|into|from|about|over|against|after|before|between|than|who|which|on|in)\b|—|–|--| - )/su

/** The words before a name that are its title: behind any verb or dateline, and only if they hold an office or a body. */
function titleIn(words: string): string {
  const tail = words.replace(notOfTitle, '')
  const isTitle =
    officeIn(tail) !== undefined ||
    onlyTitle.test(tail.trim()) ||
    /['’]s? |\b(?:[Ii]ts|[Tt]heir|[Hh]is|[Hh]er) |\p{Lu}{2,} /u.test(tail) ||
    tail.trim().split(/\s+/).length <= 2
  return isTitle ? tail : ''
}

function placesOf(text: string, words: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) places.push(at)
  return places
}

function hasAdjective(name: string): boolean {
  return name.split(/[ -]/).some(isAdjective)
}

/** The whole name where its last word is none of a person's ("State Department official"). */
function surnameOf(name: string): string {
  const last = lastWord(name)
  return noPerson.test(name) || !/^\p{Lu}/u.test(last) ? name : last
}

function lastWord(name: string): string {
  return name.split(' ').at(-1) ?? name
}
