// How likely each candidate is right as a whole. A linear model over hashed features knows words; a small forest
// over plain numbers then weighs its answer against everything else.

import type { Candidate } from './candidate'
import { sigmoid } from './cue-model'
import { Features } from './hashing'
import { addRankFeatures, findRivals } from './rank-features'
import { rankValues } from './rank-values'
import type { Reading } from './reading'
import type { Judged } from './select'
import { askForest } from './trees'
import type { Weights } from './weights'

export function judge(reading: Reading, candidates: readonly Candidate[], weights: Weights): Judged[] {
  const linear = judgeLinearly(reading, candidates, weights.rank)
  return allValues(reading, candidates, linear).map((values, c) => ({
    candidate: candidates[c]!,
    confidence: sigmoid(askForest(weights.forest, values)),
  }))
}

function judgeLinearly(reading: Reading, candidates: readonly Candidate[], rank: Float32Array): Float32Array {
  const rivals = findRivals(candidates)
  const features = new Features()
  const mask = rank.length - 1
  return Float32Array.from(candidates, (_, c) => {
    addRankFeatures(reading, candidates, rivals, c, features)
    let score = 0
    for (let f = 0; f < features.size; f++) score += rank[features.list[f]! & mask]!
    return sigmoid(score)
  })
}

/** The forest's view of every candidate; training needs it with `linear` from held-out folds. */
export function allValues(
  reading: Reading,
  candidates: readonly Candidate[],
  linear: Float32Array,
): Float32Array[] {
  const byCue = findRivals(candidates)
  const byLinear = findRivals(candidates, linear)
  return candidates.map((_, c) => rankValues(reading, candidates, c, linear, byCue, byLinear))
}
