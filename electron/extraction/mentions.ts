/** The kinds of words that stand for somebody: patterns only, as data for the finder of speakers. */

export const firstPerson = /^(?:I|my|me|myself|we|our|us|ourselves)$/i
export const singular = /^(?:he|she|him|her|his|himself|herself)$/i
export const plural = /^(?:they|their|them|themselves)$/i
export const neuter = /^(?:it|its|itself)$/i
export const relative = /^(?:who|which|that|whose)$/i
/** "its lawyers", "their leadership", "her office". */
export const possessed = /^(its|their|his|her)\s+(\p{L}.*)$/isu

/** Papers that speak for whoever issued them. */
export const papers =
  /\b(?:statement|declaration|communiqu[eé]|message|tweet|post|letter|report|release|text|document|article|briefing|memo|manifesto|petition|note|email|e-mail|figures|data|survey|filing)\b/i

export const officeNouns =
  'envoy|spokes(?:man|woman|person)|president|minister|secretary|negotiator|director|general|official|ambassador|diplomat|chief|commander|leader|senator|governor|mayor|lawyer|attorney|activist|delegate|chancellor|premier|king|queen|prince|analyst|professor|head|chair(?:man|woman|person)?|inspector|commissioner|executive|councillor|spokespeople|deputy|justice|midwife|consultant|researcher|candidate|congress(?:man|woman)|lawmaker|nurse|sergeant|major|lieutenant|admiral|sheriff|superintendent|auditor|archbishop|pastor|priest|author|columnist|editor|skipper|pilot|farmer|trainer|partner|campaigner|organiser|principal|founder|scientist|member|representative|adviser|advisor|officer|colonel|captain|economist|organiser|organizer|co-leader|co-founder|coordinator|mediator|judge|prosecutor|teacher|bishop|owner|manager|treasurer|whip'
/** An office that one person holds; the last one in the words counts. */
export const office = new RegExp(String.raw`\b(?:${officeNouns})\b`, 'gi')
export function officeIn(words: string): string | undefined {
  return [...words.matchAll(office)].at(-1)?.[0]
}

/** Unnamed people who speak for a body. */
export const mouths =
  /\b(?:spokes(?:man|woman|person|people)|lawyers?|attorneys?|officials?|representatives?|negotiators|members|leaders|leadership|board|management|executives|sources|aides?|team|lawmakers|MPs|delegates|delegation|office)\b/i

export const groupNouns =
  'subsidiary|group|movement|organi[sz]ation|insurgents?|militants?|militia|rebels?|fighters|guerrillas?|side|party|government|administration|ministry|agency|union|council|company|firm|office|watchdog|regulator|charity|body|alliance|bloc|coalition|delegation|leadership|leaders|campaign|campaigners|junta|regime|kingdom|country|island|islands|authority|authorities|commission|committee|board|court|bank|operator|employers?|management|owners?|insurer|maker|retailer|airline|network|guild|federation|association|front|army|chamber|directorate|department|club|league|university|school|hospital|diocese|church|palace|embassy|developer|supplier|manufacturer|publisher|studio|cooperative|co-operative|foundation|trust|institute|secretariat|parliament|assembly|senate|congress|cabinet|opposition|police|residents|strikers|workers|carrier|startup|start-up|broadcaster|newspaper|utility|railway|paper'
export const groupNoun = new RegExp(String.raw`\b(?:${groupNouns})\b`, 'i')

/** Who passes on the news speaks for no party. */
export const media =
  /^(?:Reuters|AP|AFP|Associated Press|Agence France-Presse|BBC|CNN|Al Jazeera|Guardian|Bloomberg|Xinhua|TASS|dpa|UPI|NPR|VOA|Politico|Axios|NBC|ABC|CBS|Fox News|Der Spiegel|Le Monde|El Pa[ií]s)(?: News)?$|\b(?:Times|Post|Gazette|Herald|Tribune|Journal|Telegraph|Courier|Chronicle|Observer|Mail|Broadcasting|News Agency|Radio|Television|TV)$/

/** Kinds that one name may hold another word for: "the watchdog" for an Office, "the rebels" for a Front. */
const kindred: readonly [RegExp, RegExp][] = [
  [
    /^(?:regulator|watchdog|authority|agency|commission|body)$/i,
    /\b(?:Office|Directorate|Authority|Commission|Agency|Board|Bureau|Inspectorate|Ombudsman|Regulator|Council|Administration|Service)\b/,
  ],
  [
    /^(?:company|firm|operator|maker|manufacturer|retailer|developer|employers?|management|supplier|airline|carrier|giant|chain|startup|start-up|business|publisher|studio|group)$/i,
    /\b(?:Corp|Corporation|Inc|Ltd|Limited|plc|PLC|Co|Company|GmbH|AG|Sons|Brothers|Holdings?|Group|Airlines?|Airways|Motors|Terminals|Securities|Industries|Partners|Energy|Foods?|Media|Mining|Oil|Gas|Steel|Technologies|Systems|Labs|Logistics|Lines|Shipping|Ports?|Railways?|Mutual|Bank|Pharma\p{L}*|Power|Water|Estates|Resources|Works)\b/u,
  ],
  [/^(?:union|strikers|workers)$/i, /\b(?:Union|Workers|Guild|Federation|Brotherhood|Association|UNISON)\b/],
  [
    /^(?:insurgents?|rebels?|militants?|fighters|guerrillas?|militia|group|movement|organi[sz]ation)$/i,
    /\b(?:Front|Movement|Army|Brigades?|Forces|Militia|Resistance|Liberation|Group|Organi[sz]ation|Network|League|Alliance)\b/,
  ],
  [
    /^(?:party|bloc|alliance)$/i,
    /\b(?:Party|Union|Alliance|List|Front|Democrats|Greens?|Labour|Labor|Conservatives?|Liberals?|Socialists?|Bloc|Coalition|League|Movement|Dawn)\b/,
  ],
  [
    /^(?:charity|campaigners?|campaign|group|organi[sz]ation|NGO|non-profit)$/i,
    /\b(?:Save|Friends|Trust|Foundation|Watch|Action|International|Society|Campaign|Alliance|Network|Aid|Relief|Group)\b/,
  ],
  [/^(?:council|town hall)$/i, /\bCouncil\b/],
  [/^(?:bank|lender)$/i, /\bBank\b/],
  [/^(?:insurer)$/i, /\b(?:Mutual|Insurance|Assurance|Life)\b/],
  [/^(?:court|judges)$/i, /\b(?:Court|Tribunal)\b/],
]

