import { addCueFeatures, canBeHead } from './cue-features'
import { Features } from './hashing'
import { HUGE } from './head-context'
import type { Reading } from './reading'

export const sigmoid = (score: number): number => 1 / (1 + Math.exp(-score))

/** For every token, how likely it is the head of a cue. Logistic regression over hashed features. */
export function cueProbabilities(reading: Reading, weights: Float32Array): Float32Array {
  const out = new Float32Array(reading.tokens.length)
  const features = new Features()
  const mask = weights.length - 1
  const isHuge = out.length > HUGE
  for (let i = 0; i < out.length; i++) {
    // Of a file that is no article, only words that are known to report are looked at.
    if ((isHuge && reading.reporting[i] === 0) || !canBeHead(reading, i)) continue
    addCueFeatures(reading, i, features)
    let score = 0
    for (let f = 0; f < features.size; f++) score += weights[features.list[f]! & mask]!
    out[i] = sigmoid(score)
  }
  return out
}
