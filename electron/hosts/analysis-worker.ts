/**
 * A thread that reads articles for statements, so that the program stays awake meanwhile. It loads the language model and
 * the weights once, answers one question after another, and is ended by whoever started it.
 */
import { parentPort, workerData } from 'node:worker_threads'
import type { AnalystAnswer, AnalystQuestion } from '../analysis/analyst'
import { extract } from '../extraction/extract'
import { failed, type Outcome } from '../problem'
import { readWeightsFile } from './open-weights'

const { weightsFolder } = workerData as { weightsFolder: string | undefined }
const weights = await readWeightsFile(weightsFolder)

parentPort?.on('message', (question: AnalystQuestion) => parentPort?.postMessage(answer(question)))

function answer({ text, zones, codebook, publishedOn }: AnalystQuestion): Outcome<AnalystAnswer> {
  try {
    const { statements } = extract(text, {
      codebook,
      weights: weights.ok ? weights.value : null,
      publishedOn,
      zones,
    })
    return { ok: true, value: { statements, withoutWeights: weights.ok ? null : weights.problem } }
  } catch (mistake) {
    // A mistake of ours in one article must not end the reading of the others. Articles are not private; no note is here.
    process.stderr.write(
      `${mistake instanceof Error ? (mistake.stack ?? mistake.message) : String(mistake)}\n`,
    )
    return failed(
      'program-mistake',
      'Something went wrong in the program while it read an article.',
      'The other articles are not affected.',
    )
  }
}
