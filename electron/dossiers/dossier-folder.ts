/** A dossier folder on disk into its content. Reads the files that its dossier.yaml names, and no others. */
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { failed, type Outcome } from '../problem'
import { errorCode } from '../storage/whole-file'
import { articleNamesOf, parseDossier, type DossierContent } from './dossier-file'

/** Far above any file of a dossier; keeps a wrong one from being read into memory. */
const sizeLimit = 50_000_000

export async function readDossierFolder(folder: string): Promise<Outcome<DossierContent>> {
  const files = new Map<string, string>()
  try {
    const codebook = await readIfThere(folder, 'dossier.yaml')
    if (codebook === undefined) {
      return failed(
        'dossier-missing',
        `${folder} has no dossier.yaml.`,
        'Name the folder of a dossier; articles/README.md shows what is in one.',
      )
    }
    for (const name of articleNamesOf(codebook).flatMap((name) => [
      `${name}.md`,
      `${name}.statements.yaml`,
    ])) {
      const text = await readIfThere(folder, name)
      if (text !== undefined) files.set(name, text)
    }
    return parseDossier({ codebook, read: (name) => files.get(name) })
  } catch (error) {
    return failed(
      'dossier-unreadable',
      `The dossier folder ${folder} cannot be read (${error instanceof Error ? error.message : String(error)}).`,
      'Name a folder with a dossier.yaml that you may read.',
    )
  }
}

async function readIfThere(folder: string, name: string): Promise<string | undefined> {
  const path = join(folder, name)
  try {
    if ((await stat(path)).size > sizeLimit)
      throw new Error(`${name} is larger than ${sizeLimit / 1_000_000} MB`)
    return await readFile(path, 'utf8')
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined
    throw error
  }
}
