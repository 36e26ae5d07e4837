// The other direction of attribution/weights.ts, whose head describes the file.

import { LEAF } from '../../../electron/extraction/attribution/trees'
import type { Weights } from '../../../electron/extraction/attribution/weights'

export function writeWeights(weights: Weights): Uint8Array {
  const { forest } = weights
  const tables = [weights.cue, weights.emission, weights.step, weights.rank]
  const nodes = forest.feature.length
  const size =
    8 + tables.reduce((sum, table) => sum + 8 + table.length, 0) + 12 + forest.roots.length * 4 + nodes * 17
  const bytes = new Uint8Array(size)
  const view = new DataView(bytes.buffer)
  bytes.set(new TextEncoder().encode('SPATTR01'))
  let at = 8
  for (const values of tables) {
    const greatest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-6)
    view.setUint32(at, values.length, true)
    view.setFloat32(at + 4, greatest, true)
    at += 8
    for (const value of values)
      view.setInt8(at++, Math.sign(value) * Math.round(127 * Math.sqrt(Math.abs(value) / greatest)))
  }
  view.setUint32(at, forest.roots.length, true)
  view.setUint32(at + 4, nodes, true)
  view.setFloat32(at + 8, forest.base, true)
  at += 12
  for (const root of forest.roots) {
    view.setUint32(at, root, true)
    at += 4
  }
  for (let n = 0; n < nodes; n++, at += 17) {
    const feature = forest.feature[n] ?? LEAF
    view.setUint8(at, feature)
    view.setUint32(at + 1, forest.left[n] ?? 0, true)
    view.setUint32(at + 5, forest.right[n] ?? 0, true)
    view.setFloat32(at + 9, forest.threshold[n] ?? 0, true)
    view.setFloat32(at + 13, forest.value[n] ?? 0, true)
  }
  return bytes
}
