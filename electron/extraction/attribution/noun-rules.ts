// Nouns that report: "its demand that …", "his refusal to …", "the Taliban's offer of …".

import { NO_TRUST, type Candidate, type Run } from './candidate'
import { clauseFrom } from './clause-bounds'
import type { Reading } from './reading'

/** Nouns that say what somebody says or wants wherever somebody owns them. */
const SAYING = new Set(
  `demand refusal offer call promise claim hope warning insistence pledge threat proposal request vow denial assertion
  allegation accusation belief fear wish desire rejection contention complaint suggestion prediction statement view`
    .trim()
    .split(/\s+/),
)

export function atNoun(reading: Reading, i: number): Candidate | undefined {
  const { tokens, quotationAt } = reading
  const noun = tokens[i]!
  if (quotationAt[i]! >= 0 || !SAYING.has(noun.lemma.replace(/s$/, '')) || noun.pos === 'VERB')
    return undefined
  const joint = tokens[i + 1]?.lower ?? ''
  if (!/^(that|to|of|for)$/.test(joint)) return undefined
  // "a call to the police", "the offer to him": only a verb tells what is offered.
  if (joint === 'to' && tokens[i + 2]?.pos !== 'VERB' && tokens[i + 2]?.pos !== 'AUX') return undefined
  const source = owner(reading, i)
  if (source === null) return undefined
  const from = joint === 'to' ? i + 1 : i + 2
  const content = clauseFrom(reading, from)
  if (content === undefined) return undefined
  const last = endBeforeMainVerb(reading, source, { first: from, last: content.last }, joint)
  const cue = { first: i, last: i }
  return { head: i, cue, source, content: [{ first: from, last }], rule: 'noun', trust: NO_TRUST }
}

/** Whose demand: "its", "the union's", over an adjective or two ("its first demand"). */
function owner(reading: Reading, noun: number): Run | null {
  const { tokens, sentenceStart } = reading
  const start = sentenceStart[tokens[noun]!.sentence]!
  let i = noun - 1
  while (i >= start && noun - i < 4 && /^(ADJ|NUM|NOUN|ADV)$/.test(tokens[i]!.pos)) i--
  if (i < start) return null
  if (/^(its|his|her|their)$/.test(tokens[i]!.lower)) return { first: i, last: i }
  if (!/^'s?$/.test(tokens[i]!.word)) return null
  let first = i
  while (first > start && /^(DET|ADJ|NOUN|PROPN|NUM)$/.test(tokens[first - 1]!.pos)) first--
  return first < i ? { first, last: i - 1 } : null
}

/** Where the noun is the sentence's subject, what is said ends before the sentence's own verb: "… has hung over the port". */
function endBeforeMainVerb(reading: Reading, source: Run, content: Run, joint: string): number {
  const { tokens, sentenceStart } = reading
  const start = sentenceStart[tokens[source.first]!.sentence]!
  const opensSentence =
    source.first - start < 2 && !/^(despite|after|with|in|over)$/.test(tokens[start]!.lower)
  if (!opensSentence) {
    // "Despite its refusal to meet them, …": the comma ends what hangs on the preposition.
    if (source.first - start >= 4) return content.last
    for (let k = content.first + 1; k <= content.last; k++) if (tokens[k]!.word === ',') return k - 1
    return content.last
  }
  let verbs = 0
  for (let k = content.first; k <= content.last; k++) {
    if (!beginsVerbGroup(reading, k)) continue
    verbs++
    if (verbs > (joint === 'that' ? 1 : 0)) return k - 1
  }
  return content.last
}

function beginsVerbGroup(reading: Reading, k: number): boolean {
  const { pos, lower } = reading.tokens[k]!
  if ((pos !== 'AUX' && pos !== 'VERB') || reading.quotationAt[k]! >= 0) return false
  const before = reading.tokens[k - 1]
  if (before === undefined || before.pos === 'AUX' || before.pos === 'ADV' || before.lower === 'to')
    return false
  return !lower.endsWith('ing') && !/^(who|which|that|not)$/.test(before.lower)
}