/** Words that begin a sentence before a name, and belong to no name. */
export const starters =
  /^(?:So|When|For|As|If|While|After|Before|Since|Because|Although|Though|But|And|Or|Yet|Nor|With|Without|Like|Unlike|Even|Just|Only|Then|Now|Once|Still|Also|Perhaps|Maybe|Why|How|What|Who|Where|Did|Does|Do|Is|Are|Was|Were|Can|Could|Will|Would|Should|Has|Have|Had|Here|There|These|Those|Such|Other|Several|Most|More|Few|Each|Every|Another|His|Her|Its|Their|Our|My|Your|He|She|It|They|We|You|I|Not|No|Yes|Over|Under|Between|Among|During|Through|Against|Despite|Until|Unless|Whether|To|From|By|Of|Off|Out|Up|Down|Into|Near|About|Around|Across|Behind|Beyond|Within|Besides|Meanwhile|However|Indeed|Instead|Moreover|Later|Earlier|Soon|Today|Yesterday|Tomorrow|Tonight|Asked|Told|Said|Speaking|Writing|According|Given|Sens|Reps|Mr|Ms|Mrs|Dr)\.? /

/** Kinds by which nearly any body may be called; other kinds say what it is. */
export const genericKind =
  /^(?:groups?|movement|organi[sz]ation|side|body|company|firm|leadership|leaders|delegation|insurgents?|militants?|rebels?|fighters|alliance|operator|maker|network|charity|watchdog|regulator|agency|authority|campaign|campaigners)$/i

const official = /\b(?:Ministry|Department|Court|Tribunal|Council|Government|Parliament|Police)\b/

/** Whether a body of this name may be called by this kind. */
export function isOfKind(name: string, kind: string): boolean {
  return (
    new RegExp(`(?<!\\p{L})${escape(kind.replace(/s$/i, ''))}s?(?!\\p{L})`, 'iu').test(name) ||
    kindred.some(
      ([kinds, names]) =>
        kinds.test(kind) && names.test(name) && !(official.test(name) && genericKind.test(kind)),
    )
  )
}

const companies =
  'company firm operator maker manufacturer retailer developer employer supplier airline carrier chain startup publisher studio insurer app producer brand'.split(
    ' ',
  )

/** Other words for one kind, as the text may use them beside a name: "maker" for a company. */
export function kindredOf(kind: string): string[] {
  const word = kind.toLowerCase()
  return word === 'company' || word === 'firm' ? companies : [word]
}

/** The kind in a description: "group" of "the insurgent group". */
export function kindIn(words: string): string | undefined {
  return [...words.matchAll(new RegExp(groupNoun, 'gi'))].at(-1)?.[0]
}

/** Other words for one office: "the envoy" for a special representative. */
export function officesLike(role: string): string[] {
  const word = role.toLowerCase()
  if (word === 'envoy') return ['envoy', 'special representative', 'emissary', 'mediator']
  if (word === 'premier') return ['premier', 'prime minister']
  if (word === 'chief' || word === 'head') return ['chief', 'head', 'director']
  return [word]
}

/** A mention without what clings to it: signs and dates before it. */
export function bareMention(mention: string): string {
  return mention
    .replace(/\s+/g, ' ')
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(
      /^(?:(?:Late|Early|Earlier|Later) )?(?:On |In )(?:\p{Lu}\p{Ll}+day|\d{4}|\p{Lu}\p{Ll}+ \d{1,2}),? /u,
      '',
    )
    .replace(/^(?:Late|Early) on \p{Lu}\p{Ll}+day,? /u, '')
    .replace(/[\s,;:]+$/, '')
}

/** Without article, possessive and the paper or mouth that speaks for the rest. */
export function bareName(mention: string): string {
  return mention
    .replace(/^(?:the|an?|this|that)\s+/i, '')
    .replace(
      /['’]s?(?:\s+(?:\p{Ll}+\s+)?(?:statement|report|message|lawyers?|spokes\p{L}+|letter|figures|officials?))?$/iu,
      '',
    )
    .trim()
}

export function escape(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

/** The last place before another; places are in order. */
export function lastBefore({ places }: { places: readonly number[] }, at: number): number {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle] ?? 0) < at) low = middle + 1
    else high = middle
  }
  return places[low - 1] ?? -1
}

/** Whole words only. */
export function hasWord(words: string, word: string): boolean {
  return words.includes(word) && new RegExp(`(?<!\\p{L})${escape(word)}(?!\\p{L})`, 'u').test(words)
}
