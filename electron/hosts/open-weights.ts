/** The trained weights that come with the program. Without them it works by rules alone, and says so. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readWeights, type Weights } from '../extraction/attribution/weights'
import { done, failed, type Outcome } from '../problem'
import { programFolder } from './paths'

export async function readWeightsFile(
  folder = join(programFolder, 'resources/attribution'),
): Promise<Outcome<Weights>> {
  try {
    return done(readWeights(await readFile(join(folder, 'weights.bin'))))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return failed(
      'weights-missing',
      `The trained weights cannot be read (${reason}).`,
      'Statements are found by rules alone, and fewer of them.',
    )
  }
}
