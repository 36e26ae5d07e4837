// Logistic regression over hashed features, AdaGrad steps. Used for the first model and the third.

import { sigmoid } from '../../../electron/extraction/attribution/cue-model'
import { randomNumbers, shuffle } from './shuffle'

/** Rows of feature numbers with their answers, kept flat: millions of small arrays would cost gigabytes. */
export interface Rows {
  features: Int32Array
  /** Row r holds features[start[r]] up to features[start[r + 1]]. */
  start: Int32Array
  answer: Uint8Array
}

export class RowWriter {
  private features = new Int32Array(1 << 20)
  private size = 0
  private readonly start: number[] = [0]
  private readonly answers: number[] = []

  add(list: Int32Array, count: number, answer: number): void {
    if (this.size + count > this.features.length) {
      const larger = new Int32Array(this.features.length * 2)
      larger.set(this.features)
      this.features = larger
    }
    this.features.set(list.subarray(0, count), this.size)
    this.size += count
    this.start.push(this.size)
    this.answers.push(answer)
  }

  get count(): number {
    return this.answers.length
  }

  rows(): Rows {
    return {
      features: this.features.subarray(0, this.size),
      start: Int32Array.from(this.start),
      answer: Uint8Array.from(this.answers),
    }
  }
}

export interface Plan {
  bits: number
  epochs: number
  rate: number
  /** Pull towards zero per step, on the features of the row only. */
  decay: number
  seed: number
}

/** `chosen`: the rows to learn from. */
export function trainLogistic(rows: Rows, chosen: Int32Array, plan: Plan): Float32Array {
  const size = 1 << plan.bits
  const mask = size - 1
  const weights = new Float32Array(size)
  const squares = new Float32Array(size).fill(0.1)
  const order = chosen.slice()
  const random = randomNumbers(plan.seed)
  for (let epoch = 0; epoch < plan.epochs; epoch++) {
    shuffle(order, random)
    const rate = plan.rate * (1 - epoch / plan.epochs)
    for (const r of order) {
      const from = rows.start[r]!
      const to = rows.start[r + 1]!
      let score = 0
      for (let f = from; f < to; f++) score += weights[rows.features[f]! & mask]!
      const error = rows.answer[r]! - sigmoid(score)
      if (Math.abs(error) < 0.002) continue
      for (let f = from; f < to; f++) {
        const w = rows.features[f]! & mask
        const gradient = error - plan.decay * weights[w]!
        squares[w]! += gradient * gradient
        weights[w]! += (rate * gradient) / Math.sqrt(squares[w]!)
      }
    }
  }
  return weights
}

export function scoreRow(rows: Rows, r: number, weights: Float32Array): number {
  const mask = weights.length - 1
  let score = 0
  for (let f = rows.start[r]!; f < rows.start[r + 1]!; f++) score += weights[rows.features[f]! & mask]!
  return score
}
