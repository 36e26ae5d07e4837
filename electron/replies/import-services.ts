/** The contract's methods on bringing in files, and on putting right what is known of an article. */
import { isReadable } from '../analysis/analysis'
import type { CorrectedFields, Correction } from '../articles/correction'
import type { Contract, ImportProgress } from '../contract'
import { importedDossier, importedDossierId } from '../dossiers/imported-dossier'
import { zonesOf } from '../extraction/zones'
import { GivenFiles } from '../import/given-files'
import { Importing, type FileOpener, type ImportShelf, type Wanted } from '../import/importing'
import { importLimits } from '../import/imported'
import type { Library } from '../library/library'
import { done, failed, type Outcome } from '../problem'
import { whyReadOnly } from './access'
import { readArticle } from './article-rows'
import { getArticle, getDossier } from './existing'

type ImportServices = Pick<
  Contract,
  'giveFile' | 'importFiles' | 'readImport' | 'stopImport' | 'correctArticle'
>

/** So much may wait to be read; a page hands over the next when there is room. */
const waitingLimit = 4 * importLimits.fileBytes

export interface ImportServiceOptions {
  library: Library
  now: () => string
  opener: FileOpener
  /** Looks for statements in these articles, once they are there. */
  analyse: (articleIds: string[]) => unknown
}

export function createImportServices({
  library,
  now,
  opener,
  analyse,
}: ImportServiceOptions): ImportServices {
  const given = new GivenFiles()
  const importing = new Importing({ shelf: importShelfOf(library), opener, now, ended: analyseThem })
  const progress = (from: number): ImportProgress => ({
    ...importing.state,
    reports: importing.reports(from),
  })
  return {
    async giveFile(piece) {
      return given.take(piece)
    },

    async importFiles({ dossierId, files }) {
      const problem = whyReadOnly(library)
      if (problem) return { ok: false, problem }
      if (importing.waitingBytes > waitingLimit)
        return failed('import-full', 'Many files wait to be read already.', 'Wait until some are through.')
      const dossier = await dossierFor(library, dossierId)
      if (!dossier.ok) return dossier
      const missing = files.map(({ id }) => given.check(id)).find(({ ok }) => !ok)
      if (missing && !missing.ok) return missing
      importing.begin(
        files.map(({ id, name }): Wanted => {
          const bytes = given.hand(id)
          return {
            dossierId: dossier.value,
            name,
            waitingBytes: bytes.length,
            read: async () => done({ name, bytes }),
          }
        }),
      )
      return done(progress(0))
    },

    async readImport({ from }) {
      return done(progress(from))
    },

    async stopImport() {
      await importing.stop()
      return done(progress(0))
    },

    async correctArticle({ articleId, fields, basis }) {
      const article = getArticle(library, articleId)
      if (!article.ok) return article
      const saved = await library.changeCorrection(articleId, (known) =>
        corrected(known, { articleId, fields, basis, changedAt: now() }),
      )
      if (!saved.ok) return saved
      const present = getArticle(library, articleId)
      if (!present.ok) return present
      // The days of its sayings are worked out from its own, and a language may have been the hindrance.
      const isOther =
        present.value.published.on !== article.value.published.on ||
        present.value.language.tag !== article.value.language.tag
      if (isOther && library.shelf.codedOf(articleId).length === 0) analyseThem([articleId])
      return done(readArticle(library, present.value))
    },
  }

  function analyseThem(articleIds: string[]): void {
    const readable = articleIds.filter((id) => {
      const article = library.findArticle(id)
      return article !== undefined && isReadable(article)
    })
    if (readable.length > 0) analyse(readable)
  }
}

/** The id of the dossier; without one, that of imported articles, which is begun where there is none yet. */
export async function dossierFor(library: Library, dossierId: string | null): Promise<Outcome<string>> {
  const id = dossierId ?? importedDossierId
  const dossier = getDossier(library, id)
  if (dossier.ok) return done(id)
  if (dossierId !== null) return dossier
  const begun = await library.addDossier({ dossier: importedDossier, articles: [], sheets: [] })
  return begun.ok ? done(id) : begun
}

export function importShelfOf(library: Library): ImportShelf {
  return {
    listArticles: () => library.listAllArticles(),
    zonesOf: ({ zones, text }) => zones ?? zonesOf(text),
    findImported: (sha256) => library.findImported(sha256),
    isTaken: (id) => library.findArticle(id) !== undefined || library.isUnreadableArticle(id),
    addArticle: (article) => library.addArticle(article),
    listAdded: (dossierId) => library.listAdded(dossierId),
  }
}

/** Fields that are given replace those before; without any the article stands as it came. */
function corrected(
  known: Correction | undefined,
  wanted: { articleId: string; fields: CorrectedFields; basis: number | null; changedAt: string },
): Outcome<Correction> {
  const { articleId, fields, basis, changedAt } = wanted
  if ((known?.revision ?? null) !== basis)
    return failed(
      'corrected-elsewhere',
      'What is known of this article was put right in another window meanwhile.',
      'Open the article again and look at both.',
    )
  return done({ id: articleId, fields, changedAt, revision: (known?.revision ?? 0) + 1 })
}
