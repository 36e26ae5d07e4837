/** A dossier folder on disk into its content. Reads the named files of that folder and nothing else. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { failed, type Outcome } from '../problem'
import { parseDossier, type DossierContent } from './dossier-file'

/** Far above any dossier made by hand; keeps a wrong folder from being read into memory. */
const filesLimit = 20_000

export async function readDossierFolder(folder: string): Promise<Outcome<DossierContent>> {
  const files = new Map<string, string>()
  try {
    const names = (await readdir(folder)).filter((name) => /\.(md|yaml)$/.test(name))
    if (names.length > filesLimit) {
      return failed(
        'dossier-too-large',
        `${folder} holds more than ${filesLimit} files.`,
        'Name the folder of one dossier.',
      )
    }
    for (const name of names) files.set(name, await readFile(join(folder, name), 'utf8'))
  } catch (error) {
    return failed(
      'dossier-unreadable',
      `The dossier folder ${folder} cannot be read (${String(error)}).`,
      'Name a folder with a dossier.yaml that you may read.',
    )
  }
  const codebook = files.get('dossier.yaml')
  if (codebook === undefined) {
    return failed(
      'dossier-missing',
      `${folder} has no dossier.yaml.`,
      'Name the folder of a dossier; articles/README.md shows what is in one.',
    )
  }
  return parseDossier({ codebook, read: (name) => files.get(name) })
}
