/** What each method of the contract accepts. Checked once, at the door; behind it, arguments are trusted. */
import * as v from 'valibot'
import { idSchema } from './articles/article'
import type { Method, Question } from './contract'
import { statementDraftSchema } from './decisions/statement-draft'
import { settingsSchema } from './library/settings'
import { noteIdSchema, noteTargetSchema, noteTextSchema } from './notes/note'
import { verdicts } from './statements/statement'

const nothing = v.undefined()
const basis = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1)))
const written = {
  id: noteIdSchema,
  basis,
  writer: v.pipe(v.string(), v.maxLength(60)),
}

export const argumentSchemas: { [M in Method]: v.GenericSchema<unknown, Question<M>> } = {
  readOverview: nothing,
  listArticles: v.strictObject({ dossierId: idSchema }),
  readArticle: v.strictObject({ articleId: idSchema }),
  compareTopic: v.strictObject({ dossierId: idSchema, topicId: idSchema }),
  diffStatements: v.strictObject({ leftId: idSchema, rightId: idSchema }),
  listNotes: nothing,
  saveNote: v.strictObject({ ...written, target: noteTargetSchema, text: noteTextSchema }),
  removeNote: v.strictObject(written),
  bringBackNote: v.strictObject({ id: noteIdSchema }),
  saveSettings: v.strictObject({ settings: settingsSchema }),
  analyse: v.strictObject({ articleIds: v.union([v.array(idSchema), v.literal('new')]) }),
  readAnalysis: nothing,
  stopAnalysis: nothing,
  decideStatement: v.strictObject({
    articleId: idSchema,
    statementId: idSchema,
    verdict: v.picklist(verdicts),
    draft: v.nullable(statementDraftSchema),
    basis,
  }),
  undoDecision: v.strictObject({ statementId: idSchema, basis }),
}
