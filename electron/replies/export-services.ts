/** The contract's method that hands statements on as a file. */
import { makeBrief } from '../briefs/brief'
import { briefFileName, mediaTypes, writeBrief } from '../briefs/write-brief'
import type { Contract } from '../contract'
import type { Library } from '../library/library'
import { done } from '../problem'
import { codedArticles } from './comparison-services'
import { getDossier } from './existing'

export function createExportServices(library: Library): Pick<Contract, 'exportBrief'> {
  return {
    async exportBrief({ dossierId, filter, statementIds, format, withNotes }) {
      const dossier = getDossier(library, dossierId)
      if (!dossier.ok) return dossier
      const brief = makeBrief({
        codebook: dossier.value.codebook,
        articles: codedArticles(library, dossier.value),
        filter,
        statementIds,
        writings: withNotes ? { notes: library.listNotes(), summaries: library.listSummaries() } : null,
      })
      const bytes = await writeBrief(brief, format)
      return done({
        fileName: briefFileName(dossierId, filter, format),
        mediaType: mediaTypes[format],
        base64: Buffer.from(bytes).toString('base64'),
        shown: brief.entries.length,
        hidden: brief.hidden.count,
      })
    },
  }
}
