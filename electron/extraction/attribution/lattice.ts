// The best labelling of the words around a cue head, and how probable it is: a linear-chain model whose scores
// come from outside (`emission[i * LABELS + label]`, `step[i * STEPS + from * LABELS + to]`, i counted from the
// first word in reach). Training and use share it.

import { canStart, FOLLOWS, LABEL_OF, LABELS, mayStep, STATES, STEPS } from './labels'

export interface Lattice {
  size: number
  /** Place of the head among the words in reach. */
  head: number
  emission: Float32Array
  step: Float32Array
}

const NEVER = -1e9

const MAY_FOLLOW = Uint8Array.from({ length: STATES * STATES }, (_, k) =>
  FOLLOWS[Math.floor(k / STATES)]!.includes(k % STATES) ? 1 : 0,
)

function stepScore(lattice: Lattice, i: number, from: number, to: number): number {
  return lattice.step[i * STEPS + LABEL_OF[from]! * LABELS + LABEL_OF[to]!]!
}

/** Scores of all states at the first word. */
function firstScores(lattice: Lattice): Float64Array {
  return Float64Array.from({ length: STATES }, (_, s) =>
    canStart(s) && (lattice.head !== 0 || LABEL_OF[s] === 2) ? lattice.emission[LABEL_OF[s]!]! : NEVER,
  )
}

/** The most probable label of every word. */
export function bestLabels(lattice: Lattice): Uint8Array {
  const { size, head, emission } = lattice
  const cameFrom = new Uint8Array(size * STATES)
  let scores: Float64Array = firstScores(lattice)
  let next: Float64Array = new Float64Array(STATES)
  for (let i = 1; i < size; i++) {
    for (let to = 0; to < STATES; to++) {
      let best = NEVER
      let bestFrom = 0
      for (const from of FOLLOWS[to]!) {
        if (!mayStep(from, to, i, head)) continue
        const score = scores[from]! + stepScore(lattice, i, from, to)
        if (score > best) {
          best = score
          bestFrom = from
        }
      }
      next[to] = best + emission[i * LABELS + LABEL_OF[to]!]!
      cameFrom[i * STATES + to] = bestFrom
    }
    const spent = scores
    scores = next
    next = spent
  }
  const labels = new Uint8Array(size)
  let state = scores.indexOf(Math.max(...scores))
  for (let i = size - 1; i >= 0; i--) {
    labels[i] = LABEL_OF[state]!
    state = cameFrom[i * STATES + state]!
  }
  return labels
}

export interface Marginals {
  /** Log of the sum over all labellings. */
  total: number
  /** Probability of each label at each word. */
  label: Float32Array
  /** Scores of all labellings up to each word and state, for `drawLabels`. */
  forward: Float64Array
  /** Probability of each pair of labels at each step. */
  pair: Float32Array
}

