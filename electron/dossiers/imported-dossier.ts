/** The dossier of articles that were imported without naming one. Its parties are those that speak in them. */
import type { Dossier } from './dossier'

export const importedDossierId = 'imported'

export const importedDossier: Dossier = {
  id: importedDossierId,
  codebook: {
    id: importedDossierId,
    title: 'Imported articles',
    language: 'en',
    description: 'Articles from files of yours. The parties are those that speak in them.',
    parties: [],
    topics: [],
  },
  articleIds: [],
}
