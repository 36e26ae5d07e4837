/**
 * What a saying does: demands, offers, rejects … First what is said with its own modal words, then the word that
 * reports it, since "said" tells nothing and "demanded" everything. No stance is read from what a party is.
 */
import type { Stance } from '../statements/statement'
import type { StanceReason } from '../statements/reasons'

export interface StanceReading {
  stance: Stance
  reason: StanceReason
}

/** Reporting words by what they make of the saying; tried in this order. Stems, matched at the beginning of a word. */
const cueStances: readonly [Stance, RegExp][] = [
  ['denies', /\b(?:den(?:y|ies|ied|ying|ial)|disavow|disput|refut)/i],
  [
    'rejects',
    /\b(?:reject|refus|rul(?:e|es|ed|ing) out|turn(?:s|ed|ing)? down|dismiss|declin|exclud|rebuff|spurn|veto)/i,
  ],
  [
    'condemns',
    /\b(?:condemn|accus|blam|denounc|lambast|criticis|criticiz|lament|deplor|slam|rebuk|decr(?:y|ied)|reproach|complain|attack(?:ed|s)?\b|call(?:s|ed|ing)? (?:it|them|that|this|him|her)\b|ridicul|mock)/i,
  ],
  ['promises', /\b(?:promis|vow|pledg|assur|reassur|guarante|commit(?!tee)|swor|swear|undertak)/i],
  ['offers', /\b(?:offer|propos|suggest|volunteer)|\b(?:ready|willing|prepared) to/i],
  [
    'demands',
    /\b(?:demand|call(?:s|ed|ing)? (?:on|for|upon)|urg|insist|ask|appeal|require|request|want|press(?:es|ed|ing)\b|seek|sought|need|order(?:s|ed|ing)\b|exhort|implor|beg(?:s|ged)?\b)/i,
  ],
  ['opposes', /\b(?:oppos|object|warn(?:s|ed|ing)? against|protest(?:s|ed|ing)?\b)/i],
  [
    'supports',
    /\b(?:support(?!er)|welcom|prais|endors|back(?:s|ed|ing)?\b|hail|hop(?:e|es|ed|ing)|favou?r|applaud|agree|prefer)/i,
  ],
  [
    'reports',
    /\b(?:report(?:s|ed|ing|edly)?\b|count(?:s|ed|ing)?\b|estimat|cit(?:e|es|ed|ing)|reveal|record(?:s|ed)\b|document(?:s|ed)\b|announc|confirm)/i,
  ],
]

const condition =
  /\b(?:(?<!\b(?:as|even|what|see|wonder|ask) )if|unless|until|only (?:if|when|after|once)|provided|on condition|as long as|so long as|in (?:return|exchange) for|before (?:any|an?|the) \p{L}+ (?:is|are|can|could|will)|would require|would need|first have to|depend(?:s|ed|ing)? on)\b/iu

const contentStances: readonly [Stance, RegExp][] = [
  ['condemns', /\b(?:we|I|strongly|vehemently) (?:\w+ )?(?:condemn|denounce)/i],
  ['demands', /\b(?:we|I) (?:call on|call for|urge|demand|ask|appeal)\b/i],
  [
    'rejects',
    /\b(?:will|would|shall|can|could) (?:never|not|no longer) (?:accept|agree|allow|tolerate|negotiate|surrender|deal|bend|recogni[sz]e|sign|talk|be accepted)|\bno acceptable\b|\bwill never\b|\bunder no circumstances\b/i,
  ],
  [
    'promises',
    /^[“"‘']*(?:we|I) (?:will|shall|'ll|’ll) (?!never|not)|\b(?:then )?we will (?:stand|continue|protect|support|work|do)\b|\bcontinue to do all we can\b/i,
  ],
  ['demands', /\b(?:must|should|ought to|has to|have to|needs? to|is a must)\b/i],
  [
    'opposes',
    /\b(?:cannot|can’t|can't) be (?:taken|accepted|justified|tolerated)|\bis (?:an )?(?:absurd|unacceptable)/i,
  ],
]

/** @param cue the reporting words, empty when there are none. @param content what is said. */
export function readStance(cue: string, content: string): StanceReading {
  const byCue = firstOf(cueStances, cue)
  const ifWords = condition.exec(content)?.[0]
  // A condition is the more telling part of a demand, an offer or a threat; a denial or refusal stays what it is.
  if (ifWords !== undefined && !['denies', 'rejects', 'condemns'].includes(byCue?.stance ?? ''))
    return { stance: 'conditions', reason: { by: 'content', words: [ifWords] } }
  if (byCue && byCue.stance !== 'reports')
    return { stance: byCue.stance, reason: { by: 'cue', words: [byCue.words] } }
  const byContent = firstOf(contentStances, content)
  if (byContent) return { stance: byContent.stance, reason: { by: 'content', words: [byContent.words] } }
  // Counts are passed on, whatever word does it.
  const counted = /\d/.test(content) ? count.exec(content)?.[0] : undefined
  if (counted !== undefined) return { stance: 'reports', reason: { by: 'content', words: [counted] } }
  if (byCue) return { stance: byCue.stance, reason: { by: 'cue', words: [byCue.words] } }
  return { stance: 'claims', reason: { by: 'neither', words: [] } }
}

const count = /\b(?:killed|wounded|injured|casualt\w*|deaths?|died|attacks|people|per ?cent|%)/i

function firstOf(rules: readonly [Stance, RegExp][], words: string) {
  for (const [stance, pattern] of rules) {
    const match = pattern.exec(words)
    if (match) return { stance, words: match[0] }
  }
  return undefined
}
