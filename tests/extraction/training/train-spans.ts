// Learning the second model: a conditional random field over the words around each gold cue, AdaGrad steps.

import { Features } from '../../../electron/extraction/attribution/hashing'
import { lookFrom } from '../../../electron/extraction/attribution/head-context'
import { CONTENT, CUE, LABELS, SOURCE, STEPS } from '../../../electron/extraction/attribution/labels'
import { marginalsOf } from '../../../electron/extraction/attribution/lattice'
import {
  addSpanFeatures,
  addStepFeatures,
  frameOf,
} from '../../../electron/extraction/attribution/span-features'
import type { Example, Gold } from './corpus'
import { randomNumbers, shuffle } from './shuffle'

/** One gold attribution as the model sees it; feature numbers of all words, one row after another. */
export interface Scene {
  article: number
  head: number
  labels: Uint8Array
  emission: Int32Array
  emissionStart: Int32Array
  step: Int32Array
  stepStart: Int32Array
}

export function scenesOf(examples: readonly Example[], cueProbability: readonly Float32Array[]): Scene[] {
  return examples.flatMap((example, article) =>
    example.gold.map((gold) => sceneOf(example, article, gold, cueProbability[article]!)),
  )
}

function sceneOf(example: Example, article: number, gold: Gold, cueProbability: Float32Array): Scene {
  const { reading } = example
  const context = lookFrom(reading, gold.head, cueProbability)
  const frame = frameOf(reading, context)
  const size = context.to - context.from
  const labels = new Uint8Array(size)
  const mark = (indices: number[], label: number): void => {
    for (const i of indices) if (i >= context.from && i < context.to) labels[i - context.from] = label
  }
  mark(gold.content, CONTENT)
  mark(gold.source, SOURCE)
  mark(gold.cue, CUE)
  keepOneCue(labels, gold.head - context.from)
  const found = new Features()
  const emission: number[] = []
  const emissionStart = [0]
  const step: number[] = []
  const stepStart = [0]
  for (let k = 0; k < size; k++) {
    addSpanFeatures(reading, context, frame, context.from + k, cueProbability, found)
    for (let f = 0; f < found.size; f++) emission.push(found.list[f]!)
    emissionStart.push(emission.length)
    if (k > 0) {
      addStepFeatures(reading, context, frame, context.from + k, cueProbability, found)
      for (let f = 0; f < found.size; f++) step.push(found.list[f]!)
    }
    stepStart.push(step.length)
  }
  return {
    article, head: gold.head - context.from, labels,
    emission: Int32Array.from(emission), emissionStart: Int32Array.from(emissionStart),
    step: Int32Array.from(step), stepStart: Int32Array.from(stepStart),
  } // prettier-ignore
}

/** A cue broken by its own source ("as he put it"): only the run around the head is a cue to the model. */
function keepOneCue(labels: Uint8Array, head: number): void {
  let from = head
  let to = head
  while (from > 0 && labels[from - 1] === CUE) from--
  while (to + 1 < labels.length && labels[to + 1] === CUE) to++
  labels.forEach((label, k) => {
    if (label === CUE && (k < from || k > to)) labels[k] = 0
  })
}

export interface SpanPlan {
  emissionBits: number
  stepBits: number
  epochs: number
  rate: number
  decay: number
  seed: number
}

export interface SpanWeights {
  emission: Float32Array
  step: Float32Array
}

export function trainSpans(scenes: readonly Scene[], chosen: Int32Array, plan: SpanPlan): SpanWeights {
  const emission = new Table(plan.emissionBits, LABELS, plan.decay)
  const step = new Table(plan.stepBits, STEPS, plan.decay)
  const order = chosen.slice()
  const random = randomNumbers(plan.seed)
  for (let epoch = 0; epoch < plan.epochs; epoch++) {
    shuffle(order, random)
    const rate = plan.rate * (1 - epoch / plan.epochs)
    for (const s of order) learn(scenes[s]!, emission, step, rate)
  }
  return { emission: emission.weights, step: step.weights }
}

function learn(scene: Scene, emission: Table, step: Table, rate: number): void {
  const size = scene.labels.length
  const lattice = {
    size,
    head: scene.head,
    emission: new Float32Array(size * LABELS),
    step: new Float32Array(size * STEPS),
  }
  for (let k = 0; k < size; k++) {
    emission.score(scene.emission, scene.emissionStart[k]!, scene.emissionStart[k + 1]!, lattice.emission, k)
    if (k > 0) step.score(scene.step, scene.stepStart[k]!, scene.stepStart[k + 1]!, lattice.step, k)
  }
  const { label, pair } = marginalsOf(lattice, true)
  for (let k = 0; k < size; k++) {
    for (let l = 0; l < LABELS; l++) {
      const error = (scene.labels[k] === l ? 1 : 0) - label[k * LABELS + l]!
      if (Math.abs(error) > 0.01)
        emission.move(scene.emission, scene.emissionStart[k]!, scene.emissionStart[k + 1]!, l, error, rate)
    }
    if (k === 0) continue
    const gold = scene.labels[k - 1]! * LABELS + scene.labels[k]!
    for (let t = 0; t < STEPS; t++) {
      const error = (gold === t ? 1 : 0) - pair[k * STEPS + t]!
      if (Math.abs(error) > 0.01)
        step.move(scene.step, scene.stepStart[k]!, scene.stepStart[k + 1]!, t, error, rate)
    }
  }
}

class Table {
  readonly weights: Float32Array
  private readonly squares: Float32Array
  private readonly mask: number

  constructor(
    bits: number,
    private readonly width: number,
    private readonly decay: number,
  ) {
    this.weights = new Float32Array(width << bits)
    this.squares = new Float32Array(width << bits).fill(0.1)
    this.mask = (1 << bits) - 1
  }

  score(features: Int32Array, from: number, to: number, scores: Float32Array, k: number): void {
    const at = k * this.width
    for (let f = from; f < to; f++) {
      const row = (features[f]! & this.mask) * this.width
      for (let l = 0; l < this.width; l++) scores[at + l]! += this.weights[row + l]!
    }
  }

  move(features: Int32Array, from: number, to: number, l: number, error: number, rate: number): void {
    for (let f = from; f < to; f++) {
      const w = (features[f]! & this.mask) * this.width + l
      const gradient = error - this.decay * this.weights[w]!
      this.squares[w]! += gradient * gradient
      this.weights[w]! += (rate * gradient) / Math.sqrt(this.squares[w]!)
    }
  }
}
