/** The contract's method that hands statements on as a file. */
import { makeBrief } from '../briefs/brief'
import { briefFileName, mediaTypes } from '../briefs/write-brief'
import type { BriefWriter } from '../briefs/writer'
import type { Contract } from '../contract'
import type { Library } from '../library/library'
import { done } from '../problem'
import { codedArticles } from './comparison-services'
import { getDossier } from './existing'

export function createExportServices(
  library: Library,
  writer: BriefWriter,
): Pick<Contract, 'exportBrief' | 'stopExport'> {
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
      const written = await writer.write(brief, format)
      if (!written.ok) return written
      return done({
        fileName: briefFileName(dossierId, filter, format),
        mediaType: mediaTypes[format],
        base64: base64Of(written.value),
        shown: brief.entries.length,
        hidden: brief.hidden.count,
      })
    },

    async stopExport() {
      await writer.stop()
      return done(null)
    },
  }
}

function base64Of({ buffer, byteOffset, byteLength }: Uint8Array): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString('base64')
}
