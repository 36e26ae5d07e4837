// From a cue head to source, cue and content: the second model.

import { Features } from './hashing'
import { isHasty, lookFrom, type HeadContext } from './head-context'
import { LABELS, STEPS } from './labels'
import { bestLabels, drawLabels, marginalsOf, type Lattice } from './lattice'
import type { Reading } from './reading'
import { addSpanFeatures, addStepFeatures, frameOf, type HeadFrame } from './span-features'
import type { Weights } from './weights'

export type SpanWeights = Pick<Weights, 'emission' | 'step'>

/** The labels of the words in reach of one head, with what the third model wants to know about them. */
export interface Labelling {
  context: HeadContext
  frame: HeadFrame
  /** The best labelling first, then labellings drawn by their probability; per word in reach, see labels.ts. */
  labellings: Uint8Array[]
  /** Per word in reach and label. */
  probability: Float32Array
}

export function labelSpans(
  reading: Reading,
  head: number,
  cueProbability: Float32Array,
  weights: SpanWeights,
): Labelling {
  const context = lookFrom(reading, head, cueProbability)
  const frame = frameOf(reading, context)
  const lattice = scoreWords(reading, context, frame, cueProbability, weights)
  const { label, forward } = marginalsOf(lattice, false)
  const labellings = [
    bestLabels(lattice),
    ...drawLabels(lattice, forward, isHasty(reading, head) ? HASTY_DRAWS : DRAWS),
  ]
  return { context, frame, labellings, probability: label }
}

/** More than this no longer changes the figures. */
const DRAWS = 24
const HASTY_DRAWS = 8

function scoreWords(
  reading: Reading,
  context: HeadContext,
  frame: HeadFrame,
  cueProbability: Float32Array,
  weights: SpanWeights,
): Lattice {
  // prettier-ignore
  const size = context.to - context.from
  const emission = new Float32Array(size * LABELS)
  const step = new Float32Array(size * STEPS)
  const emissionMask = weights.emission.length / LABELS - 1
  const stepMask = weights.step.length / STEPS - 1
  const found = new Features()
  for (let k = 0; k < size; k++) {
    const i = context.from + k
    addSpanFeatures(reading, context, frame, i, cueProbability, found)
    addRows(emission, k * LABELS, LABELS, weights.emission, emissionMask, found)
    if (k === 0) continue
    addStepFeatures(reading, context, frame, i, cueProbability, found)
    addRows(step, k * STEPS, STEPS, weights.step, stepMask, found)
  }
  return { size, head: context.head - context.from, emission, step }
}

/** Adds the rows of all features found to one row of scores. */
export function addRows(
  scores: Float32Array,
  at: number,
  width: number,
  weights: Float32Array,
  mask: number,
  found: Features,
): void {
  // prettier-ignore
  for (let f = 0; f < found.size; f++) {
    const row = (found.list[f]! & mask) * width
    for (let l = 0; l < width; l++) scores[at + l] = scores[at + l]! + weights[row + l]!
  }
}
