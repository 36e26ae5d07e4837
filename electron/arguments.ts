/** What each method of the contract accepts. Checked once, at the door; behind it, arguments are trusted. */
import * as v from 'valibot'
import { idSchema, partialDateSchema } from './articles/article'
import { filePathSchema } from './backups/manifest'
import { briefFormats } from './briefs/write-brief'
import { groupings } from './comparison/lines'
import { standings } from './comparison/standing'
import type { Method, Question } from './contract'
import { statementDraftSchema } from './decisions/statement-draft'
import { settingsSchema } from './library/settings'
import { noteIdSchema, noteTargetSchema, noteTextSchema } from './notes/note'
import { directnessSchema, stanceSchema, verdicts } from './statements/statement'
import { summaryCellSchema } from './summaries/summary'

const nothing = v.undefined()
const basis = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1)))
const written = {
  id: noteIdSchema,
  basis,
  writer: v.pipe(v.string(), v.maxLength(60)),
}

const names = v.nullable(v.array(v.pipe(v.string(), v.maxLength(300))))
const filter = v.strictObject({
  partyIds: v.nullable(v.array(idSchema)),
  topicIds: v.nullable(v.array(idSchema)),
  outlets: names,
  speakers: names,
  stances: v.nullable(v.array(stanceSchema)),
  directness: v.nullable(v.array(directnessSchema)),
  voices: v.nullable(v.array(v.picklist(['own', 'reported']))),
  standings: v.nullable(v.array(v.picklist(standings))),
  from: v.nullable(partialDateSchema),
  to: v.nullable(partialDateSchema),
  words: v.nullable(v.pipe(v.string(), v.maxLength(300))),
})
const backupId = v.pipe(v.string(), v.regex(/^\d{1,16}$/))
const pixels = v.pipe(v.number(), v.minValue(1), v.maxValue(100_000))
const day = v.pipe(v.number(), v.integer())

export const argumentSchemas: { [M in Method]: v.GenericSchema<unknown, Question<M>> } = {
  readOverview: nothing,
  listArticles: v.strictObject({ dossierId: idSchema }),
  readArticle: v.strictObject({ articleId: idSchema }),
  readMatrix: v.strictObject({
    dossierId: idSchema,
    by: v.picklist(groupings),
    turned: v.boolean(),
    filter,
  }),
  readStatements: v.strictObject({ statementIds: v.pipe(v.array(idSchema), v.maxLength(2000)) }),
  readLedger: v.strictObject({
    dossierId: idSchema,
    partyId: idSchema,
    topicId: idSchema,
    baseId: v.nullable(idSchema),
  }),
  readTimeline: v.strictObject({
    dossierId: idSchema,
    filter,
    width: pixels,
    markWidth: pixels,
    tickDistance: pixels,
    shown: v.nullable(v.strictObject({ first: day, last: day })),
  }),
  readMeeting: v.strictObject({ dossierId: idSchema, topicId: idSchema }),
  compareArticles: v.strictObject({
    baseId: idSchema,
    otherIds: v.pipe(v.array(idSchema), v.minLength(1), v.maxLength(20)),
  }),
  exportBrief: v.strictObject({
    dossierId: idSchema,
    filter,
    statementIds: v.nullable(v.array(idSchema)),
    format: v.picklist(briefFormats),
    withNotes: v.boolean(),
  }),
  saveSummary: v.strictObject({
    id: noteIdSchema,
    cell: summaryCellSchema,
    text: noteTextSchema,
    statementIds: v.array(idSchema),
    basis,
  }),
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
  listBackups: nothing,
  previewBackup: v.strictObject({ id: backupId }),
  restoreBackup: v.strictObject({
    id: backupId,
    paths: v.nullable(v.pipe(v.array(filePathSchema), v.minLength(1), v.maxLength(100_000))),
  }),
}
