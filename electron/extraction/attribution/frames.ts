// Which complements a reporting verb takes. The grammar asks for one before it believes a verb.

import { SPEECH, THOUGHT } from './words'

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** With or without "that": "she said the bridge was closed". */
const BARE = list(`
  say think believe hope know argue claim note insist warn suggest acknowledge admit report predict announce state
  add tweet write feel fear suspect assume doubt guess vow pledge promise swear contend assert maintain allege
  complain joke concede declare explain recall remark reply testify deny confirm reveal estimate conclude imagine
  expect realize recognize understand mean wish figure reckon caution counter stress emphasize emphasise reiterate
  lament bemoan quip mutter boast brag retort hint imply read
`)
/** Speech that the learnt models' word classes do not hold, with "that" or a quotation. */
const MORE_SPEECH = list('read scoff sneer grumble mumble remonstrate vouch concur')
/** With "to" and a verb: "refused to pay". */
const TO = list(`
  want hope plan refuse decline vow pledge promise demand offer agree threaten decide intend expect wish seek ask
  propose swear prefer claim desire volunteer undertake
`)
/** With a noun group as what is said: "rejected the plan". */
const OBJECT = list(`
  reject demand deny support oppose endorse criticize criticise praise condemn denounce defend dismiss propose
  announce describe discuss predict want back welcome blast slam mock question cite mention express propose
  applaud favor favour reiterate emphasize stress recommend acknowledge confirm blame attack decry tout
  support dispute doubt fear suggest repeat explain recall lambast lambaste lament bemoan rebuke berate rebuff refute
  favour welcome hail laud champion prefer seek request oppose decry deplore urge reaffirm protest refuse accept offer
`)
/** With a hearer and "to", "of" or "for": "accused the mayor of lying", "urged them to wait". */
const HEARER_TO = list(
  'urge ask tell want order expect advise beg warn encourage request instruct invite allow',
)
const HEARER_OF = list(`
  accuse warn blame praise criticize criticise thank mock slam blast attack condemn lambast lambaste rebuke berate chide
  scold fault denounce
`)
const HEARER_CLAUSE = list('tell warn remind assure inform ask advise promise notify show')
/** With a hearer and a name for it: "called the ruling a gift". */
const NAMING = list('call describe label brand dub term deem consider portray characterize depict')
/** With a hearer and "as": "dismissed the offer as a trick". */
const HEARER_AS = list(
  'dismiss describe denounce condemn portray characterize depict decry reject cast brand deride hail see view regard cite quote',
)
/** "called for", "called on". */
const PREPOSITION: Record<string, ReadonlySet<string>> = {
  call: list('for on'),
  complain: list('about of'),
  talk: list('about'),
  speak: list('about of'),
  worry: list('about'),
  warn: list('of against about'),
  argue: list('for against'),
  point: list('to out'),
  refer: list('to'),
  object: list('to'),
  agree: list('with'),
  disagree: list('with'),
  boast: list('about of'),
  believe: list('in'),
  apologize: list('for'),
  insist: list('on'),
  press: list('for'),
  push: list('for'),
  hope: list('for'),
  ask: list('for'),
  appeal: list('for to'),
  vow: list('against'),
  rule: list('out'),
  turn: list('down'),
  back: list('down away'),
  brush: list('off aside'),
  hit: list('back'),
  lash: list('out'),
}

export interface Frame {
  clause: boolean
  bare: boolean
  to: boolean
  object: boolean
  hearerTo: boolean
  hearerOf: boolean
  hearerClause: boolean
  naming: boolean
  hearerAs: boolean
  prepositions: ReadonlySet<string> | undefined
}

export function frameOfVerb(lemma: string): Frame | undefined {
  const isReporting = SPEECH.has(lemma) || THOUGHT.has(lemma) || MORE_SPEECH.has(lemma)
  const prepositions = Object.hasOwn(PREPOSITION, lemma) ? PREPOSITION[lemma] : undefined
  const takesObject = OBJECT.has(lemma) || HEARER_OF.has(lemma) || HEARER_AS.has(lemma)
  if (!isReporting && !takesObject && !TO.has(lemma) && prepositions === undefined) return undefined
  return {
    clause: isReporting,
    bare: BARE.has(lemma),
    to: TO.has(lemma),
    object: OBJECT.has(lemma),
    hearerTo: HEARER_TO.has(lemma),
    hearerOf: HEARER_OF.has(lemma),
    hearerClause: HEARER_CLAUSE.has(lemma),
    naming: NAMING.has(lemma),
    hearerAs: HEARER_AS.has(lemma),
    prepositions,
  }
}
