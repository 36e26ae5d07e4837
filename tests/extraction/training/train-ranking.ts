// Learning the third model from candidates of articles that the first two had not seen.

import type { Candidate } from '../../../electron/extraction/attribution/candidate'
import { sigmoid } from '../../../electron/extraction/attribution/cue-model'
import { Features } from '../../../electron/extraction/attribution/hashing'
import { allValues } from '../../../electron/extraction/attribution/judge'
import { addRankFeatures, findRivals } from '../../../electron/extraction/attribution/rank-features'
import { select } from '../../../electron/extraction/attribution/select'
import { askForest, type Forest } from '../../../electron/extraction/attribution/trees'
import { trainForest } from './boosting'
import type { Example } from './corpus'
import { RowWriter, scoreRow, trainLogistic } from './logistic'
import { isRight } from './match'
import { PLAN } from './plan'

export interface Ranking {
  rank: Float32Array
  forest: Forest
  /** Of every candidate, with the weights that had not seen its article. */
  score: Float32Array[]
  /** Precision, recall and F1 by threshold, cross-validated over the folds. */
  report: string[]
}

export function trainRanking(
  examples: readonly Example[],
  candidates: readonly Candidate[][],
  foldOf: (article: number) => number,
): Ranking {
  // prettier-ignore
  const writer = new RowWriter()
  const features = new Features()
  const place: { article: number; c: number }[] = []
  examples.forEach(({ reading, gold }, article) => {
    const own = candidates[article]!
    const rivals = findRivals(own)
    own.forEach((candidate, c) => {
      addRankFeatures(reading, own, rivals, c, features)
      writer.add(features.list, features.size, isRight(candidate, gold) ? 1 : 0)
      place.push({ article, c })
    })
  })
  const rows = writer.rows()
  const within = (keep: (fold: number) => boolean): Int32Array =>
    Int32Array.from(place.flatMap(({ article }, r) => (keep(foldOf(article)) ? [r] : [])))
  const score = candidates.map((own) => new Float32Array(own.length))
  const folds = [...new Set(examples.map((_, article) => foldOf(article)))]
  for (const fold of folds) {
    const weights = trainLogistic(
      rows,
      within((other) => other !== fold),
      PLAN.rank,
    )
    for (const r of within((other) => other === fold))
      put(score, place[r]!, sigmoid(scoreRow(rows, r, weights)))
  }
  const values = examples.map(({ reading }, article) =>
    allValues(reading, candidates[article]!, score[article]!),
  )
  const valuesOf = (r: number): Float32Array => values[place[r]!.article]![place[r]!.c]!
  const grow = (chosen: Int32Array): Forest =>
    trainForest(
      Array.from(chosen, valuesOf),
      Uint8Array.from(chosen, (r) => rows.answer[r]!),
      PLAN.forest,
    )
  for (const fold of folds) {
    const forest = grow(within((other) => other !== fold))
    for (const r of within((other) => other === fold))
      put(score, place[r]!, sigmoid(askForest(forest, valuesOf(r))))
  }
  const everything = within(() => true)
  return {
    rank: trainLogistic(rows, everything, PLAN.rank),
    forest: grow(everything),
    score,
    report: [0, 0.75].flatMap((share) =>
      [0.3, 0.34, 0.38].map((threshold) => figures(examples, candidates, score, threshold, share)),
    ),
  }
}

function put(score: Float32Array[], { article, c }: { article: number; c: number }, value: number): void {
  score[article]![c] = value
}

function figures(
  examples: readonly Example[],
  candidates: readonly Candidate[][],
  score: readonly Float32Array[],
  threshold: number,
  share: number,
): string {
  // prettier-ignore
  let right = 0
  let given = 0
  let wanted = 0
  examples.forEach(({ reading, gold }, article) => {
    const judged = candidates[article]!.map((candidate, c) => ({
      candidate,
      confidence: score[article]![c]!,
    }))
    const found = select(reading, judged, threshold, share).filter((one) => one.parent === undefined)
    const left = new Set(gold)
    for (const {
      judged: { candidate },
    } of found) {
      const match = [...left].find((one) => isRight(candidate, [one]))
      if (match === undefined) continue
      left.delete(match)
      right++
    }
    given += found.length
    wanted += gold.length
  })
  const percent = (part: number, of: number): string => ((100 * part) / of).toFixed(1)
  return `outer ${share} threshold ${threshold}: P ${percent(right, given)}  R ${percent(right, wanted)}  F1 ${percent(2 * right, given + wanted)}`
}
