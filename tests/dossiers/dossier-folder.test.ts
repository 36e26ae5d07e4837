import { mkdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { readDossierFolder } from '../../electron/dossiers/dossier-folder'
import { copyFolder, twoCouncils } from '../support/fixtures'
import { temporaryFolder } from '../support/folders'
import { problemOf, valueOf } from '../support/outcomes'

/** One byte above what any file of a dossier may have. */
const tooLarge = 50_000_001

let folder: string

beforeEach(() => {
  const { folder: temporary, remove } = temporaryFolder()
  onTestFinished(remove)
  folder = join(temporary, 'dossier')
  copyFolder(twoCouncils, folder)
})

test('a dossier is read from its folder', async () => {
  const { dossier, articles, sheets } = valueOf(await readDossierFolder(folder))
  expect([dossier.id, articles.length, sheets.length]).toEqual(['two-councils', 4, 3])
})

test('other files and folders beside the dossier are left alone', async () => {
  const before = valueOf(await readDossierFolder(folder))
  writeFileSync(join(folder, 'README.txt'), '\u0000 no text at all')
  writeFileSync(join(folder, 'draft.md'), 'An article that the dossier does not list, without a head.')
  mkdirSync(join(folder, 'pictures'))
  writeFileSync(join(folder, 'archive.md'), '')
  truncateSync(join(folder, 'archive.md'), tooLarge)
  expect(valueOf(await readDossierFolder(folder))).toEqual(before)
})

test('a folder that is not there is named', async () => {
  const missing = join(folder, 'nowhere')
  expect(problemOf(await readDossierFolder(missing)).what).toBe(`${missing} has no dossier.yaml.`)
})

test('a file in place of the folder is named', async () => {
  const file = join(folder, 'dossier.yaml')
  expect(problemOf(await readDossierFolder(file))).toMatchObject({ code: 'dossier-unreadable' })
})

test('a folder without a codebook is no dossier', async () => {
  rmSync(join(folder, 'dossier.yaml'))
  expect(problemOf(await readDossierFolder(folder))).toMatchObject({
    code: 'dossier-missing',
    what: `${folder} has no dossier.yaml.`,
  })
})

test('an article of the list whose file was taken away is named', async () => {
  rmSync(join(folder, 'no-date.md'))
  expect(problemOf(await readDossierFolder(folder))).toMatchObject({ code: 'article-missing' })
})

test('a file far too large for an article is named and not read', async () => {
  truncateSync(join(folder, 'no-date.md'), tooLarge)
  const { code, what } = problemOf(await readDossierFolder(folder))
  expect(code).toBe('dossier-unreadable')
  expect(what).toContain('no-date.md is larger than 50 MB')
})

test('a folder in the place of an article is a problem and no crash', async () => {
  rmSync(join(folder, 'no-date.md'))
  mkdirSync(join(folder, 'no-date.md'))
  expect(problemOf(await readDossierFolder(folder))).toMatchObject({ code: 'dossier-unreadable' })
})
