// Gradient boosting of shallow trees for a yes/no answer, on values sorted into at most 64 bins.

import { LEAF, type Forest } from '../../../electron/extraction/attribution/trees'
import { sigmoid } from '../../../electron/extraction/attribution/cue-model'

export interface BoostPlan {
  trees: number
  depth: number
  rate: number
  /** Least sum of second derivatives in a leaf. */
  leastWeight: number
  /** Pull of leaf values towards zero. */
  pull: number
}

const BINS = 64

interface Grower {
  bins: Uint8Array[]
  edges: Float32Array[]
  gradient: Float64Array
  hessian: Float64Array
  plan: BoostPlan
  nodes: { feature: number; threshold: number; left: number; right: number; value: number }[]
}

/** `values[r]` are the features of row r; `answer[r]` is 0 or 1. */
export function trainForest(values: readonly Float32Array[], answer: Uint8Array, plan: BoostPlan): Forest {
  const rows = values.length
  const width = values[0]?.length ?? 0
  const edges = Array.from({ length: width }, (_, f) => edgesOf(values, f))
  const bins = edges.map((edge, f) => Uint8Array.from(values, (row) => binOf(edge, row[f]!)))
  const yes = answer.reduce((sum, y) => sum + y, 0)
  const base = Math.log((yes + 1) / (rows - yes + 1))
  const score = new Float64Array(rows).fill(base)
  const grower: Grower = {
    bins,
    edges,
    gradient: new Float64Array(rows),
    hessian: new Float64Array(rows),
    plan,
    nodes: [],
  }
  const roots: number[] = []
  for (let t = 0; t < plan.trees; t++) {
    for (let r = 0; r < rows; r++) {
      const p = sigmoid(score[r]!)
      grower.gradient[r] = answer[r]! - p
      grower.hessian[r] = Math.max(1e-6, p * (1 - p))
    }
    roots.push(
      grow(
        grower,
        Int32Array.from({ length: rows }, (_, r) => r),
        plan.depth,
        score,
      ),
    )
  }
  const { nodes } = grower
  return {
    base,
    roots: Int32Array.from(roots),
    feature: Uint8Array.from(nodes, (node) => node.feature),
    threshold: Float32Array.from(nodes, (node) => node.threshold),
    left: Int32Array.from(nodes, (node) => node.left),
    right: Int32Array.from(nodes, (node) => node.right),
    value: Float32Array.from(nodes, (node) => node.value),
  }
}

function edgesOf(values: readonly Float32Array[], f: number): Float32Array {
  const sorted = Float32Array.from(values, (row) => row[f]!).sort()
  const edges = new Set<number>()
  for (let b = 1; b < BINS; b++) edges.add(sorted[Math.floor((b * sorted.length) / BINS)]!)
  return Float32Array.from(edges)
}

/** How many edges are at or below the value. */
function binOf(edges: Float32Array, value: number): number {
  let low = 0
  let high = edges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (edges[middle]! <= value) low = middle + 1
    else high = middle
  }
  return low
}

/** Grows a tree over `rows`, adds its leaf values to their scores, and gives the index of its root. */
function grow(grower: Grower, rows: Int32Array, depth: number, score: Float64Array): number {
  const { gradient, hessian, plan, nodes } = grower
  const index = nodes.length
  const node = { feature: LEAF, threshold: 0, left: 0, right: 0, value: 0 }
  nodes.push(node)
  let sumG = 0
  let sumH = 0
  for (const r of rows) {
    sumG += gradient[r]!
    sumH += hessian[r]!
  }
  const split = depth > 0 ? bestSplit(grower, rows, sumG, sumH) : undefined
  if (split === undefined) {
    node.value = (plan.rate * sumG) / (sumH + plan.pull)
    for (const r of rows) score[r]! += node.value
    return index
  }
  node.feature = split.feature
  node.threshold = grower.edges[split.feature]![split.bin]!
  const bins = grower.bins[split.feature]!
  node.left = grow(
    grower,
    rows.filter((r) => bins[r]! <= split.bin),
    depth - 1,
    score,
  )
  node.right = grow(
    grower,
    rows.filter((r) => bins[r]! > split.bin),
    depth - 1,
    score,
  )
  return index
}

function bestSplit(
  grower: Grower,
  rows: Int32Array,
  sumG: number,
  sumH: number,
): { feature: number; bin: number } | undefined {
  const { gradient, hessian, plan } = grower
  const quality = (g: number, h: number): number => (g * g) / (h + plan.pull)
  const g = new Float64Array(BINS + 1)
  const h = new Float64Array(BINS + 1)
  let best = quality(sumG, sumH) + 0.1
  let found: { feature: number; bin: number } | undefined
  grower.bins.forEach((bins, feature) => {
    g.fill(0)
    h.fill(0)
    for (const r of rows) {
      g[bins[r]!]! += gradient[r]!
      h[bins[r]!]! += hessian[r]!
    }
    let leftG = 0
    let leftH = 0
    for (let bin = 0; bin < grower.edges[feature]!.length; bin++) {
      leftG += g[bin]!
      leftH += h[bin]!
      if (leftH < plan.leastWeight || sumH - leftH < plan.leastWeight) continue
      const gain = quality(leftG, leftH) + quality(sumG - leftG, sumH - leftH)
      if (gain > best) {
        best = gain
        found = { feature, bin }
      }
    }
  })
  return found
}
