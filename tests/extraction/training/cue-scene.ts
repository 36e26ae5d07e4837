// The first model's rows: one per word of the corpus that could be a cue's head.

import { addCueFeatures, canBeHead } from '../../../electron/extraction/attribution/cue-features'
import { sigmoid } from '../../../electron/extraction/attribution/cue-model'
import { Features } from '../../../electron/extraction/attribution/hashing'
import type { Example } from './corpus'
import { RowWriter, scoreRow, type Rows } from './logistic'

export interface CueScene {
  rows: Rows
  articleOf: Int32Array
  /** Per article and token, the probability under the weights chosen for the article. */
  probabilities(weightsFor: (article: number) => Float32Array): Float32Array[]
}

export function cueScene(examples: readonly Example[]): CueScene {
  const writer = new RowWriter()
  const features = new Features()
  const articles: number[] = []
  const tokens: number[] = []
  examples.forEach(({ reading, gold }, article) => {
    const heads = new Set(gold.map((one) => one.head))
    for (let i = 0; i < reading.tokens.length; i++) {
      if (!canBeHead(reading, i)) continue
      addCueFeatures(reading, i, features)
      writer.add(features.list, features.size, heads.has(i) ? 1 : 0)
      articles.push(article)
      tokens.push(i)
    }
  })
  const rows = writer.rows()
  return {
    rows,
    articleOf: Int32Array.from(articles),
    probabilities(weightsFor) {
      const out = examples.map(({ reading }) => new Float32Array(reading.tokens.length))
      articles.forEach((article, r) => {
        out[article]![tokens[r]!] = sigmoid(scoreRow(rows, r, weightsFor(article)))
      })
      return out
    },
  }
}

export function allRows(scene: CueScene, keep: (article: number) => boolean): Int32Array {
  const found: number[] = []
  scene.articleOf.forEach((article, r) => {
    if (keep(article)) found.push(r)
  })
  return Int32Array.from(found)
}
