// Where a content begins and ends to the word. The models were taught where annotators of another corpus stop; a
// reader wants what is said, without the words that introduce it and without the day on which it was said.

import { sizeOf, trimContent, type Candidate, type Run } from './candidate'
import { clauseFrom, endsClause } from './clause-bounds'
import { nextParagraphOf } from './continuations'
import { inTitle, type Reading } from './reading'

export function tidy(reading: Reading, candidate: Candidate): Candidate {
  let content = candidate.content.flatMap((run) => tidyRun(reading, candidate, run) ?? [])
  content = withoutAside(reading, candidate, content)
  content = goOnOverParagraphs(reading, beginBefore(reading, content))
  return content.length === 0 ? candidate : { ...candidate, content }
}

function tidyRun(reading: Reading, candidate: Candidate, run: Run): Run | undefined {
  if (run.first < candidate.head) return trimContent(reading, run)
  const ended = withCondition(reading, candidate, cutAtHeadlineAs(reading, cutAtClauseEnd(reading, run)))
  return trimContent(reading, withoutDay(reading, candidate, ended))
}

/** "that the bridge …", "but the bridge …". For the answer only: the models know contents with their "that". */
export function withoutOpening(reading: Reading, { first, last }: Run): Run {
  let from = first
  while (
    from < last &&
    reading.tokens[from - 1]?.word !== '"' &&
    /^(that|but|and|,)$/.test(reading.tokens[from]!.lower)
  ) {
    const next = reading.tokens[from + 1]!
    // "that is wrong": here it is a pronoun.
    if (reading.tokens[from]!.lower === 'that' && /^(AUX|VERB)$/.test(next.pos)) break
    from++
  }
  return { first: from, last }
}

/** Cut before "; the mayor …", ", but residents said". */
function cutAtClauseEnd(reading: Reading, { first, last }: Run): Run {
  for (let i = first + 2; i < last; i++) {
    if (reading.quotationAt[i]! < 0 && endsClause(reading, i) && cutIsSure(reading, i))
      return { first, last: i - 1 }
  }
  return { first, last }
}

/** "Lee vows to fight on as mayor balks": in a headline "as" begins what happens meanwhile. */
function cutAtHeadlineAs(reading: Reading, { first, last }: Run): Run {
  if (!inTitle(reading, first)) return { first, last }
  for (let i = first + 2; i < last - 1; i++) {
    if (reading.tokens[i]!.lower !== 'as' || reading.quotationAt[i]! >= 0) continue
    for (let k = i + 2; k < Math.min(last, i + 6); k++)
      if (
        /^[a-z]+s$|^[A-Z][a-z]+s$/.test(reading.tokens[k]!.word) &&
        /^(VERB|AUX)$/.test(reading.tokens[k]!.pos)
      )
        return { first, last: i - 1 }
  }
  return { first, last }
}

/** "…, provided that both sides come", "…, but only if they pay": the condition is part of what is said. */
function withCondition(reading: Reading, { head }: Candidate, { first, last }: Run): Run {
  const { tokens, sentenceStart } = reading
  const i = tokens[last + 1]?.word === ',' ? last + 2 : last + 1
  const words = [0, 1, 2].map((k) => tokens[i + k]?.lower ?? '')
  const isWanted =
    words[0] === 'before' && i === last + 1 && /^(want|demand|seek|require|insist)$/.test(tokens[head]!.lemma)
  const isCondition =
    isWanted ||
    /^(unless|provided|if)$/.test(words[0]!) ||
    (words[0] === 'but' && words[1] === 'only') ||
    (words[0] === 'on' && words[1] === 'condition') ||
    (words[0] === 'only' && /^(if|when|after)$/.test(words[1]!))
  if (!isCondition || tokens[i]!.sentence !== tokens[last]!.sentence || reading.quotationAt[i]! >= 0)
    return { first, last }
  const end = clauseFrom(reading, i)
  return end === undefined || end.last >= sentenceStart[tokens[last]!.sentence + 1]!
    ? { first, last }
    : { first, last: end.last }
}

/** Of the ends that the grammar sees, those at which people ended the content in most of the training articles. */
function cutIsSure(reading: Reading, i: number): boolean {
  const lower = reading.tokens[i]!.lower
  if (lower === ';' || lower === 'and' || lower === 'but') return true
  return /^(but|saying|adding|citing)$/.test(reading.tokens[i + 1]?.lower ?? '')
}

const DAY =
  /^(monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|day|week|month|year|morning|afternoon|evening|night|weekend|hour|minute|spring|summer|autumn|winter)s?$/

/** "rejected [the idea] within the hour": of a thing without a verb in it, the time belongs to the cue. */
function withoutDay(reading: Reading, candidate: Candidate, run: Run): Run {
  const { tokens, quotationAt } = reading
  if (run.first < candidate.head || quotationAt[run.last]! >= 0) return run
  let k = run.last
  if (/^\d{4}$/.test(tokens[k]!.word) && k > run.first) k--
  if (!DAY.test(tokens[k]!.lower)) return run
  for (let i = run.first; i <= run.last; i++)
    if (quotationAt[i]! < 0 && /^(VERB|AUX)$/.test(tokens[i]!.pos)) return run
  const least = Math.max(run.first + 1, k - 4)
  for (let i = k; i >= least; i--) {
    const isStart =
      /^(on|in|at|within|during|last|this|earlier)$/.test(tokens[i]!.lower) ||
      (tokens[i]!.lower === 'the' && /^(next|following|same)$/.test(tokens[i + 1]!.lower))
    if (isStart) return { first: run.first, last: i - 1 }
  }
  return run
}

/** Behind a whole quotation and its speaker, "who spent eleven years there" is about the speaker. */
function withoutAside(reading: Reading, candidate: Candidate, content: Run[]): Run[] {
  return content.filter((run, n) => {
    if (n === 0 || run.first < candidate.head || reading.quotationAt[run.first]! >= 0) return true
    return !/^(who|which|whose|where|when|referring)$/.test(reading.tokens[run.first]!.lower)
  })
}

/** The paragraphs before that are one quotation without a closing mark: who speaks is only told here. */
function beginBefore(reading: Reading, content: Run[]): Run[] {
  const all = [...content]
  while (all.length > 0 && sizeOf(all) < 600) {
    const before = openQuotationBefore(reading, all[0]!.first)
    if (before === undefined) return all
    all.unshift(before)
  }
  return all
}

function openQuotationBefore(
  { tokens, quotations, quotationAt, paragraphStart }: Reading,
  first: number,
): Run | undefined {
  const { paragraph } = tokens[first]!
  if (paragraphStart[paragraph] !== first || quotations[quotationAt[first]!]?.first !== first)
    return undefined
  const before = quotations[quotationAt[first - 1] ?? -1]
  if (before === undefined || before.closed || before.last !== first - 1) return undefined
  return before.first === paragraphStart[paragraph - 1]
    ? { first: before.first, last: before.last }
    : undefined
}

/** A quotation whose paragraph ends without a closing mark goes on where the next paragraph opens one. */
function goOnOverParagraphs(reading: Reading, content: Run[]): Run[] {
  const all = [...content]
  for (
    let next = nextParagraphOf(reading, all.at(-1)?.last);
    next !== undefined && sizeOf(all) < 600;
    next = nextParagraphOf(reading, next.last)
  )
    all.push(next)
  return all
}
