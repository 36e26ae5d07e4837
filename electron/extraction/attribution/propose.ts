// All candidates of a text, good and bad: every word that might be a cue, with the best spans for it.

import { candidateOf, type Candidate } from './candidate'
import { cueProbabilities } from './cue-model'
import { HUGE } from './head-context'
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
  const candidates: Candidate[] = []
  const least = reading.tokens.length > HUGE ? HASTY_LEAST_CUE : LEAST_CUE
  for (let head = 0; head < probability.length; head++) {
    if (probability[head]! < least) continue
    const candidate = candidateOf(
      reading,
      labelSpans(reading, head, probability, weights),
      probability[head]!,
    )
    if (candidate) candidates.push(candidate)
  }
  return candidates
}
