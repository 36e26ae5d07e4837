/**
 * The bodies that a text names: organisations, companies, countries that no table knows. Each with its acronym, its
 * shorter names, what is said beside it, and where it is named. Text in, bodies out.
 */
import { genderOfGivenName } from './given-names'
import { escape, groupNouns, isOfKind, kindIn, kindredOf, lastBefore, officeIn } from './mentions'
import { placesOfNames } from './name-places'

export interface Organisation {
  name: string
  acronym: string | null
  /** Where it is named in full, shortened or by its acronym, in order. */
  places: number[]
  /** What it is, in small letters, as the text says beside its name: "campaign group", "maker of …". */
  about: string
  /** Shorter forms that mean no other: "Tarrow" for Tarrow Grain Corp. */
  shorts: string[]
  /** Ministers, an army or a people are spoken of as its own. */
  isState: boolean
}

const nouns =
  'Administration|Agency|Airlines|Airways|Alliance|Army|Assembly|Association|Authority|Bank|Board|Brigade|Brothers|Bureau|Cabinet|Chamber|Church|Club|Coalition|College|Commission|Committee|Company|Confederation|Congress|Cooperative|Co-operative|Corp|Corporation|Council|Court|Dawn|Democrats|Department|Directorate|Energy|Federation|Forum|Foundation|Front|Fund|Greens|Group|Guild|Holdings|Hospital|House|Inc|Industries|Institute|League|List|Limited|Ltd|Media|Mining|Ministry|Mission|Motors|Movement|Museum|Mutual|Network|Office|Organi[sz]ation|Palace|Parliament|Partners|Party|Police|Railways?|Resources|School|Secretariat|Securities|Service|Services|Shipping|Society|Sons|Steel|Systems|Technologies|Terminals|Trust|Tribunal|Union|United|University|Watch|Workers|Works'

/** Capitalised words, with the little ones that a name may hold between them. */
const named = new RegExp(
  String.raw`(?:\p{Lu}[\p{L}’'-]*)(?: (?:(?:of|and|for|the|de|du|des|&) )*\p{Lu}[\p{L}’'-]*){1,7}(?:,? Inc\.| (?:Corp|Ltd|Co)\.)?(?: \((\p{Lu}[\p{Lu}\p{N}&]{1,7})\))?`,
  'gu',
)
const hasNoun = new RegExp(String.raw`(?<!\p{L})(?:${nouns})(?!\p{L})`, 'u')
/** What follows such a word begins another name, or is a person's. */
const noBeginning =
  /^(?:Even|About|Among|Although|Since|Until|Under|Over|Between|Despite|Meanwhile|However|According|Not|Only|Also|Yet|So|Then|There|Here|What|Who|Why|How|Where|No|Yes|Our|My|Your|Like|Unlike|Against|Through|During|By|To|Of|Now|Later|Earlier|Once|Asked|Former|Late|Last|Next|Top|Senior|Coun|MP|The|A|An|In|On|At|But|And|For|From|With|While|When|After|Before|As|If|It|Its|He|She|They|His|Her|Their|This|That|President|Prime Minister|Minister|Foreign Minister|Both|Some|Many|Most|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Mr|Mrs|Ms|Dr|Sir)\b\s*/
const kindBefore = new RegExp(
  String.raw`(?<!\p{L})((?:\p{Ll}[\p{L}-]+ ){0,3}(?:${groupNouns}|app|NGO|trade body|think tank|news agency|movement)),? (\p{Lu}[\p{L}’'-]*(?: (?:of |for |the |and |& )?\p{Lu}[\p{L}’'-]*){0,4})`,
  'gu',
)
const kindBehind = new RegExp(
  String.raw`(?<![\p{L}-])(\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]*){0,3})(?: \(\p{Lu}+\))?, (?:which|(?:(?:the|an?|its|their|his|her|one of the) )?((?:[\p{L}-]+ ){0,4}(?:${groupNouns})(?=,|\.|;|:| of | for | that | which | in | behind | based )[^,.;:]{0,40}))`,
  'gu',
)

