/** What each method of the contract accepts. Checked once, at the door; behind it, arguments are trusted. */
import * as v from 'valibot'
import { idSchema } from './articles/article'
import type { Method, Question } from './contract'
import { settingsSchema } from './library/settings'
import { noteIdSchema, noteTargetSchema, noteTextSchema } from './notes/note'

const nothing = v.undefined()
const written = {
  id: noteIdSchema,
  basis: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))),
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
}
