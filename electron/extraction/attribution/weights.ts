// The learnt numbers, and their file. The file holds small integers and sizes: no word, no name, no offset.
//
//   8 bytes   "SPATTR" and two digits of the version
//   four tables of weights, each: uint32 count, float32 greatest magnitude, `count` bytes (int8)
//   the forest: uint32 trees, uint32 nodes, float32 base; uint32 root per tree; per node uint8 feature,
//   uint32 left, uint32 right, float32 threshold, float32 value
//
// A byte b stands for sign(b) * (b / 127)² * greatest: most weights are small, and even steps would lose them.

import { LEAF, type Forest } from './trees'

export interface Weights {
  /** One weight per feature: could this word be the head of a cue? */
  cue: Float32Array
  /** One weight per feature and label. */
  emission: Float32Array
  /** One weight per feature and pair of labels. */
  step: Float32Array
  /** One weight per feature: is the attribution as found right? */
  rank: Float32Array
  /** The last word on whether it is right. */
  forest: Forest
}

const MAGIC = 'SPATTR01'
const TABLES = ['cue', 'emission', 'step', 'rank'] as const
const NODE_BYTES = 17

/** Throws an Error with a sentence when the bytes are not such a file. */
export function readWeights(bytes: Uint8Array): Weights {
  const magic = String.fromCharCode(...bytes.subarray(0, MAGIC.length))
  if (magic !== MAGIC)
    throw new Error('This is not a weights file for finding attributions, or it is of another version.')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = MAGIC.length
  const tables = TABLES.map((name) => {
    const values = readTable(view, at, name)
    at += 8 + values.length
    return values
  })
  const [cue, emission, step, rank] = tables as [Float32Array, Float32Array, Float32Array, Float32Array]
  return { cue, emission, step, rank, forest: readForest(view, at) }
}

function readTable(view: DataView, at: number, name: string): Float32Array {
  if (at + 8 > view.byteLength) throw new Error(`The weights file ends before its table "${name}".`)
  const count = view.getUint32(at, true)
  const greatest = view.getFloat32(at + 4, true)
  if (at + 8 + count > view.byteLength) throw new Error(`The weights file ends within its table "${name}".`)
  // Features are cut to an index with a mask, so a table is a power of two long.
  if (count < 16 || (count & (count - 1)) !== 0 || !Number.isFinite(greatest))
    throw new Error(`The table "${name}" of the weights file is damaged.`)
  const values = new Float32Array(count)
  for (let i = 0; i < count; i++) {
    const b = view.getInt8(at + 8 + i)
    values[i] = (Math.sign(b) * b * b * greatest) / (127 * 127)
  }
  return values
}

function readForest(view: DataView, start: number): Forest {
  if (start + 12 > view.byteLength) throw new Error('The weights file ends before its forest.')
  const trees = view.getUint32(start, true)
  const nodes = view.getUint32(start + 4, true)
  if (start + 12 + trees * 4 + nodes * NODE_BYTES !== view.byteLength)
    throw new Error('The weights file ends within its forest, or goes on after it.')
  const forest: Forest = {
    base: view.getFloat32(start + 8, true),
    roots: new Int32Array(trees),
    feature: new Uint8Array(nodes),
    threshold: new Float32Array(nodes),
    left: new Int32Array(nodes),
    right: new Int32Array(nodes),
    value: new Float32Array(nodes),
  }
  for (let t = 0; t < trees; t++) forest.roots[t] = nodeIndex(view, start + 12 + t * 4, -1, nodes)
  let at = start + 12 + trees * 4
  for (let n = 0; n < nodes; n++, at += NODE_BYTES) {
    forest.feature[n] = view.getUint8(at)
    if (forest.feature[n] !== LEAF) {
      forest.left[n] = nodeIndex(view, at + 1, n, nodes)
      forest.right[n] = nodeIndex(view, at + 5, n, nodes)
    }
    forest.threshold[n] = view.getFloat32(at + 9, true)
    forest.value[n] = view.getFloat32(at + 13, true)
  }
  return forest
}

/** A branch only ever leads to a later node: a damaged file must not send the search round in circles. */
function nodeIndex(view: DataView, at: number, after: number, nodes: number): number {
  const index = view.getUint32(at, true)
  if (index <= after || index >= nodes) throw new Error('The forest of the weights file is damaged.')
  return index
}
