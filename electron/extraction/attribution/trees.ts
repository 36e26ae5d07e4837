// A small forest of regression trees, one added on top of another, and how to ask it. Trees take what linear weights
// cannot: "sure of the cue, unless the content is cut in a quotation".

/** Trees in a row; node 0 of each is its root. A node with feature 255 is a leaf. */
export interface Forest {
  /** Added to every answer. */
  base: number
  /** First node of each tree. */
  roots: Int32Array
  feature: Uint8Array
  /** Go left when the value is below. */
  threshold: Float32Array
  left: Int32Array
  right: Int32Array
  /** Of leaves. */
  value: Float32Array
}

export const LEAF = 255

/** The sum of the leaves that the values lead to: a log-odds. */
export function askForest(forest: Forest, values: Float32Array): number {
  let sum = forest.base
  for (const root of forest.roots) {
    let node = root
    while (forest.feature[node] !== LEAF) {
      node =
        values[forest.feature[node]!]! < forest.threshold[node]! ? forest.left[node]! : forest.right[node]!
    }
    sum += forest.value[node]!
  }
  return sum
}
