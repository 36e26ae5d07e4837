import * as v from 'valibot'
import { idSchema } from '../articles/article'
import { codebookSchema } from '../codebooks/codebook'

export const dossierSchema = v.strictObject({
  id: idSchema,
  codebook: codebookSchema,
  /** Ids of its articles. */
  articleIds: v.array(idSchema),
})
export type Dossier = v.InferOutput<typeof dossierSchema>
