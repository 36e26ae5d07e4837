import { join, resolve } from 'node:path'
import { readDossierFolder } from '../dossiers/dossier-folder'
import { placeDossierQuotes } from '../dossiers/place-quotes'
import { done, failed } from '../problem'
import { writeWhole } from '../storage/whole-file'
import type { Command } from './run-command'
import { libraryFolder, libraryOption } from './words'
import { withLibrary } from './with-library'

export const addDossier: Command = {
  name: 'dossier add',
  usage: 'dossier add --library DIR FOLDER',
  about: 'Adds a dossier folder of your own to a library. articles/README.md shows what is in such a folder.',
  options: libraryOption,
  operands: 1,
  async run(words, [folder = '']) {
    const library = libraryFolder(words)
    if (!library.ok) return library
    const content = await readDossierFolder(resolve(folder))
    if (!content.ok) return content
    return withLibrary(library.value, 'writes', async (opened) => {
      const added = await opened.addDossier(content.value)
      if (!added.ok) return added
      process.stdout.write(`${added.value.id}\n`)
      return done(null)
    })
  },
}

export const checkDossier: Command = {
  name: 'dossier check',
  usage: 'dossier check FOLDER',
  about: 'Reads a dossier folder and says what is wrong with it, or how much is in it. Changes nothing.',
  options: {},
  operands: 1,
  async run(_words, [folder = '']) {
    const content = await readDossierFolder(resolve(folder))
    if (!content.ok) return content
    const { articles, sheets } = content.value
    for (const article of articles) {
      const statements = sheets.find(({ id }) => id === article.id)?.statements.length ?? 0
      process.stdout.write(`${article.id}: ${statements} statements\n`)
    }
    return done(null)
  },
}

export const placeDossier: Command = {
  name: 'dossier place',
  usage: 'dossier place FOLDER',
  about: `Writes the context and position of every quote into the files NAME.statements.yaml of a dossier folder.
Comments and the order of fields are kept. Nothing is written unless every quote is found.`,
  options: {},
  operands: 1,
  async run(_words, [given = '']) {
    const folder = resolve(given)
    const content = await readDossierFolder(folder)
    if (!content.ok) return content
    const placed = await placeDossierQuotes(folder, content.value)
    if (!placed.ok) return placed
    for (const { name, text } of placed.value) {
      try {
        await writeWhole(join(folder, name), text)
      } catch (error) {
        return failed(
          'not-saved',
          `${name} was not written (${String(error)}).`,
          'Files before it in the list are written.',
        )
      }
      process.stdout.write(`${name}\n`)
    }
    return done(null)
  },
}
