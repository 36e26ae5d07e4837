// Learns the weights from a folder of articles with brat annotations, in one command:
//
//   npm run train:extraction -- --text DIR --gold DIR --out FILE
//
// and from the project's own articles beside it (articles.jsonl).
//
// The first two models are each trained once on all articles, and once per fold without that fold's articles: only
// what a model says of articles it has not seen can teach the next model how far to trust it.

import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { proposeFrom } from '../../../electron/extraction/attribution/propose'
import { readCorpus } from './corpus'
import { allRows, cueScene } from './cue-scene'
import { readArticles } from './gold-corpus'
import { PLAN } from './plan'
import { trainRanking } from './train-ranking'
import { scenesOf, trainSpans } from './train-spans'
import { trainLogistic } from './logistic'
import { writeWeights } from './write-weights'

const { values } = parseArgs({
  options: {
    text: { type: 'string' },
    gold: { type: 'string' },
    own: { type: 'string' },
    out: { type: 'string' },
  },
})
if (values.text === undefined || values.gold === undefined || values.out === undefined) {
  throw new Error(
    'Say where the articles, their annotations and the weights are: --text DIR --gold DIR --out FILE',
  )
}

const began = Date.now()
const tell = (what: string): void => console.log(`${((Date.now() - began) / 1000).toFixed(0)} s  ${what}`)
const corpus = readCorpus(values.text, values.gold)
// Few against the corpus, and nearer to what the program is asked to read: each counts several times.
const own = values.own === undefined ? [] : readArticles(values.own)
const examples = [...corpus, ...Array.from({ length: PLAN.ownTimes }, () => own).flat()]
const folds = Array.from({ length: PLAN.folds }, (_, fold) => fold)
/** All copies of an article are in one fold. */
const foldOf = (article: number): number =>
  (article < corpus.length ? article : (article - corpus.length) % own.length) % PLAN.folds
tell(
  `${examples.length} articles, ${examples.reduce((sum, one) => sum + one.gold.length, 0)} attributions read`,
)

/** The corpus teaches all models; the own articles, too few for the first two, only the judge. */
const isCorpus = (article: number): boolean => article < corpus.length
const inFold = (fold: number, article: number): boolean => isCorpus(article) && foldOf(article) === fold
const outsideFold = (fold: number, article: number): boolean => isCorpus(article) && foldOf(article) !== fold

const scene = cueScene(examples)
const cue = trainLogistic(scene.rows, allRows(scene, isCorpus), PLAN.cue)
const cueOfFold = folds.map((fold) =>
  trainLogistic(
    scene.rows,
    allRows(scene, (article) => outsideFold(fold, article)),
    PLAN.cue,
  ),
)
const unseen = scene.probabilities((article) =>
  isCorpus(article) ? (cueOfFold[foldOf(article)] ?? cue) : cue,
)
tell('cue heads learnt')

const scenes = scenesOf(corpus, unseen)
const inSpans = (keep: (article: number) => boolean): Int32Array =>
  Int32Array.from(scenes.flatMap((one, index) => (keep(one.article) ? [index] : [])))
const spans = trainSpans(scenes, inSpans(isCorpus), PLAN.spans)
tell('spans learnt')
const candidates = examples.map(({ reading }, article) =>
  isCorpus(article) ? [] : proposeFrom(reading, unseen[article]!, { cue, ...spans }),
)
for (const fold of folds) {
  const chosen = inSpans((article) => outsideFold(fold, article))
  const weights = { cue, ...trainSpans(scenes, chosen, PLAN.spans) }
  examples.forEach(({ reading }, article) => {
    if (inFold(fold, article)) candidates[article] = proposeFrom(reading, unseen[article]!, weights)
  })
  tell(`fold ${fold + 1} of ${PLAN.folds} proposed`)
}

const ranking = trainRanking(examples, candidates, foldOf)
tell('ranking learnt; on held-out training articles:')
for (const line of ranking.report) tell(line)
const bytes = writeWeights({ cue, ...spans, rank: ranking.rank, forest: ranking.forest })
writeFileSync(values.out, bytes)
tell(`${(bytes.length / 1e6).toFixed(2)} MB written to ${values.out}`)
