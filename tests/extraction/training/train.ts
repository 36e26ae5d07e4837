// Learns the weights from a folder of articles with brat annotations, in one command:
//
//   npm run train:extraction -- --text DIR --gold DIR --out FILE
//
// The first two models are each trained once on all articles, and once per fold without that fold's articles: only
// what a model says of articles it has not seen can teach the next model how far to trust it.

import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { proposeFrom } from '../../../electron/extraction/attribution/propose'
import { readCorpus } from './corpus'
import { allRows, cueScene } from './cue-scene'
import { PLAN } from './plan'
import { trainRanking } from './train-ranking'
import { scenesOf, trainSpans } from './train-spans'
import { trainLogistic } from './logistic'
import { writeWeights } from './write-weights'

const { values } = parseArgs({
  options: { text: { type: 'string' }, gold: { type: 'string' }, out: { type: 'string' } },
})
if (values.text === undefined || values.gold === undefined || values.out === undefined) {
  throw new Error(
    'Say where the articles, their annotations and the weights are: --text DIR --gold DIR --out FILE',
  )
}

const began = Date.now()
const tell = (what: string): void => console.log(`${((Date.now() - began) / 1000).toFixed(0)} s  ${what}`)
const examples = readCorpus(values.text, values.gold)
const folds = Array.from({ length: PLAN.folds }, (_, fold) => fold)
const foldOf = (article: number): number => article % PLAN.folds
tell(
  `${examples.length} articles, ${examples.reduce((sum, one) => sum + one.gold.length, 0)} attributions read`,
)

const scene = cueScene(examples)
const cue = trainLogistic(
  scene.rows,
  allRows(scene, () => true),
  PLAN.cue,
)
const cueOfFold = folds.map((fold) =>
  trainLogistic(
    scene.rows,
    allRows(scene, (article) => foldOf(article) !== fold),
    PLAN.cue,
  ),
)
const unseen = scene.probabilities((article) => cueOfFold[foldOf(article)] ?? cue)
tell('cue heads learnt')

const scenes = scenesOf(examples, unseen)
const inSpans = (keep: (article: number) => boolean): Int32Array =>
  Int32Array.from(scenes.flatMap((one, index) => (keep(one.article) ? [index] : [])))
const spans = trainSpans(
  scenes,
  inSpans(() => true),
  PLAN.spans,
)
tell('spans learnt')
const candidates = examples.map((): ReturnType<typeof proposeFrom> => [])
for (const fold of folds) {
  const weights = {
    cue,
    ...trainSpans(
      scenes,
      inSpans((article) => foldOf(article) !== fold),
      PLAN.spans,
    ),
  }
  examples.forEach((example, article) => {
    if (foldOf(article) === fold)
      candidates[article] = proposeFrom(example.reading, unseen[article]!, weights)
  })
  tell(`fold ${fold + 1} of ${PLAN.folds} proposed`)
}

const ranking = trainRanking(examples, candidates, foldOf)
tell('ranking learnt; on held-out training articles:')
for (const line of ranking.report) tell(line)
const bytes = writeWeights({ cue, ...spans, rank: ranking.rank, forest: ranking.forest })
writeFileSync(values.out, bytes)
tell(`${(bytes.length / 1e6).toFixed(2)} MB written to ${values.out}`)
