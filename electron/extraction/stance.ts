/**
 * What a saying does: demands, offers, rejects … First the word that reports it, since "said" tells nothing and
 * "demanded" everything; then what is said. A condition counts before a demand or an offer, a denial or refusal before
 * that. No stance is read from what a party is.
 */
import type { Stance } from '../statements/statement'
import type { StanceReason } from '../statements/reasons'
import * as words from './stance-words'

export interface StanceReading {
  stance: Stance
  reason: StanceReason
}

export interface StanceSetting {
  /** Names by which what is said may speak of the one who says it. */
  self?: readonly string[]
}

/** @param cue the reporting words, empty when there are none. @param content what is said. */
export function readStance(cue: string, content: string, { self = [] }: StanceSetting = {}): StanceReading {
  if (words.impersonal.test(cue)) return byCue('reports', words.impersonal, cue)
  return (
    named(cue, content) ??
    byReportingWord(cue, content) ??
    byWhatIsSaid(cue, content, self) ?? { stance: 'claims', reason: { by: 'neither', words: [] } }
  )
}

/** "called it piracy", "dismissed the claims as gossip", "described the talks as productive". */
function named(cue: string, content: string): StanceReading | undefined {
  const match = words.naming.exec(cue)
  if (!match || /\bcall(?:s|ed|ing)? (?:on|for|upon)/i.test(cue) || /^to /.test(content)) return undefined
  const isDismissal = /dismiss/i.test(match[0])
  const quoted = /[“"‘'].*/s.exec(content)?.[0]
  const name = quoted ?? content
  const by = (stance: Stance, pattern: RegExp): StanceReading | undefined => {
    const hit = pattern.exec(stance === 'supports' || pattern === words.falsehoods ? name : content)?.[0]
    return hit === undefined ? undefined : both(stance, match[0], hit)
  }
  if (isDismissal)
    return (
      by('rejects', words.proposals) ??
      by('denies', words.sayings) ??
      both(/ as /.test(content) ? 'condemns' : 'rejects', match[0], name)
    )
  const told = by('denies', words.falsehoods) ?? by('supports', words.praising)
  if (told) return told
  if (/describ|term|portray|characteri/i.test(match[0]) && quoted === undefined) return undefined
  return { stance: 'condemns', reason: { by: 'cue', words: [match[0]] } }
}

function byReportingWord(cue: string, content: string): StanceReading | undefined {
  const told = firstOf(words.cueStances, cue)
  if (!told) return ordered(cue, content)
  const { stance } = told
  const reading: StanceReading = { stance, reason: { by: 'cue', words: [told.words] } }
  const firm = words.firmCondition.exec(content)?.[0]
  if (stance === 'rejects') {
    if (words.sayings.test(content) && !words.proposals.test(content))
      return both('denies', told.words, content.split(' ', 3).join(' '))
    return firm === undefined ? reading : both('conditions', told.words, firm)
  }
  if (stance === 'denies' || stance === 'condemns') {
    // Things are blamed without anybody's being condemned.
    return /^blam/i.test(told.words) && words.circumstances.test(content) && !/ (?:for|on) /.test(content)
      ? undefined
      : reading
  }
  // An appeal or a protest that one announces is one's own doing.
  if (/announc/i.test(told.words) && /^(?:an?|its|their|his|her) /.test(content))
    return { ...reading, stance: 'promises' }
  if (stance === 'reports') return undefined
  const ifWords = conditionIn(content)
  if (
    ifWords !== undefined &&
    stance !== 'supports' &&
    !(stance === 'promises' && /as long as/i.test(ifWords))
  )
    return both('conditions', told.words, ifWords)
  if (stance === 'demands' && /\bwants?$/i.test(told.words)) return wanted(reading, content)
  // A question that answers itself is put against something.
  if (/^ask/i.test(told.words) && /\?[”"’']?$/.test(content)) return { ...reading, stance: 'opposes' }
  return reading
}

/** What one wants stopped is opposed; a wish for the speaker's own doing is a plan. */
function wanted(reading: StanceReading, content: string): StanceReading {
  const against = /\b(?:blocked|scrapped|banned|stopped|cancelled|withdrawn|abandoned)\b/i.exec(content)?.[0]
  return against === undefined || /\bput off\b/.test(content)
    ? reading
    : { stance: reading.stance, reason: { by: 'both', words: [...reading.reason.words, against] } }
}

/** "told the council to show", "warned them not to wait": whom, and what to do. */
function ordered(cue: string, content: string): StanceReading | undefined {
  if (/^to /.test(content) && /\bcall$/i.test(cue))
    return { stance: 'demands', reason: { by: 'cue', words: ['call'] } }
  const tells = /\b(?:told|tells?|telling|warn(?:s|ed|ing)?)\b/i.exec(cue)?.[0]
  if (tells === undefined || /^[“"‘']/.test(content)) return undefined
  const to = /^[\p{L}’' -]{2,45}?(?: …)? (?:not )?to [“"‘']?\p{Ll}+/u.exec(content)?.[0]
  const isFinite = /\b(?:has|have|had|is|are|was|were|will|would|must|wants?|ready|going|needs?|due)\b/.test(
    to ?? 'is',
  )
  return to === undefined || isFinite ? undefined : both('demands', tells, to)
}

function byWhatIsSaid(cue: string, content: string, self: readonly string[]): StanceReading | undefined {
  const rule = (stance: Stance, pattern: RegExp): StanceReading | undefined => {
    const hit = pattern.exec(content)?.[0]
    return hit === undefined ? undefined : { stance, reason: { by: 'content', words: [hit] } }
  }
  const own = ownClause(content, self)
  const isReport = firstOf(words.cueStances, cue)?.stance === 'reports'
  const demandAt = content.search(words.must)
  const conditionAt = conditionIn(content) === undefined ? -1 : content.search(words.condition)
  const isDemandFirst =
    demandAt >= 0 &&
    (conditionAt < 0 || demandAt < conditionAt || /as long as/i.test(conditionIn(content) ?? ''))
  return (
    (own === undefined ? undefined : performs(own)) ??
    (isDemandFirst && !/\bonly\b/.test(content.slice(0, demandAt)) && !/must first|have to/i.test(content)
      ? rule('demands', words.must)
      : undefined) ??
    (conditionAt >= 0 ? rule('conditions', words.condition) : undefined) ??
    rule('offers', words.letUs) ??
    rule('demands', words.imperative) ??
    rule('rejects', words.refusing) ??
    (own === undefined ? undefined : promised(own)) ??
    rule('denies', words.disowning) ??
    rule('demands', words.must) ??
    rule('condemns', words.blaming) ??
    rule('opposes', words.opposing) ??
    (isReport && !/^[“"‘']/.test(content)
      ? byCue('reports', words.cueStances.at(-1)?.[1] ?? /$^/, cue)
      : undefined) ??
    rule('reports', words.dated) ??
    (/\d/.test(content) && !/^[“"]|\bwould\b/.test(content) ? rule('reports', words.count) : undefined)
  )
}

/** The words from the speaker's own naming on: "we …", "the United States …" in a saying for them. */
function ownClause(content: string, self: readonly string[]): string | undefined {
  const names = self.filter((name) => name.length > 1).map((name) => name.toLowerCase())
  const subjects = ['we', 'i', 'it', 'he', 'she', 'they', ...names, ...names.map((name) => `the ${name}`)]
  const lead = /^[“"‘'\s]*(?:(?:together|also|but|and|then|so|today|now),? )?/i.exec(content)?.[0].length ?? 0
  const comma = /^[^.,“”]{3,42},\s/.exec(content.slice(lead))?.[0].length
  for (const start of [lead, ...(comma === undefined ? [] : [lead + comma])]) {
    const rest = content.slice(start, start + 80).toLowerCase()
    const subject = subjects.find(
      (each) => rest.startsWith(each) && /^(?:['’](?:ll|m|re|ve)| )/.test(rest.slice(each.length)),
    )
    if (subject !== undefined) return content.slice(start + subject.length)
  }
  return /(?:[.!?]|, then|,)\s+(?:[Tt]hen )?(?:we|We|I)(?= )(.*)/s.exec(content)?.[1]
}

/** Within the first words of the clause, so that it is their own verb. */
function performs(clause: string): StanceReading | undefined {
  const head =
    clause
      .split(/[.;!?]/)[0]
      ?.split(/\s+/)
      .slice(0, 7)
      .join(' ') ?? ''
  for (const [stance, pattern] of words.performed) {
    const match = pattern.exec(head)
    const before = head.slice(0, match?.index ?? 0)
    if (
      match &&
      /^\s*(?:(?:was|were|also|vehemently|strongly|again|still|therefore|all|would|do|does|continues? to|will|want(?:s|ed)? to|are|is|have|has|only|fully|totally|utterly)\s+)*$/i.test(
        before,
      )
    ) {
      const ifWords = conditionIn(clause)
      const stays = stance === 'condemns' || stance === 'rejects' || ifWords === undefined
      return { stance: stays ? stance : 'conditions', reason: { by: 'content', words: [match[0].trim()] } }
    }
  }
  return undefined
}

/** "will stay", "would appeal", "intend to": what the speaker is going to do. */
function promised(clause: string): StanceReading | undefined {
  const head = clause.split(/[.;!?]/)[0] ?? ''
  const match =
    /^\s*(?:['’]?ll|will|shall|would|is going to|are going to|am going to|intends? to|plans? to|is planning to|are planning to|continues? to do)\s+(?:(?:never|not|also|still|then|soon|now)\s+)*[“"‘']?(?!be\b|have\b|lose\b|miss\b|believe\b|like\b|need\b|find\b|welcome\b|rather\b|know what\b)\p{Ll}+/iu.exec(
      head,
    )?.[0]
  return match === undefined
    ? undefined
    : { stance: 'promises', reason: { by: 'content', words: [match.trim()] } }
}

function conditionIn(content: string): string | undefined {
  const found = words.condition.exec(content)?.[0]
  return found !== undefined && /^if$/i.test(found) && words.counterfactual.test(content) ? undefined : found
}

function both(stance: Stance, ...found: string[]): StanceReading {
  return { stance, reason: { by: 'both', words: found } }
}

function byCue(stance: Stance, pattern: RegExp, cue: string): StanceReading {
  return { stance, reason: { by: 'cue', words: [pattern.exec(cue)?.[0] ?? cue] } }
}

function firstOf(rules: readonly [Stance, RegExp][], text: string) {
  for (const [stance, pattern] of rules) {
    const match = pattern.exec(text)
    if (match) return { stance, words: match[0] }
  }
  return undefined
}
