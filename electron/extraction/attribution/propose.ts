// All candidates of a text, good and bad: every word that might be a cue, with the best spans for it, as the models
// and as the rules see them.

import { agree, candidateOf, holds, readingsOf, trusted, type Candidate } from './candidate'
import { findByRules } from './clause-rules'
import { cueProbabilities } from './cue-model'
import { tidy } from './edges'
import { isHasty } from './head-context'
import type { Reading } from './reading'
import { labelSpans } from './span-model'
import type { Weights } from './weights'

export type CueAndSpanWeights = Pick<Weights, 'cue' | 'emission' | 'step'>

/** Below this a head is right in fewer than one case of twenty, and looking at it costs as much as at a good one. */
const LEAST_CUE = 0.06
const HASTY_LEAST_CUE = 0.4

export function propose(reading: Reading, weights: CueAndSpanWeights): Candidate[] {
  const probability = cueProbabilities(reading, weights.cue)
  return proposeFrom(reading, probability, weights)
}

export function proposeFrom(
  reading: Reading,
  probability: Float32Array,
  weights: CueAndSpanWeights,
): Candidate[] {
  const byRules = findByRules(reading)
  const crowd = new Crowd()
  let next = 0
  const candidates: Candidate[] = []
  for (let head = 0; head < probability.length; head++) {
    const own: Candidate[] = []
    while (byRules[next]?.head === head) own.push(byRules[next++]!)
    const isHurried = isHasty(reading, head)
    const least = isHurried ? HASTY_LEAST_CUE : LEAST_CUE
    if (probability[head]! < least && own.length === 0) continue
    if (!crowd.admits(head, isHurried ? HASTY_MOST_IN_WINDOW : MOST_IN_WINDOW)) continue
    const readings = readingsOf(reading, labelSpans(reading, head, probability, weights), probability[head]!)
    const found = probability[head]! < least ? undefined : candidateOf(reading, readings)
    candidates.push(
      ...merge(
        found && tidy(reading, found),
        own.map((one) => trusted(readings, one)),
      ),
    )
  }
  return candidates
}

/** The models' candidate and those of the rules that say something else. */
function merge(model: Candidate | undefined, byRules: readonly Candidate[]): Candidate[] {
  if (model === undefined) return [...byRules]
  const better = byRules.find((one) => tookContentForSource(model, one))
  if (better !== undefined) return [{ ...better, rule: 'model', seconded: better.rule }]
  const second = byRules.find((one) => agree(model, one))
  const others = byRules.filter((one) => !agree(model, one))
  return [second === undefined ? model : { ...model, seconded: second.rule }, ...others]
}

/** "…, the militant group said": the model's source begins within what was said, the rule's does not. */
function tookContentForSource(model: Candidate, byRule: Candidate): boolean {
  const { source } = model
  if (source === null || byRule.source === null || !/-before$/.test(byRule.rule)) return false
  return (
    source.first < byRule.source.first &&
    source.last === byRule.source.last &&
    holds(byRule.content, source.first)
  )
}

/** In articles six words of a hundred begin a candidate, seldom twice as many; a text of nothing but cues tells no more. */
const MOST_IN_WINDOW = 20
const HASTY_MOST_IN_WINDOW = 6
const WINDOW = 100

/** Bounds the work per stretch of text, so that no input costs more than some multiple of its length. */
class Crowd {
  private window = -1
  private count = 0

  admits(head: number, most: number): boolean {
    const window = Math.floor(head / WINDOW)
    this.count = window === this.window ? this.count + 1 : 1
    this.window = window
    return this.count <= most
  }
}