/** @param others further names that are known to be bodies'. */
export function readOrganisations(
  text: string,
  others: readonly string[] = [],
  persons: readonly { start: number; end: number }[] = [],
): Organisation[] {
  const byName = new Map<string, Organisation>()
  const add = (named: string, acronym: string | null, about: string): void => {
    const name = named.replace(/^[Tt]he /, '')
    const known = byName.get(name)
    if (known) {
      known.acronym ??= acronym
      known.about += ` ${about}`
    } else byName.set(name, { name, acronym, places: [], about, shorts: [], isState: false })
  }
  const isPerson = (at: number): boolean => persons.some(({ start, end }) => start <= at && at < end)
  for (const { 0: found, 1: acronym, index } of text.matchAll(named)) {
    const name = bodyPart(plainName(found), text, index + found.length)
    if (acronym === undefined && !hasNoun.test(name)) continue
    if (acronym !== undefined && !couldBeAcronym(acronym, name) && !hasNoun.test(name)) continue
    if (!name.includes(' ') || (acronym === undefined && isPerson(index + found.indexOf(name)))) continue
    add(acronym === undefined ? name : acronymBegins(name, acronym), acronym ?? null, '')
  }
  for (const { 1: kind = '', 2: name = '', index, 0: found } of text.matchAll(kindBefore)) {
    if (isPerson(index + found.lastIndexOf(name)) || noBeginning.test(name)) continue
    if (isKind(kind)) add(ownName(byName, endOfName(text, name)), null, kind)
  }
  for (const { 1: name = '', 2: kind, index } of text.matchAll(kindBehind)) {
    const plain = name.replace(noBeginning, '').replace(/['’]s$/, '')
    if (
      plain === '' ||
      (kind === undefined &&
        (!plain.includes(' ') || genderOfGivenName(plain.split(' ')[0] ?? '') !== undefined))
    )
      continue
    if (kind === undefined) {
      add(ownName(byName, plain), null, '')
      continue
    }
    if (
      / of /.test(` ${kind.split(kindIn(kind) ?? '')[0]}`) ||
      officeIn(kind.split(kindIn(kind) ?? '')[0] ?? '') !== undefined ||
      isPerson(index + name.indexOf(plain))
    )
      continue
    if (/^(?:\p{L}+ ){0,2}(?:side|country|leaders|officials)\b/u.test(kind)) continue
    add(ownName(byName, plain), null, kind)
  }
  for (const name of others) if (!byName.has(name) && ownName(byName, name) === name) add(name, null, '')
  const stateNames = states(text)
  for (const name of stateNames) if (!isPerson(text.indexOf(name))) add(name, null, '')
  const all = [...byName.values()].filter(({ name }) => !/^(?:\p{Lu}\p{Ll}+day|God|I)$/u.test(name))
  const spread = wordSpread(all)
  for (const each of all) {
    each.shorts = shortNames(each.name, spread)
    each.isState = stateNames.has(each.name)
  }
  const places = placesOfNames(text, all.flatMap(formsOf))
  for (const each of all)
    each.places = formsOf(each)
      .flatMap((form) => places.get(form) ?? [])
      .toSorted((a, b) => a - b)
  return all.filter(({ places }) => places.length > 0)
}

/** "The insurer, Castellane Mutual": the comma binds only a whole kind. */
function isKind(words: string): boolean {
  return kindIn(words) !== undefined || /\b(?:app|NGO|trade body|think tank|news agency)\b/.test(words)
}

/** "Hollin", "Clara Springs", "the watchmaker Ferrat": a bare name; "a Hollin spokeswoman": the name before the mouth. */
export function speakingName(words: string): string | undefined {
  const mouth =
    /^(?:[Aa]n? |[Tt]he )?((?:(?!The )\p{Lu}[\p{L}’'-]* ?)+?)(?:['’]s)? (?:\p{Ll}+ )*(?:spokes\p{Ll}+|salesmen|lawyers?|officials?|executives?|managers?)$/u.exec(
      words,
    )?.[1]
  const name = (mouth ?? words.replace(/^(?:[Tt]he )?(?:\p{Ll}+ ){0,2}/u, '')).trim()
  if (
    !/^\p{Lu}[\p{L}’'-]{2,}(?: (?:& )?\p{Lu}[\p{L}’'-]*)*$/u.test(name) ||
    noBeginning.test(name) ||
    isNoState(name)
  )
    return undefined
  return genderOfGivenName(name.split(' ')[0] ?? '') ? undefined : name
}

/** A name that the text has in a longer form already stands for it. */
function ownName(known: ReadonlyMap<string, Organisation>, name: string): string {
  if (known.has(name)) return name
  return [...known.keys()].find((other) => other.startsWith(`${name} `)) ?? name
}

/** A possessive belongs to a name when nothing it could own follows. */
function endOfName(text: string, name: string): string {
  if (!/['’]s$/.test(name)) return name.replace(/[.,]$/, '')
  return text.includes(`${name} has `) || text.includes(`${name} said`) || /^Save /.test(name)
    ? name
    : name.replace(/['’]s$/, '')
}

function plainName(found: string): string {
  let name = found.replace(/ \([^)]*\)$/, '').replace(/['’]s?$/, '')
  for (let cut = noBeginning.exec(name); cut; cut = noBeginning.exec(name)) name = name.slice(cut[0].length)
  return name
}

const title =
  /(?:^| )(?:Brigadier|General|Colonel|Major|Captain|Lieutenant|Minister|President|Secretary|Senator|Governor|Mayor|Spokes\p{L}+|Chief Executive|Director|Professor|Judge|Commissioner|Ambassador|Envoy) \p{Lu}\p{L}+(?: \p{Lu}\p{L}+)*$/u

/** Without the person before it ("Priya Castellan of Morrow Bank"), with the stop that belongs to it ("Grain Corp."). */
function bodyPart(name: string, text: string, end: number): string {
  if (title.test(name)) return ''
  const words = name.split(' ')
  const bearer = words.findIndex(
    (word, index) => index > 0 && index < words.length - 1 && genderOfGivenName(word) !== undefined,
  )
  if (bearer > 0 && hasNoun.test(words.slice(0, bearer).join(' '))) return words.slice(0, bearer).join(' ')
  const [, left = '', right = ''] = /^(.+?) (?:of|and|for|from) (?:the )?(.+)$/u.exec(name) ?? []
  const given = left.split(' ')[0] ?? ''
  const own =
    left.includes(' ') && !hasNoun.test(left) && (genderOfGivenName(given) || hasNoun.test(right))
      ? right
      : name
  return /(?:^| )(?:Corp|Inc|Co|Ltd)$/.test(own) && /^\.(?=[\s,]\s*\p{Ll})/u.test(text.slice(end, end + 4))
    ? `${own}.`
    : own
}

function initials(name: string): string {
  return (name.match(/(?<!\p{L})\p{L}/gu) ?? []).join('')
}

function couldBeAcronym(acronym: string, name: string): boolean {
  const letters = initials(name).toUpperCase()
  // A dateline's agency is not the place's acronym: "LOS ANGELES (AP)".
  if (name === name.toUpperCase()) return false
  const held = [...acronym].filter((letter) => letters.includes(letter)).length
  return letters.includes(acronym[0] ?? '') && held >= acronym.length - (acronym.length > 3 ? 1 : 0)
}

/** "Minister of the Union of Workers (UW)": the name begins where the acronym does. */
function acronymBegins(name: string, acronym: string): string {
  const words = name.split(' ')
  for (let from = words.length - 1; from > 0; from -= 1) {
    const rest = words.slice(from).join(' ')
    const capitals = (rest.match(/(?<![\p{L}])\p{Lu}/gu) ?? []).join('')
    if (capitals === acronym) return rest
  }
  return name
}

const officeOf = String.raw`(?:\p{L}+ ){0,2}(?:[Pp]rime [Mm]inister|[Pp]resident|[Mm]inister|[Ss]ecretary|leader|leadership|customs|central bank|economy|people|citizens|capital|farms|farmers|growers|exports|imports|side|envoy|delegation|government|army|parliament|king|queen|chancellor|premier|chief negotiator|negotiators?|ambassador|foreign ministry|navy|military|coast guard|troops|soldiers|trawlers|borders?)`
const stateWords = new RegExp(
  String.raw`(?<![\p{L}-])(\p{Lu}\p{Ll}{3,})['’]s? ${officeOf}(?!\p{L})|(?:army|president|government|parliament|republic|kingdom|prime minister|capital|king|queen) of (\p{Lu}\p{Ll}{3,})|[Nn]eighbou?r(?:ing)? (\p{Lu}\p{Ll}{3,})|between (\p{Lu}\p{Ll}{3,}) and \p{Lu}|between \p{Lu}\p{Ll}+ and (\p{Lu}\p{Ll}{3,})`,
  'gu',
)

/** Names that ministers, an army or neighbours are told of. */
function states(text: string): Set<string> {
  const found = new Set<string>()
  for (const [, ...groups] of text.matchAll(stateWords)) {
    const name = groups.find((group) => group !== undefined)
    // One who is only once so called may be anybody; a country is named again.
    if (
      name !== undefined &&
      !isNoState(name) &&
      !noBeginning.test(name) &&
      (groups[2] !== undefined || text.split(name).length > 2)
    )
      found.add(name)
  }
  for (const name of demonymPairs(text)) found.add(name)
  return found
}

const notStates = new RegExp(`^(?:${nouns})$`, 'u')

function isNoState(name: string): boolean {
  return notStates.test(name) || /day$/.test(name)
}

/** "Ostavia" beside "Ostavian": a name that has an adjective of its own, and is named often. */
function demonymPairs(text: string): string[] {
  const counts = new Map<string, number>()
  for (const [word] of text.matchAll(/(?<![\p{L}-])\p{Lu}\p{Ll}{3,}/gu))
    counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts].flatMap(([word, count]) => {
    if (count < 2 || isNoState(word)) return []
    const stem = word.replace(/[aeoy]$/, '')
    const adjectives = ['ian', 'an', 'n', 'ians', 'ans', 'ns', 'ese', 'ish', 'i'].map((end) => stem + end)
    return adjectives.some((each) => each !== word && counts.has(each)) ? [word] : []
  })
}

function formsOf({ name, acronym, shorts }: Organisation): string[] {
  return [name, ...(acronym === null ? [] : [acronym]), ...shorts]
}

/** In how many names a word stands. */
function wordSpread(all: readonly Organisation[]): Map<string, number> {
  const spread = new Map<string, number>()
  for (const { name } of all)
    for (const word of new Set(name.split(' '))) spread.set(word, (spread.get(word) ?? 0) + 1)
  return spread
}

const tooPlain =
  /^(?:The|New|National|International|United|Union|State|Federal|Royal|Central|North|South|East|West|Northern|Southern|Eastern|Western|Green|Free|General|Public|Democratic|People|Workers|Save|Open|First|Fair|High|Joint|World|European|Civil|Organi[sz]ation|Office|Department|Ministry|Chamber|University|Bank|House|Council|Association|Institute|Committee|Commission|Rural|Civic|St)$/

const lastWords =
  /^(?:Front|Commission|Council|Union|Directorate|League|Guild|Movement|Alliance|Authority|Federation|Party|Committee)$/

/** "Tarrow" for Tarrow Grain Corp., "the Front" for the Northern Dawn Front. */
function shortNames(name: string, spread: ReadonlyMap<string, number>): string[] {
  const words = name.split(' ')
  if (words.length < 2) return []
  const [first = '', last = ''] = [words[0]?.replace(/['’]s$/, ''), words.at(-1)]
  const isShared = (word: string): boolean => (spread.get(word) ?? 0) > 1
  return [
    ...(tooPlain.test(first) || first.length < 4 || isShared(first) ? [] : [first]),
    ...(!lastWords.test(last) &&
    !tooPlain.test(last) &&
    !notStates.test(last) &&
    last.length > 4 &&
    !isShared(last) &&
    words.length === 2
      ? [last]
      : []),
    ...(lastWords.test(last) && !isShared(last) ? [`the ${last}`, `The ${last}`] : []),
  ]
}

/** The body that words name: in full, by its acronym, by a shorter name. */
export function organisationIn(
  known: readonly Organisation[],
  words: string,
): { found: Organisation; way: 'name' | 'acronym' | 'short-name' } | undefined {
  const all = sharingWords(known, words)
  const full = all
    .filter(({ name }) => holds(words, name))
    .toSorted((a, b) => words.indexOf(a.name) - words.indexOf(b.name) || b.name.length - a.name.length)[0]
  if (full) return { found: full, way: 'name' }
  const byAcronym = all.find(({ acronym }) => acronym !== null && holds(words, acronym))
  if (byAcronym) return { found: byAcronym, way: 'acronym' }
  const acting = words.replace(/\b(?:in|near|at|from|around|outside|across) (?:the )?\p{Lu}[\p{L}-]+/gu, '')
  const short = all.find(({ shorts }) => shorts.some((form) => holds(acting, form)))
  if (short) return { found: short, way: 'short-name' }
  const demonym = statesOf(known).find(({ name, isState }) => isState && holdsAdjective(words, name))
  return demonym && { found: demonym, way: 'short-name' }
}

interface Index {
  byWord: Map<string, Organisation[]>
  states: Organisation[]
}

/** Built once for each list of bodies, so that a long list costs no more a mention. */
const indexes = new WeakMap<readonly Organisation[], Index>()

function indexOf(all: readonly Organisation[]): Index {
  const known = indexes.get(all)
  if (known) return known
  const byWord = new Map<string, Organisation[]>()
  for (const each of all)
    for (const form of formsOf(each)) {
      const word = firstWordOf(form.replace(/^[Tt]he /, ''))
      byWord.set(word, [...(byWord.get(word) ?? []), each])
    }
  const index = { byWord, states: all.filter(({ isState }) => isState) }
  indexes.set(all, index)
  return index
}

function firstWordOf(form: string): string {
  return /[\p{L}\p{N}]+/u.exec(form)?.[0] ?? ''
}

function sharingWords(all: readonly Organisation[], words: string): Organisation[] {
  const { byWord } = indexOf(all)
  return [...new Set((words.match(/[\p{L}\p{N}]+/gu) ?? []).flatMap((word) => byWord.get(word) ?? []))]
}

function statesOf(all: readonly Organisation[]): readonly Organisation[] {
  return indexOf(all).states
}

/** Whole words only. */
function holds(words: string, name: string): boolean {
  if (!words.replaceAll('’', "'").includes(name.replaceAll('’', "'"))) return false
  return new RegExp(
    `(?<![\\p{L}\\p{N}])${escape(name).replace(/['’]/g, "['’]")}(?![\\p{L}\\p{N}])`,
    'u',
  ).test(words)
}

function holdsAdjective(words: string, name: string): boolean {
  const stem = name.replace(/[ae]$/, '')
  if (!words.includes(stem)) return false
  return new RegExp(`(?<!\\p{L})${escape(stem)}(?:i?ans?|i|ese|ish|ic|ers?)(?!\\p{L})`, 'u').test(words)
}

/** The bodies that a kind may stand for ("the union"), the one named last first. */
export function organisationsOfKind(all: readonly Organisation[], kind: string, at: number): Organisation[] {
  const told = new RegExp(`(?<!\\p{L})(?:${kindredOf(kind).map(escape).join('|')})(?!\\p{L})`, 'iu')
  const own = (each: Organisation): boolean => isOfKind(each.name, kind) || told.test(each.about)
  return all
    .filter((each) => own(each) && lastBefore(each, at) >= 0)
    .toSorted((a, b) => lastBefore(b, at) - lastBefore(a, at))
}
