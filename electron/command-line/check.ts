import { BackupStore, backupsBeside } from '../backups/backup-store'
import { repairLibrary } from '../backups/repair'
import { done, failed, sentenceOf, type Outcome } from '../problem'
import { createServices } from '../services'
import { claimOwnership } from '../storage/owner'
import type { Command } from './run-command'
import { libraryFolder, libraryOption } from './words'
import { withLibrary } from './with-library'

export const checkLibrary: Command = {
  name: 'check',
  usage: 'check --library DIR [--repair]',
  about: `Tells what is in a library and what is wrong with it. Exit status 1 when something is wrong.
Changes nothing; with --repair, damaged files are first brought back from the back-ups or set aside. Nothing is deleted.`,
  options: { ...libraryOption, repair: { type: 'boolean' } },
  operands: 0,
  async run(words) {
    const folder = libraryFolder(words)
    if (!folder.ok) return folder
    if (words['repair'] === true) {
      const repaired = await repair(folder.value)
      if (!repaired.ok) return repaired
    }
    return withLibrary(folder.value, 'looks', async (library) => {
      const overview = await createServices(library, () => '').readOverview()
      if (!overview.ok) return overview
      const { dossiers, problems } = overview.value
      const lines = [`Library: ${library.folder}`]
      for (const dossier of library.listDossiers()) {
        const articles = library.listArticles(dossier)
        const statements = articles.reduce(
          (total, article) => total + library.statementsOf(article).statements.length,
          0,
        )
        lines.push(`Dossier ${dossier.id}: ${articles.length} articles, ${statements} statements`)
        lines.push(...articles.map((article) => `  ${article.id}`))
      }
      lines.push(
        `Dossiers: ${dossiers.length}. Notes: ${library.listNotes().length}. Problems: ${problems.length}.`,
      )
      process.stdout.write(
        `${[...lines, ...problems.map((problem) => `- ${sentenceOf(problem)}`)].join('\n')}\n`,
      )
      return problems.length === 0
        ? done(null)
        : failed(
            'library-damaged',
            `Something is wrong with this library (${problems.length}).`,
            'What can be read is not affected.',
          )
    })
  },
}

/** With the library claimed and shut, so that nobody writes meanwhile. */
async function repair(folder: string): Promise<Outcome<null>> {
  const looked = await withLibrary(folder, 'looks', async ({ unreadable }) => done(unreadable))
  if (!looked.ok) return looked
  const claim = await claimOwnership(folder)
  if (!claim.ok) return claim
  try {
    const store = new BackupStore(backupsBeside(folder))
    const time = (moment: number): string => new Date(moment).toISOString()
    const told = await repairLibrary(folder, store, looked.value, time)
    if (!told.ok) return told
    process.stdout.write(told.value.map((sentence) => `${sentence}\n`).join(''))
    return done(null)
  } finally {
    await claim.value.release()
  }
}