/** Pairs are only wanted in training, and cost a third of the time. */
export function marginalsOf(lattice: Lattice, withPairs: boolean): Marginals {
  const { size, head, emission } = lattice
  const forward = new Float64Array(size * STATES).fill(NEVER)
  const backward = new Float64Array(size * STATES).fill(NEVER)
  forward.set(firstScores(lattice))
  const terms = new Float64Array(STATES)
  for (let i = 1; i < size; i++) {
    for (let to = 0; to < STATES; to++) {
      let n = 0
      for (const from of FOLLOWS[to]!) {
        if (mayStep(from, to, i, head))
          terms[n++] = forward[(i - 1) * STATES + from]! + stepScore(lattice, i, from, to)
      }
      forward[i * STATES + to] = logSum(terms, n) + emission[i * LABELS + LABEL_OF[to]!]!
    }
  }
  backward.fill(0, (size - 1) * STATES)
  for (let i = size - 1; i > 0; i--) {
    for (let from = 0; from < STATES; from++) {
      let n = 0
      for (let to = 0; to < STATES; to++) {
        if (!MAY_FOLLOW[to * STATES + from] || !mayStep(from, to, i, head)) continue
        terms[n++] =
          stepScore(lattice, i, from, to) + emission[i * LABELS + LABEL_OF[to]!]! + backward[i * STATES + to]!
      }
      backward[(i - 1) * STATES + from] = logSum(terms, n)
    }
  }
  for (let s = 0; s < STATES; s++) terms[s] = forward[(size - 1) * STATES + s]!
  const total = logSum(terms, STATES)
  const label = new Float32Array(size * LABELS)
  const pair = new Float32Array(withPairs ? size * STEPS : 0)
  for (let i = 0; i < size; i++) {
    for (let to = 0; to < STATES; to++) {
      label[i * LABELS + LABEL_OF[to]!]! += Math.exp(
        forward[i * STATES + to]! + backward[i * STATES + to]! - total,
      )
      if (i === 0 || !withPairs) continue
      for (const from of FOLLOWS[to]!) {
        if (!mayStep(from, to, i, head)) continue
        const score = forward[(i - 1) * STATES + from]! + stepScore(lattice, i, from, to)
          + emission[i * LABELS + LABEL_OF[to]!]! + backward[i * STATES + to]! - total // prettier-ignore
        pair[i * STEPS + LABEL_OF[from]! * LABELS + LABEL_OF[to]!]! += Math.exp(score)
      }
    }
  }
  return { total, label, pair, forward }
}

function logSum(terms: Float64Array, n: number): number {
  let top = NEVER
  for (let k = 0; k < n; k++) if (terms[k]! > top) top = terms[k]!
  if (top <= NEVER / 2) return NEVER
  let sum = 0
  // Below e^-18 a term changes nothing that is kept; most are, and exp is dear.
  for (let k = 0; k < n; k++) if (terms[k]! - top > -18) sum += Math.exp(terms[k]! - top)
  return top + Math.log(sum)
}

/**
 * Labellings drawn by their probability, always the same ones for the same lattice. What most of them agree on is
 * right more often than the single best labelling, and how many agree tells how sure one may be.
 */
export function drawLabels(lattice: Lattice, forward: Float64Array, count: number): Uint8Array[] {
  const { size, head } = lattice
  // For each word and state, the summed probabilities of the states before it.
  const steps = new Float32Array(size * STATES * STATES)
  const isReady = new Uint8Array(size * STATES)
  const terms = new Float64Array(STATES)
  const prepare = (i: number, to: number): void => {
    const from = FOLLOWS[to]!
    from.forEach((a, n) => {
      terms[n] = mayStep(a, to, i, head)
        ? forward[(i - 1) * STATES + a]! + stepScore(lattice, i, a, to)
        : NEVER
    })
    const total = logSum(terms, from.length)
    let sum = 0
    from.forEach((_, n) => {
      sum += Math.exp(terms[n]! - total)
      steps[(i * STATES + to) * STATES + n] = sum
    })
    isReady[i * STATES + to] = 1
  }
  let seed = 0x2545f491
  const draw = (): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) | 0
    return (seed >>> 8) / 16777216
  }
  const lastTotal = logSum(forward.slice((size - 1) * STATES), STATES)
  return Array.from({ length: count }, () => {
    const labels = new Uint8Array(size)
    let state = 0
    let rest = draw()
    for (let s = 0; s < STATES; s++) {
      const p = Math.exp(forward[(size - 1) * STATES + s]! - lastTotal)
      if (p > 0) state = s
      rest -= p
      if (rest < 0) break
    }
    for (let i = size - 1; i >= 0; i--) {
      labels[i] = LABEL_OF[state]!
      if (i === 0) break
      if (isReady[i * STATES + state] === 0) prepare(i, state)
      const from = FOLLOWS[state]!
      const at = (i * STATES + state) * STATES
      const drawn = draw() * steps[at + from.length - 1]!
      let n = 0
      while (n < from.length - 1 && steps[at + n]! <= drawn) n++
      state = from[n]!
    }
    return labels
  })
}
