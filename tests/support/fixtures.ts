import { cpSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DossierTexts } from '../../electron/dossiers/dossier-file'
import { root } from './folders'

/** A small dossier about another subject than the bundled one: two parties, odd texts; see the first line of each. */
export const twoCouncils = join(root, 'tests/fixtures/dossiers/two-councils')

/** One report in three editions, and a Dari one in two: the same sayings, worded anew from one to the next. */
export const ferryEditions = join(root, 'tests/fixtures/dossiers/ferry-editions')

/** A dossier with one article that nobody has coded. */
export const portStrike = join(root, 'tests/fixtures/dossiers/port-strike')

/** The dossier that the program brings along. */
export const usTalibanTalks = join(root, 'articles/us-taliban-talks')

/** The files of a dossier folder by name. */
export function filesOf(folder: string): Map<string, string> {
  return new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
}

/** The files as the dossier's parser asks for them. */
export function textsOf(files: ReadonlyMap<string, string>): DossierTexts {
  return { codebook: files.get('dossier.yaml') ?? '', read: (name) => files.get(name) }
}

export function copyFolder(from: string, to: string): void {
  cpSync(from, to, { recursive: true })
}
