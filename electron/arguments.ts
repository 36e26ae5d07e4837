/** What each method of the contract accepts. Checked once, at the door; behind it, arguments are trusted. */
import * as v from 'valibot'
import { idSchema, partialDateSchema } from './articles/article'
import { correctedFieldsSchema } from './articles/correction'
import { filePathSchema } from './backups/manifest'
import { briefFormats } from './briefs/write-brief'
import { citationStyles } from './citations/cited'
import { groupings } from './comparison/lines'
import { standings } from './comparison/standing'
import type { Method, Question } from './contract'
import { statementDraftSchema } from './decisions/statement-draft'
import { pieceBytes } from './import/given-files'
import { importLimits } from './import/imported'
import { longestQuery, settingsSchema } from './library/settings'
import { noteIdSchema, noteTargetSchema, noteTextSchema } from './notes/note'
import { searchKinds } from './search/query'
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
const count = v.pipe(v.number(), v.integer(), v.minValue(0))
/** Of one file; a page may cut it finer than it must. */
const mostPieces = (importLimits.fileBytes / pieceBytes) * 4

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
  citeArticle: v.strictObject({
    articleId: idSchema,
    quote: v.union([v.strictObject({ statementId: idSchema }), v.strictObject({ start: count, end: count })]),
    style: v.picklist(citationStyles),
  }),
  stopExport: nothing,
  saveSummary: v.strictObject({
    id: noteIdSchema,
    cell: summaryCellSchema,
    text: noteTextSchema,
    statementIds: v.array(idSchema),
    basis,
  }),
  search: v.strictObject({
    text: v.pipe(v.string(), v.maxLength(longestQuery)),
    kinds: v.array(v.picklist(searchKinds)),
    dossierId: v.nullable(idSchema),
    limit: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000)),
  }),
  readSearchValues: v.strictObject({ dossierId: v.nullable(idSchema) }),
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
  giveFile: v.strictObject({
    id: noteIdSchema,
    piece: v.pipe(count, v.maxValue(mostPieces - 1)),
    pieces: v.pipe(count, v.minValue(1), v.maxValue(mostPieces)),
    base64: v.pipe(v.string(), v.maxLength(Math.ceil(pieceBytes / 3) * 4), v.regex(/^[A-Za-z0-9+/]*={0,2}$/)),
  }),
  importFiles: v.strictObject({
    dossierId: v.nullable(idSchema),
    files: v.pipe(
      v.array(v.strictObject({ id: noteIdSchema, name: v.nullable(v.pipe(v.string(), v.maxLength(1000))) })),
      v.minLength(1),
      v.maxLength(1000),
    ),
  }),
  readImport: v.strictObject({ from: count }),
  stopImport: nothing,
  correctArticle: v.strictObject({ articleId: idSchema, fields: correctedFieldsSchema, basis }),
}
